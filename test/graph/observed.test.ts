import { describe, expect, it } from 'vitest'
import type { Observed } from '../../src/graph/graph.js'
import { tiesOfKind } from '../../src/graph/observed.js'
import type { OrganisationSpec } from '../organisation-builder.js'
import { graphOf } from './graph-of.js'

const COMPANY: OrganisationSpec = {
  teams: {
    company: { lead: 'ceo' },
    sales: { parent: 'company', unit: true },
    'a-shop': { parent: 'sales' },
    service: { parent: 'company', unit: true },
    store: { parent: 'company' },
  },
  roles: {
    ceo: { team: 'company', held_by: 'ann' },
    keeper: { team: 'store', held_by: ['cem', 'bob'] },
    rep: { team: 'sales', held_by: 'bob' },
    clerk: { team: 'a-shop' },
    'vp-sales': { team: 'sales', held_by: 'rep' },
    fitter: { team: 'service', held_by: ['bob', 'dan'] },
  },
}
const observed = (ties: NonNullable<OrganisationSpec['ties']>, level: string | null = null) =>
  graphOf({ ...COMPANY, ties }, level).graph.observed

/** Ties as `from to`, in their order. */
const named = ({ ids }: Observed, { from, to }: { from: Int32Array; to: Int32Array }) =>
  Array.from(from, (role, i) => `${ids[role]} ${ids[to[i]!]}`)
const all = (of: Observed) => named(of, of)

describe('the roles of observed ties', () => {
  it('stand by unit, then by team and id, those above the units last', () => {
    const { ids, unit, rank } = observed([])
    expect(ids).toEqual(['clerk', 'rep', 'vp-sales', 'fitter', 'ceo', 'keeper'])
    // Units: sales 0, service 1.
    expect([...unit]).toEqual([0, 0, 0, 1, -1, -1])
    // By id: ceo, clerk, fitter, keeper, rep, vp-sales.
    expect([...rank]).toEqual([1, 4, 5, 2, 0, 3])
  })

  it('have the units of the level that is read', () => {
    const { ids, unit } = observed([], 'leaf')
    // Leaves: a-shop, service, store.
    expect(ids).toEqual(['clerk', 'fitter', 'keeper', 'ceo', 'rep', 'vp-sales'])
    expect([...unit]).toEqual([0, 1, 2, -1, -1, -1])
  })
})

describe('the ends of observed ties', () => {
  it('are roles, with loops and repetitions as they were stated', () => {
    const ties = observed([
      ['clerk', 'ceo'],
      ['ceo', 'clerk'],
      ['clerk', 'ceo'],
      ['clerk', 'clerk'],
    ])
    expect(all(ties)).toEqual(['clerk ceo', 'ceo clerk', 'clerk ceo', 'clerk clerk'])
    expect(ties.shared).toBe(0)
  })

  it('may be people, who are read as the role that they hold', () =>
    expect(all(observed([['ann', 'dan']]))).toEqual(['ceo fitter']))

  it('of people with several roles are the first by id, and such people are counted once', () => {
    const ties = observed([
      ['bob', 'ann'],
      ['cem', 'bob'],
    ])
    // bob is fitter, keeper and rep; cem and bob keep the store together.
    expect(all(ties)).toEqual(['fitter ceo', 'keeper fitter'])
    expect(ties.shared).toBe(1)
  })

  it('are the role of a name before the person of that name', () => {
    // Someone called rep holds vp-sales.
    const ties = observed([['rep', 'ann']])
    expect(all(ties)).toEqual(['rep ceo'])
    expect(ties.shared).toBe(0)
  })

  it('of people who hold several roles and have no tie are not counted', () =>
    expect(observed([['ann', 'cem']]).shared).toBe(0))
})

describe('ties of a kind', () => {
  const ties = observed([
    ['ann', 'rep', 'advice'],
    ['rep', 'ann'],
    ['dan', 'cem', 'trust'],
    ['cem', 'dan', 'advice'],
  ])

  it('are those of the kind, in their order', () => {
    expect(ties.kinds).toEqual(['advice', 'contact', 'trust'])
    expect(named(ties, tiesOfKind(ties, 'advice'))).toEqual(['ceo rep', 'keeper fitter'])
    expect(named(ties, tiesOfKind(ties, 'contact'))).toEqual(['rep ceo'])
  })

  it('are all where none is asked for, or where all are of it', () => {
    expect(named(ties, tiesOfKind(ties, null))).toEqual(all(ties))
    const advice = observed([['ann', 'rep', 'advice']])
    expect(tiesOfKind(advice, 'advice').from).toBe(advice.from)
  })

  it('are none where none is of it', () => expect(tiesOfKind(ties, 'friendship').from).toHaveLength(0))
})
