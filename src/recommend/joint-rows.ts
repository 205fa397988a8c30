import { goodsByMove } from './choice-state.js'
import { type Row, row } from './condition-rows.js'
import type { Good, Problem } from './problem.js'

/**
 * Of a good that one move buys and one that takes two of the same moves: one move alone buys one of them only. Without
 * these rows a half of each of two moves would buy the whole of the first and half of the second.
 */
export function jointRows(problem: Problem, isCounted: (good: Good) => boolean): Row[] {
  const { moves, goods } = problem
  const numbers = new Map(goods.map((good, number) => [good, number]))
  return goods.flatMap((good, number) =>
    good.conditions
      .filter(({ least }) => least === 2 && isCounted(good))
      .flatMap(({ terms }) => {
        const brings = new Map<number, number>()
        for (const { weight, moves: of } of terms)
          for (const move of new Set(of)) brings.set(move, Math.min(2, (brings.get(move) ?? 0) + weight))
        const beside = new Set([...brings.keys()].flatMap((move) => goodsByMove(problem)[move]!))
        return [...beside].flatMap((other) => {
          const single = other === good || !isCounted(other) ? null : singleOf(other)
          if (single === null || ![...brings.keys()].every((move) => single.has(move))) return []
          const columns = [...single]
          const values = columns.map((move) => -(brings.get(move) ?? 1))
          return [
            row([moves.length + number, moves.length + numbers.get(other)!, ...columns], [1, 1, ...values], {
              upper: 0,
            }),
          ]
        })
      }),
  )
}

/** The moves of which any one buys a good; `null` where it takes more. */
function singleOf({ conditions }: Good): ReadonlySet<number> | null {
  const [only] = conditions
  if (conditions.length !== 1 || only!.least > 1) return null
  return new Set(only!.terms.flatMap(({ moves }) => moves))
}
