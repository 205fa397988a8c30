import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjacency } from '../../src/network/adjacency.js'
import { arcGraph, tieGraph } from '../../src/network/tie-graph.js'
import { drawn, tableOf } from './drawn.js'

const rows = ({ nodes, starts, targets }: Adjacency) =>
  Array.from({ length: nodes }, (_, v) => [...targets.slice(starts[v]!, starts[v + 1]!)])

const columns = (...arcs: [number, number][]) =>
  [Int32Array.from(arcs, (arc) => arc[0]), Int32Array.from(arcs, (arc) => arc[1])] as const

describe('tieGraph and arcGraph', () => {
  it('have each tie once at both ends, each arc once, and no loop', () => {
    const [from, to] = columns([2, 0], [0, 2], [0, 1], [0, 1], [1, 1])
    expect(rows(tieGraph(4, from, to))).toEqual([[1, 2], [0], [0], []])
    const { out, in: into } = arcGraph(4, from, to)
    expect(rows(out)).toEqual([[1, 2], [], [0], []])
    expect(rows(into)).toEqual([[2], [0], [0], []])
  })

  it('take graphs without nodes and without ties', () => {
    expect(tieGraph(0, ...columns()).starts).toHaveLength(1)
    expect(rows(arcGraph(2, ...columns([1, 1])).in)).toEqual([[], []])
  })

  it('say what a table says, targets ascending', () => {
    fc.assert(
      fc.property(drawn, (graph) => {
        const table = tableOf(graph)
        const where = (holds: (v: number, w: number) => boolean) =>
          table.map((_, v) => [...table.keys()].filter((w) => holds(v, w)))
        const { out, in: into } = arcGraph(graph.n, graph.from, graph.to)
        expect(rows(out)).toEqual(where((v, w) => table[v]![w]!))
        expect(rows(into)).toEqual(where((v, w) => table[w]![v]!))
        expect(rows(tieGraph(graph.n, graph.from, graph.to))).toEqual(
          where((v, w) => table[v]![w]! || table[w]![v]!),
        )
      }),
    )
  })
})
