import { type Answer, cheapestOf, ROUNDING, type Within } from './answer.js'
import { leastTowards } from './bound.js'
import { isSolvable } from './choose.js'
import type { Effort } from './effort.js'
import { greedyNear, greedyTowards } from './greedy.js'
import { programOf, SCALE, worthIn } from './model.js'
import { costOf, type Goal, type Problem, reachedOf, reaches } from './problem.js'
import type { Solver } from './solve.js'

/** What was found towards goals. */
export type Towards = {
  readonly answer: Answer
  /** Whether it is proven that nothing reaches all of them. */
  readonly impossible: boolean
}

/** The part of the work that goes into whether the goals can be reached, where that is not known. */
const FOR_REACHING = 0.5
/** The part of what is then left that goes into how near the goals are, where they are out of reach. */
const FOR_NEARNESS = 0.5

/**
 * The least cost that reaches goals. Where nothing that is found reaches them all, each is reached as far as it can be, by
 * the parts that are missing of each taken together; and that for the least cost.
 */
export function chooseTowards(
  problem: Problem,
  goals: readonly Goal[],
  solver: Solver | null,
  effort: Effort,
  { start: given = null, work = effort.left }: Within = {},
): Towards {
  const until = effort.left - work
  const left = () => Math.max(0, effort.left - until)
  const known = cheaperOf(problem, [greedyTowards(problem, goals), reachingOf(problem, goals, given)])
  const first = known === null ? FOR_REACHING * work : work
  const found = cheapest(problem, goals, solver, effort, { start: known, work: first })
  if (found !== null && found !== 'impossible') return { answer: found, impossible: false }
  const near = nearest(problem, goals, solver, effort, FOR_NEARNESS * left())
  const reachable = goals.flatMap((goal): Goal[] => {
    const least = Math.min(goal.least, reachedOf(problem, goal, near))
    return least > 0 ? [{ ...goal, least }] : []
  })
  const greedy = greedyTowards(problem, reachable)
  const start = cheaperOf(problem, [near, greedy, reachingOf(problem, reachable, given)])
  const answer = cheapest(problem, reachable, solver, effort, { start, work: left() })
  return {
    answer: answer === null || answer === 'impossible' ? cheapestOf(problem, near, 0) : answer,
    impossible: found === 'impossible',
  }
}

/** A set, where it reaches all goals. */
const reachingOf = (problem: Problem, goals: readonly Goal[], made: ReadonlySet<number> | null) =>
  made !== null && goals.every((goal) => reaches(problem, goal, made)) ? made : null

/** The cheapest of sets, of equals the first; `null` where there is none. */
function cheaperOf(
  problem: Problem,
  sets: readonly (ReadonlySet<number> | null)[],
): ReadonlySet<number> | null {
  return sets.reduce(
    (best, made) =>
      best === null || (made !== null && costOf(problem, made) < costOf(problem, best)) ? made : best,
    null,
  )
}

function cheapest(
  problem: Problem,
  goals: readonly Goal[],
  solver: Solver | null,
  effort: Effort,
  { start: known = null, work = 0 }: Within,
): Answer | 'impossible' | null {
  let made = known
  let bound = Math.max(0, ...goals.map((goal) => leastTowards(problem, goal)))
  if (isSolvable(problem, solver, effort)) {
    const program = programOf(problem, { goals })
    const start = made === null ? null : { made, value: worthIn(program, problem, made) }
    const solved = solver(program, start, effort, work)
    if (solved.impossible) return 'impossible'
    const isCheaper = (than: ReadonlySet<number>) =>
      costOf(problem, solved.made!) <= costOf(problem, than) + ROUNDING
    if (solved.made !== null && (made === null || isCheaper(made))) made = solved.made
    if (made !== null && solved.proven) bound = costOf(problem, made)
    else if (Number.isFinite(solved.bound)) bound = Math.max(bound, -solved.bound / SCALE - ROUNDING)
  }
  return made === null ? null : cheapestOf(problem, made, bound)
}

/** The set that leaves the least missing of all goals together, each counted as a part of itself. */
function nearest(
  problem: Problem,
  goals: readonly Goal[],
  solver: Solver | null,
  effort: Effort,
  work: number,
): ReadonlySet<number> {
  const missing = (made: ReadonlySet<number>) =>
    goals.reduce((sum, goal) => sum + Math.max(0, 1 - reachedOf(problem, goal, made) / goal.least), 0)
  const greedy = greedyNear(problem, goals)
  if (!isSolvable(problem, solver, effort)) return greedy
  const program = programOf(problem, { nearTo: goals })
  const value = worthIn(program, problem, greedy) - SCALE * missing(greedy)
  const { made } = solver(program, { made: greedy, value }, effort, work)
  return made !== null && missing(made) < missing(greedy) ? made : greedy
}
