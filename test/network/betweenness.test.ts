import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenness } from '../../src/network/betweenness.js'
import { sampledBetweenness } from '../../src/network/sampled-betweenness.js'
import { tieGraph } from '../../src/network/tie-graph.js'
import { seededRandom } from '../../src/util/random.js'
import { drawn, drawnTwice, renamed } from './drawn.js'

describe('sampledBetweenness', () => {
  it('is exact where all nodes are pivots', () => {
    fc.assert(
      fc.property(drawn, ({ n, from, to }) => {
        const exact = betweenness([...from].map((v, i) => [v, to[i]!] as const).filter(([v, w]) => v !== w))
        const { scores, errors, pivots } = sampledBetweenness(tieGraph(n, from, to), 1)
        expect(pivots).toBe(n)
        for (let v = 0; v < n; v++) {
          expect(scores[v]).toBeCloseTo(exact.get(v) ?? 0, 9)
          expect(errors[v]).toBe(0)
        }
      }),
    )
  })

  it('is the same whatever the nodes are called', () => {
    fc.assert(
      fc.property(drawnTwice, ([graph, name]) => {
        const scores = (of: typeof graph) => sampledBetweenness(tieGraph(of.n, of.from, of.to), 1).scores
        const other = scores(renamed(graph, name))
        for (const [v, score] of scores(graph).entries()) expect(other[name[v]!]).toBeCloseTo(score, 9)
      }),
    )
  })

  it('errs as much as its standard errors say', () => {
    const n = 600
    const random = seededRandom(5)
    const column = () => Int32Array.from({ length: 1800 }, () => random.below(n))
    const ties = tieGraph(n, column(), column())
    const exact = sampledBetweenness(ties, 1)
    expect(exact.pivots).toBe(n)
    let squares = 0
    let expected = 0
    let within = 0
    for (let seed = 1; seed <= 20; seed++) {
      const sample = sampledBetweenness(ties, seed, 100 * ties.targets.length)
      expect(sample.pivots).toBe(100)
      for (let v = 0; v < n; v++) {
        const off = Math.abs(sample.scores[v]! - exact.scores[v]!)
        squares += off ** 2
        expected += sample.errors[v]! ** 2
        if (off <= 2 * sample.errors[v]!) within++
      }
    }
    expect(squares / expected).toBeGreaterThan(0.9)
    expect(squares / expected).toBeLessThan(1.1)
    expect(within / (20 * n)).toBeGreaterThan(0.8)
  })

  it('takes eight pivots at least, and the same for the same seed', () => {
    const path = Int32Array.from({ length: 40 }, (_, v) => v)
    const ties = tieGraph(
      41,
      path,
      path.map((v) => v + 1),
    )
    const found = sampledBetweenness(ties, 3, 1)
    expect(found.pivots).toBe(8)
    expect(sampledBetweenness(ties, 3, 1)).toEqual(found)
    expect(sampledBetweenness(ties, 4, 1)).not.toEqual(found)
  })

  it('counts more shortest paths than a number can hold', () => {
    // A chain of 1,100 diamonds: 2^1100 paths from end to end. Half of the paths over the middle take either side.
    const from: number[] = []
    const to: number[] = []
    const diamonds = 1100
    for (let d = 0; d < diamonds; d++) {
      const at = 3 * d
      from.push(at, at, at + 1, at + 2)
      to.push(at + 1, at + 2, at + 3, at + 3)
    }
    const n = 3 * diamonds + 1
    const ties = tieGraph(n, Int32Array.from(from), Int32Array.from(to))
    const { scores, pivots } = sampledBetweenness(ties, 1, Number.POSITIVE_INFINITY)
    expect(pivots).toBe(n)
    const middle = 3 * (diamonds / 2)
    // On each side of the joint in the middle lie (n - 1) / 2 nodes: all their pairs run through it. So do half of the
    // paths between the two sides of the diamond before it, and of the one behind.
    expect(scores[middle]).toBeCloseTo(((n - 1) / 2) ** 2 + 1, 3)
  }, 60_000)
})
