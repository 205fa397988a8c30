import type { Section } from '../../report/document.js'
import { besideTable, type Table } from './beside.js'
import { PLACES } from './look.js'
import type { Slide } from './shape.js'
import { type Setting, slideOf } from './slide-of.js'

/** More slides of one table are no longer turned over. */
const MOST = 3

/** A table on slides of its own, and what even they have no room for. */
export function pagedTable(section: Section, table: Table, setting: Setting): Slide[] {
  const slides: Slide[] = []
  const all = table.rows.length
  let from = 0
  while (from < all && slides.length < MOST) {
    const page = besideTable({ ...table, rows: table.rows.slice(from) }, section, PLACES.content)
    const to = from + page.shown
    const left = all - to
    const rows = from === 0 && left === 0 ? '' : `rows ${from + 1} to ${to} of ${all}`
    const rest =
      left > 0 && slides.length === MOST - 1
        ? `${left} more ${left === 1 ? 'is' : 'are'} in the workbook (-f xlsx)`
        : ''
    slides.push(slideOf('only', section, page.shapes, [rows, rest], [page.block], setting))
    from = to
  }
  return slides
}
