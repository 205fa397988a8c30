import type { Adjacency } from './adjacency.js'
import type { ArcGraph } from './tie-graph.js'

/**
 * Of each node v, how many pairs i → v → k without an arc i → k it brokers, by the groups of the three: the middle
 * letter is v's own group.
 */
export type Brokerage = {
  /** A → A → A. */
  readonly coordinator: Float64Array
  /** A → B → A; also called consultant. */
  readonly itinerant: Float64Array
  /** A → A → B: v speaks for its group to another; `b_IO` in `sna`. */
  readonly representative: Float64Array
  /** A → B → B: v lets another group in to its own; `b_OI` in `sna`. */
  readonly gatekeeper: Float64Array
  /** A → B → C: all three of different groups. */
  readonly liaison: Float64Array
  /** All of them. */
  readonly total: Float64Array
}

/**
 * Gould & Fernandez' brokerage counts (1989) of a simple directed graph, as R `sna` 2.7 counts them. Open
 * implementations swap gatekeeper and representative: the patterns above say which is which.
 *
 * Counted the other way round: all pairs through v, known from the groups of its neighbours, less those that are one
 * and the same node, less those with an arc of their own. No step for each pair: a node with many arcs stays cheap.
 */
export function brokerage({ out, in: into }: ArcGraph, group: Int32Array, count: number): Brokerage {
  const n = out.nodes
  const counts: Brokerage = {
    coordinator: new Float64Array(n),
    itinerant: new Float64Array(n),
    representative: new Float64Array(n),
    gatekeeper: new Float64Array(n),
    liaison: new Float64Array(n),
    total: new Float64Array(n),
  }
  addPairs(out, into, group, count, counts)
  takeAnswered(out, into, group, counts)
  const marked = new Int32Array(n).fill(-1)
  takeClosed(out, into, true, marked, group, counts)
  marked.fill(-1)
  takeClosed(into, out, false, marked, group, counts)
  for (let v = 0; v < n; v++)
    counts.total[v] =
      counts.coordinator[v]! +
      counts.itinerant[v]! +
      counts.representative[v]! +
      counts.gatekeeper[v]! +
      counts.liaison[v]!
  return counts
}

/** All pairs of one that names v and one whom v names, by their groups. */
function addPairs(
  out: Adjacency,
  into: Adjacency,
  group: Int32Array,
  count: number,
  counts: Brokerage,
): void {
  const naming = new Float64Array(count)
  for (let v = 0; v < out.nodes; v++) {
    const own = group[v]!
    for (let i = into.starts[v]!; i < into.starts[v + 1]!; i++) naming[group[into.targets[i]!]!]!++
    const from = into.starts[v + 1]! - into.starts[v]!
    const to = out.starts[v + 1]! - out.starts[v]!
    let toOwn = 0
    let alike = 0
    for (let i = out.starts[v]!; i < out.starts[v + 1]!; i++) {
      const other = group[out.targets[i]!]!
      if (other === own) toOwn++
      else alike += naming[other]!
    }
    const fromOwn = naming[own]!
    counts.coordinator[v] = fromOwn * toOwn
    counts.itinerant[v] = alike
    counts.representative[v] = fromOwn * (to - toOwn)
    counts.gatekeeper[v] = (from - fromOwn) * toOwn
    counts.liaison[v] = (from - fromOwn) * (to - toOwn) - alike
    for (let i = into.starts[v]!; i < into.starts[v + 1]!; i++) naming[group[into.targets[i]!]!] = 0
  }
}

/** One who names v and is named by it is no pair. Both lists ascend. */
function takeAnswered(out: Adjacency, into: Adjacency, group: Int32Array, counts: Brokerage): void {
  for (let v = 0; v < out.nodes; v++) {
    let j = into.starts[v]!
    for (let i = out.starts[v]!; i < out.starts[v + 1]!; i++) {
      const w = out.targets[i]!
      while (j < into.starts[v + 1]! && into.targets[j]! < w) j++
      if (j === into.starts[v + 1]!) break
      if (into.targets[j] === w) take(group[w]!, group[v]!, group[w]!, v, counts)
    }
  }
}

/**
 * Pairs with an arc of their own: for each arc, the nodes that stand between its ends. The arcs of `near` are read from
 * the end whose list is the longer, so that the shorter is searched; the arcs left over are read from their other ends.
 */
function takeClosed(
  near: Adjacency,
  far: Adjacency,
  forwards: boolean,
  marked: Int32Array,
  group: Int32Array,
  counts: Brokerage,
): void {
  for (let a = 0; a < near.nodes; a++) {
    const length = near.starts[a + 1]! - near.starts[a]!
    for (let i = near.starts[a]!; i < near.starts[a + 1]!; i++) marked[near.targets[i]!] = a
    for (let i = near.starts[a]!; i < near.starts[a + 1]!; i++) {
      const b = near.targets[i]!
      const other = far.starts[b + 1]! - far.starts[b]!
      if (forwards ? other > length : other >= length) continue
      for (let j = far.starts[b]!; j < far.starts[b + 1]!; j++) {
        const v = far.targets[j]!
        if (marked[v] !== a) continue
        if (forwards) take(group[a]!, group[v]!, group[b]!, v, counts)
        else take(group[b]!, group[v]!, group[a]!, v, counts)
      }
    }
  }
}

function take(from: number, own: number, to: number, v: number, counts: Brokerage): void {
  if (from === own) {
    if (to === own) counts.coordinator[v]!--
    else counts.representative[v]!--
  } else if (to === own) counts.gatekeeper[v]!--
  else if (from === to) counts.itinerant[v]!--
  else counts.liaison[v]!--
}
