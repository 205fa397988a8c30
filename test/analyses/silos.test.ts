import { describe, expect, it } from 'vitest'
import type { OrganisationSpec } from '../organisation-builder.js'
import { analyse } from './analyse.js'

// ceo leads vp-a with a1 and a2, vp-b with b1 and b2, vp-c with c1: ten seats with no one else above the units but the ceo
// and the coo.
const firm: OrganisationSpec = {
  teams: {
    firm: { lead: 'ceo' },
    a: { parent: 'firm', unit: true, lead: 'vp-a' },
    b: { parent: 'firm', unit: true, lead: 'vp-b' },
    c: { parent: 'firm', unit: true, lead: 'vp-c' },
  },
  roles: {
    ceo: { team: 'firm' },
    coo: { team: 'firm' },
    'vp-a': { team: 'a' },
    a1: { team: 'a' },
    a2: { team: 'a' },
    'vp-b': { team: 'b' },
    b1: { team: 'b' },
    b2: { team: 'b' },
    'vp-c': { team: 'c' },
    c1: { team: 'c' },
  },
}
const having = (more: Partial<OrganisationSpec>): OrganisationSpec => ({ ...firm, ...more })
const teams = (more: { [id: string]: OrganisationSpec['teams'][string] }) => ({
  ...firm.teams,
  ...Object.fromEntries(Object.entries(more).map(([id, team]) => [id, { ...firm.teams[id], ...team }])),
})

// a must coordinate with b for 3, by one liaison's seat, and with c for 1, by nothing.
const halfway: Partial<OrganisationSpec> = {
  needs: [
    { between: ['a', 'b'], type: 'reciprocal' },
    { between: ['a', 'c'], type: 'pooled' },
  ],
  links: [{ between: ['a1', 'b1'], mechanism: 'liaison' }],
}
// Measures of a: one of two rewarded ones is about the customer.
const measured: Partial<OrganisationSpec> = {
  teams: teams({ a: { measures: ['loyalty', 'orders', 'complaints'] }, b: { measures: 'loyalty' } }),
  measures: {
    complaints: { focus: 'customer' },
    loyalty: { focus: 'customer', rewarded: true },
    orders: { focus: 'product', rewarded: true },
  },
}

describe('the silo index', () => {
  it('is the weighted mean of its components', () => {
    const { silo } = analyse(having({ ...halfway, ...measured }))
    expect(silo('a').components).toEqual({
      // 3 of 3 + 1 linked; no ties; the one linked boundary hangs on a1 and on b1; loyalty of loyalty and orders.
      reach: 3 / 4,
      inwardness: null,
      fragility: 1,
      measureFocus: 1 / 2,
    })
    // (0.5 × (1 - 3/4) + 0.15 × 1 + 0.15 × (1 - 1/2)) / (0.5 + 0.15 + 0.15), inwardness' 0.2 left out.
    expect(silo('a').index).toBeCloseTo((100 * (0.125 + 0.15 + 0.075)) / 0.8, 9)
    expect(silo('a').verdict).toBe('open')
  })

  it('is scaled to the components that can be assessed', () => {
    const { silo } = analyse(having(halfway))
    expect(silo('a').components.measureFocus).toBeNull()
    // (0.5 × 1/4 + 0.15 × 1) / (0.5 + 0.15)
    expect(silo('a').index).toBeCloseTo((100 * 0.275) / 0.65, 9)
    expect(silo('a').notAssessed).toMatchObject({
      inwardness: 'no ties are given',
      measureFocus: 'the model states no measures',
    })
    // c: reach 0 alone, since nothing crosses its boundaries.
    expect(silo('c')).toMatchObject({ index: 100, components: { reach: 0, fragility: null } })
  })

  it('takes other weights', () => {
    const siloWeights = { reach: 1, inwardness: 1, fragility: 2, measureFocus: 5 }
    const { silo } = analyse(having({ ...halfway, ...measured }), { siloWeights })
    // (1 × 1/4 + 2 × 1 + 5 × 1/2) / 8
    expect(silo('a').index).toBeCloseTo((100 * 4.75) / 8, 9)
    const none = { reach: 0, inwardness: 1, fragility: 0, measureFocus: 0 }
    const { silo: weightless } = analyse(having(halfway), { siloWeights: none })
    expect(weightless('a')).toMatchObject({
      index: null,
      notAssessed: { index: 'all that can be assessed of it weighs 0' },
    })
  })

  it('counts a surplus link among the linked boundaries that may be fragile', () => {
    const links = [
      { between: ['a1', 'b1'] as const, mechanism: 'liaison' as const },
      { between: ['a', 'c'] as const, mechanism: 'liaison' as const },
      { between: ['a1', 'c1'] as const, mechanism: 'liaison' as const },
    ]
    // a–b hangs on a1 alone; a–c, which nothing requires, on two seats of each side.
    const { silo } = analyse(having({ needs: [{ between: ['a', 'b'] }], links }))
    expect(silo('a').components.fragility).toBe(1 / 2)
  })

  it('is not assessed where nothing is required, whatever the unit is measured by', () => {
    const { silo, silos } = analyse(having(measured))
    expect(silo('a')).toMatchObject({
      index: null,
      verdict: 'not assessed',
      components: { reach: null, fragility: null, measureFocus: 1 / 2 },
      sharedCustomerMeasure: {},
      spanners: [],
      notAssessed: {
        index: 'nothing requires it to coordinate with another unit',
        reach: 'nothing requires it to coordinate with another unit',
        fragility: 'nothing crosses its boundaries',
      },
    })
    expect(silos).toHaveLength(3)
  })
})

