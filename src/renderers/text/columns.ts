import type { Column } from '../../report/document.js'
import { displayWidth } from '../../util/text.js'

/** Columns of space between two columns of a table. */
export const GAP = 2

/** A column that is drawn: its place in the table and its width. */
export type Laid = { readonly index: number; readonly width: number }

/** Widths below which a column of text is not squeezed while others can be left out, and while others are wider. */
const COMFORT = 18
const LEAST = 8
/** What even a crowded column keeps. */
const FLOOR = 3

type Measure = {
  readonly column: Column
  readonly index: number
  readonly wide: number
  readonly narrow: number
  readonly comfort: number
}

function measure(
  column: Column,
  title: string,
  index: number,
  texts: readonly string[],
  room: number,
): Measure {
  const content = Math.max(1, ...texts.map((text) => Math.min(room, displayWidth(text))))
  const word = Math.max(0, ...title.split(' ').map(displayWidth))
  const narrow = Math.min(room, Math.max(content, word))
  return {
    column,
    index,
    wide: Math.min(room, Math.max(content, displayWidth(title))),
    narrow,
    comfort: Math.min(narrow, COMFORT),
  }
}

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width + GAP, -GAP)

/** Takes columns of space from the widest, one at a time, as long as more than `room` is taken. */
function shrink(widths: number[], floors: readonly number[], room: number): void {
  for (let excess = total(widths) - room; excess > 0; excess--) {
    let widest = -1
    for (const [i, width] of widths.entries())
      if (width > floors[i]! && (widest < 0 || width > widths[widest]!)) widest = i
    if (widest < 0) return
    widths[widest]!--
  }
}

/** The one to leave out first: of the highest priority number, the last; never the first column. */
function leastNeeded(shown: readonly Measure[], above: number): Measure | undefined {
  const others = shown.slice(1).filter((m) => m.column.priority > above)
  return others.reduce<Measure | undefined>(
    (least, m) => (!least || m.column.priority >= least.column.priority ? m : least),
    undefined,
  )
}

/**
 * Which columns of a table are drawn in `room` columns of space, and how wide. Titles are broken first; then columns
 * are left out by priority until the rest is comfortable; then the widest texts are squeezed.
 */
export function layOut(
  columns: readonly Column[],
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): { readonly laid: readonly Laid[]; readonly leftOut: readonly number[] } {
  let shown = columns.map((column, i) =>
    measure(
      column,
      titles[i]!,
      i,
      rows.map((row) => row[i] ?? ''),
      room,
    ),
  )
  const drop = (needed: (m: Measure) => number, above: number) => {
    while (total(shown.map(needed)) > room) {
      const least = leastNeeded(shown, above)
      if (!least) return
      shown = shown.filter((m) => m !== least)
    }
  }
  drop((m) => m.comfort, 1)
  drop(() => FLOOR, Number.NEGATIVE_INFINITY)

  const widths = shown.map((m) => m.wide)
  shrink(
    widths,
    shown.map((m) => m.narrow),
    room,
  )
  shrink(
    widths,
    shown.map((m) => Math.min(m.narrow, m.column.align === 'left' ? LEAST : m.narrow)),
    room,
  )
  shrink(
    widths,
    shown.map(() => FLOOR),
    room,
  )
  const drawn = new Set(shown.map((m) => m.index))
  return {
    laid: shown.map((m, i) => ({ index: m.index, width: widths[i]! })),
    leftOut: columns.map((_, i) => i).filter((i) => !drawn.has(i)),
  }
}
