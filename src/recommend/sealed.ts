import type { Across } from './conditions.js'
import { type Context, pairKey } from './context.js'
import type { Good } from './problem.js'

/** For each unit that is sealed, that something links it: no gain of its own, and what a target for sealed units counts. */
export function sealedGoods(
  { data, required }: Context,
  across: ReadonlyMap<string, Across>,
): Omit<Good, 'worth'>[] {
  return data.silos.silos
    .filter(({ verdict }) => verdict === 'sealed')
    .map(({ unit }) => {
      const own = [...required.values()].filter(({ units }) => units.includes(unit))
      const crossing = own.flatMap(({ units }) => across.get(pairKey(units)) ?? [])
      const moves = [...new Set(crossing.map(({ move }) => move))]
      const terms = moves.length === 0 ? [] : [{ weight: 1, moves }]
      return { id: `unsealed ${unit}`, gain: null, amount: 1, conditions: [{ least: 1, terms }] }
    })
}
