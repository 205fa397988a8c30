import type { Cell } from '../../report/document.js'
import { columnsFor, type Measured, type WantedColumn, widthsFor } from './columns.js'
import { ACCENT, INK, LETTERS, MARGIN } from './look.js'
import { cutTo, lineHeight, linesOf } from './room.js'
import type { Box, Placeholder, TableCell, TableShape } from './shape.js'
import { slideText } from './text.js'

/** What a table may show: all its columns and rows, the most important first. */
export type Wanted = {
  readonly columns: readonly WantedColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Where a table may stand, and what it is called there. */
export type TableRoom = {
  readonly box: Box
  readonly name: string
  readonly alt: string
  readonly placeholder?: Placeholder
}

/** A table that fits, and how many of its rows are in it. */
export type FittedTable = { readonly shape: TableShape; readonly shown: number }

/** Sizes of letters, and how many lines a cell may take at them, from the most comfortable on. */
const TRIES = [
  { size: 14, lines: 4 },
  { size: 13, lines: 4 },
  { size: 12, lines: 4 },
  { size: 11, lines: 4 },
  { size: 11, lines: 3 },
  { size: 11, lines: 2 },
] as const
const SMALLEST = 11

const MOST_ROWS = 40
const HEAD_LINES = 3
/** Columns of these priorities are worth smaller letters. */
const MAIN = 2

/** As large as all of it can be; else as many columns and rows as there is room for, with long texts cut. */
export function fitTable(wanted: Wanted, room: TableRoom): FittedTable {
  const all: Wanted = {
    columns: wanted.columns.map((column) => ({ ...column, title: slideText(column.title) })),
    rows: wanted.rows
      .slice(0, MOST_ROWS)
      .map((row) => row.map((cell) => ({ ...cell, text: slideText(cell.text) }))),
  }
  const isAll = wanted.rows.length <= MOST_ROWS
  const tried = TRIES.map((one) => attempt(all, room, one))
  const most = Math.max(...tried.map(({ main }) => main))
  const whole = tried.filter(({ shown, main }) => isAll && shown === all.rows.length && main === most)
  const best = leastCut(whole) ?? leastCut(tried.filter(({ shape }) => shape.size === SMALLEST))!
  // What is empty in the rows that are shown takes no room.
  return attempt(all, room, best.tried, best.shown)
}

/** The first that cuts the fewest texts. */
function leastCut(tried: readonly Attempt[]): Attempt | undefined {
  const least = Math.min(...tried.map(({ cuts }) => cuts))
  return tried.find(({ cuts }) => cuts === least)
}

/** `main` counts the columns of it that a reader would miss. */
type Attempt = FittedTable & { readonly main: number; readonly cuts: number; readonly tried: Try }
type Try = (typeof TRIES)[number]

function attempt({ columns, rows }: Wanted, room: TableRoom, tries: Try, seenRows = rows.length): Attempt {
  const { box, name, alt, placeholder } = room
  const { size, lines } = tries
  const chosen = columnsFor(columns, rows.slice(0, seenRows), size, box.width)
  const widths = widthsFor(chosen, box.width)
  const texts = [
    chosen.map(({ title }) => title),
    ...rows.map((row) => chosen.map(({ at }) => row[at]?.text ?? '')),
  ]
  const inner = widths.map((width) => width - 2 * MARGIN.across)
  const isBold = (i: number, j: number) => i === 0 || j === 0
  const cut = texts.map((row, i) =>
    row.map((text, j) => cutTo(text, i === 0 ? HEAD_LINES : lines, inner[j]!, size, isBold(i, j))),
  )
  const heights = cut.map((row, i) => {
    const needed = Math.max(1, ...row.map((text, j) => linesOf(text, inner[j]!, size, isBold(i, j))))
    return needed * lineHeight(size) + 2 * MARGIN.down + 1
  })
  const kept = Math.max(1, fitting(heights, box.height))
  const height = heights.slice(0, kept).reduce((sum, one) => sum + one, 0)
  const shape: TableShape = {
    type: 'table',
    name,
    alt,
    ...(placeholder === undefined ? {} : { placeholder }),
    box: { ...box, height },
    widths,
    rows: cut.slice(0, kept).map((row, i) => ({
      height: heights[i]!,
      cells: row.map((text, j) => cellOf(text, chosen[j]!, i === 0 ? null : rows[i - 1]!, j)),
    })),
    size,
  }
  const main = chosen.filter(({ priority }) => priority <= MAIN).length
  const seen = cut.slice(0, kept)
  const cuts = seen.flatMap((row, i) => row.filter((text, j) => text !== texts[i]![j])).length
  return { shape, shown: kept - 1, main, cuts, tried: tries }
}

/** How many of the first rows fit. */
function fitting(heights: readonly number[], room: number): number {
  let used = 0
  const next = heights.findIndex((height) => {
    used += height
    return used > room
  })
  return next === -1 ? heights.length : next
}

function cellOf(
  text: string,
  { align, at }: Measured,
  row: readonly Cell[] | null,
  column: number,
): TableCell {
  const side = align === 'right' ? { align } : {}
  if (row === null) return { text, bold: true, colour: ACCENT, ...side }
  const tone = row[at]?.tone
  const bold = tone === 'bad' || tone === 'strong' || column === 0
  return { text, colour: tone === undefined ? INK : LETTERS[tone], ...(bold ? { bold } : {}), ...side }
}
