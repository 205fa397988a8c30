import { type Random, shuffle } from '../util/random.js'
import type { Level } from './community-levels.js'

/** Nodes that are asked one after the other, whatever the order drawn. */
const BLOCK = 1_024

/**
 * Louvain's first phase: each node, in an order drawn anew, moves to the neighbouring community that raises modularity
 * most, until none moves or a round of all nodes raises it by less than `least`. Returns the community of each node,
 * numbered by any node.
 *
 * Gains are compared as whole numbers, 2m × ties to the community - ends × ends in it, so that equal is equal.
 */
export function settled(level: Level, random: Random, least: number): Int32Array {
  const { nodes, starts, targets, weights, ends } = level
  let all = 0
  for (let v = 0; v < nodes; v++) all += ends[v]!
  const order = drawnOrder(nodes, random)
  const community = Int32Array.from({ length: nodes }, (_, v) => v)
  // Side by side, since they are read together: the ends in community c at 2c, the ties of one node to it at 2c + 1.
  const totals = new Float64Array(2 * nodes)
  for (let v = 0; v < nodes; v++) totals[2 * v] = ends[v]!
  const near = new Int32Array(nodes)
  const met = new Int32Array(nodes)
  const unasked = new Uint8Array(nodes).fill(1)
  for (let rise = all * all; rise > 0 && (2 * rise) / all / all >= least; ) {
    rise = 0
    for (let at = 0; at < nodes; at++) {
      const v = order[at]!
      if (unasked[v] === 0) continue
      unasked[v] = 0
      const start = starts[v]!
      const degree = starts[v + 1]! - start
      for (let i = 0; i < degree; i++) near[i] = 2 * community[targets[start + i]!]!
      let count = 0
      for (let i = 0; i < degree; i++) {
        const other = near[i]!
        const before = totals[other + 1]!
        if (before === 0) met[count++] = other
        totals[other + 1] = before + weights[start + i]!
      }
      const own = 2 * community[v]!
      const weight = ends[v]!
      totals[own]! -= weight
      const stay = all * totals[own + 1]! - weight * totals[own]!
      let best = own
      let most = stay
      for (let i = 0; i < count; i++) {
        const other = met[i]!
        const gain = all * totals[other + 1]! - weight * totals[other]!
        totals[other + 1] = 0
        if (gain <= most) continue
        most = gain
        best = other
      }
      totals[best]! += weight
      if (best === own) continue
      rise += most - stay
      community[v] = best / 2
      for (let i = 0; i < degree; i++) if (near[i] !== best) unasked[targets[start + i]!] = 1
    }
  }
  return community
}

/**
 * Blocks of nodes in an order drawn at random, and the nodes of each: what lies together in memory is read together,
 * which takes a third of the time where nodes near in number are near in the graph, as people listed by unit are.
 */
function drawnOrder(nodes: number, random: Random): Int32Array {
  const blocks = Int32Array.from({ length: Math.ceil(nodes / BLOCK) }, (_, b) => b)
  shuffle(blocks, random)
  const order = new Int32Array(nodes)
  let at = 0
  for (const block of blocks) {
    const start = at
    for (let v = block * BLOCK; v < Math.min(nodes, (block + 1) * BLOCK); v++) order[at++] = v
    shuffle(order.subarray(start, at), random)
  }
  return order
}
