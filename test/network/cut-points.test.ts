import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjacencyOf } from '../../src/network/adjacency.js'
import { cutPoints } from '../../src/network/cut-points.js'
import { tieGraph } from '../../src/network/tie-graph.js'
import { weakComponents } from '../../src/network/weak-components.js'
import { type Drawn, drawn } from './drawn.js'

/** The components that are left without some of the arcs. */
const pieces = ({ n, from, to }: Drawn, keep: (v: number, w: number) => boolean) => {
  const kept = [...from.keys()].filter((i) => keep(from[i]!, to[i]!))
  return weakComponents(
    adjacencyOf(
      n,
      kept.map((i) => from[i]!),
      kept.map((i) => to[i]!),
    ),
  ).count
}

describe('cutPoints', () => {
  it('lists them ascending', () => {
    // 3 - 1 - 0 - 2 and a triangle 2, 4, 5.
    const found = cutPoints(tieGraph(6, Int32Array.of(3, 1, 0, 2, 4, 5), Int32Array.of(1, 0, 2, 4, 5, 2)))
    expect([...found.articulationPoints]).toEqual([0, 1, 2])
    expect([...found.bridges.from]).toEqual([0, 0, 1])
    expect([...found.bridges.to]).toEqual([1, 2, 3])
  })

  it('are exactly what raises the number of components when taken out', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const { articulationPoints, bridges } = cutPoints(tieGraph(graph.n, graph.from, graph.to))
        const whole = pieces(graph, () => true)
        const points = Array.from({ length: graph.n }, (_, v) => v).filter((v) => {
          const alone = ![...graph.from].some((a, i) => a !== graph.to[i] && (a === v || graph.to[i] === v))
          // Taken out, the node remains as a component of its own.
          return !alone && pieces(graph, (a, b) => a !== v && b !== v) - 1 > whole
        })
        expect([...articulationPoints]).toEqual(points)
        const found = [...bridges.from].map((v, i) => [v, bridges.to[i]!])
        const expected: number[][] = []
        for (let v = 0; v < graph.n; v++)
          for (let w = v + 1; w < graph.n; w++)
            if (pieces(graph, (a, b) => Math.min(a, b) !== v || Math.max(a, b) !== w) > whole)
              expected.push([v, w])
        expect(found).toEqual(expected)
      }),
    )
  })

  it('needs no stack for a path of 300,000', () => {
    const path = Int32Array.from({ length: 299_999 }, (_, v) => v)
    const found = cutPoints(
      tieGraph(
        300_000,
        path,
        path.map((v) => v + 1),
      ),
    )
    expect(found.articulationPoints).toHaveLength(299_998)
    expect(found.bridges.from).toHaveLength(299_999)
  })
})
