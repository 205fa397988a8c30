import { describe, expect, it } from 'vitest'
import { headcounts, measuresByUnit } from '../../src/graph/unit-facts.js'
import { chooseUnits } from '../../src/model/units.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

const of = (spec: OrganisationSpec) => {
  const organisation = organisationOf(spec)
  return [organisation, chooseUnits(organisation, null)] as const
}

describe('the measures of a unit', () => {
  it('are those of its teams and roles, each once, and what is above the units counts nowhere', () => {
    const measures = measuresByUnit(
      ...of({
        teams: {
          top: { lead: 'ceo', measures: 'profit' },
          u: { parent: 'top', unit: true, measures: ['orders', 'loyalty'] },
          'u-1': { parent: 'u', measures: 'orders' },
          v: { parent: 'top', unit: true },
        },
        roles: {
          ceo: { team: 'top', measures: 'loyalty' },
          rep: { team: 'u-1', measures: ['visits', 'loyalty'] },
        },
        measures: {
          loyalty: { focus: 'customer', rewarded: true },
          orders: { focus: 'product', rewarded: true },
          profit: { focus: 'financial', rewarded: true },
          visits: { focus: 'customer' },
        },
      }),
    )
    expect(Object.fromEntries(measures)).toEqual({
      u: {
        all: ['loyalty', 'orders', 'visits'],
        rewarded: ['loyalty', 'orders'],
        customer: ['loyalty', 'visits'],
        rewardedCustomer: ['loyalty'],
      },
      v: { all: [], rewarded: [], customer: [], rewardedCustomer: [] },
    })
  })
})

describe('the people of a unit', () => {
  it('are those of its roles and of its teams beyond them; the whole has those above the units too', () => {
    const people = headcounts(
      ...of({
        teams: {
          top: { lead: 'ceo' },
          u: { parent: 'top', unit: true, headcount: 5 },
          'u-1': { parent: 'u' },
          v: { parent: 'top', unit: true },
          w: { parent: 'top', unit: true, headcount: 0 },
        },
        roles: {
          ceo: { team: 'top' },
          rep: { team: 'u', headcount: 40 },
          x: { team: 'v' },
          y: { team: 'v', headcount: 0 },
        },
      }),
    )
    // u: 40 reps, 5 besides, and one of u-1, which says nothing of itself.
    expect([...people]).toEqual([
      [null, 48],
      ['u', 46],
      ['v', 1],
      ['w', 0],
    ])
  })
})
