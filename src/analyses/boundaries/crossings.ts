import type { Connection, Graph, Seat } from '../../graph/graph.js'
import type { CrossingData } from '../../report/data.js'
import { sourceData } from '../../report/say.js'
import { compareText } from '../../util/order.js'
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
        const joined = [facing(one, other), facing(other, one)] as const
        if (joined[0].length > 0) pairs.at(a, b).push(describe(input, connection, joined))
      }
    })
  }
  return pairs
}

/** What a connection has in one unit: its seats there with the ends that each is of, and all these ends. */
type Side = { readonly seats: Map<Seat, Set<number>>; readonly ends: Set<number> }

function sidesOf(graph: Graph, connection: Connection): Map<string, Side> {
  const sides = new Map<string, Side>()
  connection.ends.forEach((end, number) => {
    for (const seat of end) {
      const unit = graph.seats.unit[seat] ?? null
      if (unit === null) continue
      const side = sides.get(unit) ?? { seats: new Map(), ends: new Set() }
      side.seats.set(seat, (side.seats.get(seat) ?? new Set()).add(number))
      side.ends.add(number)
      sides.set(unit, side)
    }
  })
  return sides
}

/** The seats of one side that the connection joins to the other: seats of one and the same end are not connected by it. */
function facing(side: Side, other: Side): Seat[] {
  const [only] = other.ends
  const faces = (ends: ReadonlySet<number>) => other.ends.size > 1 || ends.size > 1 || !ends.has(only!)
  return [...side.seats].filter(([, ends]) => faces(ends)).map(([seat]) => seat)
}

function describe(
  input: AnalysisInput,
  connection: Connection,
  sides: readonly [readonly Seat[], readonly Seat[]],
): CrossingData {
  const { seats } = input.graph
  const { kind, id, field } = connection.statedBy
  const idsOf = (side: readonly Seat[]) => [...side].sort((a, b) => a - b).map((seat) => seats.ids[seat]!)
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
