import type { Connection, Graph, Seat } from '../../graph/graph.js'
import type { CrossingData } from '../../report/data.js'
import { sourceData } from '../../report/say.js'
import { compareText, pairOf } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { PairMap } from './pairs.js'

/** The lateral connections that cross each pair of units, sorted by id. */
export function crossingsOf(input: AnalysisInput): PairMap<CrossingData[]> {
  const pairs = new PairMap<CrossingData[]>(() => [])
  for (const connection of input.graph.connections) {
    const sides = sidesOf(input.graph, connection)
    const units = [...sides.keys()].sort(compareText)
    units.forEach((a, i) => {
      for (const b of units.slice(i + 1)) {
        const [one, other] = [sides.get(a)!, sides.get(b)!]
        if (!faceEachOther(one, other)) continue
        pairs.at(a, b).push(describe(input, connection, pairOf(a, b)[0] === a ? [one, other] : [other, one]))
      }
    })
  }
  return pairs
}

/** What a connection has in one unit: its seats there, and which ends they are of. */
type Side = { readonly seats: Set<Seat>; readonly ends: Set<number> }

function sidesOf(graph: Graph, connection: Connection): Map<string, Side> {
  const sides = new Map<string, Side>()
  connection.ends.forEach((end, number) => {
    for (const seat of end) {
      const unit = graph.seats.unit[seat] ?? null
      if (unit === null) continue
      const side = sides.get(unit) ?? { seats: new Set(), ends: new Set() }
      side.seats.add(seat)
      side.ends.add(number)
      sides.set(unit, side)
    }
  })
  return sides
}

/** Seats of one and the same end are not connected by it: it takes two ends among both sides. */
function faceEachOther(one: Side, other: Side): boolean {
  return one.ends.size > 1 || other.ends.size > 1 || [...one.ends][0] !== [...other.ends][0]
}

function describe(input: AnalysisInput, connection: Connection, sides: readonly [Side, Side]): CrossingData {
  const { seats } = input.graph
  const { kind, id, field } = connection.statedBy
  const idsOf = (side: Side) => [...side.seats].sort((a, b) => a - b).map((seat) => seats.ids[seat]!)
  return {
    id: connection.id,
    kind: connection.kind,
    ways: connection.ways,
    mechanism: connection.mechanism,
    seats: [idsOf(sides[0]), idsOf(sides[1])],
    what: connection.what,
    source: sourceData(input.origins.of(kind, id)?.span(field === null ? [] : [field])),
  }
}
