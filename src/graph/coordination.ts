import type { Graph, Seat } from './graph.js'

/**
 * The pairs of seats that links, forums and dotted lines connect, each once, smaller seat first; `null` where there
 * are more than `most` of them. Shared people are left out: no one is tied to themselves.
 */
export function coordinationPairs(graph: Graph, most: number): [Seat, Seat][] | null {
  const seen = new Set<number>()
  const seats = graph.seats.ids.length
  for (const connection of graph.connections) {
    if (connection.kind === 'person') continue
    for (const [i, end] of connection.ends.entries())
      for (const other of connection.ends.slice(i + 1))
        for (const a of end)
          for (const b of other) {
            if (a !== b) seen.add(Math.min(a, b) * seats + Math.max(a, b))
            if (seen.size > most) return null
          }
  }
  return [...seen].sort((a, b) => a - b).map((key) => [Math.floor(key / seats), key % seats])
}
