import { describe, expect, it } from 'vitest'
import type { OrganisationSpec } from '../organisation-builder.js'
import { analyse } from './analyse.js'

// ceo ─┬─ vp-a ── a1, a2
//      ├─ vp-b ── b1, b2
//      └─ coo ── vp-c ── c1
// Unit a has the sub-team a-team with a1 and a2.
const firm: OrganisationSpec = {
  teams: {
    firm: { lead: 'ceo' },
    a: { parent: 'firm', unit: true, lead: 'vp-a' },
    'a-team': { parent: 'a', lead: 'vp-a' },
    b: { parent: 'firm', unit: true, lead: 'vp-b' },
    staff: { parent: 'firm', lead: 'coo' },
    c: { parent: 'staff', unit: true, lead: 'vp-c' },
  },
  roles: {
    ceo: { team: 'firm' },
    coo: { team: 'staff' },
    'vp-a': { team: 'a' },
    a1: { team: 'a-team' },
    a2: { team: 'a-team' },
    'vp-b': { team: 'b' },
    b1: { team: 'b' },
    b2: { team: 'b' },
    'vp-c': { team: 'c' },
    c1: { team: 'c' },
  },
}
const having = (more: Partial<OrganisationSpec>): OrganisationSpec => ({ ...firm, ...more })
const requirement = (more: Partial<OrganisationSpec>, a = 'a', b = 'b') =>
  analyse(having(more)).boundary(a, b)?.requirement

describe('requirement by needs', () => {
  it('sums pooled 1, sequential 2 and reciprocal 3, lifted from sub-teams to units', () => {
    const { boundary } = analyse(
      having({
        needs: [
          { id: 'n1', between: ['a-team', 'b'], type: 'pooled' },
          { id: 'n2', between: ['b', 'a'], type: 'sequential', why: 'b hands on to a' },
          { id: 'n3', between: ['a-team', 'b'], type: 'reciprocal' },
        ],
      }),
    )
    // 1 + 2 + 3
    expect(boundary('a', 'b')!.requirement).toEqual({ total: 6, needs: 6, decisions: 0, customers: 0 })
    expect(boundary('a', 'b')!.because.needs).toEqual([
      { id: 'n1', type: 'pooled', between: ['a-team', 'b'], why: null, source: null },
      { id: 'n2', type: 'sequential', between: ['a', 'b'], why: 'b hands on to a', source: null },
      { id: 'n3', type: 'reciprocal', between: ['a-team', 'b'], why: null, source: null },
    ])
  })

  it('requires nothing inside a unit, and nothing of teams above the units', () => {
    const { boundaries, congruence } = analyse(
      having({
        needs: [{ between: ['a', 'a-team'] }, { between: ['firm', 'a'] }, { between: ['staff', 'b'] }],
      }),
    )
    expect(boundaries).toEqual([])
    expect(congruence).toMatchObject({ required: 0, linked: 0, share: null, weighted: null, byUnit: {} })
    const why = 'nothing requires any two units to coordinate'
    expect(congruence.notAssessed).toEqual({ share: why, weighted: why, byWay: why })
    expect(congruence.byWay).toEqual({ information: null, people: null, decisions: null })
  })

  it('is read at another partition where one is asked for', () => {
    const spec = having({ needs: [{ between: ['a-team', 'b'], type: 'pooled' }] })
    expect(analyse(spec).boundaries.map(({ units }) => units)).toEqual([['a', 'b']])
    // Teams without sub-teams: a itself is above them.
    expect(analyse(spec, { level: 'leaf' }).boundaries.map(({ units }) => units)).toEqual([['a-team', 'b']])
  })
})

