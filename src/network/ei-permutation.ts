import { type Random, seededRandom, shuffle } from '../util/random.js'
import type { Adjacency } from './adjacency.js'
import { eiIndex } from './ei.js'

/** Visits of ties, and of labels, that all shuffles together may cost. */
const BUDGET = 3e8
const MOST = 1_000
const FEWEST = 99

/** Whether ties heed the groups more, or less, than they would by chance. */
export type EiPermutation = {
  /** Share of shuffles, the observed grouping counted among them, that lie as far from the expected index; 0 to 1. */
  readonly p: number
  /** How many times the groups were shuffled among the nodes. */
  readonly shuffles: number
}

/**
 * Permutation test of the E-I index of all ties (Krackhardt & Stern 1988; two-sided, p after Phipson & Smyth 2010): the
 * groups keep their sizes and are shuffled among the nodes, 1,000 times, and fewer on large graphs. `null` without ties.
 * The same seed gives the same result.
 */
export function eiPermutation(
  graph: Adjacency,
  group: Int32Array,
  count: number,
  seed: number,
): EiPermutation | null {
  const ties = graph.targets.length / 2
  if (ties === 0) return null
  const shuffles = Math.max(FEWEST, Math.min(MOST, Math.floor(BUDGET / (ties + 2 * graph.nodes))))
  // Half as wide, they stay in the cache: it takes half the time.
  const labels = count <= 0x1_0000 ? Uint16Array.from(group) : group.slice()
  const expected = expectedIndex(group, count)
  const distance = () => Math.abs((2 * tiesBetween(graph, labels)) / ties - 1 - expected)
  const observed = distance()
  const random: Random = seededRandom(seed)
  let asFar = 1
  for (let round = 0; round < shuffles; round++) {
    shuffle(labels, random)
    if (distance() >= observed - 1e-12) asFar++
  }
  return { p: asFar / (shuffles + 1), shuffles }
}

function expectedIndex(group: Int32Array, count: number): number {
  const sizes = new Float64Array(count)
  for (let v = 0; v < group.length; v++) sizes[group[v]!]!++
  let internal = 0
  for (const size of sizes) internal += (size * (size - 1)) / 2
  return eiIndex({ internal, external: (group.length * (group.length - 1)) / 2 - internal }) ?? 0
}

/** Ties whose ends differ in label. Targets ascend: read from the back, each tie is met once, at its smaller end. */
function tiesBetween({ nodes, starts, targets }: Adjacency, labels: Int32Array | Uint16Array): number {
  let between = 0
  for (let v = 0; v < nodes; v++) {
    const own = labels[v]!
    for (let i = starts[v + 1]! - 1; i >= starts[v]! && targets[i]! > v; i--) {
      const difference = labels[targets[i]!]! ^ own
      // 1 where there is any, without a branch that no processor can foretell.
      between += (difference | -difference) >>> 31
    }
  }
  return between
}
