import { wrap } from '../../util/text.js'
import { lineOf } from './values.js'

/** A label in the markup that Graphviz reads, written as it is. */
export type Label = { readonly markup: string }

/** Attributes of a thing in DOT. */
export type Written = { readonly [name: string]: string | number | boolean | Label }

/** A quoted string. Graphviz reads entities and backslashes in it, so that both are written as what they stand for. */
export function quoted(text: string): string {
  const safe = lineOf(text).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${safe}"`
}

/** `name=value, …`: any text is quoted. */
export const listOf = (attributes: Written): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name)}=${written(value)}`)
    .join(', ')

const written = (value: Written[string]) =>
  typeof value === 'string' ? quoted(value) : typeof value === 'object' ? value.markup : String(value)

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

type LabelStyle = { readonly width?: number; readonly size?: number; readonly bold?: boolean }

/** A label of two sizes: what it is, and below it what there is to say. */
export function labelOf(
  title: string,
  detail: string | null,
  { width = 26, size = 11, bold = false }: LabelStyle = {},
): Label {
  return { markup: `<${markupOf(title, detail, { width, size, bold })}>` }
}

function markupOf(title: string, detail: string | null, { width, size, bold }: Required<LabelStyle>): string {
  const lines = (text: string, columns: number) =>
    wrap(lineOf(text) || ' ', columns)
      .map(escaped)
      .join('<br/>')
  const first = bold ? `<b>${lines(title, width)}</b>` : lines(title, width)
  const second =
    detail === null ? '' : `<br/><font point-size="9" color="#5b6470">${lines(detail, width + 12)}</font>`
  return `<font point-size="${size}">${first}</font>${second}`
}

/** The heading of a picture, with some room below it. */
export const headingOf = (title: string, below: string): Label => ({
  // A line is as high as the largest letter in it, be that a blank.
  markup: `<${markupOf(title, below, { bold: true, size: 16, width: 80 })}<font point-size="13"> </font><br/> <br/>>`,
})
