import { leastTowards, mostWithin } from './bound.js'
import { greedyTowards, greedyWithin } from './greedy.js'
import { programOf, type Question, SCALE } from './model.js'
import { benefitOf, costOf, type Problem } from './problem.js'
import type { Solver } from './solve.js'

/** A set of moves, and what is proven of it. */
export type Answer = {
  readonly made: ReadonlySet<number>
  readonly cost: number
  readonly benefit: number
  /** No allowed set has more benefit; where goals are asked for, none costs less. */
  readonly bound: number
  readonly gap: number | null
  readonly proven: boolean
}

/** Differences below this are rounding: the tie-breaks of the program are as small. */
const ROUNDING = 1e-4

/**
 * The best set that is found in so many seconds: the greedy one, or what the solver makes of it. `start` is a set that is
 * known to be allowed. `null` where none was found that reaches the goals, `impossible` where there is none.
 */
export function choose(
  problem: Problem,
  question: Question,
  solver: Solver | null,
  seconds: number,
  start: ReadonlySet<number> | null = null,
): Answer | 'impossible' | null {
  return 'budget' in question
    ? chooseWithin(problem, question.budget, solver, seconds, start)
    : chooseTowards(problem, question, solver, seconds)
}

/** Beyond so many moves the solver does not get past its first relaxation in any time that people wait. */
const MOST_SOLVED = 30_000

const isSolvable = ({ moves }: Problem, solver: Solver | null, seconds: number): solver is Solver =>
  solver !== null && seconds > 0 && moves.length > 0 && moves.length <= MOST_SOLVED

/** The most benefit within a budget. */
export function chooseWithin(
  problem: Problem,
  budget: number,
  solver: Solver | null,
  seconds: number,
  start: ReadonlySet<number> | null = null,
): Answer {
  const greedy = greedyWithin(problem, budget)
  let made = start !== null && benefitOf(problem, start) > benefitOf(problem, greedy) ? start : greedy
  let bound = mostWithin(problem, budget)
  if (isSolvable(problem, solver, seconds)) {
    const solved = solver(programOf(problem, { budget }), made, seconds)
    if (solved.made !== null && benefitOf(problem, solved.made) >= benefitOf(problem, made) - ROUNDING)
      made = solved.made
    const benefit = benefitOf(problem, made)
    // What breaks ties takes a little off; an optimum is proven up to that.
    if (solved.proven) bound = benefit
    else if (Number.isFinite(solved.bound)) bound = Math.min(bound, solved.bound / SCALE + ROUNDING)
  }
  const benefit = benefitOf(problem, made)
  bound = Math.max(bound, benefit)
  const proven = bound - benefit <= ROUNDING
  return {
    made,
    cost: costOf(problem, made),
    benefit,
    bound: proven ? benefit : bound,
    gap: proven ? 0 : benefit > 0 ? (bound - benefit) / benefit : null,
    proven,
  }
}

/** The least cost that reaches goals. */
function chooseTowards(
  problem: Problem,
  question: Extract<Question, { goals: unknown }>,
  solver: Solver | null,
  seconds: number,
): Answer | 'impossible' | null {
  let made = greedyTowards(problem, question.goals)
  let bound = Math.max(0, ...question.goals.map((goal) => leastTowards(problem, goal)))
  if (isSolvable(problem, solver, seconds)) {
    const solved = solver(programOf(problem, question), made, seconds)
    if (solved.impossible) return 'impossible'
    if (
      solved.made !== null &&
      (made === null || costOf(problem, solved.made) <= costOf(problem, made) + ROUNDING)
    )
      made = solved.made
    if (made !== null && solved.proven) bound = costOf(problem, made)
    else if (Number.isFinite(solved.bound)) bound = Math.max(bound, -solved.bound / SCALE - ROUNDING)
  }
  if (made === null) return null
  const cost = costOf(problem, made)
  bound = Math.min(bound, cost)
  const proven = cost - bound <= ROUNDING
  return {
    made,
    cost,
    benefit: benefitOf(problem, made),
    bound: proven ? cost : bound,
    gap: proven ? 0 : cost > 0 ? (cost - bound) / cost : null,
    proven,
  }
}
