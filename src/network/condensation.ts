import { type Adjacency, adjacencyOf } from './adjacency.js'
import type { Components } from './weak-components.js'

/** The graph with each strong component drawn together into one node; it has no cycle. */
export function condensationOf(graph: Adjacency, strong: Components): Adjacency {
  const from: number[] = []
  const to: number[] = []
  for (let v = 0; v < graph.nodes; v++)
    for (let i = graph.starts[v]!; i < graph.starts[v + 1]!; i++) {
      const a = strong.of[v]!
      const b = strong.of[graph.targets[i]!]!
      if (a === b) continue
      from.push(a)
      to.push(b)
    }
  return adjacencyOf(strong.count, from, to)
}
