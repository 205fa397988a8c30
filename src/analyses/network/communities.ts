import { agreement } from '../../network/agreement.js'
import { communities } from '../../network/communities.js'
import type { NetworkData } from '../../report/data.js'
import type { WithinUnits } from './columns.js'
import { SEED } from './seed.js'
import { missing } from './units.js'

const BECAUSE = {
  modularity: 'no ties between roles of units',
  adjustedRand: 'units or communities leave nothing to compare',
  mutualInformation: 'units or communities leave nothing to compare',
}

/** The groups that the ties themselves form, and how they lie to the units. Roles without ties are left out. */
export function communitiesAgainstUnits(
  units: readonly string[],
  { ties, unit }: WithinUnits,
): NetworkData['communities'] {
  const found = communities(ties, SEED, unit)
  const tied = Int32Array.from(unit.keys()).filter((role) => ties.starts[role] !== ties.starts[role + 1])
  const own = tied.map((role) => unit[role]!)
  const { of, count } = renumbered(tied.map((role) => found.of[role]!))
  const { adjustedRand, mutualInformation, overlaps } = agreement(own, units.length, of, count)
  const homes = units.map((id, i) => {
    const start = overlaps.starts[i]!
    const at = overlaps.nodes.subarray(start, overlaps.starts[i + 1]!)
    const size = at.reduce((sum, nodes) => sum + nodes, 0)
    // The largest comes first.
    const [home, largest] = size === 0 ? [-1, 1] : [overlaps.groups[start]!, at[0]! / size]
    return { id, communities: at.length, size, home, largest }
  })
  const whole = homes.filter(({ size, largest }) => size > 0 && largest >= 0.5)
  const byHome = new Map<number, string[]>()
  for (const { home, id } of whole) byHome.set(home, [...(byHome.get(home) ?? []), id])
  const figures = { modularity: found.modularity, adjustedRand, mutualInformation }
  return {
    count,
    ...figures,
    split: homes
      .filter(({ largest }) => largest < 0.5)
      .map(({ id, communities: number, largest }) => ({ unit: id, communities: number, largest })),
    merged: [...byHome.values()].filter((ids) => ids.length > 1),
    ...missing(figures, BECAUSE),
  }
}

/** The same partition with its groups numbered from 0 on, in the order in which they are met. */
function renumbered(of: Int32Array): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>()
  const anew = of.map((group) => {
    const known = numbers.get(group)
    if (known !== undefined) return known
    numbers.set(group, numbers.size)
    return numbers.size - 1
  })
  return { of: anew, count: numbers.size }
}
