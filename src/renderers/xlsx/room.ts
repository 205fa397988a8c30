import { displayWidth, wrap } from '../../util/text.js'
import { LINE } from './look.js'

/** Columns are measured in digits, and most letters are narrower. */
const LETTERS = 1.13
/** The highest that a row can be. */
const HIGHEST = 409

/** More lines than the highest row shows are not counted: a text may be very long. */
const MOST_LINES = 30

/** How many lines a text takes in a column of this width. */
export function linesIn(text: string, width: number, size = 11): number {
  const letters = Math.max(1, Math.floor((width * LETTERS * 11) / size))
  if (text.length > 2 * letters * MOST_LINES) return MOST_LINES
  return text.length <= letters && displayWidth(text) <= letters ? 1 : wrap(text, letters).length
}

/** The height of a row of so many lines, in points: not every program measures wrapped texts when it opens a file. */
export function heightOf(lines: number, size = 11): number {
  return Math.min(HIGHEST, Math.ceil((lines * LINE * size) / 11) + 2)
}
