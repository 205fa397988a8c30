import type { Row } from './condition-rows.js'
import type { Program } from './model.js'
import type { Bounds } from './relaxed.js'

/** A program without the columns that are decided already, and without the rows that then say nothing. */
export type Compact = {
  readonly program: Program
  /** What the decided columns bring. */
  readonly base: number
  /** The columns of the whole program that are left, in order. */
  readonly columns: readonly number[]
}

/** Takes out what bounds decide: presolving would find the same, for every run anew and much later. */
export function compacted({ objective, whole, rows }: Program, { lower, upper }: Bounds): Compact {
  const numbers = new Int32Array(objective.length).fill(-1)
  const columns: number[] = []
  let base = 0
  objective.forEach((brings, column) => {
    if (lower[column]! < upper[column]!) {
      numbers[column] = columns.length
      columns.push(column)
    } else base += brings * lower[column]!
  })
  const left = rows.flatMap((one) => compactRow(one, numbers, lower) ?? [])
  const program = {
    objective: columns.map((column) => objective[column]!),
    whole: columns.filter((column) => column < whole).length,
    rows: left,
  }
  return { program, base, columns }
}

function compactRow(row: Row, numbers: Int32Array, at: Float64Array): Row | null {
  const columns: number[] = []
  const values: number[] = []
  let [fixed, least, most] = [0, 0, 0]
  row.columns.forEach((column, i) => {
    const value = row.values[i]!
    if (numbers[column] === -1) fixed += value * at[column]!
    else {
      columns.push(numbers[column]!)
      values.push(value)
      if (value > 0) most += value
      else least += value
    }
  })
  const [lower, upper] = [row.lower - fixed, row.upper - fixed]
  // Where it cannot be heeded at all, it stays: the solver says so.
  return least >= lower && most <= upper ? null : { columns, values, lower, upper }
}
