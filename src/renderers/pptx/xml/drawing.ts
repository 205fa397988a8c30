import { element, escaped } from '../../parts/xml.js'
import type { Box, Colour, Line, Paragraph, Placeholder, Run } from '../shape.js'

/** Namespaces of slides and all that is made like them. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** Points as the format measures lengths. */
export const emu = (points: number) => Math.round(points * 12_700)

/** A colour of the theme, lighter or darker where it is said. */
function colourXml({ scheme, lighter, darker }: Colour): string {
  const changes =
    lighter !== undefined
      ? [
          element('a:lumMod', { val: (100 - lighter) * 1000 }),
          element('a:lumOff', { val: lighter * 1000 }),
          // Without it a light teal would be a glaring turquoise.
          lighter >= 60 && scheme === 'accent2' ? element('a:satMod', { val: 55_000 }) : '',
        ]
      : darker !== undefined
        ? [element('a:lumMod', { val: (100 - darker) * 1000 })]
        : []
  return element('a:schemeClr', { val: scheme }, changes)
}

/** A fill of one colour, or none. */
export function fillXml(colour: Colour | undefined): string {
  return colour === undefined ? '<a:noFill/>' : element('a:solidFill', {}, colourXml(colour))
}

/** How a line is drawn; the name is that of its place, such as `a:lnB` for the bottom of a cell. */
export function lineXml(line: Line | undefined, name = 'a:ln'): string {
  if (line === undefined) return element(name, {}, '<a:noFill/>')
  const dash =
    line.dash === undefined ? '' : element('a:prstDash', { val: line.dash === 'dot' ? 'sysDot' : 'dash' })
  return element(name, { w: emu(line.width), cap: 'flat' }, [fillXml(line.colour), dash, '<a:round/>'])
}

/** Place and size; `name` as the parent calls it. */
export function boxXml({ x, y, width, height }: Box, name = 'a:xfrm', flips = {}): string {
  return element(name, flips, [
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  ])
}

/** Which placeholder of the layout a shape fills. */
export function placeholderXml(placeholder: Placeholder | undefined): string {
  if (placeholder === undefined) return '<p:nvPr/>'
  const { type, index, half } = placeholder
  return element('p:nvPr', {}, element('p:ph', { type, sz: half ? 'half' : undefined, idx: index }))
}

const ALIGN = { left: 'l', right: 'r', centre: 'ctr' } as const

/** Paragraphs of a shape or a cell, each of its size where it has none of its own. */
export function paragraphsXml(paragraphs: readonly Paragraph[], size?: number): string {
  const shown = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs
  return shown.map((paragraph) => paragraphXml(paragraph, size)).join('')
}

function paragraphXml({ runs, align, before }: Paragraph, size: number | undefined): string {
  const above =
    before === undefined ? '' : element('a:spcBef', {}, element('a:spcPts', { val: before * 100 }))
  const properties =
    align === undefined && above === ''
      ? ''
      : element('a:pPr', { algn: align === undefined ? undefined : ALIGN[align] }, above)
  const written = runs.filter(({ text }) => text !== '').map((run) => runXml(run, size))
  const end = element('a:endParaRPr', { lang: 'en-GB', sz: points(size) })
  return element('a:p', {}, [properties, ...written, written.length === 0 ? end : ''])
}

const points = (size: number | undefined) => (size === undefined ? undefined : Math.round(size * 100))

function runXml({ text, bold, italic, colour, size: own }: Run, size: number | undefined): string {
  const attributes = { lang: 'en-GB', sz: points(own ?? size), b: bold, i: italic, dirty: false }
  const properties = element('a:rPr', attributes, colour === undefined ? '' : fillXml(colour))
  return element('a:r', {}, [properties, element('a:t', {}, escaped(text))])
}

/** A tree of shapes: the group that every slide is. */
export function treeXml(shapes: readonly string[]): string {
  return element('p:spTree', {}, [
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  ])
}
