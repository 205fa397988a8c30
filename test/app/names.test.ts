import { describe, expect, it } from 'vitest'
import { namesIn } from '../../src/app/names.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

const SALES: OrganisationSpec = {
  customers: ['plants'],
  teams: { top: {}, pumps: { parent: 'top' }, valves: { parent: 'top' } },
  roles: {
    chief: { team: 'top', title: 'Chief executive' },
    'pump-lead': { team: 'pumps', title: 'Sales lead' },
    'valve-lead': { team: 'valves', title: 'Sales lead' },
    'valve-deputy': { team: 'valves', title: 'Sales lead' },
    'pump-seller': { team: 'pumps', title: 'Seller', name: 'Seller of pumps' },
  },
  decisions: { price: { name: 'Price of a pump' }, visit: {} },
  forums: { council: { members: ['pump-lead'] } },
}

/** The names of what a result mentions; here what it mentions is a plain list of ids. */
const namesOf = (spec: OrganisationSpec, ...mentioned: string[]) =>
  namesIn(organisationOf(spec), { mentioned })

describe('the names in a result', () => {
  it('are those of what it mentions, and no others', () => {
    expect(namesOf(SALES, 'chief', 'price')).toEqual({
      actors: { chief: 'Chief executive' },
      customers: {},
      decisions: { price: 'Price of a pump' },
      measures: {},
      programs: {},
    })
  })

  it('leave out what is called by its id', () => {
    expect(namesOf(SALES, 'pumps', 'visit', 'council', 'plants')).toEqual({
      actors: {},
      customers: {},
      decisions: {},
      measures: {},
      programs: {},
    })
  })

  it('are a name before a title', () => {
    expect(namesOf(SALES, 'pump-seller').actors).toEqual({ 'pump-seller': 'Seller of pumps' })
  })

  it('tell two roles with one title apart by their teams', () => {
    expect(namesOf(SALES, 'pump-lead', 'valve-lead').actors).toEqual({
      'pump-lead': 'Sales lead, pumps',
      'valve-lead': 'Sales lead, valves',
    })
  })

  it('tell them apart by their ids where the team is the same', () => {
    expect(namesOf(SALES, 'pump-lead', 'valve-lead', 'valve-deputy').actors).toEqual({
      'pump-lead': 'Sales lead, pumps',
      'valve-deputy': 'Sales lead, valves (valve-deputy)',
      'valve-lead': 'Sales lead, valves (valve-lead)',
    })
  })

  it('are no two alike, also where a team is called what a role is', () => {
    const spec: OrganisationSpec = {
      teams: { top: {}, a: { parent: 'top' }, b: { parent: 'top' } },
      roles: {
        a1: { team: 'a', title: 'Sales' },
        b1: { team: 'b', title: 'Sales' },
        b2: { team: 'b', title: 'Sales, a' },
        b3: { team: 'b', title: 'Sales, b (b1)' },
      },
    }
    const { actors } = namesOf(spec, 'a1', 'b1', 'b2')
    expect(new Set(Object.values(actors)).size).toBe(3)
  })

  it('are found in keys, in paths of ids and in ids made of two', () => {
    const organisation = organisationOf(SALES)
    const { actors } = namesIn(organisation, {
      byUnit: { 'pump-seller': 1 },
      links: ['dotted:pump-lead~chief'],
      deep: [{ deeper: [{ seat: 'valve-lead' }] }],
    })
    expect(Object.keys(actors)).toEqual(['chief', 'pump-lead', 'pump-seller', 'valve-lead'])
  })
})
