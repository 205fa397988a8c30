import { describe, expect, it } from 'vitest'
import type { OrganisationSpec } from '../organisation-builder.js'
import { analyse } from './analyse.js'

// ceo ─┬─ vp-equipment ── sales-lead ── rep, who serves hospitals
//      └─ vp-consulting ── consultant, who serves clinics
// chair, of a holding that no line joins to the rest.
const northwind: OrganisationSpec = {
  customers: ['clinics', 'hospitals'],
  teams: {
    northwind: { lead: 'ceo' },
    equipment: { parent: 'northwind', unit: true, lead: 'vp-equipment' },
    sales: { parent: 'equipment', lead: 'sales-lead' },
    consulting: { parent: 'northwind', unit: true, lead: 'vp-consulting' },
    holding: { lead: 'chair' },
  },
  roles: {
    ceo: { team: 'northwind' },
    'vp-equipment': { team: 'equipment' },
    'sales-lead': { team: 'sales' },
    rep: { team: 'sales', serves: 'hospitals' },
    'vp-consulting': { team: 'consulting' },
    consultant: { team: 'consulting', serves: 'clinics' },
    chair: { team: 'holding' },
  },
}
const deciding = (
  decisions: NonNullable<OrganisationSpec['decisions']>,
  more: Partial<OrganisationSpec> = {},
) => ({ ...northwind, ...more, decisions })
const seats = (path: readonly { readonly seat: string }[]) => path.map(({ seat }) => seat)

