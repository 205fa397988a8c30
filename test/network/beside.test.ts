import { describe, expect, it } from 'vitest'
import { measuredBeside } from '../../src/network/beside.js'
import { tieGraph } from '../../src/network/tie-graph.js'
import { seededRandom } from '../../src/util/random.js'

// 400 nodes in 8 groups, and ties that follow nothing.
const random = seededRandom(5)
const end = () => Int32Array.from({ length: 1200 }, () => random.below(400))
const all = tieGraph(400, end(), end())
const group = Int32Array.from({ length: 400 }, (_, v) => v % 8)
const beside = { all, grouped: all, group, groups: 8, seed: 7 }
const here = measuredBeside(beside)

describe('what is measured beside', () => {
  it('is the same in a thread of its own', () => {
    const thread = new URL('../../dist/network-thread.js', import.meta.url)
    const there = measuredBeside(beside, { from: 0, thread })
    expect(there.permutation()).toEqual(here.permutation())
    expect(there.betweenness()).toEqual(here.betweenness())
  })

  it('is worked out here where the thread cannot begin', () => {
    const thread = new URL('data:text/javascript,throw new Error()')
    const there = measuredBeside(beside, { from: 0, thread })
    expect(there.permutation()).toEqual(here.permutation())
  })
})
