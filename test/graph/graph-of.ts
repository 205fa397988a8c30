import { buildGraph } from '../../src/graph/build-graph.js'
import type { Graph, Seat } from '../../src/graph/graph.js'
import { chooseUnits } from '../../src/model/units.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

/** The graph of a spec, with ways from ids to seats and back. */
export function graphOf(spec: OrganisationSpec, level: string | null = null) {
  const organisation = organisationOf(spec)
  const graph: Graph = buildGraph(organisation, chooseUnits(organisation, level))
  const seat = (id: string): Seat => {
    const number = graph.seats.numbers.get(id)
    if (number === undefined) throw new Error(`'${id}' is no seat`)
    return number
  }
  const ids = (seats: Iterable<Seat>) => [...seats].map((one) => graph.seats.ids[one]!)
  return { organisation, graph, seat, seats: (...wanted: string[]) => wanted.map(seat), ids }
}
