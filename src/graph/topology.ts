import type { Connection, Graph, Reporting, Seat } from './graph.js'

/** Where each seat sits in the connections, as columns: entries `starts[s] … starts[s + 1] - 1` are those of seat s. */
type Incidence = {
  readonly connections: readonly Connection[]
  readonly starts: Int32Array
  readonly connection: Int32Array
  readonly end: Int32Array
}

/** What one may step along: reporting lines both ways, and perhaps lateral connections. */
export type Topology = { readonly reporting: Reporting; readonly incidence: Incidence | null }

/** Steps along reporting lines only, up or down. */
export function lineTopology(graph: Graph): Topology {
  return { reporting: graph.reporting, incidence: null }
}

/** Steps along reporting lines and along every lateral connection, each connection being one step between seats of different ends. */
export function networkTopology(graph: Graph): Topology {
  return { reporting: graph.reporting, incidence: incidenceOf(graph.connections, graph.seats.ids.length) }
}

function incidenceOf(connections: readonly Connection[], seats: number): Incidence {
  const starts = new Int32Array(seats + 1)
  for (const { ends } of connections) for (const end of ends) for (const seat of end) starts[seat + 1]!++
  for (let seat = 0; seat < seats; seat++) starts[seat + 1]! += starts[seat]!
  const next = starts.slice(0, seats)
  const connection = new Int32Array(starts[seats]!)
  const endOf = new Int32Array(starts[seats]!)
  connections.forEach(({ ends }, index) => {
    ends.forEach((end, number) => {
      for (const seat of end) {
        const at = next[seat]!++
        connection[at] = index
        endOf[at] = number
      }
    })
  })
  return { connections, starts, connection, end: endOf }
}

const DONE = -1

/**
 * A function that visits the neighbours of a seat, leaving out those that an earlier call visited through the same
 * connection: so a forum of a thousand members costs a thousand visits, not a million, however many of them are asked.
 */
export function expander(topology: Topology): (seat: Seat, visit: (neighbour: Seat) => void) => void {
  const { reporting, incidence } = topology
  // The one end that was not visited yet of a connection met once; DONE when every end was.
  const met = new Map<number, number>()
  return (seat, visit) => {
    const superior = reporting.superior[seat]!
    if (superior !== -1) visit(superior)
    for (let i = reporting.starts[seat]!; i < reporting.starts[seat + 1]!; i++) visit(reporting.reports[i]!)
    if (incidence === null) return
    for (let i = incidence.starts[seat]!; i < incidence.starts[seat + 1]!; i++) {
      const index = incidence.connection[i]!
      const own = incidence.end[i]!
      const left = met.get(index)
      if (left === DONE || left === own) continue
      const { ends } = incidence.connections[index]!
      if (left === undefined) {
        ends.forEach((end, number) => {
          if (number !== own) for (const other of end) visit(other)
        })
        met.set(index, own)
      } else {
        for (const other of ends[left]!) visit(other)
        met.set(index, DONE)
      }
    }
  }
}
