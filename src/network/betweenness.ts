import { UndirectedGraph } from 'graphology'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'

/**
 * Shortest paths that run through each node, over all pairs of others, undirected, unweighted and not normalised
 * (Freeman 1977). Nodes are 0 to n - 1; pairs are given once each. Nodes without ties are absent.
 */
export function betweenness(pairs: Iterable<readonly [number, number]>): Map<number, number> {
  const graph = new UndirectedGraph()
  for (const [a, b] of pairs) graph.mergeEdge(String(a), String(b))
  // Left to its default, the library would read weights and take twice as long.
  const scores = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false })
  return new Map(Object.entries(scores).map(([node, score]) => [Number(node), score]))
}
