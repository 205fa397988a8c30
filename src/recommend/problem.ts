import type { Gain } from './settings.js'

/** Moves of which some are enough together: their weights must come to `least`. A term counts once, whichever of its moves is made. */
export type Condition = {
  readonly least: number
  readonly terms: readonly { readonly weight: number; readonly moves: readonly number[] }[]
}

/** Something that moves can buy: it is bought once all its conditions hold, and once only. */
export type Good = {
  readonly id: string
  readonly gain: Gain | null
  /** How much of the gain it is. */
  readonly amount: number
  /** Points of benefit. */
  readonly worth: number
  readonly conditions: readonly Condition[]
}

/** Figures of goods that must come to `least` together. */
export type Goal = {
  readonly figure: string
  readonly least: number
  readonly parts: readonly { readonly good: number; readonly amount: number }[]
}

/** What a choice must heed, moves being numbers: nothing here knows what they are. */
export type Problem = {
  readonly moves: readonly {
    readonly id: string
    readonly cost: number
    readonly loads: readonly { readonly capacity: number; readonly amount: number }[]
  }[]
  /** The room that is left. */
  readonly capacities: readonly { readonly id: string; readonly room: number }[]
  /** Of each at most one is made. */
  readonly exclusions: readonly (readonly number[])[]
  /** A move that is made only with one of the others. */
  readonly needs: readonly { readonly move: number; readonly anyOf: readonly number[] }[]
  readonly goods: readonly Good[]
}

/** Whether a condition holds for the moves made. */
export function holds({ least, terms }: Condition, made: Pick<ReadonlySet<number>, 'has'>): boolean {
  let sum = 0
  for (const { weight, moves } of terms) {
    if (moves.some((move) => made.has(move))) sum += weight
    if (sum >= least) return true
  }
  return sum >= least
}

/** The goods that a set of moves buys. */
export function boughtBy({ goods }: Problem, made: ReadonlySet<number>): Good[] {
  return goods.filter(({ conditions }) => conditions.every((condition) => holds(condition, made)))
}

/** The benefit of a set of moves, in points. */
export function benefitOf(problem: Problem, made: ReadonlySet<number>): number {
  return boughtBy(problem, made).reduce((sum, { worth }) => sum + worth, 0)
}

/** The cost of a set of moves. */
export function costOf({ moves }: Problem, made: Iterable<number>): number {
  return [...made].sort((a, b) => a - b).reduce((sum, move) => sum + moves[move]!.cost, 0)
}

/** Whether a set of moves heeds capacities, exclusions and needs. */
export function isAllowed(problem: Problem, made: ReadonlySet<number>): boolean {
  const used = new Map<number, number>()
  for (const move of made)
    for (const { capacity, amount } of problem.moves[move]!.loads)
      used.set(capacity, (used.get(capacity) ?? 0) + amount)
  return (
    [...used].every(([capacity, amount]) => amount <= problem.capacities[capacity]!.room) &&
    problem.exclusions.every((group) => group.filter((move) => made.has(move)).length <= 1) &&
    problem.needs.every(({ move, anyOf }) => !made.has(move) || anyOf.some((one) => made.has(one)))
  )
}

/** How far a set of moves goes towards a goal. */
export function reachedOf(problem: Problem, { parts }: Goal, made: ReadonlySet<number>): number {
  return parts.reduce(
    (total, { good, amount }) =>
      problem.goods[good]!.conditions.every((condition) => holds(condition, made)) ? total + amount : total,
    0,
  )
}

/** Whether a set of moves reaches a goal; rounding apart. */
export function reaches(problem: Problem, goal: Goal, made: ReadonlySet<number>): boolean {
  return reachedOf(problem, goal, made) >= goal.least - 1e-9
}
