import { type Good, holds, type Problem } from './problem.js'

/** A proposal in its place: what it is made of, what it buys there, and which of those before it that takes. */
type Placed = {
  readonly id: string
  readonly moves: readonly number[]
  readonly goods: readonly Good[]
  readonly dependsOn: readonly string[]
}

/**
 * The proposals before one without which it would not buy what it does in its place: with these, and with what they need
 * in turn, it buys all of it. Where one of several would do, it is the first.
 */
export function neededFor(
  { needs }: Problem,
  { moves, goods: bought }: Pick<Placed, 'moves' | 'goods'>,
  before: readonly Placed[],
): readonly string[] {
  const own = needs.filter(({ move }) => moves.includes(move))
  const bears = new Set([
    ...own.flatMap(({ anyOf }) => anyOf),
    ...bought.flatMap(({ conditions }) =>
      conditions.flatMap(({ terms }) => terms.flatMap((term) => term.moves)),
    ),
  ])
  const byId = new Map(before.map((one) => [one.id, one]))
  const isEnough = (ids: readonly string[]) => {
    const made = new Set(moves)
    const add = (id: string): void => {
      for (const move of byId.get(id)!.moves) made.add(move)
      byId.get(id)!.dependsOn.forEach(add)
    }
    ids.forEach(add)
    return (
      own.every(({ anyOf }) => anyOf.some((move) => made.has(move))) &&
      bought.every(({ conditions }) => conditions.every((condition) => holds(condition, made)))
    )
  }
  let left = before.filter((one) => one.moves.some((move) => bears.has(move))).map(({ id }) => id)
  for (const id of [...left].reverse()) {
    const without = left.filter((one) => one !== id)
    if (isEnough(without)) left = without
  }
  return left
}
