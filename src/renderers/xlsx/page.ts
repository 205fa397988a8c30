import type { Tone } from '../../report/document.js'
import type { SheetCell, SheetRow, Style } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { TONES } from '../parts/tone-looks.js'
import { CELL, HEAD, PROSE, SUBTITLE } from './look.js'
import { heightOf, linesIn } from './room.js'

/** Columns of a sheet that is read from top to bottom: what, how much, and words on it. */
export const PAGE = [40, 26, 76] as const

const ACROSS = PAGE.reduce((sum, width) => sum + width, 0)

export const BLANK: SheetRow = { cells: [] }

/** A text over the whole width. */
export function prose(text: string, style: Style = PROSE): SheetRow {
  const value = cellText(text)
  const { size = 11 } = style
  const height = heightOf(linesIn(value, ACROSS, size), size)
  return { cells: [{ value, style: { ...style, wrap: true } }], across: PAGE.length, height }
}

/** What, how much, and words on it: as high as the longest of them needs. */
export function pageRow(...cells: readonly [SheetCell, SheetCell, SheetCell]): SheetRow {
  const lines = cells.map(({ value }, i) => linesIn(String(value ?? ''), PAGE[i]! - 2))
  return { cells, height: heightOf(Math.max(...lines)) }
}

/** The title of a part. */
export function subtitle(text: string): SheetRow {
  return { cells: [{ value: cellText(text), style: SUBTITLE }], height: 20 }
}

/** Heads of the three columns. */
export function heads(...[what, value, words]: readonly [string, string, string]): SheetRow {
  return pageRow(
    { value: what, style: HEAD },
    { value, style: { ...HEAD, align: 'right' } },
    { value: words, style: { ...HEAD, indent: true } },
  )
}

/** The style with a tone laid over it, on a text that stands in much room: without its fill. */
export function toned(style: Style, tone: Tone | undefined): Style {
  if (tone === undefined) return style
  const { fill: _, ...rest } = TONES[tone]
  return { ...style, ...rest }
}

/** What a value looks like in the second column. */
export function valueStyle(tone: Tone | undefined, format?: string): Style {
  return {
    ...CELL,
    align: 'right',
    ...(tone === undefined ? {} : TONES[tone]),
    ...(format === undefined ? {} : { format }),
  }
}
