import { type Adjacency, adjacencyOf } from './adjacency.js'
import { condensationOf } from './condensation.js'
import { leastUpperBoundedness } from './least-upper-bound.js'
import { strongComponents } from './strong-components.js'
import { type Components, weakComponents } from './weak-components.js'

/** How near a directed graph is to one clean tree, from 0 to 1 each; `null` where undefined. */
export type KrackhardtDimensions = {
  /** Share of the pairs of nodes that hang together; undefined below two nodes. */
  readonly connectedness: number | null
  /** Of the pairs of which one reaches the other, the share in which only one does; undefined without arcs. */
  readonly hierarchy: number | null
  /** 1 - arcs beyond a tree / most possible beyond a tree, over the components; undefined where all are single nodes. */
  readonly efficiency: number | null
  /** 1 - pairs without a least upper bound / most possible, over components of three nodes and more. */
  readonly leastUpperBound: number | null
}

/**
 * Nodes up to which any graph is measured within seconds. A forest takes linear time at any size; other graphs may
 * take a step for each pair of nodes, or more.
 */
export const KRACKHARDT_NODES = 5_000

/**
 * Krackhardt's four dimensions of hierarchy (1994), as R `sna` 2.7 computes them. Arcs run from superior to
 * subordinate: `from[i]` is above `to[i]`. Loops and repeated arcs count for nothing. Linear for a forest.
 */
export function krackhardtDimensions(
  n: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): KrackhardtDimensions {
  const graph = adjacencyOf(n, from, to)
  const weak = weakComponents(graph)
  if (isForest(graph)) {
    // Every component is an out-tree: no cycle, no arc to spare, and its root is above every pair.
    return {
      connectedness: connectedness(n, weak),
      hierarchy: graph.targets.length > 0 ? 1 : null,
      efficiency: graph.targets.length > 0 ? 1 : null,
      leastUpperBound: weak.sizes.some((size) => size > 2) ? 1 : null,
    }
  }
  const strong = strongComponents(graph)
  const dag = condensationOf(graph, strong)
  const weakOfStrong = new Int32Array(strong.count)
  for (let v = 0; v < n; v++) weakOfStrong[strong.of[v]!] = weak.of[v]!
  return {
    connectedness: connectedness(n, weak),
    hierarchy: hierarchy(dag, strong),
    efficiency: efficiency(graph, weak),
    leastUpperBound: leastUpperBoundedness(dag, strong, weak, weakOfStrong),
  }
}

/** At most one superior each, and no cycle: as many arcs as nodes less components. */
function isForest(graph: Adjacency): boolean {
  const above = new Uint8Array(graph.nodes)
  for (const target of graph.targets) {
    if (above[target] === 1) return false
    above[target] = 1
  }
  return strongComponents(graph).count === graph.nodes
}

function connectedness(n: number, weak: Components): number | null {
  if (n < 2) return null
  let pairs = 0
  for (const size of weak.sizes) pairs += size * (size - 1)
  return pairs / (n * (n - 1))
}

function hierarchy(dag: Adjacency, strong: Components): number | null {
  let mutual = 0
  for (const size of strong.sizes) mutual += (size * (size - 1)) / 2
  if (mutual === 0) return dag.targets.length > 0 ? 1 : null
  return 1 - mutual / (mutual + oneWayPairs(dag, strong))
}

/** Pairs of nodes of which one reaches the other and not the reverse. */
function oneWayPairs(dag: Adjacency, strong: Components): number {
  let pairs = 0
  const met = new Int32Array(dag.nodes).fill(-1)
  const open: number[] = []
  for (let top = 0; top < dag.nodes; top++) {
    open.push(top)
    met[top] = top
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (let i = dag.starts[at]!; i < dag.starts[at + 1]!; i++) {
        const below = dag.targets[i]!
        if (met[below] === top) continue
        met[below] = top
        pairs += strong.sizes[top]! * strong.sizes[below]!
        open.push(below)
      }
  }
  return pairs
}

function efficiency(graph: Adjacency, weak: Components): number | null {
  let fewest = 0
  let most = 0
  for (const size of weak.sizes) {
    fewest += size - 1
    most += size * (size - 1)
  }
  if (most === fewest) return null
  return 1 - (graph.targets.length - fewest) / (most - fewest)
}
