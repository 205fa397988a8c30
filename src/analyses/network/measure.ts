import type { Observed } from '../../graph/graph.js'
import { tiesOfKind } from '../../graph/observed.js'
import type { Adjacency } from '../../network/adjacency.js'
import { measuredBeside } from '../../network/beside.js'
import { cutPoints } from '../../network/cut-points.js'
import { KRACKHARDT_NODES, krackhardtDimensions } from '../../network/hierarchy.js'
import type { NetworkData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import { graphsOf, withinUnits } from './columns.js'
import { communitiesAgainstUnits } from './communities.js'
import { seatFigures } from './seats.js'
import { SEED } from './seed.js'
import { unitFigures } from './units.js'

/** Ids that are listed where there may be very many. */
const MOST_LISTED = 1_000

/** Measures the observed ties; `null` where there are none. */
export function measureNetwork(input: AnalysisInput): NetworkData | null {
  const { organisation, graph, options } = input
  if (organisation.ties.count === 0) return null
  const { observed } = graph
  const size = observed.ids.length
  const whole = graphsOf(observed, options.tieKind)
  const { ties, arcs } = whole
  const within = withinUnits(observed, whole)
  const kinds = countKinds(observed.kinds, observed.kind)
  // While the paths are followed beside, the rest is measured; units ask for what is left of it last.
  const groups = graph.units.ids.length
  const beside = measuredBeside({ all: ties, grouped: within.ties, group: within.unit, groups, seed: SEED })
  const communities = communitiesAgainstUnits(graph.units.ids, within)
  const weak = weakPoints(observed, ties)
  const counted = kinds.filter(({ kind }) => options.tieKind === null || kind === options.tieKind)
  const seats = seatFigures(input, ties, within, beside)
  return {
    ties: ties.targets.length / 2,
    arcs: arcs.out.targets.length,
    stated: counted.reduce((sum, { stated }) => sum + stated, 0),
    kind: options.tieKind ?? (kinds.length === 1 ? kinds[0]!.kind : null),
    kinds,
    size,
    isolates: countIsolates(ties.starts),
    aboveUnits: size - within.unit.length,
    sharedPeople: observed.shared,
    ...unitFigures(input, within, beside),
    communities,
    ...seats,
    ...weak,
    krackhardt: krackhardt(observed, options.tieKind, arcs.out.targets.length),
  }
}

type WeakPoints = Pick<NetworkData, 'cutSeatCount' | 'cutSeats' | 'bridgeCount' | 'bridges'>

/** The roles and ties by which others hang, in the order of ids. */
function weakPoints({ ids, rank }: Observed, ties: Adjacency): WeakPoints {
  const { articulationPoints, bridges } = cutPoints(ties)
  const byId = (a: number, b: number) => rank[a]! - rank[b]!
  const pairs = Array.from(bridges.from, (from, i) => [from, bridges.to[i]!].sort(byId) as [number, number])
  pairs.sort((a, b) => byId(a[0], b[0]) || byId(a[1], b[1]))
  const name = (role: number) => ids[role]!
  return {
    cutSeatCount: articulationPoints.length,
    cutSeats: [...articulationPoints.sort(byId).subarray(0, MOST_LISTED)].map(name),
    bridgeCount: pairs.length,
    bridges: pairs.slice(0, MOST_LISTED).map(([from, to]) => [name(from), name(to)]),
  }
}

function countKinds(kinds: readonly string[], kind: Int32Array): NetworkData['kinds'] {
  const stated = new Float64Array(kinds.length)
  for (const one of kind) stated[one]! += 1
  return kinds.map((word, i) => ({ kind: word, stated: stated[i]! }))
}

function countIsolates(starts: Int32Array): number {
  let isolates = 0
  for (let role = 0; role + 1 < starts.length; role++) if (starts[role] === starts[role + 1]) isolates += 1
  return isolates
}

const UNDEFINED_BECAUSE = {
  connectedness: 'fewer than two roles',
  hierarchy: 'no ties',
  efficiency: 'no ties',
  leastUpperBound: 'no three roles hang together',
}

function krackhardt(observed: Observed, kind: string | null, arcs: number): NetworkData['krackhardt'] {
  const size = observed.ids.length
  if (size > KRACKHARDT_NODES && arcs > 0) {
    const why = `more than ${KRACKHARDT_NODES} roles: it would take minutes`
    const none = { connectedness: null, hierarchy: null, efficiency: null, leastUpperBound: null }
    return { ...none, notAssessed: Object.fromEntries(Object.keys(none).map((key) => [key, why])) }
  }
  const { from, to } = tiesOfKind(observed, kind)
  const dimensions = krackhardtDimensions(size, from, to)
  const missing = Object.entries(UNDEFINED_BECAUSE).filter(
    ([key]) => dimensions[key as keyof typeof dimensions] === null,
  )
  return missing.length === 0 ? dimensions : { ...dimensions, notAssessed: Object.fromEntries(missing) }
}
