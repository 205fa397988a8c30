import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokerage } from '../../src/network/brokerage.js'
import { arcGraph } from '../../src/network/tie-graph.js'
import { type Drawn, drawn, tableOf } from './drawn.js'

const counts = ({ n, from, to, group, count }: Drawn) => brokerage(arcGraph(n, from, to), group, count)

/** The role of the middle one of three, by their groups. */
function roleOf(from: number, own: number, to: number) {
  if (from === own) return own === to ? 'coordinator' : 'representative'
  if (own === to) return 'gatekeeper'
  return from === to ? 'itinerant' : 'liaison'
}

describe('brokerage', () => {
  it('names the roles by their patterns', () => {
    // 0 → 1 → 2, groups of each.
    const of = (...groups: [number, number, number]) => {
      const found = counts({
        n: 3,
        count: 3,
        from: Int32Array.of(0, 1),
        to: Int32Array.of(1, 2),
        group: Int32Array.from(groups),
      })
      return (Object.keys(found) as (keyof typeof found)[]).filter((role) => found[role][1] === 1)
    }
    expect(of(0, 0, 0)).toEqual(['coordinator', 'total'])
    expect(of(0, 1, 0)).toEqual(['itinerant', 'total'])
    expect(of(0, 0, 1)).toEqual(['representative', 'total'])
    expect(of(0, 1, 1)).toEqual(['gatekeeper', 'total'])
    expect(of(0, 1, 2)).toEqual(['liaison', 'total'])
  })

  it('counts every pair without an arc of its own, as by hand', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const table = tableOf(graph)
        const all = [...table.keys()]
        const found = counts(graph)
        const expected = Object.fromEntries(
          Object.keys(found).map((role) => [role, new Array<number>(graph.n).fill(0)]),
        )
        for (const i of all)
          for (const v of all)
            for (const k of all)
              if (i !== k && table[i]![v] && table[v]![k] && !table[i]![k]) {
                expected[roleOf(graph.group[i]!, graph.group[v]!, graph.group[k]!)]![v]!++
                expected.total![v]!++
              }
        for (const role of Object.keys(found) as (keyof typeof found)[])
          expect([...found[role]], role).toEqual(expected[role])
      }),
    )
  })
})
