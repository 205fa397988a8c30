import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupingFigures } from '../../src/network/groups.js'
import { tieGraph } from '../../src/network/tie-graph.js'
import { type Drawn, drawn, drawnTwice, renamed } from './drawn.js'

const figures = ({ n, from, to, group, count }: Drawn) => groupingFigures(tieGraph(n, from, to), group, count)

describe('groupingFigures', () => {
  it('leaves undefined what is undefined', () => {
    const none = new Int32Array(0)
    const undefinedAll = {
      ei: null,
      expectedEi: null,
      densityInside: null,
      densityOutside: null,
      conductance: null,
      modularityPart: null,
    }
    expect(groupingFigures(tieGraph(1, none, none), new Int32Array(1), 2)).toEqual({
      groups: [
        { size: 1, internal: 0, external: 0, ...undefinedAll },
        { size: 0, internal: 0, external: 0, ...undefinedAll },
      ],
      internal: 0,
      external: 0,
      ei: null,
      expectedEi: null,
      modularity: null,
      assortativity: null,
    })
  })

  it('has no assortativity where one group has all ties, and full assortativity where none crosses', () => {
    const ties = tieGraph(4, Int32Array.of(0, 2), Int32Array.of(1, 3))
    expect(groupingFigures(ties, Int32Array.of(0, 0, 0, 0), 1)).toMatchObject({
      modularity: 0,
      assortativity: null,
    })
    expect(groupingFigures(ties, Int32Array.of(0, 0, 1, 1), 2)).toMatchObject({
      modularity: 0.5,
      assortativity: 1,
      ei: -1,
    })
  })

  it('adds up: ties, pairs of nodes, parts of modularity', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const found = figures(graph)
        const sum = (part: (group: (typeof found.groups)[number]) => number | null) =>
          found.groups.reduce((total, group) => total + (part(group) ?? 0), 0)
        expect(sum((group) => group.size)).toBe(graph.n)
        expect(sum((group) => group.internal)).toBe(found.internal)
        expect(sum((group) => group.external)).toBe(2 * found.external)
        expect(found.internal + found.external).toBe(
          tieGraph(graph.n, graph.from, graph.to).targets.length / 2,
        )
        expect(sum((group) => group.modularityPart)).toBeCloseTo(found.modularity ?? 0, 12)
      }),
    )
  })

  it('keeps within the ranges that it states', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const found = figures(graph)
        const within = (value: number | null, least: number, most: number) =>
          value === null || (value >= least - 1e-12 && value <= most + 1e-12)
        expect(within(found.modularity, -0.5, 1) && within(found.ei, -1, 1)).toBe(true)
        expect(within(found.assortativity, -1, 1)).toBe(true)
        for (const group of found.groups) {
          expect(within(group.conductance, 0, 1) && within(group.densityInside, 0, 1)).toBe(true)
          expect(within(group.densityOutside, 0, 1)).toBe(true)
        }
      }),
    )
  })

  it('is the same whatever the nodes are called', () => {
    fc.assert(
      fc.property(drawnTwice, ([graph, name]) => {
        expect(figures(renamed(graph, name))).toEqual(figures(graph))
      }),
    )
  })
})
