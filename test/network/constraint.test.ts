import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structuralHoles } from '../../src/network/constraint.js'
import { tieGraph } from '../../src/network/tie-graph.js'
import { type Drawn, drawn, drawnTwice, renamed, tableOf } from './drawn.js'

const holes = ({ n, from, to }: Drawn) => structuralHoles(tieGraph(n, from, to))

describe('structuralHoles', () => {
  it('is what Burt says of a star, a pair and a triangle', () => {
    const star = structuralHoles(tieGraph(4, Int32Array.of(0, 0, 0), Int32Array.of(1, 2, 3)))
    expect([...star.constraint].map((value) => Number(value.toFixed(12)))).toEqual([0.333333333333, 1, 1, 1])
    expect([...star.effectiveSize]).toEqual([3, 1, 1, 1])
    const triangle = structuralHoles(tieGraph(3, Int32Array.of(0, 1, 2), Int32Array.of(1, 2, 0)))
    expect([...triangle.constraint]).toEqual([1.125, 1.125, 1.125])
    expect([...triangle.effectiveSize]).toEqual([1, 1, 1])
  })

  it('has no figure for a node without ties', () => {
    const none = new Int32Array(0)
    const { constraint, effectiveSize } = structuralHoles(tieGraph(1, none, none))
    expect([constraint[0], effectiveSize[0]]).toEqual([Number.NaN, Number.NaN])
  })

  it("is the sum of Burt's formula over all contacts, and within its range", () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const table = tableOf(graph)
        const tied = (v: number, w: number) => table[v]![w]! || table[w]![v]!
        const all = [...table.keys()]
        const degree = all.map((v) => all.filter((w) => tied(v, w)).length)
        const part = (v: number, w: number) => (tied(v, w) ? 1 / degree[v]! : 0)
        const { constraint, effectiveSize } = holes(graph)
        for (const v of all.filter((v) => degree[v]! > 0)) {
          const contacts = all.filter((w) => tied(v, w))
          let sum = 0
          let ties = 0
          for (const w of contacts) {
            sum += (part(v, w) + all.reduce((total, q) => total + part(v, q) * part(q, w), 0)) ** 2
            ties += contacts.filter((q) => q < w && tied(q, w)).length
          }
          expect(constraint[v]).toBeCloseTo(sum, 12)
          expect(effectiveSize[v]).toBeCloseTo(contacts.length - (2 * ties) / contacts.length, 12)
          expect(constraint[v]).toBeLessThanOrEqual(1.125 + 1e-12)
        }
      }),
    )
  })

  it('is the same whatever the nodes are called', () => {
    fc.assert(
      fc.property(drawnTwice, ([graph, name]) => {
        const found = holes(graph)
        const other = holes(renamed(graph, name))
        for (let v = 0; v < graph.n; v++)
          for (const key of ['constraint', 'effectiveSize'] as const)
            if (Number.isNaN(found[key][v])) expect(other[key][name[v]!]).toBeNaN()
            else expect(other[key][name[v]!]).toBeCloseTo(found[key][v]!, 12)
      }),
    )
  })
})
