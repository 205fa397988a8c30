import type { Cell, Column } from '../../report/document.js'
import { MARGIN } from './look.js'
import { textWidth } from './room.js'

/** A column that a table may show. */
export type WantedColumn = Pick<Column, 'title' | 'align' | 'priority'>

/** A column with the room that it takes. */
export type Measured = WantedColumn & {
  /** Which of the wanted columns it is. */
  readonly at: number
  /** The least that it can do with, and what it would like. */
  readonly least: number
  readonly wish: number
}

/** Columns of higher numbers are for those who look closer than from across a room. */
const DETAIL = 3
/** What is longer than this is read as a sentence, and wants so much room. */
const SENTENCE = 250
const ROOM_OF_SENTENCE = 200

/** Beyond this a column wraps even where there is room: long lines are hard to read. */
const WIDEST = 420

/** Words get a little more than they measure, so that no font breaks them; what is longer than a word is not one. */
const UNBROKEN = 1.05
const LONGEST_HEAD = 220
const LONGEST_WORD = 130

/** The columns that fit the width, in their order, those of the highest priority first; none that is empty in every row. */
export function columnsFor(
  wanted: readonly WantedColumn[],
  rows: readonly (readonly Cell[])[],
  size: number,
  width: number,
): Measured[] {
  const filled = wanted.flatMap((column, at) => {
    const isEmpty = rows.every((row) => isBlank(row[at]))
    return at > 0 && (isEmpty || column.priority > DETAIL) ? [] : [measured(column, at, rows, size)]
  })
  const chosen: Measured[] = []
  let used = 0
  for (const column of filled.sort((a, b) => a.priority - b.priority || a.at - b.at)) {
    const least = chosen.length === 0 ? Math.min(column.least, width) : column.least
    if (used + least > width) continue
    chosen.push({ ...column, least })
    // A sentence is worth more than the next column.
    used += Math.max(least, column.at > 0 && column.wish > SENTENCE ? ROOM_OF_SENTENCE : 0)
  }
  return chosen.sort((a, b) => a.at - b.at)
}

/** Nothing, or the dash that stands for nothing assessed in narrow columns. */
const isBlank = (cell: Cell | undefined) =>
  cell === undefined || cell.text === '' || (cell.value === null && cell.text === '–')

function measured(
  column: WantedColumn,
  at: number,
  rows: readonly (readonly Cell[])[],
  size: number,
): Measured {
  const around = 2 * MARGIN.across + 2
  const widest = (text: string, bold: boolean) =>
    Math.max(0, ...text.split(' ').map((word) => textWidth(word, size, bold))) * UNBROKEN + around
  const head = Math.min(widest(column.title, true), LONGEST_HEAD)
  const word = Math.max(
    0,
    ...rows.map((row) => Math.min(widest(row[at]?.text ?? '', at === 0), LONGEST_WORD)),
  )
  const wish = Math.max(0, ...rows.map((row) => textWidth(row[at]?.text ?? '', size, at === 0))) + around
  // Figures are not broken; texts are, but not to shreds.
  const text = Math.min(wish, at === 0 ? 130 : wish > SENTENCE ? 130 : 100)
  const least = Math.max(head, word, column.align === 'right' ? Math.min(wish, 110) : text)
  return { ...column, at, least, wish: Math.max(least, Math.min(wish, WIDEST)) }
}

/** The whole width, shared out by what each column would like beyond the least. */
export function widthsFor(columns: readonly Measured[], width: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  const wished = columns.reduce((sum, column) => sum + column.wish - column.least, 0)
  const share = wished === 0 ? 0 : Math.min(1, Math.max(0, width - least) / wished)
  const widths = columns.map((column) => column.least + (column.wish - column.least) * share)
  const left = width - widths.reduce((sum, one) => sum + one, 0)
  const texts = columns.filter(({ align }) => align === 'left').length
  return widths.map((own, i) => {
    if (texts === 0) return own + left / columns.length
    return columns[i]!.align === 'left' ? own + left / texts : own
  })
}
