import { describe, expect, it } from 'vitest'
import type { OrganisationSpec } from '../organisation-builder.js'
import { analyse } from './analyse.js'

// ceo leads vp-a with a1 and a2 (60 people in all), vp-b with b1 and b2 (30), vp-c with c1 (10).
const firm: OrganisationSpec = {
  teams: {
    firm: { lead: 'ceo' },
    a: { parent: 'firm', unit: true, lead: 'vp-a' },
    b: { parent: 'firm', unit: true, lead: 'vp-b' },
    c: { parent: 'firm', unit: true, lead: 'vp-c' },
  },
  roles: {
    ceo: { team: 'firm' },
    'vp-a': { team: 'a' },
    a1: { team: 'a', headcount: 58 },
    a2: { team: 'a' },
    'vp-b': { team: 'b' },
    b1: { team: 'b', headcount: 28 },
    b2: { team: 'b' },
    'vp-c': { team: 'c' },
    c1: { team: 'c', headcount: 9 },
  },
}
const having = (more: Partial<OrganisationSpec>): OrganisationSpec => ({ ...firm, ...more })
const roles = (more: { [id: string]: Partial<NonNullable<OrganisationSpec['roles']>[string]> }) =>
  Object.fromEntries(
    Object.entries(firm.roles!).map(([id, role]) => [id, { ...role, ...more[id] }]),
  ) as NonNullable<OrganisationSpec['roles']>
const teams = (more: { [id: string]: Partial<OrganisationSpec['teams'][string]> }) =>
  Object.fromEntries(Object.entries(firm.teams).map(([id, team]) => [id, { ...team, ...more[id] }]))

const AB = { between: ['a', 'b'], type: 'reciprocal' } as const
const BC = { between: ['b', 'c'], type: 'sequential' } as const
const AC = { between: ['a', 'c'], type: 'pooled' } as const
/** a–b for 3, b–c for 2, a–c for 1. */
const triangle: Partial<OrganisationSpec> = { needs: [AB, BC, AC] }

const practices = (spec: OrganisationSpec, options?: Parameters<typeof analyse>[1]) =>
  analyse(spec, options).practices
const NOTHING_REQUIRED = 'nothing requires any two units to coordinate'

