import type { Connection, Graph, Seat } from './graph.js'

/** How one steps from a seat to the next: up or down a reporting line, or across a lateral connection. */
export type StepKind =
  | { readonly via: 'solid' | 'implied'; readonly lower: Seat; readonly up: boolean }
  | { readonly via: Connection['kind']; readonly connection: Connection }

/** The step between two neighbouring seats: the reporting line where there is one, else the connection of the smallest id. */
export function stepBetween(graph: Graph, from: Seat, to: Seat): StepKind | null {
  const { superior, implied } = graph.reporting
  if (superior[from] === to) return { via: implied[from] ? 'implied' : 'solid', lower: from, up: true }
  if (superior[to] === from) return { via: implied[to] ? 'implied' : 'solid', lower: to, up: false }
  for (const index of graph.connectionsOf.get(from) ?? []) {
    const connection = graph.connections[index]!
    if (connects(connection, from, to)) return { via: connection.kind, connection }
  }
  return null
}

function connects(connection: Connection, from: Seat, to: Seat): boolean {
  const { ends } = connection
  return ends.some((end, i) => end.includes(from) && ends.some((other, j) => i !== j && other.includes(to)))
}
