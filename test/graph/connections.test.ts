import { describe, expect, it } from 'vitest'
import { coordinationPairs } from '../../src/graph/coordination.js'
import { stepBetween } from '../../src/graph/steps.js'
import type { OrganisationSpec } from '../organisation-builder.js'
import { graphOf } from './graph-of.js'

const COMPANY: OrganisationSpec = {
  teams: { top: { lead: 'ceo' }, a: { parent: 'top', lead: 'a1' }, b: { parent: 'top' } },
  roles: {
    ceo: { team: 'top' },
    a1: { team: 'a', held_by: ['ann', 'bob'] },
    a2: { team: 'a', held_by: 'ann', dotted: ['b', 'ceo'] },
    b1: { team: 'b', held_by: ['bob', 'cem'] },
    b2: { team: 'b' },
  },
  links: [
    { between: ['a', 'b1'], shares: 'people', mechanism: 'liaison', what: 'Visits' },
    { between: ['council', 'a2'], id: 'plan' },
    { between: ['a', 'a1'], id: 'to-oneself' },
  ],
  forums: {
    council: { members: ['b1', 'a', 'b2'], shares: 'decisions', mechanism: 'team' },
    'of-one': { members: ['a', 'a1'] },
  },
}
const { graph, seat, ids } = graphOf(COMPANY)

describe('the lateral connections', () => {
  const byId = (id: string) => graph.connections.find((connection) => connection.id === id)!
  const endsOf = (id: string) => byId(id).ends.map(ids)

  it('are links, forums, dotted lines and shared people, in the order of ids', () =>
    expect(graph.connections.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'dotted dotted:a2~b',
      'dotted dotted:a2~ceo',
      'forum forum:council',
      'link link:a~b1',
      'link link:plan',
      'person person:ann',
      'person person:bob',
    ]))

  it('have ends that hold the seats of actors', () => {
    expect(endsOf('link:a~b1')).toEqual([['a1'], ['b1']])
    expect(endsOf('link:plan')).toEqual([['a2'], ['a1', 'b1', 'b2']])
    expect(endsOf('forum:council')).toEqual([['a1'], ['b1'], ['b2']])
    expect(endsOf('dotted:a2~b')).toEqual([['a2'], ['b']])
    expect(endsOf('person:bob')).toEqual([['a1'], ['b1']])
  })

  it('say what is shared, how, and who states it', () => {
    expect(byId('link:a~b1')).toMatchObject({
      ways: ['people'],
      mechanism: 'liaison',
      what: 'Visits',
      statedBy: { kind: 'link', id: 'a~b1', field: null },
    })
    expect(byId('forum:council')).toMatchObject({
      ways: ['decisions'],
      mechanism: 'team',
      statedBy: { kind: 'forum', id: 'council', field: null },
    })
    expect(byId('dotted:a2~ceo')).toMatchObject({
      ways: ['people'],
      mechanism: null,
      statedBy: { kind: 'role', id: 'a2', field: 'dotted' },
    })
    expect(byId('person:ann')).toMatchObject({
      ways: ['people'],
      statedBy: { kind: 'role', id: 'a1', field: 'held_by' },
    })
  })

  it('are none where they would connect a seat with itself', () => {
    expect(byId('link:to-oneself')).toBeUndefined()
    expect(byId('forum:of-one')).toBeUndefined()
    expect(byId('person:cem')).toBeUndefined()
  })

  it('are found again from each seat', () => {
    const namesOf = (id: string) =>
      graph.connectionsOf.get(seat(id))?.map((index) => graph.connections[index]!.id)
    expect(namesOf('b1')).toEqual(['forum:council', 'link:a~b1', 'link:plan', 'person:bob'])
    expect(namesOf('b')).toEqual(['dotted:a2~b'])
    expect(namesOf('ceo')).toEqual(['dotted:a2~ceo'])
    const alone = graphOf({ teams: { x: {} } })
    expect(alone.graph.connectionsOf.size).toBe(0)
  })
})

describe('the step from one seat to the next', () => {
  const step = (from: string, to: string) => {
    const found = stepBetween(graph, seat(from), seat(to))
    if (found === null) return null
    return 'connection' in found
      ? `${found.via} ${found.connection.id}`
      : `${found.via} ${found.up ? 'up' : 'down'} from ${graph.seats.ids[found.lower]}`
  }

  it('is the reporting line where there is one, up or down', () => {
    expect(step('a1', 'ceo')).toBe('implied up from a1')
    expect(step('ceo', 'a1')).toBe('implied down from a1')
    // A shared person connects them too, and the line comes first.
    expect(step('a2', 'a1')).toBe('implied up from a2')
  })

  it('is a stated line where one is stated', () => {
    const stated = graphOf({
      teams: { t: {} },
      roles: { x: { team: 't' }, y: { team: 't', reports_to: 'x' } },
    })
    expect(stepBetween(stated.graph, stated.seat('y'), stated.seat('x'))).toMatchObject({
      via: 'solid',
      up: true,
    })
  })

  it('is else the connection of the smallest id', () => {
    expect(step('a1', 'b1')).toBe('forum forum:council')
    expect(step('a2', 'b1')).toBe('link link:plan')
    expect(step('a2', 'b')).toBe('dotted dotted:a2~b')
    expect(step('b', 'a2')).toBe('dotted dotted:a2~b')
  })

  it('is none between seats that nothing connects', () => {
    expect(step('a1', 'b')).toBeNull()
    expect(step('b1', 'ceo')).toBeNull()
  })
})

describe('the pairs of seats that coordinate', () => {
  it('are those of links, forums and dotted lines, each once and the smaller first', () =>
    expect(coordinationPairs(graph, 100)!.map(ids)).toEqual([
      ['a1', 'a2'],
      ['a1', 'b1'],
      ['a1', 'b2'],
      ['a2', 'b'],
      ['a2', 'b1'],
      ['a2', 'b2'],
      ['a2', 'ceo'],
      ['b1', 'b2'],
    ]))

  it('are not worked out beyond a limit', () => {
    expect(coordinationPairs(graph, 8)).toHaveLength(8)
    expect(coordinationPairs(graph, 7)).toBeNull()
  })
})