describe('line distance', () => {
  it('climbs from the one who meets the customer to the decider, seat by seat', () => {
    const { decision } = analyse(deciding({ price: { customers: 'hospitals', decide: 'vp-equipment' } }))
    // rep → sales-lead → vp-equipment: two lines, both climbed, all in equipment.
    expect(decision('price')).toMatchObject({
      lineDistance: 2,
      levelsUp: 2,
      networkDistance: 2,
      boundariesCrossed: 0,
      unreachable: false,
      collective: false,
      deciderUnits: ['equipment'],
      networkPath: [],
    })
    expect(decision('price').path).toEqual([
      { seat: 'rep', unit: 'equipment', via: 'start', direction: null, source: null },
      { seat: 'sales-lead', unit: 'equipment', via: 'implied', direction: 'up', source: null },
      { seat: 'vp-equipment', unit: 'equipment', via: 'implied', direction: 'up', source: null },
    ])
  })

  it('climbs and descends into another unit; a seat above the units is on no side', () => {
    const { decision } = analyse(deciding({ scope: { customers: 'hospitals', decide: 'consultant' } }))
    // rep → sales-lead → vp-equipment → ceo, three up; → vp-consulting → consultant, two down; equipment to consulting is one boundary.
    expect(decision('scope')).toMatchObject({ lineDistance: 5, levelsUp: 3, boundariesCrossed: 1 })
    expect(decision('scope').path.map(({ unit }) => unit)).toEqual([
      'equipment',
      'equipment',
      'equipment',
      null,
      'consulting',
      'consulting',
    ])
  })

  it('is 0 where the one who meets the customer decides', () => {
    const { decision } = analyse(deciding({ rebate: { customers: 'hospitals', decide: 'rep' } }))
    expect(decision('rebate')).toMatchObject({ lineDistance: 0, levelsUp: 0, boundariesCrossed: 0 })
    expect(seats(decision('rebate').path)).toEqual(['rep'])
  })

  it('marks stated lines as solid', () => {
    const roles = {
      ...northwind.roles,
      rep: { team: 'sales', serves: 'hospitals', reports_to: 'sales-lead' },
    }
    const { decision } = analyse(
      deciding({ price: { customers: 'hospitals', decide: 'sales-lead' } }, { roles }),
    )
    expect(decision('price').path.map(({ via }) => via)).toEqual(['start', 'solid'])
  })

  it('reads a team as its lead, and takes the nearest of several deciders', () => {
    const { decision } = analyse(
      deciding({ price: { customers: 'hospitals', decide: ['consulting', 'sales'] } }),
    )
    // sales is read as sales-lead, 1 away; consulting as vp-consulting, 4 away.
    expect(decision('price')).toMatchObject({
      lineDistance: 1,
      deciders: ['consulting', 'sales'],
      deciderUnits: ['consulting', 'equipment'],
    })
  })

  it('starts, of equally near seats, at the smallest id, whichever customer it serves', () => {
    const twins: OrganisationSpec = {
      customers: ['a-customer', 'b-customer'],
      teams: { firm: { lead: 'boss' } },
      roles: {
        boss: { team: 'firm' },
        'z-rep': { team: 'firm', serves: 'a-customer' },
        'm-rep': { team: 'firm', serves: 'b-customer' },
        'n-rep': { team: 'firm', serves: 'b-customer' },
      },
      decisions: {
        both: { customers: ['a-customer', 'b-customer'], decide: 'boss' },
        b: { customers: 'b-customer', decide: 'boss' },
      },
    }
    const { decision } = analyse(twins)
    expect(seats(decision('b').path)).toEqual(['m-rep', 'boss'])
    expect(seats(decision('both').path)).toEqual(['m-rep', 'boss'])
  })

  it('is not assessed without a decider, and neither are hand-offs', () => {
    const { decision } = analyse(deciding({ orphan: { customers: 'hospitals', recommend: 'rep' } }))
    const why = 'no one holds the decide right'
    expect(decision('orphan')).toMatchObject({
      lineDistance: null,
      levelsUp: null,
      networkDistance: null,
      boundariesCrossed: null,
      handOffs: null,
      unitHandOffs: null,
      unreachable: false,
      notAssessed: {
        lineDistance: why,
        levelsUp: why,
        networkDistance: why,
        boundariesCrossed: why,
        handOffs: why,
        unitHandOffs: why,
      },
    })
  })

  it('is not assessed where the model names no customers, or no one serves them', () => {
    const decisions = { price: { decide: 'ceo' } }
    const none = analyse({ ...deciding(decisions), customers: [] }).decision('price')
    expect(none.lineDistance).toBeNull()
    expect(none.unreachable).toBe(false)
    expect(none.notAssessed).toMatchObject({ lineDistance: 'the model names no customers' })
    const unserved = analyse(
      deciding({ price: { customers: 'labs', decide: 'ceo' } }, { customers: ['labs'] }),
    )
    expect(unserved.decision('price')).toMatchObject({
      lineDistance: null,
      unreachable: false,
      notAssessed: { lineDistance: "no role or team serves 'labs'" },
    })
  })

  it('is unreachable, which is no number, where no line leads to the decider', () => {
    const { decision } = analyse(deciding({ policy: { customers: 'hospitals', decide: 'chair' } }))
    expect(decision('policy')).toMatchObject({
      lineDistance: null,
      networkDistance: null,
      unreachable: true,
      path: [],
      farthest: { customer: 'hospitals', lineDistance: null },
    })
  })

  it('stays unreachable by line where a link leads to the decider', () => {
    const { decision } = analyse(
      deciding(
        { policy: { customers: 'hospitals', decide: 'chair' } },
        { links: [{ between: ['chair', 'sales-lead'] }] },
      ),
    )
    // rep → sales-lead by line, sales-lead → chair by link.
    expect(decision('policy')).toMatchObject({ lineDistance: null, networkDistance: 2, unreachable: true })
    expect(seats(decision('policy').networkPath)).toEqual(['rep', 'sales-lead', 'chair'])
    expect(decision('policy').notAssessed).not.toHaveProperty('networkDistance')
  })
})

