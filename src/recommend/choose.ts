import { type Answer, answerOf, type Relaxed, ROUNDING, type Within } from './answer.js'
import { mostWithin } from './bound.js'
import type { Effort } from './effort.js'
import { greedyWithin } from './greedy.js'
import { programOf, SCALE, worthIn } from './model.js'
import { benefitOf, type Problem } from './problem.js'
import type { Solver } from './solve.js'

/** Beyond so many moves the solver does not get past its first relaxation in any time that people wait. */
const MOST_SOLVED = 30_000

/** Whether there is anything for a solver to do, and any work left for it. */
export const isSolvable = (
  { moves }: Problem,
  solver: Solver | null,
  { left, seconds }: Effort,
): solver is Solver =>
  solver !== null && left > 0 && seconds > 0 && moves.length > 0 && moves.length <= MOST_SOLVED

/**
 * The most benefit within a budget, as far as it is found: the greedy set, or what the solver makes of it with so much
 * work at most. `start` is a set that is known to be allowed.
 */
export function chooseWithin(
  problem: Problem,
  budget: number,
  solver: Solver | null,
  effort: Effort,
  { start = null, work = effort.left }: Within = {},
): Answer {
  const greedy = greedyWithin(problem, budget)
  let made = start !== null && benefitOf(problem, start) > benefitOf(problem, greedy) ? start : greedy
  let bound = mostWithin(problem, budget)
  let relaxed: Relaxed | null = null
  if (isSolvable(problem, solver, effort)) {
    const program = programOf(problem, { budget })
    const solved = solver(program, { made, value: worthIn(program, problem, made) }, effort, work)
    if (solved.made !== null && benefitOf(problem, solved.made) >= benefitOf(problem, made) - ROUNDING)
      made = solved.made
    if (solved.relaxed !== null && Number.isFinite(budget))
      relaxed = { bound: solved.relaxed.bound / SCALE + ROUNDING, price: solved.relaxed.price / SCALE }
    // What breaks ties takes a little off; an optimum is proven up to that.
    if (solved.proven) bound = benefitOf(problem, made)
    else if (Number.isFinite(solved.bound)) bound = Math.min(bound, solved.bound / SCALE + ROUNDING)
  }
  return { ...answerOf(problem, made, bound), relaxed }
}
