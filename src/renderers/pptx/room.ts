import { textWidth as widthIn } from '../../drawing/words.js'
import { truncate } from '../../util/text.js'

/** Longer texts are looked at by their start alone: no slide holds more. */
const MOST = 3000

/** Other fonts than the deck's own are up to so much wider than it. */
const OTHER_FONT = 1.1

/** Points that a text takes in one line, with some room for a reader that has another font. */
export function textWidth(text: string, size: number, bold = false): number {
  return widthIn(text.slice(0, MOST), size, bold) * OTHER_FONT
}

/** Points that a line takes in height. */
export const lineHeight = (size: number) => size * 1.22

/** Lines that a text takes where it is broken at spaces, and within words that are longer than a line. */
export function linesOf(text: string, width: number, size: number, bold = false): number {
  const space = textWidth(' ', size, bold)
  let lines = 1
  let used = 0
  for (const word of text.slice(0, MOST).split(' ')) {
    const needed = textWidth(word, size, bold)
    if (used > 0 && used + space + needed > width) {
      lines += 1
      used = 0
    }
    if (needed > width) {
      // Cut inside, each line may lose as much as a letter.
      const whole = Math.max(1, width - size)
      lines += Math.floor(needed / whole)
      used = needed % whole
    } else used += (used > 0 ? space : 0) + needed
  }
  return lines
}

/** The text, or as much of its start as so many lines hold, with `…` at its end. */
export function cutTo(text: string, lines: number, width: number, size: number, bold = false): string {
  if (lines < 1) return ''
  if (text.length <= MOST && linesOf(text, width, size, bold) <= lines) return text
  let least = 0
  let most = Math.min(MOST, text.length)
  while (least < most) {
    const columns = Math.ceil((least + most) / 2)
    if (linesOf(truncate(text, columns), width, size, bold) <= lines) least = columns
    else most = columns - 1
  }
  return least === 0 ? '…' : truncate(text, least)
}

/** The largest of the sizes at which the text fits, and the text: cut at the smallest where it fits at none. */
export function fitted(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  bold = false,
): { readonly text: string; readonly size: number } {
  for (const size of sizes)
    if (text.length <= MOST && linesOf(text, width, size, bold) * lineHeight(size) <= height)
      return { text, size }
  const size = sizes.at(-1)!
  return { text: cutTo(text, Math.max(1, Math.floor(height / lineHeight(size))), width, size, bold), size }
}
