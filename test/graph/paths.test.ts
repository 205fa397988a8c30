import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph, Seat } from '../../src/graph/graph.js'
import { distancesFrom, shortestPath } from '../../src/graph/paths.js'
import { stepBetween } from '../../src/graph/steps.js'
import { lineTopology, networkTopology } from '../../src/graph/topology.js'
import type { OrganisationSpec } from '../organisation-builder.js'
import { graphOf } from './graph-of.js'

/** One team whose roles report as `lower: upper` says. */
function reporting(lines: { readonly [role: string]: string | null }): OrganisationSpec {
  const roles = Object.entries(lines).map(([role, superior]) => [
    role,
    superior === null ? { team: 't' } : { team: 't', reports_to: superior },
  ])
  return {
    teams: { t: { lead: Object.keys(lines).find((role) => lines[role] === null)! } },
    roles: Object.fromEntries(roles),
  }
}

/** The shortest way from any of the sources to the nearest of the targets, along lines or along everything. */
function path(
  spec: OrganisationSpec,
  from: readonly string[],
  to: readonly string[],
  along = networkTopology,
) {
  const { graph, seats, ids } = graphOf(spec)
  const topology = along(graph)
  return ids(shortestPath(topology, distancesFrom(topology, seats(...from)), seats(...to)))
}

const TREE = reporting({ top: null, m: 'top', n: 'top', 'm-1': 'm', 'm-2': 'm', 'n-1': 'n' })

describe('along reporting lines', () => {
  it('distances are counted up and down, from the nearest source', () => {
    const { graph, seats } = graphOf(TREE)
    const steps = distancesFrom(lineTopology(graph), seats('m-1', 'n'))
    expect(Object.fromEntries(graph.seats.ids.map((id, seat) => [id, steps[seat]]))).toEqual({
      top: 1,
      m: 1,
      n: 0,
      'm-1': 0,
      'm-2': 2,
      'n-1': 1,
    })
  })

  it('a path goes up to a superior in common and down', () =>
    expect(path(TREE, ['m-1'], ['n-1'], lineTopology)).toEqual(['m-1', 'm', 'top', 'n', 'n-1']))

  it('a path ends at the nearest target, and is one seat long where a source is a target', () => {
    expect(path(TREE, ['m-1'], ['n-1', 'm-2'], lineTopology)).toEqual(['m-1', 'm', 'm-2'])
    expect(path(TREE, ['m-1', 'm-2'], ['m-2', 'top'], lineTopology)).toEqual(['m-2'])
  })

  it('what is not connected has no distance and no path', () => {
    const two: OrganisationSpec = { teams: { a: {}, b: {} } }
    const { graph, seats } = graphOf(two)
    expect([...distancesFrom(lineTopology(graph), seats('a'))]).toEqual([0, -1])
    expect(path(two, ['a'], ['b'])).toEqual([])
    expect(path(two, [], ['b'])).toEqual([])
    expect(path(two, ['a'], [])).toEqual([])
  })
})

describe('along everything', () => {
  it('a link, a forum, a dotted line and a shared person are one step each', () => {
    const way = (more: Partial<OrganisationSpec>) => path({ ...TREE, ...more }, ['m-1'], ['n-1'])
    expect(way({})).toHaveLength(5)
    expect(way({ links: [{ between: ['m-1', 'n-1'] }] })).toEqual(['m-1', 'n-1'])
    expect(way({ forums: { f: { members: ['n-1', 'm-2', 'm-1'] } } })).toEqual(['m-1', 'n-1'])
    const { roles } = TREE
    expect(way({ roles: { ...roles, 'm-1': { ...roles!['m-1']!, dotted: 'n-1' } } })).toEqual(['m-1', 'n-1'])
    const held = { 'm-1': { ...roles!['m-1']!, held_by: 'p' }, 'n-1': { ...roles!['n-1']!, held_by: 'p' } }
    expect(way({ roles: { ...roles, ...held } })).toEqual(['m-1', 'n-1'])
  })

  it('lines still lead where they are as short', () =>
    expect(path({ ...TREE, links: [{ between: ['top', 'm-1'] }] }, ['m-1'], ['top'])).toEqual(['m-1', 'top']))
})

describe('of several shortest paths', () => {
  it('the one with the smallest ids is taken, read from its source', () => {
    const spec: OrganisationSpec = {
      teams: { s: {}, t: {}, b: {}, a: {}, c: {}, d: {} },
      links: [
        { between: ['s', 'a'] },
        { between: ['a', 'd'] },
        { between: ['d', 't'] },
        { between: ['s', 'b'] },
        { between: ['b', 'c'] },
        { between: ['c', 't'] },
      ],
    }
    expect(path(spec, ['s'], ['t'])).toEqual(['s', 'a', 'd', 't'])
    expect(path(spec, ['t'], ['s'])).toEqual(['t', 'c', 'b', 's'])
  })

  it('the smallest source counts first, then the smallest target', () => {
    const star: OrganisationSpec = {
      teams: { x: {}, a: {}, b: {}, y: {}, z: {} },
      links: [
        { between: ['b', 'x'] },
        { between: ['a', 'x'] },
        { between: ['x', 'z'] },
        { between: ['x', 'y'] },
      ],
    }
    expect(path(star, ['b', 'a'], ['z', 'y'])).toEqual(['a', 'x', 'y'])
  })
})