describe('requirement by decisions', () => {
  it.each([
    ['decide', 'decide', 1],
    ['agree', 'decide', 1],
    ['recommend', 'decide', 2 / 3],
    ['perform', 'decide', 2 / 3],
    ['input', 'decide', 1 / 3],
    ['input', 'recommend', 2 / 9],
    ['input', 'input', 1 / 9],
  ] as const)('couples %s with %s by the product of their thirds', (one, other, coupling) => {
    const d = one === other ? { [one]: ['a1', 'b1'] } : { [one]: 'a1', [other]: 'b1' }
    expect(requirement({ decisions: { d } })!.decisions).toBeCloseTo(coupling, 12)
  })

  it('couples no one by informing', () => {
    expect(requirement({ decisions: { d: { decide: 'a1', inform: 'b1' } } })).toBeUndefined()
  })

  it('takes the strongest right of each unit, once, whoever holds it', () => {
    // a: input and recommend, strongest 2/3; b: input, twice, 1/3; c decides, 1.
    const decisions = { d: { input: ['a1', 'b1', 'b2'], recommend: ['a2', 'a-team'], decide: 'vp-c' } }
    const { boundary } = analyse(having({ decisions }))
    expect(boundary('a', 'b')!.requirement.decisions).toBeCloseTo((2 / 3) * (1 / 3), 12)
    expect(boundary('a', 'c')!.requirement.decisions).toBeCloseTo((2 / 3) * 1, 12)
    expect(boundary('b', 'c')!.requirement.decisions).toBeCloseTo((1 / 3) * 1, 12)
  })

  it('couples by decisions that depend on each other, both ways, each part shown by half', () => {
    const decisions = {
      offer: { recommend: 'a1', decide: 'b1', dependsOn: 'plan' },
      plan: { decide: 'a1', input: 'b1' },
    }
    const { boundary } = analyse(having({ decisions }))
    // offer: a recommend 2/3 × b decide 3/3; plan: a decide 3/3 × b input 1/3;
    // offer with plan: a 2/3 × b 1/3, and b 3/3 × a 3/3.
    const dependence = (2 / 3) * (1 / 3) + 1
    expect(boundary('a', 'b')!.requirement.decisions).toBeCloseTo(2 / 3 + 1 / 3 + dependence, 12)
    expect(boundary('a', 'b')!.because.decisions).toEqual([
      {
        id: 'offer',
        coupling: expect.closeTo(2 / 3 + dependence / 2, 12),
        decidedAboveUnits: false,
      },
      {
        id: 'plan',
        coupling: expect.closeTo(1 / 3 + dependence / 2, 12),
        decidedAboveUnits: false,
      },
    ])
  })

  it('couples two units that share no decision, where the one of the one depends on that of the other', () => {
    // a decides 3/3 × b decides 3/3, by the dependence alone.
    expect(
      requirement({ decisions: { one: { decide: 'a1' }, two: { decide: 'b1', dependsOn: 'one' } } }),
    ).toMatchObject({ decisions: 1, total: 1 })
  })

  it('couples the units below by what is decided above them, and says so', () => {
    const { boundaries } = analyse(
      having({ decisions: { d: { decide: 'ceo', recommend: 'a1', input: 'b1' } } }),
    )
    // recommend 2/3 × input 1/3; the ceo's 3/3 belongs to no unit.
    expect(boundaries).toHaveLength(1)
    expect(boundaries[0]!.because.decisions).toEqual([
      {
        id: 'd',
        coupling: expect.closeTo(2 / 9, 12),
        decidedAboveUnits: true,
      },
    ])
  })

  it('tells who has a stake in a decision without a link to those who decide it', () => {
    const decisions = { offer: { input: ['a1', 'b1'], inform: 'b2', decide: 'vp-c' } }
    const stakes = (spec: object) => analyse(having({ decisions, ...spec })).unlinkedStakes
    expect(stakes({})).toEqual([{ decision: 'offer', decidedIn: ['c'], unlinked: ['a', 'b'] }])
    expect(stakes({ links: [{ between: ['a1', 'c1'] }] })).toEqual([
      { decision: 'offer', decidedIn: ['c'], unlinked: ['b'] },
    ])
  })

  it('tells it of what is decided above the units too, where a link to the one who decides settles it', () => {
    const decisions = {
      budget: { recommend: 'a1', agree: 'b1', decide: 'ceo' },
      small: { input: 'a1', decide: 'ceo' },
    }
    const stakes = (spec: object) => analyse(having({ decisions, ...spec })).unlinkedStakes
    expect(stakes({})).toEqual([
      { decision: 'budget', decidedIn: [], unlinked: ['a', 'b'] },
      { decision: 'small', decidedIn: [], unlinked: ['a'] },
    ])
    expect(stakes({ forums: { board: { members: ['ceo', 'a2'] } } })).toEqual([
      { decision: 'budget', decidedIn: [], unlinked: ['b'] },
    ])
  })

  it('is not decided above the units where one of them decides too', () => {
    const { boundary } = analyse(having({ decisions: { d: { decide: ['ceo', 'a1'], input: 'b1' } } }))
    expect(boundary('a', 'b')!.because.decisions).toMatchObject([{ decidedAboveUnits: false }])
  })

  it('reads a forum as its members', () => {
    // a and c decide in the forum, 3/3 each; b gives input, 1/3.
    const { boundary } = analyse(
      having({
        forums: { board: { members: ['a1', 'vp-c'] } },
        decisions: { d: { decide: 'board', input: 'b1' } },
      }),
    )
    expect(boundary('a', 'c')!.requirement.decisions).toBe(1)
    expect(boundary('a', 'b')!.requirement.decisions).toBeCloseTo(1 / 3, 12)
  })
})