describe('measure focus', () => {
  it('is not assessed where none of the measures is rewarded', () => {
    const { silo } = analyse(having({ ...halfway, ...measured }))
    expect(silo('c').components.measureFocus).toBeNull()
    expect(silo('c').notAssessed).toMatchObject({ measureFocus: 'no measure of this unit is rewarded' })
  })

  it('asks for a rewarded customer measure shared with each unit that is needed', () => {
    const { silo } = analyse(having({ ...halfway, ...measured }))
    expect(silo('a').sharedCustomerMeasure).toEqual({ b: true, c: false })
    expect(silo('c').sharedCustomerMeasure).toEqual({ a: false })
  })

  it('reads the measures of sub-teams and roles', () => {
    const { silo } = analyse(
      having({
        ...measured,
        teams: { ...firm.teams, 'b-team': { parent: 'b', measures: 'orders' } },
        roles: { ...firm.roles, b1: { team: 'b', measures: 'loyalty' } },
      }),
    )
    expect(silo('b').components.measureFocus).toBe(1 / 2)
  })
})

describe('verdicts', () => {
  // Requirement 2 with b, linked by two seats on each side; 3 with c, not linked: reach 2/5.
  const little: Partial<OrganisationSpec> = {
    needs: [
      { between: ['a', 'b'], type: 'sequential' },
      { between: ['a', 'c'], type: 'reciprocal' },
    ],
    links: [
      { between: ['a1', 'b1'], mechanism: 'liaison' },
      { between: ['a2', 'b2'], mechanism: 'liaison' },
    ],
  }
  const reachOnly = { reach: 1, inwardness: 0, fragility: 0, measureFocus: 0 }

  it('is sealed where nothing required is linked', () => {
    const { silo } = analyse(having(halfway))
    expect(silo('c')).toMatchObject({
      verdict: 'sealed',
      because: '1 required boundary, none of them linked',
    })
    // A surplus link to b does not open it.
    const surplus = { ...halfway, links: [...halfway.links!, { between: ['b1', 'c1'] as const }] }
    expect(analyse(having(surplus)).silo('c').verdict).toBe('sealed')
  })

  it('is inward from an index of 60', () => {
    const { silo } = analyse(having(little), { siloWeights: reachOnly })
    // 1 - 2/5
    expect(silo('a')).toMatchObject({ index: 60, verdict: 'inward', customerUnit: false })
    // With the usual weights (0.5 × 3/5 + 0.15 × 0) / 0.65 = 46.
    expect(analyse(having(little)).silo('a')).toMatchObject({ verdict: 'open' })
    expect(analyse(having(little)).silo('a').index).toBeCloseTo(30 / 0.65, 9)
  })

  it('is a customer silo where a unit built round customers reaches less than half of what it needs', () => {
    const spec = having({
      ...little,
      customers: ['hospitals'],
      teams: { ...teams({ a: { serves: 'hospitals' } }), care: { parent: 'a', serves: 'hospitals' } },
    })
    expect(analyse(spec).silo('a')).toMatchObject({ customerUnit: true, verdict: 'customer silo' })
    // It is named before inward is.
    expect(analyse(spec, { siloWeights: reachOnly }).silo('a')).toMatchObject({
      index: 60,
      verdict: 'customer silo',
    })
  })

  it('is a customer silo where other units built round customers are out of reach', () => {
    const spec = having({
      customers: ['hospitals', 'labs'],
      teams: teams({ a: { serves: 'hospitals' }, c: { serves: 'labs' } }),
      needs: [
        { between: ['a', 'b'], type: 'reciprocal' },
        { between: ['a', 'c'], type: 'pooled' },
      ],
      links: little.links!,
    })
    const { silo } = analyse(spec)
    // Reach 3/4, but 0 to c, which is built round labs.
    expect(silo('a')).toMatchObject({ customerUnit: true, verdict: 'customer silo' })
    expect(silo('a').because).toContain('to other units built round customers 0 %')
    expect(silo('b')).toMatchObject({ customerUnit: false, verdict: 'open' })
  })

  it('is open where a unit built round customers reaches half', () => {
    const { silo } = analyse(
      having({
        customers: ['hospitals'],
        teams: teams({ a: { serves: 'hospitals' } }),
        needs: [
          { between: ['a', 'b'], type: 'sequential' },
          { between: ['a', 'c'], type: 'sequential' },
        ],
        links: little.links!,
      }),
    )
    expect(silo('a')).toMatchObject({ customerUnit: true, verdict: 'open', components: { reach: 1 / 2 } })
  })

  it('knows units built round customers by their teams', () => {
    const unitsOf = (spec: OrganisationSpec, customer: string | null = null) =>
      analyse(spec, { customer }).silos.flatMap(({ unit, customerUnit }) => (customerUnit ? [unit] : []))
    const serving = (a: string[], b: string[], role?: string) =>
      having({
        customers: ['hospitals', 'labs'],
        teams: { ...firm.teams, 'a-team': { parent: 'a', serves: a }, 'b-team': { parent: 'b', serves: b } },
        roles: { ...firm.roles, ...(role ? { a1: { team: 'a', serves: role } } : {}) },
      })
    expect(unitsOf(serving(['hospitals'], []))).toEqual(['a'])
    // Both serve labs, so neither is.
    expect(unitsOf(serving(['labs', 'hospitals'], ['labs']))).toEqual([])
    expect(unitsOf(serving(['labs', 'hospitals'], []))).toEqual(['a'])
    // The team of a1 serves labs, the other team of a does not.
    expect(unitsOf(serving(['hospitals'], [], 'labs'))).toEqual([])
    expect(unitsOf(serving(['hospitals'], [], 'hospitals'))).toEqual(['a'])
    // For hospitals alone, as if there were no labs, both of these are.
    expect(unitsOf(serving(['labs', 'hospitals'], ['labs']), 'hospitals')).toEqual(['a'])
    expect(unitsOf(serving(['hospitals'], [], 'labs'), 'labs')).toEqual(['a'])
  })

  it('lists the most closed first, and what is not assessed last', () => {
    const { silos } = analyse(having({ ...halfway, needs: [{ between: ['a', 'b'] }] }))
    // a and b have the same index, c needs no one.
    expect(silos.map(({ unit }) => unit)).toEqual(['a', 'b', 'c'])
    expect(analyse(having(halfway)).silos.map(({ unit }) => unit)).toEqual(['c', 'a', 'b'])
    expect(analyse(having(halfway), { unit: 'b' }).silos.map(({ unit }) => unit)).toEqual(['b'])
  })
})