describe('who faces the customer', () => {
  const distanceWith = (spec: Partial<OrganisationSpec>, decide: string) =>
    analyse({
      customers: ['hospitals'],
      teams: { firm: { lead: 'ceo' } },
      decisions: { d: { customers: 'hospitals', decide } },
      ...spec,
    }).decision('d').lineDistance

  it('is the lead of a team that serves, and every role in it that no one reports to', () => {
    const spec: Partial<OrganisationSpec> = {
      teams: { firm: { lead: 'ceo' }, care: { parent: 'firm', lead: 'head', serves: 'hospitals' } },
      roles: {
        ceo: { team: 'firm' },
        head: { team: 'care' },
        senior: { team: 'care' },
        nurse: { team: 'care', reports_to: 'senior' },
      },
    }
    // head leads and nurse has no reports: both at 0. senior has one, so it does not face: 1 from either.
    expect(distanceWith(spec, 'head')).toBe(0)
    expect(distanceWith(spec, 'nurse')).toBe(0)
    expect(distanceWith(spec, 'senior')).toBe(1)
    expect(distanceWith(spec, 'ceo')).toBe(1)
  })

  it('is the role that serves, and no longer its team', () => {
    const spec: Partial<OrganisationSpec> = {
      teams: { firm: { lead: 'ceo' }, care: { parent: 'firm', lead: 'head', serves: 'hospitals' } },
      roles: {
        ceo: { team: 'firm' },
        head: { team: 'care' },
        nurse: { team: 'care', serves: 'hospitals' },
        clerk: { team: 'care' },
      },
    }
    // Only the nurse: head 1, clerk nurse → head → clerk 2, ceo 2.
    expect(['nurse', 'head', 'clerk', 'ceo'].map((decider) => distanceWith(spec, decider))).toEqual([
      0, 1, 2, 2,
    ])
  })

  it('is the sub-team that serves, and no longer the team above that says so too', () => {
    const spec: Partial<OrganisationSpec> = {
      teams: {
        firm: {},
        care: { parent: 'firm', serves: 'hospitals' },
        ward: { parent: 'care', serves: 'hospitals' },
      },
    }
    expect([distanceWith(spec, 'ward'), distanceWith(spec, 'care'), distanceWith(spec, 'firm')]).toEqual([
      0, 1, 2,
    ])
  })

  it('is a team without roles as its own lead', () => {
    const teams = { firm: {}, care: { parent: 'firm', serves: 'hospitals' }, lab: { parent: 'firm' } }
    // care → firm → lab.
    expect(distanceWith({ teams }, 'care')).toBe(0)
    expect(distanceWith({ teams }, 'lab')).toBe(2)
  })
})

describe('customers of a decision', () => {
  it("are its own; else those of the holders of its rights, by role or by the role's team; else all", () => {
    const { decision } = analyse(
      deciding(
        {
          own: { customers: ['clinics'], recommend: 'rep', decide: 'ceo' },
          held: { input: 'rep', decide: 'ceo' },
          team: { inform: 'vp-consulting', decide: 'ceo' },
          neither: { recommend: 'vp-equipment', decide: 'ceo' },
        },
        { teams: { ...northwind.teams, consulting: { ...northwind.teams.consulting, serves: 'labs' } } },
      ),
    )
    const from = (id: string) => [decision(id).customersFrom, decision(id).customers]
    expect(from('own')).toEqual(['decision', ['clinics']])
    expect(from('held')).toEqual(['rights', ['hospitals']])
    expect(from('team')).toEqual(['rights', ['labs']])
    expect(from('neither')).toEqual(['all', ['clinics', 'hospitals']])
  })

  it('are the nearest of several, with the farthest beside it', () => {
    const { decision } = analyse(
      deciding({ price: { customers: ['clinics', 'hospitals'], decide: 'vp-equipment' } }),
    )
    // hospitals: rep → sales-lead → vp-equipment 2; clinics: consultant → vp-consulting → ceo → vp-equipment 3.
    expect(decision('price').lineDistance).toBe(2)
    expect(decision('price').farthest).toEqual({ customer: 'clinics', lineDistance: 3 })
  })

  it.each(['funds', 'zoos'])('have one that cannot be reached as the farthest, such as %s', (customer) => {
    const { decision } = analyse(
      deciding(
        { price: { customers: [customer, 'hospitals'], decide: 'rep' } },
        {
          customers: [customer, 'hospitals'],
          roles: { ...northwind.roles, chair: { team: 'holding', serves: customer } },
        },
      ),
    )
    expect(decision('price')).toMatchObject({
      lineDistance: 0,
      unreachable: false,
      farthest: { customer, lineDistance: null },
    })
  })
})

