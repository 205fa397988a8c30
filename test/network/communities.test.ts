import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communities } from '../../src/network/communities.js'
import { groupingFigures } from '../../src/network/groups.js'
import { tieGraph } from '../../src/network/tie-graph.js'
import { seededRandom } from '../../src/util/random.js'
import { drawn } from './drawn.js'

describe('communities', () => {
  it('finds two cliques that one tie joins', () => {
    const from = [0, 0, 0, 1, 1, 2, 4, 4, 4, 5, 5, 6, 3]
    const to = [1, 2, 3, 2, 3, 3, 5, 6, 7, 6, 7, 7, 4]
    const found = communities(tieGraph(8, Int32Array.from(from), Int32Array.from(to)), 1)
    expect([...found.of]).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
    // 6 / 13 - (13 / 26)², twice.
    expect(found.modularity).toBeCloseTo(12 / 13 - 0.5, 12)
  })

  it('leaves nodes without ties alone, and has no modularity without ties', () => {
    const none = new Int32Array(0)
    expect(communities(tieGraph(3, none, none), 1)).toEqual({
      of: Int32Array.of(0, 1, 2),
      count: 3,
      modularity: null,
    })
    expect(communities(tieGraph(0, none, none), 1).count).toBe(0)
  })

  it('numbers communities by their smallest members, says their modularity, and keeps to components', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), ({ n, from, to }, seed) => {
        const ties = tieGraph(n, from, to)
        const found = communities(ties, seed)
        const firsts = Array.from({ length: found.count }, (_, c) => found.of.indexOf(c))
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
        expect(firsts).not.toContain(-1)
        expect(found.modularity).toBe(groupingFigures(ties, found.of, found.count).modularity)
        expect(found.modularity ?? 0).toBeGreaterThanOrEqual(0)
        expect(communities(ties, seed)).toEqual(found)
      }),
    )
  })

  it('is never worse than a grouping that is known', () => {
    fc.assert(
      fc.property(drawn, fc.integer(), fc.infiniteStream(fc.nat(3)), ({ n, from, to }, seed, dice) => {
        const ties = tieGraph(n, from, to)
        const known = Int32Array.from({ length: n }, () => dice.next().value)
        const found = communities(ties, seed, known).modularity ?? 0
        expect(found).toBeGreaterThanOrEqual((groupingFigures(ties, known, 4).modularity ?? 0) - 1e-9)
      }),
    )
  })

  it('finds the groups that a large graph was made of, in one reading', () => {
    // 60,000 nodes in groups of 100; eleven of twelve ties within.
    const n = 60_000
    const random = seededRandom(2)
    const from = Int32Array.from({ length: 10 * n }, () => random.below(n))
    const to = from.map((v) => (random.below(12) > 0 ? v - (v % 100) + random.below(100) : random.below(n)))
    const ties = tieGraph(n, from, to)
    const made = groupingFigures(
      ties,
      Int32Array.from({ length: n }, (_, v) => Math.floor(v / 100)),
      n / 100,
    )
    expect(communities(ties, 1).modularity).toBeGreaterThan(0.99 * made.modularity!)
  })
})