describe('requirement by customers', () => {
  it('is 1 for each customer that both serve, by teams or roles', () => {
    const { boundary, boundaries } = analyse(
      having({
        customers: ['c1', 'c2', 'c3'],
        teams: { ...firm.teams, 'a-team': { ...firm.teams['a-team'], serves: ['c1', 'c2'] } },
        roles: {
          ...firm.roles,
          b1: { team: 'b', serves: ['c1', 'c2'] },
          b2: { team: 'b', serves: 'c1' },
          c1: { team: 'c', serves: 'c3' },
        },
      }),
    )
    expect(boundary('a', 'b')!.requirement).toEqual({ total: 2, needs: 0, decisions: 0, customers: 2 })
    expect(boundary('a', 'b')!.because.customers).toEqual(['c1', 'c2'])
    expect(boundaries).toHaveLength(1)
  })

  it('adds to the other parts', () => {
    // need reciprocal 3 + recommend 2/3 × decide 3/3 + 1 customer
    expect(
      requirement({
        customers: 'c1',
        needs: [{ between: ['a', 'b'] }],
        decisions: { d: { recommend: 'a1', decide: 'b1' } },
        teams: {
          ...firm.teams,
          a: { ...firm.teams.a, serves: 'c1' },
          b: { ...firm.teams.b, serves: 'c1' },
        },
      }),
    ).toEqual({ total: expect.closeTo(3 + 2 / 3 + 1, 12), needs: 3, decisions: 2 / 3, customers: 1 })
  })
})

describe('what links a boundary', () => {
  const need: Partial<OrganisationSpec> = { needs: [{ between: ['a', 'b'] }] }
  const linked = (more: Partial<OrganisationSpec>) =>
    analyse(having({ ...need, ...more })).boundary('a', 'b')!

  it('is a link, with its ways, its mechanism and its seats', () => {
    const boundary = linked({
      links: [
        {
          id: 'plan',
          between: ['a-team', 'b1'],
          shares: ['information', 'decisions'],
          mechanism: 'task-force',
          what: 'The plan',
        },
      ],
    })
    expect(boundary).toMatchObject({ linked: true, gap: false, links: ['link:plan'] })
    expect(boundary.ways).toEqual({ information: 1, people: 0, decisions: 1 })
    // The team stands for its lead.
    expect(boundary.crossings).toEqual([
      {
        id: 'link:plan',
        kind: 'link',
        ways: ['information', 'decisions'],
        mechanism: 'task-force',
        seats: [['vp-a'], ['b1']],
        what: 'The plan',
        source: null,
      },
    ])
  })

  it('is a forum, a dotted line or a shared person, the last two of the way people', () => {
    const boundary = linked({
      forums: { council: { members: ['a1', 'a2', 'b1', 'ceo'], shares: 'decisions' } },
      roles: {
        ...firm.roles,
        a1: { team: 'a-team', held_by: 'ann' },
        b1: { team: 'b', held_by: 'ann' },
        b2: { team: 'b', dotted: 'vp-a' },
      },
    })
    expect(boundary.links).toEqual(['dotted:b2~vp-a', 'forum:council', 'person:ann'])
    expect(boundary.crossings.map(({ seats }) => seats)).toEqual([
      [['vp-a'], ['b2']],
      [['a1', 'a2'], ['b1']],
      [['a1'], ['b1']],
    ])
    expect(boundary.ways).toEqual({ information: 0, people: 2, decisions: 1 })
  })

  it('is nothing inside a unit, nothing that ends above the units, and no superior in common', () => {
    const boundary = linked({
      links: [
        { between: ['a1', 'vp-a'] },
        { between: ['a1', 'ceo'] },
        { between: ['ceo', 'b1'] },
        { between: ['a', 'c'] },
      ],
      roles: {
        ...firm.roles,
        a1: { team: 'a-team', held_by: 'ann' },
        a2: { team: 'a-team', held_by: 'ann' },
      },
    })
    expect(boundary).toMatchObject({ linked: false, gap: true, links: [], crossings: [] })
  })

  it('joins no seats of the same end: a link to a forum is carried by the other end and each member', () => {
    const { boundary, silo } = analyse(
      having({
        forums: { board: { members: ['a1', 'b1', 'c1'] } },
        links: [{ id: 'brief', between: ['a2', 'board'] }],
      }),
    )
    const brief = (a: string, b: string) =>
      boundary(a, b)!.crossings.find(({ id }) => id === 'link:brief')?.seats
    // a2 is joined to b1 and to c1; a1 only by the board itself, and b1 and c1 not at all by this link.
    expect(brief('a', 'b')).toEqual([['a2'], ['b1']])
    expect(brief('b', 'c')).toBeUndefined()
    // a1 carries the board alone, a2 the link alone.
    expect(
      silo('a')
        .spanners.map(({ seat, links }) => [seat, links])
        .sort(),
    ).toEqual([
      ['a1', 1],
      ['a2', 1],
    ])
  })
})

