/** How far two groupings of the same nodes agree. */
export type Agreement = {
  /**
   * Adjusted Rand index (Hubert & Arabie 1985): 1 alike, 0 as by chance, below 0 less than by chance; `null` where
   * chance leaves no room: both put all nodes together, or both each alone, or there are fewer than two nodes.
   */
  readonly adjustedRand: number | null
  /**
   * Mutual information / mean of the two entropies (Danon, Díaz-Guilera, Duch & Arenas 2005), 0 to 1; `null` where both
   * entropies are 0: each grouping has one group only.
   */
  readonly mutualInformation: number | null
  readonly overlaps: Overlaps
}

/**
 * What each first group holds of the second: for group g the entries `starts[g]` to `starts[g + 1]` - 1, the largest
 * first, then by number; no entry is 0.
 */
export type Overlaps = {
  readonly starts: Int32Array
  /** The second grouping's group. */
  readonly groups: Int32Array
  /** Nodes that are in both. */
  readonly nodes: Int32Array
}

/** Compares two groupings, given as the group of each node, numbered from 0. */
export function agreement(
  first: Int32Array,
  firstCount: number,
  second: Int32Array,
  secondCount: number,
): Agreement {
  const n = first.length
  const firstSizes = sizesOf(first, firstCount)
  const secondSizes = sizesOf(second, secondCount)
  const overlaps = overlapsOf(first, firstSizes, second, secondCount)
  return {
    adjustedRand: adjustedRand(n, firstSizes, secondSizes, overlaps.nodes),
    mutualInformation: mutualInformation(n, firstSizes, secondSizes, overlaps),
    overlaps,
  }
}

function adjustedRand(n: number, first: Int32Array, second: Int32Array, both: Int32Array): number | null {
  const inFirst = pairsWithin(first)
  const inSecond = pairsWithin(second)
  // Everything times the number of all pairs: whole numbers, so that small examples come out to the last digit.
  const all = (n * (n - 1)) / 2
  const chance = inFirst * inSecond
  const most = ((inFirst + inSecond) / 2) * all
  return most === chance ? null : (pairsWithin(both) * all - chance) / (most - chance)
}

function mutualInformation(
  n: number,
  first: Int32Array,
  second: Int32Array,
  { starts, groups, nodes }: Overlaps,
): number | null {
  const mean = (entropy(n, first) + entropy(n, second)) / 2
  if (mean === 0) return null
  let information = 0
  for (let g = 0; g < first.length; g++)
    for (let i = starts[g]!; i < starts[g + 1]!; i++)
      information += (nodes[i]! / n) * Math.log((nodes[i]! * n) / (first[g]! * second[groups[i]!]!))
  return Math.min(1, Math.max(0, information / mean))
}

function entropy(n: number, sizes: Int32Array): number {
  let sum = 0
  for (let g = 0; g < sizes.length; g++) if (sizes[g]! > 0) sum -= (sizes[g]! / n) * Math.log(sizes[g]! / n)
  return sum
}

function pairsWithin(sizes: Int32Array): number {
  let pairs = 0
  for (let g = 0; g < sizes.length; g++) pairs += (sizes[g]! * (sizes[g]! - 1)) / 2
  return pairs
}

function sizesOf(group: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count)
  for (let v = 0; v < group.length; v++) sizes[group[v]!]!++
  return sizes
}

function overlapsOf(first: Int32Array, sizes: Int32Array, second: Int32Array, secondCount: number): Overlaps {
  const n = first.length
  const places = new Int32Array(sizes.length + 1)
  for (let g = 0; g < sizes.length; g++) places[g + 1] = places[g]! + sizes[g]!
  const next = places.slice(0, -1)
  const sorted = new Int32Array(n)
  for (let v = 0; v < n; v++) sorted[next[first[v]!]!++] = second[v]!
  const held = new Int32Array(secondCount)
  const starts = new Int32Array(sizes.length + 1)
  // One number for both: more nodes first, then the lower group.
  const keys = new Float64Array(n)
  let count = 0
  for (let g = 0; g < sizes.length; g++) {
    for (let i = places[g]!; i < places[g + 1]!; i++) held[sorted[i]!]!++
    for (let i = places[g]!; i < places[g + 1]!; i++) {
      const other = sorted[i]!
      if (held[other] === 0) continue
      keys[count++] = (n - held[other]!) * secondCount + other
      held[other] = 0
    }
    starts[g + 1] = count
    keys.subarray(starts[g]!, count).sort()
  }
  const groups = new Int32Array(count)
  const nodes = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    groups[i] = keys[i]! % secondCount
    nodes[i] = n - Math.floor(keys[i]! / secondCount)
  }
  return { starts, groups, nodes }
}
