import type { Adjacency } from './adjacency.js'

/** What a graph falls apart without. */
export type CutPoints = {
  /** Nodes without which a component would fall apart, ascending. */
  readonly articulationPoints: Int32Array
  /** Ties without which a component would fall apart, by their smaller end and then the other. */
  readonly bridges: { readonly from: Int32Array; readonly to: Int32Array }
}

/**
 * Articulation points and bridges of a simple undirected graph whose targets ascend (Hopcroft & Tarjan 1973; Tarjan
 * 1974), without recursion. Linear.
 */
export function cutPoints({ nodes, starts, targets }: Adjacency): CutPoints {
  const order = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const above = new Int32Array(nodes).fill(-1)
  const next = starts.slice(0, nodes)
  const cuts = new Uint8Array(nodes)
  const hangsByBridge = new Uint8Array(nodes)
  let visited = 0
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue
    order[root] = low[root] = visited++
    let branches = 0
    for (let v = root; v !== -1; ) {
      if (next[v]! < starts[v + 1]!) {
        const w = targets[next[v]!++]!
        if (order[w] === -1) {
          above[w] = v
          order[w] = low[w] = visited++
          v = w
        } else if (w !== above[v] && order[w]! < low[v]!) low[v] = order[w]!
        continue
      }
      const up = above[v]!
      if (up !== -1) {
        if (low[v]! < low[up]!) low[up] = low[v]!
        if (low[v]! > order[up]!) hangsByBridge[v] = 1
        if (up === root) branches++
        else if (low[v]! >= order[up]!) cuts[up] = 1
      }
      v = up
    }
    if (branches > 1) cuts[root] = 1
  }
  return {
    articulationPoints: marked(cuts),
    bridges: bridgesOf({ nodes, starts, targets }, above, hangsByBridge),
  }
}

function marked(marks: Uint8Array): Int32Array {
  let count = 0
  for (let v = 0; v < marks.length; v++) count += marks[v]!
  const found = new Int32Array(count)
  let at = 0
  for (let v = 0; v < marks.length; v++) if (marks[v] === 1) found[at++] = v
  return found
}

/** A bridge is a step of the walk; ties are read in order, so that bridges come in order. */
function bridgesOf(
  { nodes, starts, targets }: Adjacency,
  above: Int32Array,
  hangsByBridge: Uint8Array,
): CutPoints['bridges'] {
  let count = 0
  for (let v = 0; v < nodes; v++) count += hangsByBridge[v]!
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  let at = 0
  for (let v = 0; v < nodes; v++)
    for (let i = starts[v]!; i < starts[v + 1]!; i++) {
      const w = targets[i]!
      if (w < v) continue
      if ((above[w] !== v || hangsByBridge[w] === 0) && (above[v] !== w || hangsByBridge[v] === 0)) continue
      from[at] = v
      to[at++] = w
    }
  return { from, to }
}