describe('coordination', () => {
  const spec = having({
    ...triangle,
    links: [{ between: ['a1', 'b1'], shares: 'information' }],
    roles: roles({ b2: { dotted: 'a2' } }),
    forums: { board: { members: ['b1', 'c1'], shares: 'decisions' } },
  })

  it('is the mean of the congruence by information, people and decisions', () => {
    const { coordination } = practices(spec)
    // a–b by information and people, b–c by decisions, a–c by nothing: 1/3, 1/3 and 1/3.
    expect(coordination.score).toBeCloseTo(100 / 3, 9)
    expect(coordination.counted).toBe(
      '3 required boundaries, linked: 1 by sharing information, 1 by sharing people and 1 by sharing decisions',
    )
  })

  it('of a unit looks at its own boundaries', () => {
    const { byUnit } = practices(spec)
    // a: 1/2 information, 1/2 people, 0 decisions; b: 1/2 each; c: decisions 1/2 only.
    expect(byUnit.a!.coordination.score).toBeCloseTo(100 / 3, 9)
    expect(byUnit.b!.coordination.score).toBeCloseTo(50, 9)
    expect(byUnit.c!.coordination.score).toBeCloseTo(100 / 6, 9)
  })

  it('rises most by the links that bring most missing ways, each worth a ninth of 100', () => {
    expect(practices(spec).coordination.raise).toEqual([
      'Link a and c by sharing information, people and decisions: nothing does (requirement 1, +33.3 points)',
      'Link b and c by sharing information and people: they share decisions only (requirement 2, +22.2 points)',
      'Link a and b by sharing decisions: they share information and people only (requirement 3, +11.1 points)',
    ])
    // The first, done: 33.3 + 33.3.
    const links = [
      ...spec.links!,
      { between: ['a', 'c'] as const, shares: ['information', 'people', 'decisions'] as const },
    ]
    expect(practices({ ...spec, links }).coordination.score).toBeCloseTo(200 / 3, 9)
  })

  it('names, of changes worth the same, the three with the greatest requirement', () => {
    const square = having({
      ...triangle,
      teams: { ...firm.teams, d: { parent: 'firm', unit: true } },
      needs: [AB, BC, AC, { between: ['c', 'd'], type: 'sequential' }],
    })
    // Four gaps at 25 each: 3 of a–b, 2 of b–c and of c–d, and 1 of a–c, which is left out.
    expect(practices(square).coordination.raise.map((text) => text.slice(0, 12))).toEqual([
      'Link a and b',
      'Link b and c',
      'Link c and d',
    ])
  })

  it('shows people the names of units', () => {
    const names = { a: 'Imaging equipment', b: 'Consulting' }
    expect(practices(having({ needs: [AB] }), { names }).coordination.raise).toEqual([
      'Link Imaging equipment and Consulting by sharing information, people and decisions: nothing does (requirement 3, +100 points)',
    ])
  })

  it('has nothing to raise at 100, and no score where nothing is required', () => {
    const whole = having({
      needs: [AB],
      links: [{ between: ['a', 'b'], shares: ['information', 'people', 'decisions'] }],
    })
    expect(practices(whole).coordination).toMatchObject({ score: 100, raise: [] })
    expect(practices(whole).byUnit.c!.coordination).toEqual({
      score: null,
      notAssessed: { score: NOTHING_REQUIRED },
      counted: 'nothing',
      raise: [],
    })
    expect(practices(firm).coordination.score).toBeNull()
  })
})