/** Neighbours by the words of the definition: lines, and each seat of one end to each seat of every other. */
function neighbours(graph: Graph, seat: Seat): Set<Seat> {
  const found = new Set<Seat>()
  graph.reporting.superior.forEach((superior, lower) => {
    if (lower === seat && superior !== -1) found.add(superior)
    if (superior === seat) found.add(lower)
  })
  for (const { ends } of graph.connections)
    ends.forEach((end, i) => {
      if (!end.includes(seat)) return
      ends.forEach((other, j) => {
        if (i !== j) for (const one of other) if (one !== seat) found.add(one)
      })
    })
  return found
}

/** Every shortest path from a source to the nearest targets, found by trying all walks, length by length. */
function allShortest(graph: Graph, sources: readonly Seat[], targets: readonly Seat[]): Seat[][] {
  let walks = [...new Set(sources)].map((source) => [source])
  for (let length = 0; length <= graph.seats.ids.length; length++) {
    const done = walks.filter((walk) => targets.includes(walk.at(-1)!))
    if (done.length > 0) return done
    const ends = new Map<Seat, Seat[][]>()
    for (const walk of walks) {
      const end = walk.at(-1)!
      ends.set(end, [...(ends.get(end) ?? []), walk])
    }
    walks = [...ends].flatMap(([end, found]) =>
      [...neighbours(graph, end)].flatMap((next) =>
        found.filter((walk) => !walk.includes(next)).map((walk) => [...walk, next]),
      ),
    )
  }
  return []
}

const smaller = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((seat, i) => seat !== b[i])
  return at === -1 ? 0 : a[at]! - b[at]!
}

const seatNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const organisations: fc.Arbitrary<OrganisationSpec> = fc
  .record({
    superiors: fc.array(fc.option(fc.nat(6), { freq: 2 }), { minLength: 7, maxLength: 7 }),
    links: fc.array(
      fc.tuple(fc.constantFrom(...seatNames, 'x', 'y'), fc.constantFrom(...seatNames, 'x', 'y')),
      {
        maxLength: 4,
      },
    ),
    x: fc.uniqueArray(fc.constantFrom(...seatNames), { minLength: 1, maxLength: 4 }),
    y: fc.uniqueArray(fc.constantFrom(...seatNames), { minLength: 1, maxLength: 3 }),
    held: fc.array(fc.constantFrom('p', 'q', null, null), { minLength: 7, maxLength: 7 }),
  })
  .map(({ superiors, links, x, y, held }) => ({
    teams: { t: {} },
    roles: Object.fromEntries(
      seatNames.map((name, i) => {
        const superior = superiors[i]
        // Only to a smaller one, so that no line goes round in a circle.
        const line = typeof superior === 'number' && superior < i ? { reports_to: seatNames[superior]! } : {}
        const person = held[i]
        return [name, { team: 't', ...line, ...(person ? { held_by: person } : {}) }]
      }),
    ),
    links: links.filter(([a, b]) => a !== b).map((between) => ({ between })),
    forums: { x: { members: x }, y: { members: y } },
  }))

describe('paths in any organisation', () => {
  it('are the shortest there are, and of these the smallest', () => {
    const some = fc.uniqueArray(fc.constantFrom(...seatNames), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(organisations, some, some, (spec, from, to) => {
        const { graph, seats } = graphOf(spec)
        const topology = networkTopology(graph)
        const found = shortestPath(topology, distancesFrom(topology, seats(...from)), seats(...to))
        const expected = allShortest(graph, seats(...from), seats(...to)).sort(smaller)[0] ?? []
        expect(found).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('have a name for every step', () => {
    fc.assert(
      fc.property(
        organisations,
        fc.constantFrom(...seatNames),
        fc.constantFrom(...seatNames),
        (spec, from, to) => {
          const { graph, seats } = graphOf(spec)
          const topology = networkTopology(graph)
          const way = shortestPath(topology, distancesFrom(topology, seats(from)), seats(to))
          for (const [i, seat] of way.slice(1).entries())
            expect(stepBetween(graph, way[i]!, seat)).not.toBeNull()
          const start = seats(from)[0]!
          for (const seat of graph.seats.numbers.values())
            if (seat !== start)
              expect(stepBetween(graph, start, seat) !== null).toBe(neighbours(graph, start).has(seat))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a forum of a thousand members', () => {
  it('costs a thousand visits, and not a million', () => {
    const members = Array.from({ length: 1_500 }, (_, i) => `m${i}`)
    const { graph, seats } = graphOf({
      teams: Object.fromEntries(members.map((id) => [id, {}])),
      forums: { all: { members }, again: { members } },
    })
    const topology = networkTopology(graph)
    expect([...distancesFrom(topology, seats('m0'))].filter((steps) => steps === 1)).toHaveLength(1_499)
  })
})