describe('gaps', () => {
  it('escalate to the lowest superior in common; exposure is requirement times escalation', () => {
    const { boundaries } = analyse(
      having({
        needs: [
          { between: ['a', 'b'], type: 'pooled' },
          { between: ['a', 'c'], type: 'pooled' },
          { between: ['b', 'c'], type: 'sequential' },
        ],
      }),
    )
    // vp-a → ceo ← vp-b: 1 + 1. vp-a → ceo ← coo ← vp-c: 1 + 2.
    expect(boundaries.map(({ units, escalation, exposure }) => [...units, escalation, exposure])).toEqual([
      ['b', 'c', 3, 6],
      ['a', 'c', 3, 3],
      ['a', 'b', 2, 2],
    ])
  })

  it('stop at a lead who is the superior of the other', () => {
    const roles = { ...firm.roles, 'vp-b': { team: 'b', reports_to: 'vp-a' } }
    const { boundary } = analyse(having({ roles, needs: [{ between: ['a', 'b'] }] }))
    // vp-b → vp-a: one line, none down.
    expect(boundary('a', 'b')).toMatchObject({ escalation: 1, exposure: 3 })
  })

  it('come first, and not assessed, where there is no superior in common', () => {
    const { boundaries } = analyse(
      having({
        teams: { ...firm.teams, d: { unit: true } },
        needs: [
          { between: ['a', 'b'], type: 'reciprocal' },
          { between: ['a', 'd'], type: 'pooled' },
        ],
      }),
    )
    expect(boundaries.map(({ units }) => units)).toEqual([
      ['a', 'd'],
      ['a', 'b'],
    ])
    const why = 'the two units have no superior in common'
    expect(boundaries[0]).toMatchObject({
      gap: true,
      escalation: null,
      exposure: null,
      notAssessed: { escalation: why, exposure: why },
    })
  })

  it('come before what is linked, and surplus links last', () => {
    const { boundaries } = analyse(
      having({
        needs: [
          { between: ['a', 'b'], type: 'reciprocal' },
          { between: ['a', 'c'], type: 'pooled' },
        ],
        links: [{ between: ['a1', 'b1'] }, { between: ['b', 'c'], mechanism: 'liaison' }],
      }),
    )
    expect(boundaries.map(({ units, gap, surplus }) => [...units, gap, surplus])).toEqual([
      ['a', 'c', true, false],
      ['a', 'b', false, false],
      ['b', 'c', false, true],
    ])
    expect(boundaries[2]).toMatchObject({ required: false, linked: true, requirement: { total: 0 } })
    expect(boundaries[2]!.crossings[0]!.mechanism).toBe('liaison')
  })
})

describe('fragile boundaries', () => {
  const need: Partial<OrganisationSpec> = { needs: [{ between: ['a', 'b'] }] }
  const fragility = (more: Partial<OrganisationSpec>) => {
    const { fragile, loneSeats, informalAlone } = analyse(having({ ...need, ...more })).boundary('a', 'b')!
    return { fragile, loneSeats, informalAlone }
  }

  it('hang on one seat on either side', () => {
    expect(
      fragility({
        links: [
          { between: ['a1', 'b1'], mechanism: 'liaison' },
          { between: ['a1', 'b2'], mechanism: 'team' },
        ],
      }),
    ).toEqual({ fragile: true, loneSeats: [{ unit: 'a', seat: 'a1' }], informalAlone: false })
  })

  it('hang on one seat on both', () => {
    expect(fragility({ links: [{ between: ['a1', 'b1'], mechanism: 'liaison' }] }).loneSeats).toEqual([
      { unit: 'a', seat: 'a1' },
      { unit: 'b', seat: 'b1' },
    ])
  })

  it('do not hang on a seat that several people hold', () => {
    const roles = {
      ...firm.roles,
      a1: { team: 'a-team', headcount: 2 },
      b1: { team: 'b', headcount: 5 },
    }
    expect(fragility({ roles, links: [{ between: ['a1', 'b1'], mechanism: 'liaison' }] }).fragile).toBe(false)
  })

  it('rest on direct contact alone, however many seats it has', () => {
    const contacts = [
      { between: ['a1', 'b1'] as const, mechanism: 'direct-contact' as const },
      { between: ['a2', 'b2'] as const, mechanism: 'direct-contact' as const },
    ]
    expect(fragility({ links: contacts })).toEqual({ fragile: true, loneSeats: [], informalAlone: true })
    expect(
      fragility({ links: [...contacts, { between: ['vp-a', 'vp-b'] as const, mechanism: 'liaison' }] }),
    ).toEqual({ fragile: false, loneSeats: [], informalAlone: false })
  })

  it('are not the ones without any link', () => {
    expect(fragility({})).toEqual({ fragile: false, loneSeats: [], informalAlone: false })
  })
})

