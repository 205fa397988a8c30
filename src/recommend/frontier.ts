import { type Answer, chooseWithin } from './choose.js'
import type { Problem } from './problem.js'
import type { Solver } from './solve.js'

/** One point: a budget, or none at all, and the best set that was found for it. */
export type Point = { readonly budget: number | null; readonly answer: Answer }

/** Parts of the budget at which the frontier is looked at. */
const PARTS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3]

/** Beyond so many moves, and in less time, the solver does not better the greedy answer. */
const MOST_SOLVED = 20_000
const LEAST_SECONDS = 0.05

/**
 * Benefit against budget, the smallest budget first: a greater one never buys less, and what is proven of a greater one
 * holds for all below it. `known` is the answer at `budget` itself. Points beyond which nothing more is bought are left out.
 */
export function frontierOf(
  problem: Problem,
  budget: number,
  known: Answer | null,
  solver: Solver | null,
  seconds: number,
): readonly Point[] {
  const budgets = [...PARTS.map((part) => Number((part * budget).toPrecision(6))), Number.POSITIVE_INFINITY]
  const points: { budget: number; answer: Answer }[] = []
  const until = performance.now() + 1000 * seconds
  for (const [i, one] of budgets.entries()) {
    const before = points.at(-1)?.answer
    const isKnown = one === budget && known !== null
    const each = Math.max(0, until - performance.now()) / 1000 / (budgets.length - i)
    const isWorth = problem.moves.length <= MOST_SOLVED && each > LEAST_SECONDS
    const answer = isKnown
      ? known
      : chooseWithin(problem, one, isWorth ? solver : null, each, before?.made ?? null)
    points.push({ budget: one, answer: isKnown ? answer : notLess(answer, before) })
  }
  const all = points.at(-1)!.answer
  return points
    .filter(({ answer }, i) => i === points.length - 1 || answer.benefit < all.benefit - 1e-9)
    .map(({ budget: of, answer }) => ({ budget: Number.isFinite(of) ? of : null, answer }))
}

/** A set that is found for less is there for more, too. */
function notLess(answer: Answer, before: Answer | undefined): Answer {
  if (before === undefined || before.benefit <= answer.benefit) return answer
  const { made, cost, benefit } = before
  const bound = Math.max(answer.bound, benefit)
  return { made, cost, benefit, bound, gap: (bound - benefit) / benefit, proven: bound - benefit <= 1e-4 }
}
