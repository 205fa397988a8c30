import { describe, expect, it } from 'vitest'
import { krackhardtDimensions } from '../../src/network/hierarchy.js'

// That it equals R sna on real networks: test/reference/networks.test.ts.
describe('krackhardtDimensions', () => {
  it('reads a forest by its components', () => {
    // Trees of 3 and 2 seats: connected pairs (3 + 1) of 10.
    expect(krackhardtDimensions(5, [0, 0, 3], [1, 2, 4])).toEqual({
      connectedness: 0.4,
      hierarchy: 1,
      efficiency: 1,
      leastUpperBound: 1,
    })
  })

  it('counts pairs by hand where two superiors share a subordinate', () => {
    // 0 -> 2, 1 -> 2, 2 -> 3: pairs with one top over both: {0,2} {0,3} {1,2} {1,3}; without: {0,1} none, {2,3} two tops.
    // Violations 2 of (4-1)(4-2)/2 = 3; arcs 3 = 4 - 1, none to spare.
    const found = krackhardtDimensions(4, [0, 1, 2], [2, 2, 3])
    expect(found.leastUpperBound).toBeCloseTo(1 / 3, 12)
    expect(found.efficiency).toBe(1)
    expect(found.hierarchy).toBe(1)
  })

  it('counts mutual reach, spare arcs, loops and repetitions', () => {
    // 0 <-> 1 -> 2 (and a loop and a repetition): reach {0,1} both ways, {0,2} {1,2} one way: 1 - 1/3.
    // Arcs 3, a tree needs 2, most possible 6: 1 - (3 - 2) / (6 - 2).
    const found = krackhardtDimensions(3, [0, 1, 1, 2, 0], [1, 0, 2, 2, 1])
    expect(found.hierarchy).toBeCloseTo(2 / 3, 12)
    expect(found.efficiency).toBe(0.75)
    expect(found.leastUpperBound).toBe(1)
  })

  it('leaves undefined what is undefined', () => {
    const none = { connectedness: null, hierarchy: null, efficiency: null, leastUpperBound: null }
    expect(krackhardtDimensions(0, [], [])).toEqual(none)
    expect(krackhardtDimensions(1, [], [])).toEqual(none)
    expect(krackhardtDimensions(3, [], [])).toEqual({ ...none, connectedness: 0 })
    expect(krackhardtDimensions(2, [0], [1])).toMatchObject({ efficiency: 1, leastUpperBound: null })
  })

  it('reads a tree of 100,000 seats', () => {
    const n = 100_000
    const to = Array.from({ length: n - 1 }, (_, i) => i + 1)
    const from = to.map((v) => Math.floor((v - 1) / 8))
    expect(krackhardtDimensions(n, from, to).leastUpperBound).toBe(1)
  })
})