describe('network distance', () => {
  const scope = { scope: { customers: 'hospitals', decide: 'consultant' } }
  const roles = northwind.roles!

  it.each<[string, Partial<OrganisationSpec>, readonly string[], string]>([
    // Each walk ends at the consultant, five lines away.
    ['a link between seats', { links: [{ between: ['rep', 'consultant'] }] }, ['rep', 'consultant'], 'link'],
    [
      'a link between teams, each read as its lead',
      { links: [{ between: ['sales', 'consulting'] }] },
      ['rep', 'sales-lead', 'vp-consulting', 'consultant'],
      'link',
    ],
    [
      'a forum',
      { forums: { council: { members: ['ceo', 'rep', 'vp-consulting'] } } },
      ['rep', 'vp-consulting', 'consultant'],
      'forum',
    ],
    [
      'a dotted line',
      { roles: { ...roles, consultant: { team: 'consulting', dotted: 'sales-lead' } } },
      ['rep', 'sales-lead', 'consultant'],
      'dotted',
    ],
    [
      'a shared person',
      {
        roles: {
          ...roles,
          rep: { team: 'sales', serves: 'hospitals', held_by: 'ann' },
          'vp-consulting': { team: 'consulting', held_by: ['ann', 'bob'] },
        },
      },
      ['rep', 'vp-consulting', 'consultant'],
      'person',
    ],
  ])('steps along %s', (_what, more, path, via) => {
    const { decision } = analyse(deciding(scope, more))
    expect(decision('scope').lineDistance).toBe(5)
    expect(seats(decision('scope').networkPath)).toEqual(path)
    expect(decision('scope').networkDistance).toBe(path.length - 1)
    expect(decision('scope').networkPath.map((step) => step.via)).toContain(via)
  })

  it('reads a link to a forum as one to each of its members', () => {
    const { decision } = analyse(
      deciding(
        {
          first: { customers: 'hospitals', decide: 'consultant' },
          second: { customers: 'hospitals', decide: 'vp-consulting' },
        },
        {
          forums: { board: { members: ['ceo', 'vp-consulting'] } },
          links: [{ between: ['board', 'rep'] }],
        },
      ),
    )
    // The link joins rep to each member of the board: rep → vp-consulting.
    expect(seats(decision('second').networkPath)).toEqual(['rep', 'vp-consulting'])
    expect(seats(decision('first').networkPath)).toEqual(['rep', 'vp-consulting', 'consultant'])
  })

  it('shows, of several shortest walks, the one with the smallest ids', () => {
    const { decision } = analyse(
      deciding(scope, {
        roles: { ...roles, beta: { team: 'holding' }, alpha: { team: 'holding' } },
        links: [
          { between: ['rep', 'beta'] },
          { between: ['rep', 'alpha'] },
          { between: ['alpha', 'consultant'] },
          { between: ['beta', 'consultant'] },
        ],
      }),
    )
    expect(seats(decision('scope').networkPath)).toEqual(['rep', 'alpha', 'consultant'])
  })
})

describe('a decision of a forum', () => {
  it('has the distance of its nearest member, and names its farthest', () => {
    const { decision } = analyse(
      deciding(
        { price: { customers: 'hospitals', decide: 'council' } },
        { forums: { council: { members: ['consulting', 'sales-lead'] } } },
      ),
    )
    // sales-lead 1; vp-consulting rep → sales-lead → vp-equipment → ceo → vp-consulting 4.
    expect(decision('price')).toMatchObject({
      lineDistance: 1,
      collective: true,
      deciders: ['council'],
      deciderUnits: ['consulting', 'equipment'],
      farthestMember: { seat: 'vp-consulting', lineDistance: 4 },
    })
  })

  it('names a member that cannot be reached as the farthest', () => {
    const { decision } = analyse(
      deciding(
        { price: { customers: 'hospitals', decide: 'council' } },
        { forums: { council: { members: ['chair', 'ceo'] } } },
      ),
    )
    expect(decision('price')).toMatchObject({
      lineDistance: 3,
      unreachable: false,
      farthestMember: { seat: 'chair', lineDistance: null },
    })
  })

  it('has no farthest member where a seat decides', () => {
    const { decision } = analyse(deciding({ price: { customers: 'hospitals', decide: 'ceo' } }))
    expect(decision('price').farthestMember).toBeNull()
  })
})

