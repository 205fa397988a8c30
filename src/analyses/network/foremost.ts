import type { Observed } from '../../graph/graph.js'

/** Every role is listed up to this many; of more, the first by their scores and the first few of each unit. */
const ALL_LISTED = 5_000
const MOST_LISTED = 1_000
const OF_EACH_UNIT = 5

/**
 * The roles of one unit, or of all where `only` is `null`, by their scores, highest first, and then by id; of very many
 * only those that are listed.
 */
export function foremost(scores: Float64Array, { rank, unit }: Observed, only: number | null): number[] {
  const [start, end] = only === null ? [0, scores.length] : partOf(unit, only)
  const many = end - start > ALL_LISTED
  const least = many ? nthHighest(scores.subarray(start, end), MOST_LISTED) : 0
  const found: number[] = []
  for (let first = start; first < end; ) {
    // The roles of a unit follow each other.
    let last = first + 1
    while (last < end && unit[last] === unit[first]) last += 1
    const own = many && unit[first] !== -1 ? nthHighest(scores.subarray(first, last), OF_EACH_UNIT) : least
    for (let role = first; role < last; role++) if (scores[role]! >= Math.min(own, least)) found.push(role)
    first = last
  }
  found.sort((a, b) => scores[b]! - scores[a]! || rank[a]! - rank[b]!)
  return many ? listed(found, unit) : found
}

function partOf(unit: Int32Array, only: number): readonly [start: number, end: number] {
  const start = unit.indexOf(only)
  return start === -1 ? [0, 0] : [start, unit.lastIndexOf(only) + 1]
}

/** The n-th highest score; 0 where there are fewer. */
function nthHighest(scores: Float64Array, n: number): number {
  return scores.length < n ? 0 : scores.slice().sort()[scores.length - n]!
}

function listed(order: readonly number[], unit: Int32Array): number[] {
  const ofUnit = new Map<number, number>()
  return order.filter((role, place) => {
    const own = unit[role]!
    const before = ofUnit.get(own) ?? 0
    ofUnit.set(own, before + 1)
    return place < MOST_LISTED || (own !== -1 && before < OF_EACH_UNIT)
  })
}
