import type { Field } from './fields.js'
import type { Sheet } from './sheet.js'

/** Where decisions and their letters stand in a table. */
export type Columns = {
  readonly of: ReadonlyMap<Field, number>
  readonly grants: readonly number[]
}

/**
 * The rows that head those below them. A decision that nobody holds looks the same in a text, so a row counts as a
 * heading only with good reason: it is merged over several columns; or no column says the area, the table starts with
 * such a row, and there are two of them at least.
 */
export function headingsIn(sheet: Sheet, columns: Columns, passed: ReadonlySet<number>): ReadonlySet<number> {
  const decision = columns.of.get('decision')!
  const last = lastWithGrants(sheet, columns.grants)
  const beside: number[] = []
  const alike: number[] = []
  let first: number | null = null
  for (let i = 0; i < last; i++) {
    if (passed.has(i)) continue
    first ??= i
    const at = onlyCell(sheet.rows[i]!)
    if (at === decision) alike.push(i)
    else if (at === 0 && !/^[\d.\s]+$/.test(sheet.rows[i]![0]!)) beside.push(i)
  }
  const own = columns.of.has('category') || sheet.isMerged === null ? [] : alike
  const merged = own.filter((i) => sheet.isMerged!(i))
  if (merged.length > 0) return new Set([...beside, ...merged])
  // Of rows that follow each other, the first heads, and the others are decisions without holders.
  const starts = own.filter((i, at) => own[at - 1] !== i - 1)
  return new Set(starts.length >= 2 && starts[0] === first ? [...beside, ...starts] : beside)
}

/** The column of the one cell that a row fills; `null` where it fills none or several. */
function onlyCell(row: readonly string[]): number | null {
  const filled = row.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  return filled.length === 1 ? filled[0]! : null
}

function lastWithGrants({ rows }: Sheet, grants: readonly number[]): number {
  return rows.findLastIndex((row) => grants.some((column) => (row[column] ?? '').trim() !== ''))
}
