import { goodsByMove } from './choice-state.js'
import type { Goal, Good, Problem } from './problem.js'

/**
 * What no set within the budget can exceed. A move's cost is shared out over all that it has a part in, by worth, and
 * every good is bought at the lowest such share, in parts where the budget ends: that is never dearer than any real set.
 */
export function mostWithin(problem: Problem, budget: number): number {
  const priced = pricesOf(problem, ({ worth }) => worth).sort((a, b) => a.price - b.price)
  let left = budget
  let most = 0
  for (const { good, price } of priced) {
    const cost = good.worth * price
    if (cost > left) return most + (price > 0 ? left / price : 0)
    left -= cost
    most += good.worth
  }
  return most
}

/** What no set that reaches a goal can cost less than, told in the same way. */
export function leastTowards(problem: Problem, { parts, least }: Goal): number {
  const amounts = new Map(parts.map(({ good, amount }) => [problem.goods[good]!, amount]))
  const priced = pricesOf(problem, (good) => amounts.get(good) ?? 0).sort((a, b) => a.price - b.price)
  let missing = least
  let cost = 0
  for (const { good, price } of priced) {
    if (missing <= 0) break
    const taken = Math.min(missing, amounts.get(good)!)
    missing -= taken
    cost += taken * price
  }
  return cost
}

/** For each good that is worth something the lowest price of one point of it. */
function pricesOf(problem: Problem, worth: (good: Good) => number): { good: Good; price: number }[] {
  const price = new Map<Good, number>()
  goodsByMove(problem).forEach((goods, move) => {
    const all = goods.reduce((sum, good) => sum + worth(good), 0)
    if (all <= 0) return
    const share = problem.moves[move]!.cost / all
    for (const good of goods)
      if (worth(good) > 0) price.set(good, Math.min(share, price.get(good) ?? Number.POSITIVE_INFINITY))
  })
  return [...price].map(([good, lowest]) => ({ good, price: lowest }))
}