describe('measures', () => {
  const measures: NonNullable<OrganisationSpec['measures']> = {
    complaints: { focus: 'customer' },
    loyalty: { focus: 'customer', rewarded: true },
    orders: { focus: 'product', rewarded: true },
  }
  const spec = having({
    needs: [AB, AC],
    measures,
    teams: teams({ a: { measures: 'loyalty' }, b: { measures: 'complaints' }, c: { measures: 'orders' } }),
  })

  it('is the mean of the part by headcount and the part by boundaries', () => {
    // By headcount (60 × (½ + ½) + 30 × ½ + 10 × 0) / 100 = 0.75; of a–b and a–c none: 0.
    expect(practices(spec).measures.score).toBeCloseTo((100 * (0.75 + 0)) / 2, 9)
    expect(practices(spec).measures.counted).toBe(
      '90 of 100 people in units with a customer measure, 60 where it is rewarded; 0 of 2 required boundaries with a rewarded customer measure on both sides',
    )
    // With loyalty for b too (60 + 30) / 100 and a–b.
    const shared = { ...spec, teams: teams({ a: { measures: 'loyalty' }, b: { measures: 'loyalty' } }) }
    expect(practices(shared).measures.score).toBeCloseTo((100 * (0.9 + 0.5)) / 2, 9)
  })

  it('asks for the same measure on both sides, and a rewarded one', () => {
    const apart = {
      ...spec,
      needs: [AB],
      measures: { ...measures, returns: { focus: 'customer' as const, rewarded: true } },
      teams: teams({
        a: { measures: ['loyalty', 'complaints'] },
        b: { measures: ['returns', 'complaints'] },
      }),
    }
    // 90 of 100 rewarded, and complaints, which a and b share, is not.
    expect(practices(apart).measures.score).toBeCloseTo((100 * (0.9 + 0)) / 2, 9)
  })

  it('of a unit looks at its own people and boundaries', () => {
    const { byUnit } = practices(spec)
    // a: 1 and 0 of 2; b: ½ and 0 of 1; c: 0 and 0 of 1.
    expect([byUnit.a, byUnit.b, byUnit.c].map((scores) => scores!.measures.score)).toEqual([50, 25, 0])
  })

  it('rises most by a rewarded measure that the other side has already', () => {
    // One person's credit is 100/2/100, one boundary 100/2/2. b: 30 × ½ × 0.5 + 25; c: 10 × 1 × 0.5 + 25.
    // Rewarding complaints would settle for b what the first does: it is no change of its own.
    expect(practices(spec).measures.raise).toEqual([
      "Measure b by 'loyalty' too: a is rewarded by it (requirement 3, +32.5 points)",
      "Measure c by 'loyalty' too: a is rewarded by it (requirement 1, +30 points)",
    ])
    // The first, done: 37.5 + 32.5.
    const done = teams({
      a: { measures: 'loyalty' },
      b: { measures: ['complaints', 'loyalty'] },
      c: { measures: 'orders' },
    })
    expect(practices({ ...spec, teams: done }).measures.score).toBeCloseTo(70, 9)
    // For b alone: 30 × ½ × 50/30 + 50; a's people are not its own.
    expect(practices(spec).byUnit.b!.measures.raise).toEqual([
      "Measure b by 'loyalty' too: a is rewarded by it (requirement 3, +75 points)",
    ])
  })

  it('rises by rewarding a measure that both sides have', () => {
    const both = {
      ...spec,
      needs: [AB],
      teams: teams({ a: { measures: 'complaints' }, b: { measures: 'complaints' } }),
    }
    // (90 × ½) / 100 and 0 of 1: 22.5. Rewarded: 90 × ½ × 0.5 + 50; c: 10 × 1 × 0.5.
    expect(practices(both).measures.score).toBeCloseTo(22.5, 9)
    expect(practices(both).measures.raise).toEqual([
      "Reward 'complaints': a and b are measured by it and not rewarded for it (+72.5 points)",
      'Give c a rewarded customer measure: it has no customer measure (+5 points)',
    ])
    const rewarded = { ...measures, complaints: { focus: 'customer' as const, rewarded: true } }
    expect(practices({ ...both, measures: rewarded }).measures.score).toBeCloseTo(95, 9)
  })

  it('rises by a new measure for two units of which neither is rewarded for any', () => {
    const none = { ...spec, needs: [AB], teams: teams({ b: { measures: 'complaints' } }) }
    // 60 × 1 × 0.5 of a, 30 × ½ × 0.5 of b, and the boundary 50.
    expect(practices(none).measures.raise[0]).toBe(
      'Measure and reward a and b by one customer measure: neither is rewarded by any (requirement 3, +87.5 points)',
    )
  })

  it('counts people alone where nothing is required', () => {
    const { measures: scored } = practices({ ...spec, needs: [] })
    expect(scored.score).toBeCloseTo(75, 9)
    expect(scored.counted).toContain('no required boundaries')
    // 30 × ½ of b, 10 × 1 of c.
    expect(scored.raise).toEqual([
      "Reward 'complaints': b is measured by it and not rewarded for it (+15 points)",
      'Give c a rewarded customer measure: it has no customer measure (+10 points)',
    ])
  })

  it('counts boundaries alone where there are no people, and has no score where there is neither', () => {
    const empty: OrganisationSpec = {
      teams: {
        firm: { lead: 'ceo' },
        a: { parent: 'firm', unit: true, headcount: 0, measures: 'loyalty' },
        b: { parent: 'firm', unit: true, headcount: 0, measures: 'loyalty' },
      },
      roles: { ceo: { team: 'firm' } },
      measures,
    }
    expect(practices({ ...empty, needs: [AB] }).measures.score).toBe(100)
    expect(practices(empty).measures.score).toBeNull()
  })

  it('has no score where the model states no measures', () => {
    const { measures: scored } = practices(having(triangle))
    expect(scored).toMatchObject({
      score: null,
      notAssessed: { score: 'the model states no measures' },
      raise: [],
    })
  })
})

