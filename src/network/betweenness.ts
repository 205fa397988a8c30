import { UndirectedGraph } from 'graphology'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'

// The package's types describe an ES module; what Node imports is its CommonJS export, the function itself.
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default

/**
 * Shortest paths that run through each node, over all pairs of others, undirected, unweighted and not normalised
 * (Freeman 1977). Nodes are 0 to n - 1; pairs are given once each. Nodes without ties are absent.
 */
export function betweenness(pairs: Iterable<readonly [number, number]>): Map<number, number> {
  const graph = new UndirectedGraph()
  for (const [a, b] of pairs) graph.mergeEdge(String(a), String(b))
  // The library fails on an empty graph.
  if (graph.order === 0) return new Map()
  // Left to its default, the library would read weights and take twice as long.
  const scores = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false })
  return new Map(Object.entries(scores).map(([node, score]) => [Number(node), score]))
}
