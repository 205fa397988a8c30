import type { Json } from '../../../util/json.js'
import type { Columns } from '../headers.js'
import type { Cells, Figure } from './cells.js'

const COST: Figure = { what: 'number', fits: Number.isFinite, help: 'write it as 1200 or 0.8' }
/** How many people a seat is for. */
export const HEADCOUNT: Figure = {
  what: 'number of people',
  fits: (n) => Number.isInteger(n) && n >= 0 && n <= 10_000_000,
  help: 'write it as a whole number, such as 12',
}
/** A share of full time, in parts or in per cent, for each of the people. */
const fteOf = (people: number): Figure => ({
  what: 'share of full time',
  fits: (n) => n >= 0 && n <= 100 * Math.max(1, people),
  help: 'write it as 1 or 0.8',
})

/** What is kept of a row though the model has no word for it. */
export function extrasOf(
  row: number,
  cells: Cells,
  columns: Columns,
  whose: string,
  people: number,
): { [key: `x-${string}`]: Json } {
  const extras: { [key: `x-${string}`]: Json } = {}
  const location = cells.line(row, 'location')
  if (location !== '') extras['x-location'] = location
  const fte = cells.number(row, 'fte', whose, fteOf(people))
  if (fte !== null) extras['x-fte'] = fte
  const cost = cells.number(row, 'cost', whose, COST)
  if (cost !== null) extras['x-cost'] = cost
  for (const [field, column] of columns.of) {
    if (!field.startsWith('x-')) continue
    const text = cells.text(row, column)
    if (text !== '') extras[field as `x-${string}`] = text
  }
  return extras
}
