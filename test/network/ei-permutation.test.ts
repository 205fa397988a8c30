import { describe, expect, it } from 'vitest'
import { eiPermutation } from '../../src/network/ei-permutation.js'
import { type ArcGraph, tieGraph } from '../../src/network/tie-graph.js'
import { seededRandom } from '../../src/util/random.js'

/** Pairs of cliques of the same size, their nodes in turn. */
function cliques(size: number): { ties: ArcGraph['out']; group: Int32Array } {
  const from: number[] = []
  const to: number[] = []
  for (let v = 0; v < 2 * size; v++) for (let w = v + 2; w < 2 * size; w += 2) from.push(v) && to.push(w)
  return {
    ties: tieGraph(2 * size, Int32Array.from(from), Int32Array.from(to)),
    group: Int32Array.from({ length: 2 * size }, (_, v) => v % 2),
  }
}

describe('eiPermutation', () => {
  it('is undefined without ties', () => {
    const none = new Int32Array(0)
    expect(eiPermutation(tieGraph(3, none, none), Int32Array.of(0, 1, 1), 2, 1)).toBeNull()
  })

  it('finds what chance would not do, and is as small as the number of shuffles lets it', () => {
    const { ties, group } = cliques(12)
    expect(eiPermutation(ties, group, 2, 1)).toEqual({ p: 1 / 1001, shuffles: 1000 })
  })

  it('is 1 where every shuffle gives the same', () => {
    const { ties } = cliques(4)
    expect(eiPermutation(ties, new Int32Array(8), 1, 1)?.p).toBe(1)
    expect(
      eiPermutation(
        ties,
        Int32Array.from({ length: 8 }, (_, v) => v),
        8,
        1,
      )?.p,
    ).toBe(1)
  })

  it('comes near the share of all groupings, counted by hand', () => {
    // A path 0 - 1 - 2 - 3 in two halves. Of the six halvings two cut 1 tie (E-I -1/3), two cut 2 (1/3), two cut 3 (1);
    // expected 1/3: the first and the last lie 2/3 from it, the second 0.
    const path = tieGraph(4, Int32Array.of(0, 1, 2), Int32Array.of(1, 2, 3))
    const found = eiPermutation(path, Int32Array.of(0, 0, 1, 1), 2, 1)!
    expect(found.p).toBeGreaterThan(0.6)
    expect(found.p).toBeLessThan(0.73)
    expect(eiPermutation(path, Int32Array.of(0, 1, 1, 0), 2, 1)?.p).toBe(1)
  })

  it('gives the same for the same seed, and leaves the groups as they were', () => {
    const { ties, group } = cliques(3)
    const before = group.slice()
    expect(eiPermutation(ties, group, 2, 7)).toEqual(eiPermutation(ties, group, 2, 7))
    expect(group).toEqual(before)
  })

  it('shuffles a large graph less often', () => {
    const random = seededRandom(1)
    const column = () => Int32Array.from({ length: 400_000 }, () => random.below(20_000))
    const group = Int32Array.from({ length: 20_000 }, (_, v) => v % 5)
    const found = eiPermutation(tieGraph(20_000, column(), column()), group, 5, 1)!
    expect(found.shuffles).toBeGreaterThan(99)
    expect(found.shuffles).toBeLessThan(1000)
    expect(found.p).toBeGreaterThan(0.01)
  })
})
