import { describe, expect, it } from 'vitest'
import { archetypeOf } from '../../src/analyses/structure/spans.js'
import type { OrganisationSpec } from '../organisation-builder.js'
import { analyse } from './analyse.js'

// ceo ── vp-sales ── field-lead ── rep (12)
//   │       └ analyst, who sits in works
//   ├── vp-works ── fitter (6)
//   └── star, who sits in field
// curator stands alone.
const firm: OrganisationSpec = {
  teams: {
    firm: { lead: 'ceo' },
    sales: { parent: 'firm', unit: true, lead: 'vp-sales' },
    field: { parent: 'sales', lead: 'field-lead' },
    works: { parent: 'firm', unit: true, lead: 'vp-works' },
    museum: {},
  },
  roles: {
    ceo: { team: 'firm' },
    'vp-sales': { team: 'sales' },
    'field-lead': { team: 'field' },
    rep: { team: 'field', headcount: 12 },
    star: { team: 'field', reports_to: 'ceo' },
    'vp-works': { team: 'works' },
    fitter: { team: 'works', headcount: 6 },
    analyst: { team: 'works', reports_to: 'vp-sales' },
    curator: { team: 'museum' },
  },
}

describe('the reporting forest', () => {
  const { structure } = analyse(firm)

  it('has layers, roots and orphans', () => {
    // ceo, vp-sales, field-lead, rep.
    expect(structure.layers).toBe(4)
    expect(structure.roots).toEqual(['ceo'])
    expect(structure.orphans).toEqual(['curator'])
  })

  it('counts each span in seats and people, widest first, with the manager for whom it is usual', () => {
    expect(structure.spans).toEqual([
      { role: 'field-lead', direct: 1, headcount: 12, perHolder: 12, archetype: 'facilitator', implied: 1 },
      { role: 'vp-works', direct: 1, headcount: 6, perHolder: 6, archetype: 'coach', implied: 1 },
      // vp-sales and vp-works by the place of their teams, star by a stated line.
      { role: 'ceo', direct: 3, headcount: 3, perHolder: 3, archetype: 'player-coach', implied: 2 },
      {
        role: 'vp-sales',
        direct: 2,
        headcount: 2,
        perHolder: 2,
        archetype: 'narrower than a player-coach',
        implied: 1,
      },
    ])
    // 1 + 1 + 3 + 2 lines by 4 managers.
    expect(structure.meanSpan).toBe(7 / 4)
    expect([structure.statedLines, structure.impliedLines]).toEqual([2, 5])
  })

  it('finds lines that skip levels and lines that cross units', () => {
    // By place star reports to field-lead; field-lead and vp-sales are passed over.
    expect(structure.skipping).toEqual([{ role: 'star', superior: 'ceo', levels: 2, source: null }])
    expect(structure.crossing).toEqual([
      { role: 'analyst', superior: 'vp-sales', units: ['works', 'sales'], source: null },
    ])
  })

  it('has Krackhardt dimensions with arcs from superior to subordinate', () => {
    // 8 of 9 seats hang together: 8 × 7 ordered pairs of 9 × 8. Read upwards, leastUpperBound would be far below 1.
    expect(structure.krackhardt.connectedness).toBeCloseTo(56 / 72, 12)
    expect(structure.krackhardt).toMatchObject({ hierarchy: 1, efficiency: 1, leastUpperBound: 1 })
  })
})

describe('the reporting forest of one unit', () => {
  it('ends at the lines that leave it, and calls no one an orphan who has a superior elsewhere', () => {
    const { structure } = analyse(firm, { unit: 'sales' })
    // vp-sales, field-lead, rep; star hangs on the ceo and analyst sits in works.
    expect(structure.layers).toBe(3)
    expect(structure.roots).toEqual(['vp-sales'])
    expect(structure.orphans).toEqual([])
    expect(structure.spans.map(({ role, direct }) => [role, direct])).toEqual([
      ['field-lead', 1],
      ['vp-sales', 1],
    ])
    expect(structure.crossing.map((line) => line.role)).toEqual(['analyst'])
    expect(analyse(firm, { unit: 'works' }).structure.skipping).toEqual([])
  })
})

describe('spans of people who are not written as roles', () => {
  it('counts a team that stands for its lead as one report', () => {
    const { structure } = analyse({
      teams: { firm: {}, factory: { parent: 'firm', headcount: 60 }, shop: { parent: 'firm' } },
    })
    // The leads of factory and shop report to the firm's: two people, not sixty-one.
    expect(structure.spans).toEqual([
      {
        role: 'firm',
        direct: 2,
        headcount: 2,
        perHolder: 2,
        archetype: 'narrower than a player-coach',
        implied: 2,
      },
    ])
  })

  it('adds the people of a team beyond its roles to the span of its lead', () => {
    const { structure } = analyse({
      teams: { firm: { lead: 'boss', headcount: 7 } },
      roles: { boss: { team: 'firm' }, clerk: { team: 'firm', headcount: 2 } },
    })
    // clerk 2 + 7 without a role.
    expect(structure.spans).toMatchObject([{ direct: 1, headcount: 9, archetype: 'supervisor' }])
  })

  it('reads the archetype by the holders of the seat', () => {
    const { structure } = analyse({
      teams: { firm: { lead: 'shift-lead' } },
      roles: { 'shift-lead': { team: 'firm', headcount: 2 }, worker: { team: 'firm', headcount: 12 } },
    })
    // 12 people for 2 shift leads: 6 each.
    expect(structure.spans).toMatchObject([{ headcount: 12, perHolder: 6, archetype: 'coach' }])
  })

  it.each([
    [2, 'narrower than a player-coach'],
    [3, 'player-coach'],
    [5, 'player-coach'],
    [6, 'coach'],
    [7, 'coach'],
    [8, 'supervisor'],
    [10, 'supervisor'],
    [11, 'facilitator'],
    [15, 'facilitator'],
    [16, 'coordinator'],
  ])('calls the leader of %d a %s', (people, archetype) => {
    expect(archetypeOf(people)).toBe(archetype)
  })
})

describe('structure that cannot be assessed', () => {
  it('says why', () => {
    const { structure } = analyse({ teams: { firm: {} } })
    expect(structure).toMatchObject({ layers: 1, roots: ['firm'], orphans: [], spans: [], meanSpan: null })
    expect(structure.notAssessed).toEqual({ meanSpan: 'no one reports to anyone' })
    expect(structure.krackhardt).toEqual({
      connectedness: null,
      hierarchy: null,
      efficiency: null,
      leastUpperBound: null,
      notAssessed: {
        connectedness: 'fewer than two seats',
        hierarchy: 'no reporting lines',
        efficiency: 'no reporting lines',
        leastUpperBound: 'no three seats hang together',
      },
    })
  })

  it('has no least upper bounds with two seats', () => {
    const { structure } = analyse({
      teams: { firm: { lead: 'boss' } },
      roles: { boss: { team: 'firm' }, clerk: { team: 'firm' } },
    })
    expect(structure.krackhardt).toMatchObject({ connectedness: 1, efficiency: 1, leastUpperBound: null })
  })
})
