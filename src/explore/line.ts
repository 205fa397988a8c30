import { PAINT_CODES, type Paint } from '../util/colour.js'
import { displayWidth, pad, plain, truncate } from '../util/text.js'

/** A stretch of a line in one tone; its text may be anything that a model says. */
export type Piece = { readonly text: string; readonly tone?: Paint | undefined }

/** One line of the screen. */
export type Line = readonly Piece[]

/** A piece of text. */
export function piece(text: string, tone?: Paint): Piece {
  return tone === undefined ? { text } : { text, tone }
}

/** A line made safe for the terminal, cut to a width, and filled up to it. */
export function fitted(line: Line, width: number): Line {
  const fit: Piece[] = []
  let left = Math.max(0, width)
  for (const { text, tone } of line) {
    if (left === 0) break
    const shown = truncate(plain(text), left)
    left -= displayWidth(shown)
    fit.push(piece(shown, tone))
    if (shown.endsWith('…') && !text.endsWith('…')) break
  }
  return left > 0 ? [...fit, { text: ' '.repeat(left) }] : fit
}

/** A text in exactly so many columns. */
export function cell(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  return pad(truncate(plain(text), width), width, align)
}

/** A line with a left part that gives way, and a right part that stays. */
export function spread(left: Line, right: Line, width: number): Line {
  const taken = widthOf(right)
  if (taken + 4 >= width) return fitted(left, width)
  return [...fitted(left, width - taken), ...right]
}

/** A line with a part at its end that stays where what is before it must be cut. */
export function kept(line: Line, end: Line, width: number): Line {
  const room = width - widthOf(end)
  return widthOf(line) <= room ? [...line, ...end] : [...fitted(line, room), ...end]
}

/** Columns that a line takes. */
export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + displayWidth(plain(text)), 0)
}

/** A fitted line as a terminal takes it; what is chosen is inverse, which is no colour. */
export function painted(
  line: Line,
  { colour, chosen }: { readonly colour: boolean; readonly chosen: boolean },
): string {
  return line
    .map(({ text, tone }) => {
      const codes = [
        ...(chosen ? ['7'] : []),
        ...(tone !== undefined && colour && !(chosen && tone === 'muted') ? [PAINT_CODES[tone]] : []),
        ...(tone !== undefined && !colour && (tone === 'strong' || tone === 'title') ? ['1'] : []),
      ]
      return codes.length === 0 || text === '' ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`
    })
    .join('')
}
