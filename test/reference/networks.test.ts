import { describe, expect, it } from 'vitest'
import { betweenness } from '../../src/network/betweenness.js'
import { brokerage } from '../../src/network/brokerage.js'
import { communities } from '../../src/network/communities.js'
import { structuralHoles } from '../../src/network/constraint.js'
import { cutPoints } from '../../src/network/cut-points.js'
import { groupingFigures } from '../../src/network/groups.js'
import { krackhardtDimensions } from '../../src/network/hierarchy.js'
import { sampledBetweenness } from '../../src/network/sampled-betweenness.js'
import { brokerageRows, dimensionsOf, groupings, names, networkOf, valuesOf } from './networks.js'

/** Equal to 1e-9, undefined where the other is. */
function expectNear(actual: number | null, expected: number | null, what: string, within = 1e-9) {
  if (actual === null || expected === null) expect(actual, what).toBe(expected)
  else expect(Math.abs(actual - expected), `${what}: ${actual}, not ${expected}`).toBeLessThanOrEqual(within)
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value)

it('reads every network that values.json has', () => {
  const read = groupings.flatMap((of) => of.slice(0, 2))
  expect(names.filter((name) => !(read as string[]).includes(name))).toEqual([])
  expect(names).toHaveLength(8)
})

describe.each(groupings)('%s', (name, file, people, column) => {
  const values = valuesOf(name)
  const { ids, groups, group, from, to, ties } = networkOf(file, people, column)

  it('has the nodes, ties and degrees', () => {
    expect(ids).toHaveLength(values.nodes)
    expect(ties.targets.length / 2).toBe(values.undirectedTies)
    for (const [v, id] of ids.entries())
      expect(ties.starts[v + 1]! - ties.starts[v]!, id).toBe(values.nodesFigures[id]!.degree)
  })

  it('has the figures of each group and of the grouping', () => {
    const found = groupingFigures(ties, group, groups.length)
    expect(groups.toSorted()).toEqual(Object.keys(values.groups).toSorted())
    for (const [g, id] of groups.entries())
      for (const key of Object.keys(found.groups[g]!) as (keyof (typeof found.groups)[number])[])
        expectNear(found.groups[g]![key], values.groups[id]![key]!, `${id} ${key}`)
    for (const key of ['internal', 'external', 'ei', 'expectedEi', 'modularity', 'assortativity'] as const)
      expectNear(found[key], values[key], key)
  })

  it('has the betweenness of each node, by both ways of computing it', () => {
    const pairs = [...from].map((v, i) => [v, to[i]!] as const).filter(([v, w]) => v !== w)
    const exact = betweenness(pairs)
    const { scores, errors, pivots } = sampledBetweenness(ties, 1)
    expect(pivots).toBe(ids.length)
    for (const [v, id] of ids.entries()) {
      const { betweenness } = values.nodesFigures[id]!
      expectNear(exact.get(v) ?? 0, betweenness, id, 1e-6)
      expectNear(scores[v]!, betweenness, id, 1e-6)
      expect(errors[v]).toBe(0)
    }
  })

  it('has constraint and effective size of each node', () => {
    const { constraint, effectiveSize } = structuralHoles(ties)
    for (const [v, id] of ids.entries()) {
      expectNear(orNull(constraint[v]!), values.nodesFigures[id]!.constraint, `constraint ${id}`)
      expectNear(orNull(effectiveSize[v]!), values.nodesFigures[id]!.effectiveSize, `effective size ${id}`)
    }
  })

  it('has the articulation points and bridges', () => {
    const { articulationPoints, bridges } = cutPoints(ties)
    expect([...articulationPoints].map((v) => ids[v]).sort()).toEqual(values.articulationPoints.toSorted())
    const found = [...bridges.from].map((v, i) => [ids[v]!, ids[bridges.to[i]!]!].sort().join(' '))
    expect(found.sort()).toEqual(values.bridges.map((pair) => pair.toSorted().join(' ')).sort())
  })

  it.each([1, 2, 3, 4, 5])('has communities as good as igraph finds, by seed %i', (seed) => {
    const { modularity } = communities(ties, seed)
    expect(modularity).toBeGreaterThanOrEqual(0.99 * values.louvainModularityIgraph)
  })
})

it('counts brokerage as sna does, in its letters', () => {
  const { ids, groups, group, arcs } = networkOf('krackhardt-advice', 'krackhardt-people', 'Department')
  const found = brokerage(arcs, group, groups.length)
  const letters = {
    w_I: 'coordinator',
    w_O: 'itinerant',
    b_IO: 'representative',
    b_OI: 'gatekeeper',
    b_O: 'liaison',
    t: 'total',
  } as const
  expect(brokerageRows.map((row) => row.id)).toEqual(ids)
  for (const [letter, role] of Object.entries(letters) as [keyof typeof letters, keyof typeof found][])
    expect([...found[role]], role).toEqual(brokerageRows.map((row) => Number(row[letter])))
  // The two that others swap differ here: were they swapped, the test would see it.
  expect([...found.representative]).not.toEqual([...found.gatekeeper])
})

describe("Krackhardt's dimensions equal sna's", () => {
  const near = (
    found: ReturnType<typeof krackhardtDimensions>,
    expected: ReturnType<typeof dimensionsOf>,
  ) => {
    for (const key of ['connectedness', 'hierarchy', 'efficiency', 'leastUpperBound'] as const)
      expectNear(found[key], expected[key], key)
  }

  it.each(['krackhardt-advice', 'krackhardt-friendship'])('on %s', (name) => {
    const { ids, from, to } = networkOf(name, 'krackhardt-people', 'Department')
    near(krackhardtDimensions(ids.length, from, to), dimensionsOf(name))
  })

  it('on krackhardt-reportto, and differ with the arcs the other way', () => {
    const { ids, from, to } = networkOf('krackhardt-reportto', 'krackhardt-people', 'Department')
    const backwards = krackhardtDimensions(ids.length, from, to)
    near(krackhardtDimensions(ids.length, to, from), dimensionsOf('krackhardt-reportto'))
    near(backwards, dimensionsOf('krackhardt-reportto', 'reversedArcs'))
    expect(backwards.leastUpperBound).toBeLessThan(0.07)
  })
})
