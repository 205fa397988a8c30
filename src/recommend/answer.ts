import { benefitOf, costOf, type Problem } from './problem.js'

/** A bound at one budget, and the price of a point of budget there. */
export type Relaxed = { readonly bound: number; readonly price: number }

/** A set of moves, and what is proven of it. */
export type Answer = {
  readonly made: ReadonlySet<number>
  readonly cost: number
  readonly benefit: number
  /** No allowed set has more benefit; where goals are asked for, none costs less. */
  readonly bound: number
  readonly gap: number | null
  readonly proven: boolean
  /** What the relaxation proves of other budgets, too: so much more for each point of budget more. */
  readonly relaxed?: Relaxed | null
}

/** What is known before a search: a set that is allowed, and how much work there is. */
export type Within = { readonly start?: ReadonlySet<number> | null; readonly work?: number }

/** Differences below this are rounding: the tie-breaks of the program are as small. */
export const ROUNDING = 1e-4

/** The most benefit: a set, and what no other exceeds. */
export function answerOf(problem: Problem, made: ReadonlySet<number>, most: number): Answer {
  const benefit = benefitOf(problem, made)
  const proven = most - benefit <= ROUNDING
  const gap = proven ? 0 : benefit > 0 ? (most - benefit) / benefit : null
  return { made, cost: costOf(problem, made), benefit, bound: proven ? benefit : most, gap, proven }
}

/** The least cost: a set, and what no other costs less than. */
export function cheapestOf(problem: Problem, made: ReadonlySet<number>, least: number): Answer {
  const cost = costOf(problem, made)
  const proven = cost - least <= ROUNDING
  const gap = proven ? 0 : cost > 0 ? (cost - least) / cost : null
  return { made, cost, benefit: benefitOf(problem, made), bound: proven ? cost : least, gap, proven }
}