describe('E-I index of links', () => {
  it('counts each pair of seats that links, forums and dotted lines connect once, and no shared person', () => {
    const { silo } = analyse(
      having({
        roles: {
          ...firm.roles,
          'vp-a': { team: 'a', dotted: 'coo', held_by: 'ann' },
          'vp-b': { team: 'b', held_by: 'ann' },
        },
        links: [{ between: ['a1', 'a2'] }, { between: ['a1', 'b1'] }],
        forums: { council: { members: ['a1', 'a2', 'c1'] } },
      }),
    )
    // a: a1–a2 within, twice stated; out a1–b1, a1–c1, a2–c1, vp-a–coo, who is in no unit: (4 - 1) / 5.
    expect(silo('a').eiIndex).toBeCloseTo(3 / 5, 12)
    expect(silo('a').eiFrom).toBe('links')
    // Three seats of ten: 3 pairs within, 3 × 7 out: (21 - 3) / 24.
    expect(silo('a').expectedEi).toBe(0.75)
    // b: b1–a1 alone.
    expect(silo('b').eiIndex).toBe(1)
  })

  it('is not assessed where nothing connects the seats of a unit, though others are connected', () => {
    const { silo } = analyse(having({ links: [{ between: ['a1', 'b1'] }] }))
    expect(silo('c')).toMatchObject({ eiIndex: null, expectedEi: null, eiFrom: null })
    expect(silo('c').notAssessed).toHaveProperty('eiIndex')
    expect(silo('a').notAssessed).not.toHaveProperty('eiIndex')
    expect(analyse(firm).silo('a').eiIndex).toBeNull()
  })
})

