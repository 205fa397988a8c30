import type { Program } from './model.js'

/** Bounds of columns, narrower than 0 to 1 where more is known. */
export type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

/** What prices of the rows prove: no solution is worth more than `bound`, and less by `off` where a column is the other way. */
export type Priced = {
  readonly bound: number
  /** What each column adds at these prices: above 0 it is better at its upper bound, below 0 at its lower one. */
  readonly worth: Float64Array
}

/**
 * The bound that prices of the rows give (Lagrange): whatever they are, no solution within the rows is worth more. It is
 * summed here, so that it holds even where the solver's own tolerance would not.
 */
export function pricedAt(
  { objective, rows }: Program,
  prices: Float64Array,
  { lower, upper }: Bounds,
): Priced {
  const worth = Float64Array.from(objective)
  let bound = 0
  rows.forEach(({ columns, values, lower: least, upper: most }, row) => {
    // A price that asks for a bound that is not there proves nothing.
    const given = prices[row] ?? 0
    const limit = given > 0 ? most : least
    if (given === 0 || !Number.isFinite(limit)) return
    bound += given * limit
    columns.forEach((column, i) => {
      worth[column]! -= given * values[i]!
    })
  })
  worth.forEach((each, column) => {
    bound += each > 0 ? each * upper[column]! : each * lower[column]!
  })
  return { bound, worth }
}

/** Bounds without what cannot be in a solution that is worth more than `least`: the rest is decided. */
export function narrowed({ bound, worth }: Priced, least: number, { lower, upper }: Bounds): Bounds {
  const [from, to] = [Float64Array.from(lower), Float64Array.from(upper)]
  worth.forEach((each, column) => {
    if (bound - Math.abs(each) >= least) return
    if (each < 0) to[column] = from[column]!
    else from[column] = to[column]!
  })
  return { lower: from, upper: to }
}

/** Bounds that decide nothing. */
export function wholeOf({ objective }: Program): Bounds {
  return { lower: new Float64Array(objective.length), upper: new Float64Array(objective.length).fill(1) }
}

/** How many moves bounds leave to decide. */
export function freeIn({ whole }: Program, { lower, upper }: Bounds): number {
  let free = 0
  for (let move = 0; move < whole; move += 1) if (lower[move]! < upper[move]!) free += 1
  return free
}

/** What adds less than this at the prices is undecided by them. */
const UNSURE = 1e-6

/**
 * Bounds in which only so many moves are still open, those of which prices say the least, and where prices and a set that
 * is known to be allowed do not agree; the others are as in that set.
 */
export function coreOf(
  { whole }: Program,
  { worth }: Priced,
  bounds: Bounds,
  most: number,
  made: ReadonlySet<number>,
): Bounds {
  const isOpen = (move: number) => bounds.lower[move]! < bounds.upper[move]!
  const sure = [...worth.subarray(0, whole)]
    .map(Math.abs)
    .filter((each, move) => isOpen(move) && each > UNSURE)
  const far = Math.max(UNSURE, sure.sort((a, b) => a - b)[most] ?? Number.POSITIVE_INFINITY)
  const [lower, upper] = [Float64Array.from(bounds.lower), Float64Array.from(bounds.upper)]
  for (let move = 0; move < whole; move += 1) {
    const each = worth[move]!
    if (!isOpen(move) || Math.abs(each) <= far) continue
    if (each < 0 && !made.has(move)) upper[move] = 0
    if (each > 0 && made.has(move)) lower[move] = 1
  }
  return { lower, upper }
}
