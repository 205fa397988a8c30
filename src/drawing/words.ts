import { displayWidth, plain } from '../util/text.js'

/** Widths of the letters of Arial and Helvetica in thousandths of the size, by groups of letters that are alike. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'|.,:;!·’", 250],
  ['ft()[]/\\I -r', 305],
  ['Jcksvxyz', 510],
  ['abdeghnopqu0123456789L?_$#+=<>~–“”', 556],
  ['TFZEKPSVXYAB&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['mM%', 860],
  ['W@—…', 960],
]

const OF_LETTER = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((one) => [one, width])))

/** About how wide a text is drawn at this size; never much less than it is. */
export function textWidth(words: string, size: number, bold = false): number {
  let sum = 0
  for (const letter of words)
    sum += OF_LETTER.get(letter) ?? (displayWidth(letter) > 1 ? 1000 : displayWidth(letter) === 0 ? 0 : 620)
  return (sum / 1000) * size * (bold ? 1.08 : 1.02)
}

/** The beginning of a text that fits the width, with an ellipsis where it is cut. */
export function cutToFit(words: string, width: number, size: number, bold = false): string {
  if (textWidth(words, size, bold) <= width) return words
  const letters = [...words]
  let low = 0
  let high = letters.length
  while (low < high) {
    const half = Math.ceil((low + high) / 2)
    if (textWidth(`${letters.slice(0, half).join('').trimEnd()}…`, size, bold) <= width) low = half
    else high = half - 1
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`
}

/** A text in lines of at most this width; the last of `most` lines is cut where there is more. */
export function linesToFit(raw: string, width: number, size: number, most: number, bold = false): string[] {
  const lines: string[] = []
  let open = ''
  const words = plain(raw)
    .split(/\s+/)
    .filter((word) => word !== '')
  for (const [i, word] of words.entries()) {
    const longer = open === '' ? word : `${open} ${word}`
    if (open === '' || textWidth(longer, size, bold) <= width) {
      open = longer
      continue
    }
    if (lines.length === most - 1) {
      lines.push(cutToFit([open, ...words.slice(i)].join(' '), width, size, bold))
      return lines
    }
    lines.push(open)
    open = word
  }
  if (open !== '') lines.push(open)
  return lines.map((one) => cutToFit(one, width, size, bold))
}