describe('congruence', () => {
  // a–b 3, linked for information; a–c 1, linked for people and decisions; b–c 2, a gap.
  const spec = having({
    needs: [
      { between: ['a', 'b'], type: 'reciprocal' },
      { between: ['a', 'c'], type: 'pooled' },
      { between: ['b', 'c'], type: 'sequential' },
    ],
    links: [
      { between: ['a1', 'b1'], shares: 'information' },
      { between: ['a1', 'c1'], shares: ['people', 'decisions'] },
    ],
  })

  it('is the share of the required boundaries that are linked, plain, weighted and by way', () => {
    const { congruence } = analyse(spec)
    // 2 of 3; (3 + 1) of 6; each way on one of 3.
    expect(congruence).toMatchObject({ required: 3, linked: 2, share: 2 / 3, weighted: 4 / 6 })
    expect(congruence.byWay).toEqual({ information: 1 / 3, people: 1 / 3, decisions: 1 / 3 })
    expect(congruence.notAssessed).toBeUndefined()
  })

  it('goes by the boundaries of each unit', () => {
    // a: both of 2, all of 4; b: one of 2, 3 of 5; c: one of 2, 1 of 3.
    expect(analyse(spec).congruence.byUnit).toEqual({
      a: { share: 1, weighted: 1 },
      b: { share: 1 / 2, weighted: 3 / 5 },
      c: { share: 1 / 2, weighted: 1 / 3 },
    })
  })

  it('counts no surplus link', () => {
    const { congruence } = analyse(having({ ...spec, needs: [{ between: ['b', 'c'] }] }))
    expect(congruence).toMatchObject({ required: 1, linked: 0, share: 0, weighted: 0 })
  })

  it('of one unit looks at its own boundaries, and tells nothing of the others', () => {
    const { boundaries, congruence } = analyse(spec, { unit: 'b' })
    expect(boundaries.map(({ units }) => units)).toEqual([
      ['b', 'c'],
      ['a', 'b'],
    ])
    expect(congruence).toMatchObject({ required: 2, linked: 1, share: 1 / 2, weighted: 3 / 5 })
    // a and c have boundaries that are not here.
    expect(congruence.byUnit).toEqual({ b: { share: 1 / 2, weighted: 3 / 5 } })
  })
})

describe('requirement for one customer', () => {
  it('counts its decisions and it alone; needs stay', () => {
    const spec = having({
      customers: ['c1', 'c2'],
      teams: {
        ...firm.teams,
        a: { ...firm.teams.a, serves: ['c1', 'c2'] },
        b: { ...firm.teams.b, serves: ['c1', 'c2'] },
      },
      needs: [{ between: ['a', 'b'], type: 'pooled' }],
      decisions: {
        one: { customers: 'c1', decide: 'a1', agree: 'b1' },
        two: { customers: 'c2', decide: 'a1', input: 'b1' },
      },
    })
    const of = (customer: string | null) => analyse(spec, { customer }).boundary('a', 'b')!.requirement
    // need 1; decide 3/3 × agree 3/3; decide 3/3 × input 1/3; one customer each.
    expect(of(null)).toMatchObject({ needs: 1, decisions: expect.closeTo(4 / 3, 12), customers: 2 })
    expect(of('c1')).toEqual({ total: 3, needs: 1, decisions: 1, customers: 1 })
    expect(of('c2')).toMatchObject({ needs: 1, decisions: expect.closeTo(1 / 3, 12), customers: 1 })
  })
})
