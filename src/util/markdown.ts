import { plain } from './text.js'

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '[': '&#91;',
  '@': '&#64;',
}

/** A space of no width: `plain` leaves none in a text, so those that are there are ours. */
const SEAM = '\u200b'

/**
 * The text with a seam in whatever would call a person, name an issue or become a link. Sites look for these when the
 * Markdown has been drawn, so that neither a backslash nor an entity keeps them from it: `\@name` and `&#64;name`
 * notify whoever is called so.
 */
function seamed(text: string): string {
  return plain(text)
    .trim()
    .replace(/[@#](?=[\w-])|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi, `$&${SEAM}`)
}

const written = (text: string) => text.replaceAll(SEAM, '&#8203;')

/** A text within HTML that stands in Markdown, where a backslash would be shown; `##[` would be a command in a log. */
export function htmlText(text: string): string {
  return written(seamed(text).replace(/[&<>"@[]/g, (character) => entities[character]!))
}

/** A text within a line or a cell: shown as it is, whatever it holds of Markdown, HTML, mentions or addresses. */
export function markdownText(text: string): string {
  const shown = seamed(text)
    .replace(/[&<>@]/g, (character) => entities[character]!)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
  return written(shown)
}

/** A text that begins a line: also not taken for a heading, a list, a rule, or a command in the log of a workflow. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^(#|[-+=]|::)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** A text after the marks of a heading, of which it may end in none. */
export function markdownHeading(text: string): string {
  return markdownText(text).replace(/#$/, '\\#')
}