describe('cooperation', () => {
  // hospitals ── a1 ── vp-a ── ceo ── vp-b ── b1: 0, 1, 2, 3, 4 lines.
  const served: Partial<OrganisationSpec> = {
    customers: ['hospitals'],
    roles: roles({ a1: { serves: 'hospitals' } }),
  }
  const deciding = (decisions: NonNullable<OrganisationSpec['decisions']>) => having({ ...served, decisions })
  const of = (
    decisions: NonNullable<OrganisationSpec['decisions']>,
    options?: Parameters<typeof analyse>[1],
  ) => practices(deciding(decisions), options).cooperation

  const four: NonNullable<OrganisationSpec['decisions']> = {
    rebate: { decide: 'a1', perYear: 30 },
    visit: { decide: 'vp-a', agree: 'vp-b', perYear: 10 },
    scope: { name: 'Scope of an offer', decide: 'vp-b', agree: 'b1', recommend: 'vp-a', perYear: 40 },
    policy: { decide: 'ceo', agree: 'vp-b', recommend: 'a1' },
  }

  it('gives half a credit for the distance and half for no veto of another unit, weighted by frequency', () => {
    // rebate 30 × 1; visit 10 × ½, near with a veto of b; scope 40 × ½, 3 away with a veto of its own unit;
    // policy × 0, 2 away with a veto of b; its frequency is the mean of the others, 80/3.
    const all = 30 + 10 + 40 + 80 / 3
    expect(of(four).score).toBeCloseTo((100 * (30 + 5 + 20)) / all, 9)
    expect(of(four).counted).toBe(
      '2 of 4 decisions within 1 line of the customer, 2 without a veto of another unit, weighted by frequency (1 states none and weighs the mean of the others)',
    )
  })

  it('takes the target from the options', () => {
    const all = 30 + 10 + 40 + 80 / 3
    // Within 2 lines policy is near too: 80/3 × ½ more.
    expect(of(four, { targetDistance: 2 }).score).toBeCloseTo((100 * (55 + 40 / 3)) / all, 9)
    // Within 0 visit is not: 5 less.
    expect(of(four, { targetDistance: 0 }).score).toBeCloseTo((100 * 50) / all, 9)
  })

  it('weighs all alike where none states a frequency, or all state none at all', () => {
    const two = { near: { decide: 'a1' }, far: { decide: 'ceo', agree: 'vp-b' } }
    expect(of(two).score).toBe(50)
    expect(of(two).counted).not.toContain('frequency')
    expect(of({ near: { ...two.near, perYear: 0 }, far: { ...two.far, perYear: 0 } }).score).toBe(50)
  })

  it('looks at the key decisions alone, where there are any', () => {
    const keyed = { ...four, visit: { ...four.visit, key: true } }
    expect(of(keyed)).toMatchObject({
      score: 50,
      counted:
        '1 of 1 key decision within 1 line of the customer, 0 without a veto of another unit, weighted by frequency',
    })
  })

  it('counts an unreachable decider as not near', () => {
    const spec = deciding({ funding: { decide: 'chair' } })
    const { cooperation } = practices({
      ...spec,
      teams: { ...firm.teams, holding: { lead: 'chair' } },
      roles: { ...served.roles, chair: { team: 'holding' } },
    })
    expect(cooperation).toMatchObject({
      score: 50,
      raise: [
        "Bring 'funding' within 1 line of the customer: no chain of reporting lines leads from the customer to those who decide it (+50 points)",
      ],
    })
  })

  it('takes a veto above the units for no veto of a unit, and any veto of a unit for one where the decider is above', () => {
    expect(of({ d: { decide: 'a1', agree: 'ceo' } }).score).toBe(100)
    expect(of({ d: { decide: 'ceo', agree: 'a1' } }, { targetDistance: 2 }).score).toBe(50)
  })

  it('takes each unit of a forum that decides for one that decides', () => {
    const spec = deciding({ d: { decide: 'board', agree: ['vp-b', 'vp-a'] } })
    const forums = { board: { members: ['a1', 'b1'] } }
    expect(practices({ ...spec, forums }).cooperation.score).toBe(100)
  })

  it('does not count what has no decider, and says so', () => {
    expect(of({ near: { decide: 'a1' }, open: { recommend: 'a1' } })).toMatchObject({
      score: 100,
      counted:
        '1 of 1 decision within 1 line of the customer, 1 without a veto of another unit; 1 not counted: no one holds the decide right',
    })
    const key = { near: { decide: 'a1' }, open: { recommend: 'a1', key: true } }
    expect(of(key)).toEqual({
      score: null,
      notAssessed: { score: 'no key decision can be placed: no one holds the decide right' },
      counted: 'none of 1 key decision',
      raise: [],
    })
  })

  it('has no score where no one serves customers, and where nothing is decided', () => {
    const unserved = practices(having({ customers: ['hospitals'], decisions: { d: { decide: 'a1' } } }))
    expect(unserved.cooperation.notAssessed!.score).toBe(
      "no decision can be placed: no role or team serves 'hospitals'",
    )
    expect(of({}).notAssessed!.score).toBe('there is no decision to look at')
  })

  it('of a unit looks at the decisions that its seats decide, key ones first', () => {
    const { byUnit } = practices(deciding({ ...four, rebate: { ...four.rebate, key: true } }))
    // a decides rebate and visit; rebate is key and alone counts.
    expect(byUnit.a!.cooperation.score).toBe(100)
    // b decides scope, which is not key, and nothing that is: ½.
    expect(byUnit.b!.cooperation.score).toBe(50)
    expect(byUnit.c!.cooperation.score).toBeNull()
  })

  it('rises most by delegating to a candidate within the target, and by turning vetoes into input', () => {
    const all = 30 + 10 + 40 + 80 / 3
    const points = (share: number) => (100 * share).toFixed(1)
    // scope: to vp-a gains the distance and loses b's veto to another unit: nothing; only the aim is left.
    // policy: to a1 gains the distance, b's veto stays; or without that veto.
    expect(of(four).raise).toEqual([
      `Bring 'Scope of an offer' within 1 line of the customer: it is decided 3 lines from the customer (+${points(20 / all)} points)`,
      `Delegate 'policy' to a1: it is decided 2 lines from the customer (+${points(40 / 3 / all)} points)`,
      `Turn the veto of b in 'policy' into input: a unit that does not decide can stop it (+${points(40 / 3 / all)} points)`,
    ])
    const delegated = { ...four, policy: { ...four.policy!, decide: 'a1' } }
    expect(of(delegated).score).toBeCloseTo((100 * (55 + 40 / 3)) / all, 9)
  })

  it('delegates to no one beyond the target', () => {
    // ceo recommends, 2 lines away; vp-b decides, 3 away.
    const spec = { d: { decide: 'vp-b', recommend: 'ceo' } }
    expect(of(spec).raise).toEqual([
      "Bring 'd' within 1 line of the customer: it is decided 3 lines from the customer (+50 points)",
    ])
    expect(of(spec, { targetDistance: 2 }).raise[0]).toMatch(/^Delegate 'd' to ceo/)
  })

  it('delegates to where the veto becomes the own one of the unit that decides', () => {
    const spec = { d: { decide: 'ceo', agree: 'vp-a', recommend: 'a1', input: 'vp-a' } }
    expect(of(spec).score).toBe(0)
    // Both halves at once; the veto of a alone would be no further change.
    expect(of(spec).raise).toEqual([
      "Delegate 'd' to a1: it is decided 2 lines from the customer (+100 points)",
    ])
    expect(of({ d: { ...spec.d, decide: 'a1' } }).score).toBe(100)
  })

  it('shows titles of roles', () => {
    const spec = deciding({ d: { decide: 'ceo', recommend: 'a1' } })
    const named = { ...spec, roles: roles({ a1: { serves: 'hospitals', title: 'Account manager' } }) }
    expect(practices(named).cooperation.raise[0]).toContain("Delegate 'd' to Account manager")
  })
})

