import type { BoundaryData } from '../report/data.js'
import { type Context, pairKey } from './context.js'
import type { Crossing, Move } from './moves/move.js'
import type { Condition } from './problem.js'

/** What moves would put across one pair of units. */
export type Across = readonly { readonly move: number; readonly crossing: Crossing }[]

/** The crossings of all moves, by pair. */
export function acrossOf(moves: readonly Move[]): ReadonlyMap<string, Across> {
  const across = new Map<string, { move: number; crossing: Crossing }[]>()
  moves.forEach(({ crossings }, move) => {
    for (const crossing of crossings) {
      const key = pairKey(crossing.units)
      const known = across.get(key)
      if (known) known.push({ move, crossing })
      else across.set(key, [{ move, crossing }])
    }
  })
  return across
}

/** A gap is closed by anything that crosses it. */
export function closing(across: Across): Condition[] {
  return [{ least: 1, terms: [{ weight: 1, moves: across.map(({ move }) => move) }] }]
}

/**
 * A boundary is sturdy, which is linked and not fragile, once something more than informal crosses it, and on each side
 * two seats carry what crosses, or one of several people.
 */
export function sturdy(
  context: Context,
  { units, crossings, informalAlone, gap }: BoundaryData,
  across: Across,
): Condition[] {
  const formal: Condition[] =
    gap || informalAlone
      ? [
          {
            least: 1,
            terms: terms([
              ['formal', 1, across.filter(({ crossing }) => crossing.formal).map(({ move }) => move)],
            ]),
          },
        ]
      : []
  const sides = units.flatMap((_, side): Condition[] => {
    const there = new Set(crossings.flatMap(({ seats }) => seats[side]!))
    const weightOf = (seat: string) => (headcountOf(context, seat) > 1 ? 2 : 1)
    const [only] = there
    // What two seats carry, or one of several people, hangs on no one.
    const weight = there.size > 1 ? 2 : only === undefined ? 0 : weightOf(only)
    if (weight >= 2) return []
    const bySeat = new Map<string, number[]>()
    for (const { move, crossing } of across)
      for (const seat of crossing.seats[side]!)
        if (!there.has(seat)) bySeat.set(seat, [...(bySeat.get(seat) ?? []), move])
    return [{ least: 2 - weight, terms: terms([...bySeat].map(([seat, by]) => [seat, weightOf(seat), by])) }]
  })
  return [...formal, ...sides]
}

function terms(list: readonly (readonly [string, number, readonly number[]])[]): Condition['terms'] {
  return list.filter(([, , moves]) => moves.length > 0).map(([, weight, moves]) => ({ weight, moves }))
}

const headcountOf = ({ graph }: Context, seat: string) =>
  graph.seats.headcount[graph.seats.numbers.get(seat)!]!
