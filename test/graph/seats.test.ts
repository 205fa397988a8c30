import { describe, expect, it } from 'vitest'
import type { OrganisationSpec } from '../organisation-builder.js'
import { graphOf } from './graph-of.js'

const COMPANY: OrganisationSpec = {
  teams: {
    company: { lead: 'ceo' },
    sales: { parent: 'company', unit: true, headcount: 30 },
    service: { parent: 'company', unit: true },
    'service-east': { parent: 'service' },
    crew: { parent: 'service', headcount: 12 },
  },
  roles: {
    ceo: { team: 'company' },
    rep: { team: 'sales', headcount: 140 },
    'vp-sales': { team: 'sales' },
    aide: { team: 'company', headcount: 0 },
  },
}

/** A line of seats as the lower seat, the upper, and whether it is implied. */
function linesOf(spec: OrganisationSpec) {
  const { graph, ids } = graphOf(spec)
  const { superior, implied, starts, reports } = graph.reporting
  return graph.seats.ids.map((id, seat) => ({
    id,
    superior: superior[seat] === -1 ? null : graph.seats.ids[superior[seat]!],
    implied: implied[seat] === 1,
    reports: ids(reports.slice(starts[seat], starts[seat + 1])),
  }))
}

describe('the seats', () => {
  const { graph } = graphOf(COMPANY)
  const { ids, numbers, team, unit, headcount } = graph.seats

  it('are the roles, and the teams that no role leads, in the order of ids', () => {
    expect(ids).toEqual(['aide', 'ceo', 'crew', 'rep', 'sales', 'service', 'service-east', 'vp-sales'])
    expect(ids.map((id) => numbers.get(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(numbers.has('company')).toBe(false)
  })

  it('are each in a team and perhaps in a unit', () => {
    expect(team).toEqual(['company', 'company', 'crew', 'sales', 'sales', 'service', 'service-east', 'sales'])
    expect(unit).toEqual([null, null, 'service', 'sales', 'sales', 'service', 'service', 'sales'])
  })

  it('stand for people: a team for those who are not written as roles, one where it says nothing', () => {
    // aide 0 as stated; crew 12; sales 30 beside its roles; service and service-east one each.
    expect(headcount).toEqual([0, 1, 12, 140, 30, 1, 1, 1])
  })

  it('of a team with roles and no headcount of its own stand for nobody besides', () =>
    expect(
      graphOf({ teams: { a: {} }, roles: { r: { team: 'a' }, s: { team: 'a' } } }).graph.seats.headcount,
    ).toEqual([0, 1, 1]))
})

describe('the reporting lines', () => {
  it('are columns over the seats, with direct reports in the order of ids', () =>
    expect(linesOf(COMPANY)).toEqual([
      { id: 'aide', superior: 'ceo', implied: true, reports: [] },
      { id: 'ceo', superior: null, implied: false, reports: ['aide', 'sales', 'service'] },
      { id: 'crew', superior: 'service', implied: true, reports: [] },
      { id: 'rep', superior: 'sales', implied: true, reports: [] },
      { id: 'sales', superior: 'ceo', implied: true, reports: ['rep', 'vp-sales'] },
      { id: 'service', superior: 'ceo', implied: true, reports: ['crew', 'service-east'] },
      { id: 'service-east', superior: 'service', implied: true, reports: [] },
      { id: 'vp-sales', superior: 'sales', implied: true, reports: [] },
    ]))

  it('tell stated lines from implied ones, and leave dotted ones out', () =>
    expect(
      linesOf({
        teams: { a: {} },
        roles: {
          x: { team: 'a' },
          y: { team: 'a', reports_to: 'x' },
          z: { team: 'a', reports_to: 'y', dotted: 'x' },
        },
      }),
    ).toEqual([
      { id: 'x', superior: null, implied: false, reports: ['y'] },
      { id: 'y', superior: 'x', implied: false, reports: ['z'] },
      { id: 'z', superior: 'y', implied: false, reports: [] },
    ]))

  it('are none for a forest of single seats', () =>
    expect(linesOf({ teams: { a: {}, b: {} } }).map(({ superior, reports }) => [superior, reports])).toEqual([
      [null, []],
      [null, []],
    ]))
})

describe('the seats of an actor', () => {
  const { graph, ids } = graphOf({
    ...COMPANY,
    forums: { council: { members: ['rep', 'company', 'service', 'ceo'] }, board: { members: ['crew'] } },
  })
  const seatsOf = (actor: string) => ids(graph.seatsOf(actor))

  it.each([
    ['rep', ['rep']],
    ['company', ['ceo']],
    ['service', ['service']],
    ['council', ['ceo', 'rep', 'service']],
    ['board', ['crew']],
    ['nobody', []],
    ['toString', []],
  ])('%s are %j', (actor, expected) => expect(seatsOf(actor)).toEqual(expected))
})

describe('a graph', () => {
  it('works each projection out once', () => {
    const { graph } = graphOf(COMPANY)
    expect(graph.seats).toBe(graph.seats)
    expect(graph.reporting).toBe(graph.reporting)
    expect(graph.connections).toBe(graph.connections)
    expect(graph.connectionsOf).toBe(graph.connectionsOf)
    expect(graph.seatsOf('rep')).toBe(graph.seatsOf('rep'))
  })

  it('knows the unit of every team, and of none that is not there', () => {
    const { graph } = graphOf(COMPANY)
    expect(['service-east', 'sales', 'company', 'nowhere'].map((team) => graph.unitOfTeam(team))).toEqual([
      'service',
      'sales',
      null,
      null,
    ])
  })
})
