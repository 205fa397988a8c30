import { type Answer, answerOf } from './answer.js'
import { chooseWithin } from './choose.js'
import type { Effort } from './effort.js'
import type { Problem } from './problem.js'
import type { Solver } from './solve.js'

/** One point: a budget, or infinity for none at all, and the best set that was found for it. */
export type Point = { readonly budget: number; readonly answer: Answer }

/** Parts of the budget at which the frontier is looked at: even steps, to be drawn. */
const PARTS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]

/**
 * Benefit against budget, the smallest budget first, with all the work that is left. `known` is the answer at `budget`
 * itself, if that was asked for; what the other points find or prove of it is in its own point.
 */
export function frontierOf(
  problem: Problem,
  budget: number,
  known: Answer | null,
  solver: Solver | null,
  effort: Effort,
): readonly Point[] {
  const budgets = [...PARTS.map((part) => Number((part * budget).toPrecision(6))), Number.POSITIVE_INFINITY]
  let start: ReadonlySet<number> | null = null
  const points = budgets.map((one, i): Point => {
    const work = effort.left / (budgets.length - i)
    const answer: Answer =
      one === budget && known !== null ? known : chooseWithin(problem, one, solver, effort, { start, work })
    start = answer.made
    return { budget: one, answer }
  })
  return inAccord(problem, points)
}

/** Points that do not contradict each other: what is found for less is there for more, and what is proven of more holds for less. */
export function inAccord(problem: Problem, points: readonly Point[]): readonly Point[] {
  let bound = Number.POSITIVE_INFINITY
  const bounds = points.map(({ budget }) => relaxedAt(points, budget))
  for (let i = points.length - 1; i >= 0; i -= 1) {
    bound = Math.min(bound, bounds[i]!, points[i]!.answer.bound)
    bounds[i] = bound
  }
  let made: ReadonlySet<number> = new Set()
  let most = -1
  return points.map(({ budget, answer }, i) => {
    if (answer.benefit > most) [most, made] = [answer.benefit, answer.made]
    return { budget, answer: answerOf(problem, made, Math.max(bounds[i]!, most)) }
  })
}

/** What the relaxations at all budgets prove of one. */
function relaxedAt(points: readonly Point[], budget: number): number {
  const proven = points.flatMap(({ budget: of, answer: { relaxed } }) =>
    relaxed && Number.isFinite(budget) ? [relaxed.bound + relaxed.price * (budget - of)] : [],
  )
  return Math.min(Number.POSITIVE_INFINITY, ...proven)
}

/** The points up to the one beyond which nothing more is bought. */
export function worthShowing(points: readonly Point[]): readonly Point[] {
  const all = points.at(-1)!.answer
  return points.filter(({ answer }, i) => i === points.length - 1 || answer.benefit < all.benefit - 1e-9)
}
