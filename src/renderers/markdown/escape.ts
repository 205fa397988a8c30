import { plain } from '../../util/text.js'

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
}

/** A text within a line or a cell: shown as it is, whatever it holds of Markdown, HTML, mentions or addresses. */
export function escaped(text: string): string {
  return plain(text)
    .trim()
    .replace(/[&<>@]/g, (character) => entities[character]!)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('://', '&#58;//')
    .replace(/(?<!&)#(?=\w)/g, '\\#')
}

/** A text that begins a line: also not taken for a heading, a list or a rule. */
export function lineStart(text: string): string {
  return escaped(text)
    .replace(/^(#|[-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
