import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology'
import type { GraphView, ViewEdge, ViewNode } from '../../views/view.js'

/** The view as a graph of graphology, with what it is given of each node and edge as attributes. */
export function graphologyOf(
  view: GraphView,
  ofNode: (node: ViewNode) => object,
  ofEdge: (edge: ViewEdge) => object,
): MultiDirectedGraph | MultiUndirectedGraph {
  const graph = view.directed ? new MultiDirectedGraph() : new MultiUndirectedGraph()
  for (const node of view.nodes) graph.addNode(node.id, ofNode(node))
  for (const edge of view.edges) graph.addEdgeWithKey(edge.id, edge.source, edge.target, ofEdge(edge))
  return graph
}
