import type { Highs } from 'highs'
import { compacted } from './compact.js'
import type { Effort } from './effort.js'
import { runHighs } from './highs-run.js'
import type { Program } from './model.js'
import { type Bounds, coreOf, freeIn, narrowed, pricedAt, wholeOf } from './relaxed.js'

/** What the solver found: the moves made, and what no other set can exceed, in the terms of the program. */
export type Solved = {
  readonly made: ReadonlySet<number> | null
  readonly bound: number
  /** Whether nothing is left to prove. */
  readonly proven: boolean
  /** Whether nothing that is asked can be reached at all. */
  readonly impossible: boolean
  /** What the relaxation proves, and what the bound of the first row is worth in it; `null` where it was not solved. */
  readonly relaxed: { readonly bound: number; readonly price: number } | null
}

/** A set that is allowed, and what it is worth in the terms of the program. */
export type Start = { readonly made: ReadonlySet<number>; readonly value: number }

/** A solver of mixed-integer programs, for so much work at most: it solves the same program in the same way. */
export type Solver = (program: Program, start: Start | null, effort: Effort, work: number) => Solved

/** So few moves are solved as they are. */
const FEW = 200

/** Loads HiGHS, compiled to WebAssembly; it takes a tenth of a second, once. A program of no more moves than `few` is solved as it is. */
export async function loadSolver(few = FEW): Promise<Solver> {
  // Its types are those of its CommonJS form, whose default is one level further in.
  const { default: load } = (await import('highs')) as unknown as { default(): Promise<Highs> }
  const highs = await load()
  return (program, start, effort, work) => new Search(highs, program, start, effort, work).run(few)
}

/** So many moves beside those that the relaxation leaves open are first decided alone, for a better start. */
const CORE = 150
/** The part of the work that this may take. */
const FOR_CORE = 0.4
/** Differences below this are rounding. */
const ROUNDING = 1e-4

class Search {
  readonly #highs: Highs
  readonly #program: Program
  readonly #effort: Effort
  readonly #until: number
  #best: Start | null
  /** No solution is worth more. */
  #most = Number.POSITIVE_INFINITY
  #priced: Solved['relaxed'] = null

  constructor(highs: Highs, program: Program, start: Start | null, effort: Effort, work: number) {
    this.#highs = highs
    this.#program = program
    this.#best = start
    this.#effort = effort
    this.#until = Math.max(0, effort.left - work)
  }

  run(few: number): Solved {
    let bounds = wholeOf(this.#program)
    if (this.#program.whole > few) {
      const left = this.#relaxed(bounds)
      if (left === 'impossible') return this.#solved({ impossible: true })
      if (left === null) return this.#solved({})
      bounds = left
    }
    const ran = this.#improve(bounds, 1)
    if (ran.isInfeasible) return this.#solved({ impossible: this.#best === null })
    // What was left out is worth less than the best that is known.
    const bound = Math.max(ran.bound, this.#best?.value ?? ran.bound)
    if (Number.isFinite(bound)) this.#most = Math.min(this.#most, bound)
    return this.#solved({ proven: ran.isOptimal })
  }

  #solved({ proven = false, impossible = false }): Solved {
    return { made: this.#best?.made ?? null, bound: this.#most, proven, impossible, relaxed: this.#priced }
  }

  get #left(): number {
    return Math.max(0, this.#effort.left - this.#until)
  }

  /** What the relaxation leaves to decide; `null` where there was not enough work for it. */
  #relaxed(bounds: Bounds): Bounds | 'impossible' | null {
    const program = this.#program
    const run = { start: 'relaxed', work: this.#left, effort: this.#effort } as const
    const { isInfeasible, isOptimal, prices } = runHighs(this.#highs, program, run)
    if (isInfeasible) return 'impossible'
    const priced = pricedAt(program, prices, bounds)
    this.#most = priced.bound
    this.#priced = { bound: priced.bound, price: Math.max(0, prices[0] ?? 0) }
    if (!isOptimal) return null
    if (this.#best === null) return bounds
    const first = narrowed(priced, this.#best.value - ROUNDING, bounds)
    if (freeIn(program, first) <= 2 * CORE) return first
    this.#improve(coreOf(program, priced, first, CORE, this.#best.made), FOR_CORE)
    return narrowed(priced, this.#best.value - ROUNDING, first)
  }

  #improve(within: Bounds, share: number) {
    const { program, base, columns } = compacted(this.#program, within)
    const made = this.#best?.made
    const start = columns.flatMap((column, i) => (made?.has(column) ? [i] : []))
    const ran = runHighs(this.#highs, program, { start, work: this.#left * share, effort: this.#effort })
    if (ran.isFeasible) this.#take(within, columns, ran.values)
    return { ...ran, bound: ran.bound + base }
  }

  #take({ lower }: Bounds, columns: readonly number[], found: Float64Array): void {
    const values = Float64Array.from(lower)
    columns.forEach((column, i) => {
      values[column] = found[i]!
    })
    const { objective, whole } = this.#program
    const value = objective.reduce((sum, each, column) => sum + each * values[column]!, 0)
    if (this.#best !== null && value <= this.#best.value) return
    const made = new Set(
      Array.from({ length: whole }, (_, move) => move).filter((move) => values[move]! > 0.5),
    )
    this.#best = { made, value }
  }
}
