import { tiesOfKind } from '../../graph/observed.js'
import { tieGraph } from '../../network/tie-graph.js'
import type { BoundaryData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import { PairMap } from './pairs.js'

/** Ties across pairs of units. */
export type TiesAcross = PairMap<{ ties: number }>

/** Ties across each pair of units, each pair of roles once; `null` where no ties are given. */
export function tiesAcross({ graph, organisation, options }: AnalysisInput): TiesAcross | null {
  if (organisation.ties.count === 0) return null
  const { unit } = graph.observed
  const { from, to } = tiesOfKind(graph.observed, options.tieKind)
  const units = graph.units.ids
  const pairs: TiesAcross = new PairMap(() => ({ ties: 0 }))
  const { starts, targets, nodes } = tieGraph(unit.length, from, to)
  const counts = new Map<number, number>()
  for (let role = 0; role < nodes; role++) {
    const own = unit[role]!
    for (let i = starts[role]!; i < starts[role + 1]!; i++) {
      const other = unit[targets[i]!]!
      if (own === -1 || other <= own) continue
      const key = own * units.length + other
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  for (const [key, ties] of counts)
    pairs.at(units[Math.floor(key / units.length)]!, units[key % units.length]!).ties = ties
  return pairs
}

/** Pairs of units with ties between them that are no boundary by what is required or arranged. */
export function tiedOnly(
  { options }: AnalysisInput,
  across: TiesAcross,
  found: readonly BoundaryData[],
): number {
  const known = found.filter(({ observed }) => observed !== undefined && observed.ties > 0).length
  const concerns = ([a, b]: readonly [string, string]) =>
    options.unit === null || a === options.unit || b === options.unit
  return [...across.entries()].filter(([units]) => concerns(units)).length - known
}

/** What ties say of a boundary beside what was arranged: a link that none uses, or ties that none arranged. */
export function observedAt(
  across: TiesAcross | null,
  [a, b]: readonly [string, string],
  linked: boolean,
): Pick<BoundaryData, 'observed'> {
  if (across === null) return {}
  const ties = across.get(a, b)?.ties ?? 0
  return { observed: { ties, paperOnly: linked && ties === 0, unwritten: !linked && ties > 0 } }
}