describe('capability', () => {
  const spec = having({
    ...triangle,
    roles: roles({
      a1: { spans: 'b' },
      b1: { dotted: 'vp-a' },
      a2: { held_by: 'ann' },
      c1: { held_by: 'ann' },
    }),
    programs: { rotation: { builds: ['capability', 'connection'], units: ['a', 'b'] } },
  })

  it('is the mean of the share with two spanners, half for one, and the share that a program covers', () => {
    // a–b: a1 and b1, 1; a–c: ann, ½; b–c: none. rotation covers a–b: 1 of 3.
    expect(practices(spec).capability.score).toBeCloseTo((100 * (1.5 / 3 + 1 / 3)) / 2, 9)
    expect(practices(spec).capability.counted).toBe(
      '3 required boundaries: 1 with two spanners or more, 1 with one; 1 covered by a program that builds capability',
    )
    // b: a–b 1 of 1 and b–c nothing: 1/2 and 1/2; c: ½ of 2 and none.
    expect(practices(spec).byUnit.b!.capability.score).toBeCloseTo(50, 9)
    expect(practices(spec).byUnit.c!.capability.score).toBeCloseTo((100 * 0.25) / 2, 9)
  })

  it('leaves programs out where the model states none, and counts 0 where it states others', () => {
    const { capability } = practices({ ...spec, programs: {} })
    expect(capability.score).toBeCloseTo((100 * 1.5) / 3, 9)
    expect(capability.counted).toContain('the model states no programs')
    expect(capability.raise.join()).not.toContain('program')
    const offsite = { offsite: { builds: 'connection' as const, units: ['a', 'b'] } }
    expect(practices({ ...spec, programs: offsite }).capability.score).toBeCloseTo((100 * 0.5) / 2, 9)
  })

  it('rises most by what covers or spans most', () => {
    // A boundary is worth 100/2/3 in each part.
    expect(practices(spec).capability.raise).toEqual([
      "Extend 'rotation' to c: no program builds capability across its boundary with a and b (+33.3 points)",
      'Have two seats span b and c: none does (requirement 2, +16.7 points)',
      'Have a second seat span a and c: only a2 does (requirement 1, +8.3 points)',
    ])
    const extended = { rotation: { builds: 'capability' as const, units: ['a', 'b', 'c'] } }
    expect(practices({ ...spec, programs: extended }).capability.score).toBeCloseTo((100 * (0.5 + 1)) / 2, 9)
    const spanned = {
      ...spec,
      roles: { ...spec.roles!, 'vp-b': { team: 'b', spans: 'c' }, 'vp-c': { team: 'c', spans: 'b' } },
    }
    expect(practices(spanned).capability.score).toBeCloseTo((100 * (2.5 / 3 + 1 / 3)) / 2, 9)
  })

  it('asks for a new program where no unit of the pair is in one', () => {
    const alone = {
      ...spec,
      needs: [BC],
      programs: { induction: { builds: 'capability' as const, units: 'a' } },
    }
    expect(practices(alone).capability.raise).toContain(
      'Give b and c a program that builds capability: none covers either (requirement 2, +50 points)',
    )
  })

  it.each<[string, number, Partial<OrganisationSpec>]>([
    // Spanners of a–b; the score without programs is 0, 50 or 100.
    ['no one', 0, {}],
    ['a role that spans the other unit', 1, { roles: roles({ b1: { spans: 'a' } }) }],
    [
      'a role that spans a third unit',
      0,
      { roles: roles({ b1: { spans: 'c' }, c1: { spans: ['a', 'b'] } }) },
    ],
    ['a role that spans its own unit', 0, { roles: roles({ b1: { spans: 'b' } }) }],
    ['a role of each side', 2, { roles: roles({ b1: { spans: 'a' }, a2: { spans: 'b' } }) }],
    [
      'a role that spans a team in the other unit',
      1,
      { teams: { ...firm.teams, 'a-team': { parent: 'a' } }, roles: roles({ b1: { spans: 'a-team' } }) },
    ],
    ['a role that spans the team above all units', 1, { roles: roles({ b1: { spans: 'firm' } }) }],
    ['a role above the units that spans both', 1, { roles: roles({ ceo: { spans: ['a', 'b'] } }) }],
    ['a role above the units that spans one', 0, { roles: roles({ ceo: { spans: ['a', 'c'] } }) }],
    ['one dotted line', 1, { roles: roles({ b1: { dotted: 'a1' } }) }],
    ['two dotted lines to one superior', 2, { roles: roles({ b1: { dotted: 'a1' }, b2: { dotted: 'a1' } }) }],
    ['two dotted lines of one role', 1, { roles: roles({ b1: { dotted: ['a1', 'a2'] } }) }],
    ['one shared person', 1, { roles: roles({ a1: { held_by: 'ann' }, b1: { held_by: 'ann' } }) }],
    [
      'two shared people',
      2,
      {
        roles: roles({
          a1: { held_by: 'ann' },
          b1: { held_by: 'ann' },
          a2: { held_by: 'bob' },
          b2: { held_by: 'bob' },
        }),
      },
    ],
    [
      'one seat that spans, has a dotted line and is shared',
      1,
      { roles: roles({ b1: { spans: 'a', dotted: 'a2', held_by: 'ann' }, a1: { held_by: 'ann' } }) },
    ],
    ['both ends of an integrator', 2, { links: [{ between: ['a1', 'b1'], mechanism: 'integrator' }] }],
    ['a liaison', 0, { links: [{ between: ['a1', 'b1'], mechanism: 'liaison' }] }],
  ])('counts %s as %d', (_who, spanners, more) => {
    const { capability } = practices(having({ needs: [AB], ...more }))
    expect(capability.score).toBe([0, 50, 100][spanners])
  })

  it('has no score where nothing is required', () => {
    expect(practices({ ...spec, needs: [] }).capability.notAssessed!.score).toBe(NOTHING_REQUIRED)
  })
})