describe('decision closure', () => {
  it('is the share of decisions about shared customers in which no other unit holds a right', () => {
    const { silo } = analyse(
      having({
        customers: ['hospitals', 'labs'],
        teams: teams({ a: { serves: ['hospitals', 'labs'] }, b: { serves: 'hospitals' } }),
        decisions: {
          alone: { customers: 'hospitals', recommend: 'a1', decide: 'vp-a', agree: 'ceo' },
          told: { customers: ['hospitals', 'labs'], decide: 'vp-a', inform: 'b1' },
          third: { customers: 'hospitals', decide: 'vp-a', input: 'c1' },
          own: { customers: 'labs', decide: 'vp-a' },
        },
      }),
    )
    // a: alone, of alone, told and third; labs are not shared. b: told only, in which a decides.
    expect(silo('a').decisionClosure).toBeCloseTo(1 / 3, 12)
    expect(silo('b').decisionClosure).toBe(0)
    // c serves no one.
    expect(silo('c').decisionClosure).toBeNull()
    expect(silo('c').notAssessed).toHaveProperty('decisionClosure')
  })
})

describe('spanners', () => {
  it('are the seats that carry links across, by betweenness, with how many and where to', () => {
    const { silo } = analyse(
      having({
        links: [
          { between: ['a1', 'b1'] },
          { between: ['a1', 'c1'] },
          { between: ['a2', 'b2'] },
          { between: ['a2', 'b2'] },
          { between: ['vp-a', 'a1'] },
        ],
      }),
    )
    // b1–a1–c1 and vp-a: a1 is between b1 and c1, b1 and vp-a, c1 and vp-a. a2–b2 hang together alone.
    expect(silo('a').spanners).toEqual([
      { seat: 'a1', links: 2, units: ['b', 'c'], betweenness: 3 },
      { seat: 'a2', links: 2, units: ['b'], betweenness: 0 },
    ])
  })

  it('includes whoever holds seats in two units', () => {
    const roles = {
      ...firm.roles,
      a1: { team: 'a', held_by: 'ann' },
      c1: { team: 'c', held_by: 'ann' },
    }
    expect(analyse(having({ roles })).silo('a').spanners).toEqual([
      { seat: 'a1', links: 1, units: ['c'], betweenness: 0 },
    ])
  })
})

describe('people of a unit', () => {
  it('are those of its roles, of its teams beyond them, and one for a team that says nothing', () => {
    const { silo } = analyse(
      having({
        teams: {
          ...teams({ a: { headcount: 10 } }),
          shop: { parent: 'a' },
          yard: { parent: 'a', headcount: 7 },
        },
        roles: { ...firm.roles, a2: { team: 'a', headcount: 30 } },
      }),
    )
    // vp-a 1 + a1 1 + a2 30 + 10 without a role + shop's lead 1 + yard 7.
    expect(silo('a').headcount).toBe(50)
  })
})