describe('the journey of a decision', () => {
  const price = {
    customers: 'hospitals',
    recommend: 'rep',
    input: 'consultant',
    agree: ['vp-consulting', 'ceo'],
    decide: 'vp-equipment',
    perform: ['rep', 'consultant'],
  }

  it('counts changes of seat and of unit; whoever gives input or is informed is no stop', () => {
    const { decision } = analyse(deciding({ price }))
    // rep = rep | vp-consulting | ceo | vp-equipment | rep | consultant: 5 changes of seat.
    // equipment | consulting | above | equipment = equipment | consulting: 4 changes of unit.
    expect(decision('price')).toMatchObject({ handOffs: 5, unitHandOffs: 4 })
  })

  it('goes from those who recommend to those who agree, to the decider, to those who perform', () => {
    const { decision } = analyse(deciding({ price: { ...price, perform: ['vp-equipment', 'consultant'] } }))
    // rep = rep | vp-consulting | ceo | vp-equipment = vp-equipment | consultant.
    expect(decision('price').handOffs).toBe(4)
  })

  it('has vetoes of actors, and the units in which they sit', () => {
    const { decision } = analyse(deciding({ price }))
    expect(decision('price')).toMatchObject({ vetoes: 2, vetoUnits: ['consulting'] })
    const { decision: other } = analyse(
      deciding(
        { price: { ...price, agree: ['council', 'vp-equipment'] } },
        { forums: { council: { members: ['ceo', 'vp-consulting'] } } },
      ),
    )
    expect(other('price')).toMatchObject({ vetoes: 2, vetoUnits: ['consulting', 'equipment'] })
  })

  it('takes a forum as one stop, of several units where its members are', () => {
    // A unit may even be called what a program would call several units.
    const teams = { ...northwind.teams, several: { parent: 'northwind', unit: true } }
    const { decision } = analyse(
      deciding(
        {
          price: {
            customers: 'hospitals',
            recommend: 'rep',
            agree: 'council',
            decide: 'several',
            perform: 'pair',
          },
        },
        {
          teams,
          forums: {
            council: { members: ['sales-lead', 'vp-consulting'] },
            pair: { members: ['sales-lead', 'vp-equipment'] },
          },
        },
      ),
    )
    // rep = rep | council | several | pair: 3; equipment | both | several | equipment: 3.
    expect(decision('price')).toMatchObject({ handOffs: 3, unitHandOffs: 3 })
  })
})

describe('delegation candidates', () => {
  it('are seats on the path that recommend or give input, the nearest first with the distance each would give', () => {
    const { decision } = analyse(
      deciding({
        scope: {
          customers: 'hospitals',
          recommend: 'vp-consulting',
          input: ['sales', 'rep', 'ceo', 'chair'],
          agree: 'vp-equipment',
          decide: 'consultant',
        },
        rebate: { customers: 'hospitals', recommend: 'rep', decide: 'rep' },
      }),
    )
    // On rep → sales-lead → vp-equipment → ceo → vp-consulting → consultant; vp-equipment only agrees, chair is not on it.
    expect(decision('scope').candidates).toEqual([
      { seat: 'rep', lineDistance: 0 },
      { seat: 'sales-lead', lineDistance: 1 },
      { seat: 'ceo', lineDistance: 3 },
      { seat: 'vp-consulting', lineDistance: 4 },
    ])
    expect(decision('rebate').candidates).toEqual([])
  })
})

