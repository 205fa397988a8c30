import type { Slide } from './shape.js'

/** Where in the deck a table is: its first and last slide by their numbers, and how many of its rows these have. */
export type Spread = { readonly first: number; readonly last: number; readonly rows: number }

/** Where a table is among slides, of which the first has the number `from`; `null` where none has it. */
export function spreadOf(table: string, slides: readonly Slide[], from: number): Spread | null {
  const found = slides.flatMap(({ tables = [] }, i) =>
    tables.filter(({ id }) => id === table).map(({ rows }) => ({ number: from + i, rows })),
  )
  if (found.length === 0) return null
  return {
    first: found[0]!.number,
    last: found.at(-1)!.number,
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
  }
}

/** Which of so many the slides have, in words, and where all are. */
export function whereText(spread: Spread | null, all: number): string {
  if (spread === null) return 'the workbook (-f xlsx) has all'
  const { first, last, rows } = spread
  const slides = first === last ? `slide ${first}` : `slides ${first} to ${last}`
  return rows < all
    ? `the table on ${slides} has ${rows} of them, and the workbook (-f xlsx) all`
    : `all are in the table on ${slides}`
}
