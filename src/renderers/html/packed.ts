import type { PageCell } from './row.js'
import { scriptJson } from './script-json.js'

/** Rows as data: every cell that there is once, and each row as the places of its cells among these. */
type Packed = {
  /** A text alone stands for a cell of which there is nothing else to say. */
  readonly cells: readonly (string | PageCell)[]
  readonly rows: readonly (readonly number[])[]
}

/** The rows as JSON that may stand in a script element. */
export function pack(rows: readonly (readonly PageCell[])[]): string {
  const places = new Map<string, number>()
  const cells: (string | PageCell)[] = []
  const placeOf = (cell: PageCell): number => {
    const written = cell.length === 2 && cell[1] === '' ? cell[0] : cell
    const key = JSON.stringify(written)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, cells.length)
    cells.push(written)
    return cells.length - 1
  }
  const packed: Packed = { rows: rows.map((row) => row.map(placeOf)), cells }
  return scriptJson(packed)
}

/** The rows that were packed. */
export function unpack(json: string): PageCell[][] {
  const { cells, rows } = JSON.parse(json) as Packed
  const whole = cells.map((cell): PageCell => (typeof cell === 'string' ? [cell, ''] : cell))
  return rows.map((row) => row.map((place) => whole[place]!))
}