describe('programs', () => {
  // How many of the three boundaries the program p covers.
  const covered = (units: string | string[], more: Partial<OrganisationSpec> = {}) =>
    (practices(having({ ...triangle, ...more, programs: { p: { builds: 'connection', units } } })).connection
      .score! *
      3) /
    100

  it('cover a pair when one program is for both, by units, their sub-teams or a team above them', () => {
    expect(covered(['a', 'b'])).toBeCloseTo(1, 9)
    expect(covered('a')).toBe(0)
    expect(covered('firm')).toBeCloseTo(3, 9)
    const nested = {
      teams: {
        ...firm.teams,
        region: { parent: 'firm' },
        a: { ...firm.teams.a, parent: 'region' },
        b: { ...firm.teams.b, parent: 'region' },
        'c-team': { parent: 'c' },
      },
    }
    // region stands for a and b; c-team for c; firm, further up, for all.
    expect(covered('firm', nested)).toBeCloseTo(3, 9)
    expect(covered('region', nested)).toBeCloseTo(1, 9)
    expect(covered(['region', 'c-team'], nested)).toBeCloseTo(3, 9)
  })

  it('do not cover a pair of which one program has one and another the other', () => {
    const programs = {
      p: { builds: 'connection' as const, units: 'a' },
      q: { builds: 'connection' as const, units: ['b', 'c'] },
    }
    const { connection } = practices(having({ ...triangle, programs }))
    expect(connection.score).toBeCloseTo(100 / 3, 9)
    // Either is extended by one unit for a–b and a–c; q to a settles both.
    expect(connection.raise).toEqual([
      "Extend 'q' to a: no program builds connection across its boundary with b and c (+66.7 points)",
    ])
  })
})

