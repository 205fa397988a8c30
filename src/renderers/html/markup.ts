import { plain } from '../../util/text.js'
import { escaped } from './escape.js'

/** HTML that may stand in the page as it is; every other text is escaped when it is put there. */
export type Markup = { readonly markup: string }

type Part = string | number | null | Markup | readonly Part[]

/** Code points that no page may hold, not even escaped. */
const impossible = /\p{Noncharacter_Code_Point}/gu

/** A model's text as people see it: nothing in it hides, reorders its neighbours or breaks a line. */
export function clean(text: string): string {
  return plain(text).replace(impossible, '\ufffd').trim()
}

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(clean(part))
  return 'markup' in part ? part.markup : part.map(written).join('')
}

/** HTML as it is written here, with every text put into it escaped, for elements and quoted attributes alike. */
export function html(source: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: source.map((piece, i) => (i === 0 ? '' : written(parts[i - 1]!)) + piece).join('') }
}

/** A class attribute of those names that are there; nothing where none is. */
export function classes(...names: readonly (string | false | undefined)[]): Markup {
  const given = names.filter((name) => typeof name === 'string' && name !== '')
  return given.length === 0 ? NOTHING : html` class="${given.join(' ')}"`
}

/** No HTML at all. */
export const NOTHING: Markup = { markup: '' }
