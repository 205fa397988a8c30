import type { Graph } from '../../graph/graph.js'
import { tiesOfKind } from '../../graph/observed.js'
import { tieGraph } from '../../network/tie-graph.js'
import type { BoundaryData, CongruenceData } from '../../report/data.js'
import { compareText } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { PairMap } from './pairs.js'

/** Ties across pairs of units, and the units in which any tie was observed: of the others nothing is known. */
export type TiesAcross = { readonly pairs: PairMap<{ ties: number }>; readonly observed: ReadonlySet<string> }

/** Ties across each pair of units, each pair of roles once; `null` where no ties are given. */
export function tiesAcross({ graph, organisation, options }: AnalysisInput): TiesAcross | null {
  if (organisation.ties.count === 0) return null
  const { unit } = graph.observed
  const { from, to } = tiesOfKind(graph.observed, options.tieKind)
  const units = graph.units.ids
  const pairs = new PairMap(() => ({ ties: 0 }))
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
  return { pairs, observed: unitsWithTies(graph) }
}

/** The units in which a tie of any kind begins or ends. */
function unitsWithTies({ observed: { unit, from, to }, units: { ids } }: Graph): ReadonlySet<string> {
  const has = new Uint8Array(ids.length)
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [unit[from[i]!]!, unit[to[i]!]!]
    if (a !== -1) has[a] = 1
    if (b !== -1) has[b] = 1
  }
  return new Set(ids.filter((_, i) => has[i] === 1))
}

/** So many pairs are named. */
const MOST_NAMED = 10

/** Pairs of units with ties between them that are no boundary by what is required or arranged: how many, and those with most ties. */
export function tiedOnly(
  { options }: AnalysisInput,
  across: TiesAcross,
  found: readonly BoundaryData[],
): Pick<CongruenceData, 'tiedOnly' | 'tiedOnlyMost'> {
  const known = new Set(found.map(({ units }) => units.join(' ')))
  const concerns = ([a, b]: readonly [string, string]) =>
    options.unit === null || a === options.unit || b === options.unit
  const pairs = [...across.pairs.entries()].filter(
    ([units, { ties }]) => ties > 0 && concerns(units) && !known.has(units.join(' ')),
  )
  const most = pairs
    .map(([units, { ties }]) => ({ units, ties }))
    .sort((a, b) => b.ties - a.ties || compareText(a.units.join(' '), b.units.join(' ')))
  return { tiedOnly: pairs.length, tiedOnlyMost: most.slice(0, MOST_NAMED) }
}

/** What ties say of a boundary beside what was arranged: a link that none uses, or ties that none arranged. */
export function observedAt(
  across: TiesAcross | null,
  [a, b]: readonly [string, string],
  linked: boolean,
): Pick<BoundaryData, 'observed'> {
  if (across === null) return {}
  const ties = across.pairs.get(a, b)?.ties ?? 0
  const isKnown = across.observed.has(a) && across.observed.has(b)
  const paperOnly = linked && ties === 0 && (isKnown || null)
  return { observed: { ties, paperOnly, unwritten: !linked && ties > 0 } }
}