describe('connection', () => {
  const needs = { needs: [AB, AC] }
  const programs: NonNullable<OrganisationSpec['programs']> = {
    offsite: { builds: 'connection', units: ['a', 'c'] },
  }

  it('is the share of required boundaries with trust ties in both directions', () => {
    const spec = having({
      ...needs,
      programs,
      ties: [
        ['a1', 'b1', 'trust'],
        ['b2', 'vp-a', 'friendship'],
        ['a1', 'c1', 'trust'],
        ['c1', 'a1', 'advice'],
        ['c1', 'b1', 'trust'],
      ],
    })
    // a–b both ways, by different people; c only asks a for advice. Where ties are given, the offsite does not count.
    expect(practices(spec).connection).toEqual({
      score: 50,
      counted: '2 required boundaries: 1 with ties of trust in both directions, 1 in one',
      raise: ['Build trust between a and c: it runs from a to c only (requirement 1, +50 points)'],
    })
  })

  it('reads people as the roles that they hold, and ties without weight as none', () => {
    const held = roles({
      a2: { held_by: 'ann' },
      c1: { held_by: 'ann' },
      b1: { held_by: 'bob' },
    })
    const ties = [
      ['ann', 'bob', 'trust'],
      ['bob', 'vp-a', 'trust'],
      ['vp-b', 'c1', 'trust', 0],
    ] as const
    const spec = having({ needs: [AB, BC], roles: held, ties })
    // ann sits in a and in c: a → b and c → b; back bob → a, and to c nothing of weight.
    expect(practices(spec).connection.score).toBe(50)
    expect(practices(spec).connection.raise).toEqual([
      'Build trust between b and c: it runs from c to b only (requirement 2, +50 points)',
    ])
  })

  it('is, without ties of trust, the share that a program that builds connection covers', () => {
    const ties = [['a1', 'b1', 'advice']] as const
    for (const spec of [having({ ...needs, programs }), having({ ...needs, programs, ties })])
      expect(practices(spec).connection).toEqual({
        score: 50,
        counted:
          '2 required boundaries: 1 covered by a program that builds connection; no ties of trust are given',
        raise: [
          "Extend 'offsite' to b: no program builds connection across its boundary with a (requirement 3, +50 points)",
        ],
      })
    const training = { training: { builds: 'capability' as const, units: ['a', 'c'] } }
    expect(practices(having({ ...needs, programs: training })).connection.score).toBe(0)
  })

  it('has no score without either, or where nothing is required', () => {
    expect(practices(having(needs)).connection).toMatchObject({
      score: null,
      notAssessed: { score: 'the model states neither ties of trust nor programs' },
    })
    expect(practices(having({ programs })).connection.notAssessed!.score).toBe(NOTHING_REQUIRED)
    expect(practices(having({ ...needs, programs })).byUnit.b!.connection.score).toBe(0)
  })
})

describe('one unit', () => {
  it('restricts the scorecard as it restricts boundaries and decisions', () => {
    const spec = having({
      ...triangle,
      links: [{ between: ['b1', 'c1'], shares: 'information' }],
      customers: ['hospitals'],
      roles: roles({ a1: { serves: 'hospitals' } }),
      measures: { loyalty: { focus: 'customer', rewarded: true } },
      teams: teams({ a: { measures: 'loyalty' } }),
      decisions: { near: { decide: 'a1' }, far: { decide: 'vp-b', input: 'c1' } },
    })
    const found = practices(spec, { unit: 'c' })
    expect(Object.keys(found.byUnit)).toEqual(['c'])
    // a–c and b–c, one of two by information.
    expect(found.coordination.score).toBeCloseTo(100 / 6, 9)
    // c has no measure, and decides nothing.
    expect(found.measures.score).toBe(0)
    // Of one unit alone the scorecard is the unit's own.
    expect(found.cooperation.score).toBeNull()
    expect(found.byUnit.c!.cooperation).toEqual(found.cooperation)
    expect(practices(spec).cooperation.score).toBe(75)
  })
})
