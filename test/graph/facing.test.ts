import { describe, expect, it } from 'vitest'
import type { OrganisationSpec } from '../organisation-builder.js'
import { graphOf } from './graph-of.js'

/** The seats that face the customer `c`. */
function facing(teams: OrganisationSpec['teams'], roles: OrganisationSpec['roles'] = {}): string[] {
  const { graph, ids } = graphOf({ customers: ['c', 'd'], teams, roles })
  return ids(graph.facing('c'))
}

describe('the seats that face a customer', () => {
  it('are the roles that serve it, whatever they lead', () =>
    expect(
      facing(
        { a: { lead: 'boss' }, b: {} },
        {
          boss: { team: 'a', serves: 'c' },
          rep: { team: 'a', serves: ['c', 'd'] },
          clerk: { team: 'a', serves: 'd' },
          fitter: { team: 'b', serves: 'c' },
        },
      ),
    ).toEqual(['boss', 'fitter', 'rep']))

  it('are of a team that serves it the lead, and every role in it that no one reports to', () =>
    expect(
      facing(
        { a: { lead: 'boss', serves: 'c' } },
        {
          boss: { team: 'a' },
          foreman: { team: 'a' },
          hand: { team: 'a', reports_to: 'foreman' },
          clerk: { team: 'a' },
        },
      ),
    ).toEqual(['boss', 'clerk', 'hand']))

  it('are a team itself where it has no roles', () => expect(facing({ a: { serves: 'c' } })).toEqual(['a']))

  it('leave the lead and the others out where a role of the team serves it', () =>
    expect(
      facing(
        { a: { lead: 'boss', serves: 'c' } },
        { boss: { team: 'a' }, rep: { team: 'a', serves: 'c' }, clerk: { team: 'a' } },
      ),
    ).toEqual(['rep']))

  it('leave the team out where one below it serves it, by role or by itself', () => {
    const top = { top: { lead: 'boss', serves: 'c' }, low: { parent: 'top', lead: 'head' } }
    const roles = { boss: { team: 'top' }, head: { team: 'low' } }
    expect(facing({ ...top, low: { ...top.low, serves: 'c' } }, roles)).toEqual(['head'])
    expect(facing(top, { ...roles, rep: { team: 'low', serves: 'c' } })).toEqual(['rep'])
    expect(facing({ ...top, low: { ...top.low, serves: 'd' } }, roles)).toEqual(['boss'])
  })

  it('count those who report from other teams as reports too', () =>
    expect(
      facing(
        { a: { lead: 'boss', serves: 'c' }, b: {} },
        { boss: { team: 'a' }, lone: { team: 'a' }, other: { team: 'b', reports_to: 'lone' } },
      ),
    ).toEqual(['boss']))

  it('are those of several teams together', () =>
    expect(
      facing(
        { a: { serves: 'c' }, b: { serves: 'c' }, x: {} },
        { b1: { team: 'b', serves: 'c' }, x1: { team: 'x', serves: 'c' } },
      ),
    ).toEqual(['a', 'b1', 'x1']))

  it('are none where nobody serves it', () => {
    expect(facing({ a: { serves: 'd' } })).toEqual([])
    expect(graphOf({ teams: { a: {} } }).graph.facing('nobody')).toEqual([])
  })
})

describe('the units that serve a customer', () => {
  it('are those of serving teams and roles, each once, those above the units left out', () => {
    const { graph } = graphOf({
      customers: ['c', 'd'],
      teams: {
        top: { serves: 'c' },
        v: { parent: 'top', unit: true, serves: 'c' },
        'v-1': { parent: 'v', serves: 'c' },
        u: { parent: 'top', unit: true },
        w: { parent: 'top', unit: true, serves: 'd' },
      },
      roles: { rep: { team: 'u', serves: 'c' }, chief: { team: 'top', serves: 'd' } },
    })
    expect(graph.unitsServing('c')).toEqual(['u', 'v'])
    expect(graph.unitsServing('d')).toEqual(['w'])
    expect(graph.unitsServing('nobody')).toEqual([])
  })
})

describe('the customers of a decision', () => {
  const { graph } = graphOf({
    customers: ['c', 'd', 'e', 'f'],
    teams: { a: { serves: 'd' }, b: { lead: 'b1' }, x: {} },
    roles: { a1: { team: 'a', serves: 'c' }, b1: { team: 'b', serves: 'e' }, b2: { team: 'b' } },
    forums: { council: { members: ['a1', 'x'] } },
    decisions: {
      own: { customers: ['f', 'c'], decide: 'a1' },
      role: { decide: 'b2', inform: 'a1' },
      team: { agree: 'b' },
      forum: { decide: 'council' },
      nobody: { decide: 'x' },
      bare: {},
    },
  })

  it.each([
    ['own', ['c', 'f'], 'decision'],
    ['role', ['c', 'd'], 'rights'],
    ['team', ['e'], 'rights'],
    ['forum', ['c', 'd'], 'rights'],
    ['nobody', ['c', 'd', 'e', 'f'], 'all'],
    ['bare', ['c', 'd', 'e', 'f'], 'all'],
  ])('%s are %j, from its %s', (decision, customers, from) =>
    expect(graph.customersOf(decision)).toEqual({ customers, from }),
  )
})
