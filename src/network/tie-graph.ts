import type { Adjacency } from './adjacency.js'

/** The simple directed graph of arcs both ways round: whom each node names, and who names it. */
export type ArcGraph = { readonly out: Adjacency; readonly in: Adjacency }

/**
 * The simple undirected graph of ties given as columns (`from[i]` to `to[i]`, nodes 0 to n - 1): each tie stands at both
 * of its ends, once, however often and from whichever side it is named; loops are dropped; targets ascend.
 */
export function tieGraph(n: number, from: Int32Array, to: Int32Array): Adjacency {
  const raw = new Int32Array(n + 1)
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue
    raw[from[i]! + 1]!++
    raw[to[i]! + 1]!++
  }
  const next = running(raw)
  const targets = new Int32Array(raw[n]!)
  for (let i = 0; i < from.length; i++) {
    if (from[i] === to[i]) continue
    targets[next[from[i]!]!++] = to[i]!
    targets[next[to[i]!]!++] = from[i]!
  }
  // The same ties read from their other ends: in the order of the first ends, so each node's targets ascend.
  return once(turned({ nodes: n, starts: raw, targets }))
}

/** The simple directed graph of arcs given as columns: repetitions and loops are dropped, targets ascend. */
export function arcGraph(n: number, from: Int32Array, to: Int32Array): ArcGraph {
  const raw = new Int32Array(n + 1)
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) raw[to[i]! + 1]!++
  const next = running(raw)
  const targets = new Int32Array(raw[n]!)
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) targets[next[to[i]!]!++] = from[i]!
  const out = once(turned({ nodes: n, starts: raw, targets }))
  return { out, in: turned(out) }
}

/** Turns counts (shifted by one) into the places where each node's arcs start; returns a copy to fill them by. */
function running(counts: Int32Array): Int32Array {
  for (let v = 1; v < counts.length; v++) counts[v]! += counts[v - 1]!
  return counts.slice(0, -1)
}

/** Every arc the other way; the targets of each node ascend. */
function turned({ nodes, starts, targets }: Adjacency): Adjacency {
  const raw = new Int32Array(nodes + 1)
  for (let i = 0; i < targets.length; i++) raw[targets[i]! + 1]!++
  const next = running(raw)
  const sources = new Int32Array(targets.length)
  for (let v = 0; v < nodes; v++)
    for (let i = starts[v]!; i < starts[v + 1]!; i++) sources[next[targets[i]!]!++] = v
  return { nodes, starts: raw, targets: sources }
}

/** Drops repetitions from arcs whose targets ascend; writes over them. */
function once({ nodes, starts, targets }: Adjacency): Adjacency {
  const kept = new Int32Array(nodes + 1)
  let count = 0
  for (let v = 0; v < nodes; v++) {
    for (let i = starts[v]!; i < starts[v + 1]!; i++)
      if (i === starts[v] || targets[i] !== targets[i - 1]) targets[count++] = targets[i]!
    kept[v + 1] = count
  }
  return { nodes, starts: kept, targets: count === targets.length ? targets : targets.slice(0, count) }
}
