import { coordinationPairs } from '../../graph/coordination.js'
import type { Graph } from '../../graph/graph.js'
import { betweenness } from '../../network/betweenness.js'
import { eiIndex, expectedEiIndex, type InternalExternal } from '../../network/ei.js'
import type { BoundaryData, SeatNetworkData, SiloData } from '../../report/data.js'
import { byOrder, compareText, sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'

/** Exact betweenness is asked for up to this many seats and pairs: beyond, it would take minutes. */
const MOST_SEATS = 2_000
const MOST_PAIRS = 100_000

/** What the coordination graph says of seats and units. */
export type Coordination = {
  /** Betweenness of each seat; `null` where the graph is too large for it. */
  readonly betweenness: ReadonlyMap<number, number> | null
  ei(unit: string): { readonly index: number | null; readonly expected: number | null }
}

/** Reads the coordination graph once for all units. */
export function coordinationOf(graph: Graph): Coordination {
  const pairs = coordinationPairs(graph, MOST_PAIRS)
  if (pairs === null) return { betweenness: null, ei: () => ({ index: null, expected: null }) }
  const { unit } = graph.seats
  const counts = new Map<string, InternalExternal>()
  const sizes = new Map<string, number>()
  const add = (of: string | null, part: keyof InternalExternal) => {
    if (of === null) return
    const known = counts.get(of) ?? { internal: 0, external: 0 }
    counts.set(of, { ...known, [part]: known[part] + 1 })
  }
  for (const [a, b] of pairs) {
    const [one, other] = [unit[a] ?? null, unit[b] ?? null]
    if (one === other) add(one, 'internal')
    else for (const of of [one, other]) add(of, 'external')
  }
  for (const of of unit) if (of !== null) sizes.set(of, (sizes.get(of) ?? 0) + 1)
  return {
    betweenness: new Set(pairs.flat()).size > MOST_SEATS ? null : betweenness(pairs),
    ei: (of) => ({
      index: eiIndex(counts.get(of) ?? { internal: 0, external: 0 }),
      expected: counts.has(of) ? expectedEiIndex(sizes.get(of) ?? 0, unit.length) : null,
    }),
  }
}

/** Of those who span by ties alone, so many of each unit. */
const MOST_TIED = 10

function observedOf(seat: SeatNetworkData | undefined): Pick<SiloData['spanners'][number], 'observed'> {
  if (seat === undefined) return {}
  const { external, constraint, brokerage } = seat
  return { observed: { ties: external, constraint, brokerage } }
}

/** The seats of a unit that carry something across its boundaries: by betweenness, then by what they carry, then by id. */
export function spannersOf(
  { graph, data }: Pick<AnalysisInput, 'graph' | 'data'>,
  coordination: Coordination,
  unit: string,
  boundaries: readonly BoundaryData[],
): SiloData['spanners'] {
  const carried = new Map<string, { links: Set<string>; units: string[] }>()
  for (const boundary of boundaries) {
    const side = boundary.units[0] === unit ? 0 : 1
    for (const crossing of boundary.crossings)
      for (const seat of crossing.seats[side]) {
        const known = carried.get(seat) ?? { links: new Set(), units: [] }
        known.links.add(crossing.id)
        known.units.push(boundary.units[1 - side]!)
        carried.set(seat, known)
      }
  }
  const observed = data.network?.network ?? null
  const tied = new Map(
    (observed?.seats ?? []).filter((seat) => seat.unit === unit).map((seat) => [seat.seat, seat] as const),
  )
  const across = [...tied.values()].filter(({ external }) => external > 0).slice(0, MOST_TIED)
  for (const { seat } of across) if (!carried.has(seat)) carried.set(seat, { links: new Set(), units: [] })
  const between = (seat: string) =>
    observed === null
      ? coordination.betweenness && (coordination.betweenness.get(graph.seats.numbers.get(seat)!) ?? 0)
      : (tied.get(seat)?.betweenness ?? null)
  return [...carried]
    .map(([seat, { links, units }]) => ({
      seat,
      links: links.size,
      units: sortedUnique(units),
      betweenness: between(seat),
      ...observedOf(tied.get(seat)),
    }))
    .sort(
      byOrder(
        (a, b) => (b.betweenness ?? 0) - (a.betweenness ?? 0),
        (a, b) => b.links - a.links,
        (a, b) => compareText(a.seat, b.seat),
      ),
    )
}