describe('distances over the organisation', () => {
  const spec = deciding({
    // Hospitals' rep at 0, sales-lead 1, vp-equipment 2, ceo 3, vp-consulting 4, consultant 5.
    d0: { customers: 'hospitals', decide: 'rep', perYear: 100, key: true },
    d1: { customers: 'hospitals', decide: 'sales-lead', perYear: 20 },
    d2: { customers: 'hospitals', decide: 'vp-equipment' },
    d3: { customers: 'hospitals', decide: 'ceo', perYear: 4, key: true },
    d4: { customers: 'hospitals', decide: 'vp-consulting' },
    d5: { customers: ['clinics', 'hospitals'], decide: 'vp-equipment', perYear: 10 },
    lost: { customers: 'hospitals', decide: 'chair', perYear: 50 },
    open: { customers: 'hospitals', recommend: 'rep', key: true },
  })
  const { distances, decisions } = analyse(spec)

  it('has the distribution over the decisions that are assessed', () => {
    // 8 decisions, open has no decider; of the 7: one each at 0, 1, 3, 4, two at 2, one unreachable.
    expect(distances.all).toMatchObject({
      assessed: 7,
      decisions: 8,
      share: { '0': 1 / 7, '1': 1 / 7, '2': 2 / 7, '3': 1 / 7, '4+': 1 / 7, unreachable: 1 / 7 },
    })
  })

  it('has the mean over decisions, and weighted by frequency', () => {
    // (0 + 1 + 2 + 3 + 4 + 2) / 6 reached; (0×100 + 1×20 + 3×4 + 2×10) / (100 + 20 + 4 + 10) of those with a frequency.
    expect(distances.all.mean).toBeCloseTo(12 / 6, 12)
    expect(distances.all.weightedMean).toBeCloseTo(52 / 134, 12)
  })

  it('keeps key decisions apart', () => {
    // d0 and d3 of d0, d3 and open: (0 + 3) / 2; (0×100 + 3×4) / 104.
    expect(distances.key).toMatchObject({ assessed: 2, decisions: 3, mean: 1.5 })
    expect(distances.key.weightedMean).toBeCloseTo(12 / 104, 12)
    expect(distances.key.share).toMatchObject({ '0': 0.5, '3': 0.5, unreachable: 0 })
  })

  it('goes by the unit that decides, and by customer with its own distance', () => {
    // equipment decides d0, d1, d2, d5 at 0, 1, 2, 2; consulting d4; the ceo and the chair are above the units.
    expect(Object.keys(distances.byUnit)).toEqual(['consulting', 'equipment'])
    expect(distances.byUnit.equipment).toMatchObject({ decisions: 4, mean: 5 / 4 })
    expect(distances.byUnit.consulting).toMatchObject({ decisions: 1, mean: 4 })
    // For clinics d5 is consultant → vp-consulting → ceo → vp-equipment, 3.
    expect(distances.byCustomer.clinics).toMatchObject({ decisions: 1, mean: 3, weightedMean: 3 })
    expect(distances.byCustomer.hospitals).toMatchObject({ decisions: 8, assessed: 7, mean: 2 })
  })

  it('lists the farthest first, then the unreachable, then what is not assessed', () => {
    expect(decisions.map(({ id }) => id)).toEqual(['d4', 'd3', 'd2', 'd5', 'd1', 'd0', 'lost', 'open'])
  })

  it('is not assessed where nothing has a distance or a frequency', () => {
    const none = analyse(deciding({ d: { customers: 'hospitals', decide: 'ceo' } })).distances
    expect(none.all).toMatchObject({
      mean: 3,
      weightedMean: null,
      notAssessed: { weightedMean: 'no decision with a distance states a frequency' },
    })
    expect(none.key).toMatchObject({ assessed: 0, mean: null, weightedMean: null, share: null })
    expect(none.key.notAssessed).toHaveProperty('share')
  })
})

describe('one customer or one unit', () => {
  const spec = deciding({
    both: { customers: ['clinics', 'hospitals'], decide: 'vp-equipment' },
    clinical: { customers: 'clinics', decide: 'consultant' },
    sale: { customers: 'hospitals', decide: 'sales-lead', inform: 'consultant' },
    rebate: { customers: 'hospitals', decide: 'rep' },
  })

  it('reads a customer as if it were the only one', () => {
    const { decisions, distances } = analyse(spec, { customer: 'clinics' })
    // both by the clinics' consultant: 3 instead of the hospitals' 2.
    expect(decisions.map((d) => [d.id, d.customers, d.lineDistance])).toEqual([
      ['both', ['clinics'], 3],
      ['clinical', ['clinics'], 0],
    ])
    expect(decisions[0]!.farthest).toEqual({ customer: 'clinics', lineDistance: 3 })
    expect(distances.all.mean).toBe(1.5)
    expect(Object.keys(distances.byCustomer)).toEqual(['clinics'])
  })

  it('keeps the decisions in which a unit holds a right, and no figures of other units', () => {
    const { decisions, distances } = analyse(spec, { unit: 'consulting' })
    expect(decisions.map(({ id }) => id).sort()).toEqual(['clinical', 'sale'])
    // equipment decides three, of which only one is here: no figure of equipment's own.
    expect(Object.keys(distances.byUnit)).toEqual(['consulting'])
    expect(distances.all).toMatchObject({ decisions: 2, mean: 0.5 })
  })
})
