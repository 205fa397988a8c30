import { painter } from '../util/colour.js'
import { plain } from '../util/text.js'

/** A patch byte for byte where a program reads it; in a terminal without what a terminal would obey. */
export function showPatch(
  patch: string,
  { colour, isTerminal }: { readonly colour: boolean; readonly isTerminal: boolean },
): string {
  if (!colour && !isTerminal) return patch
  const paint = painter(colour)
  return patch
    .split('\n')
    .map((line) => {
      const text = isTerminal ? plain(line.replace(/\r$/, '')) : line
      if (/^(---|\+\+\+) /.test(line)) return paint.strong(text)
      if (line.startsWith('@@')) return paint.title(text)
      if (line.startsWith('-')) return paint.bad(text)
      return line.startsWith('+') ? paint.good(text) : text
    })
    .join('\n')
}
