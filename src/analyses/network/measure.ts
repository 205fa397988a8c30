import { type TieColumns, tiesOfKind } from '../../graph/observed.js'
import { cutPoints } from '../../network/cut-points.js'
import { krackhardtDimensions } from '../../network/hierarchy.js'
import type { NetworkData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import { graphsOf, withinUnits } from './columns.js'
import { communitiesAgainstUnits } from './communities.js'
import { seatFigures } from './seats.js'
import { unitFigures } from './units.js'

/** Krackhardt's dimensions ask which roles reach which: beyond this many roles that would take minutes. */
const MOST_REACHED = 5_000

/** Ids that are listed where there may be very many. */
const MOST_LISTED = 1_000

/** Measures the observed ties; `null` where there are none. */
export function measureNetwork(input: AnalysisInput): NetworkData | null {
  const { organisation, graph, options } = input
  if (organisation.ties.count === 0) return null
  const { observed } = graph
  const columns = tiesOfKind(observed, options.tieKind)
  const size = observed.ids.length
  const whole = graphsOf(size, columns)
  const { ties, arcs } = whole
  const within = withinUnits(observed, columns, whole)
  const { articulationPoints, bridges } = cutPoints(ties)
  const name = (role: number) => observed.ids[role]!
  const kinds = countKinds(observed.kinds, observed.kind)
  return {
    ties: ties.targets.length / 2,
    arcs: arcs.out.targets.length,
    stated: columns.from.length,
    kind: options.tieKind ?? (kinds.length === 1 ? kinds[0]!.kind : null),
    kinds,
    size,
    isolates: countIsolates(ties.starts),
    aboveUnits: size - within.roles.length,
    sharedPeople: observed.shared,
    ...unitFigures(input, within),
    communities: communitiesAgainstUnits(graph.units.ids, within),
    ...seatFigures(input, ties, within),
    cutSeatCount: articulationPoints.length,
    cutSeats: [...articulationPoints.subarray(0, MOST_LISTED)].map(name),
    bridgeCount: bridges.from.length,
    bridges: [...bridges.from.subarray(0, MOST_LISTED)].map(
      (from, i) => [name(from), name(bridges.to[i]!)] as const,
    ),
    krackhardt: krackhardt(size, columns, arcs.out.targets.length),
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

function krackhardt(size: number, { from, to }: TieColumns, arcs: number): NetworkData['krackhardt'] {
  if (size > MOST_REACHED && arcs > 0) {
    const why = `more than ${MOST_REACHED} roles: it would take minutes`
    const none = { connectedness: null, hierarchy: null, efficiency: null, leastUpperBound: null }
    return { ...none, notAssessed: Object.fromEntries(Object.keys(none).map((key) => [key, why])) }
  }
  const dimensions = krackhardtDimensions(size, from, to)
  const missing = Object.entries(UNDEFINED_BECAUSE).filter(
    ([key]) => dimensions[key as keyof typeof dimensions] === null,
  )
  return missing.length === 0 ? dimensions : { ...dimensions, notAssessed: Object.fromEntries(missing) }
}
