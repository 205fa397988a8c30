import { describe, expect, it } from 'vitest'
import { recommendOrganisation } from '../../src/app/recommend.js'
import type { ProposalData, RecommendationData } from '../../src/recommend/data.js'
import { presentFrontier } from '../../src/recommend/present/frontier.js'
import { summaryOf } from '../../src/recommend/present/proof.js'
import { presentUnfixed } from '../../src/recommend/present/unfixed.js'
import { carriersOf, named, whoOf } from '../../src/recommend/present/who.js'
import { organisationOf } from '../organisation-builder.js'

const NAMES = {
  actors: {
    a: 'Sales',
    b: 'Docs, guides',
    'a-head': 'Head of sales',
    'b-chair': 'Chair, Docs',
    b2: 'Docs, guides',
  },
  customers: {},
  decisions: {},
  measures: {},
  programs: {},
}

const placed = (...places: ProposalData['places']) => ({ places }) as unknown as ProposalData

/** The result for a model with nothing in it, with more. */
function resultOf(more: object): RecommendationData {
  const organisation = organisationOf({ teams: { top: {}, a: { parent: 'top', unit: true } } })
  return { ...recommendOrganisation({ organisation }, {}, null), ...more } as RecommendationData
}

describe('the words of a recommendation', () => {
  it('name people with their units, and those without a title by where they are', () => {
    const seats = placed(
      { seat: 'a-head', unit: 'a', leads: 'a' },
      { seat: 'p12', unit: 'a', leads: null },
      { seat: 'b-chair', unit: 'b', leads: null },
      { seat: 'p13', unit: 'b', leads: 'b' },
      { seat: 'boss', unit: null, leads: null },
    )
    expect(carriersOf(seats, NAMES)).toBe(
      'Sales: Head of sales and p12; Docs, guides: Chair, Docs and the lead of Docs, guides; above the units: boss',
    )
    expect(whoOf(placed({ seat: 'p12', unit: 'a', leads: null }), NAMES)).toBe('p12 of Sales')
  })

  it('join names that hold commas with semicolons', () => {
    expect(named(['A', 'B', 'C'])).toBe('A, B and C')
    expect(named(['Chair, A', 'B', 'C'])).toBe('Chair, A; B; and C')
    expect(named(['Chair, A', 'B', 'C', 'D'], 3)).toBe('Chair, A; B; and 2 more')
  })

  it('say nothing that contradicts itself where there is nothing to propose', () => {
    const options = (reached: boolean) => ({
      budget: null,
      targets: [{ figure: 'gaps', is: '<= 0', before: 2, after: 2, reached }],
      notTargets: [],
      timeLimit: 0.05,
    })
    const missed = summaryOf(resultOf({ options: options(false), impossible: true, considered: 3 }))
    expect(missed).toEqual([
      'Proven out of reach of these moves: gaps <= 0 (it is 2).',
      'None of the 3 moves considered helps with that.',
    ])
    expect(summaryOf(resultOf({ options: options(true), considered: 0 }))).toEqual([
      'Kept already: gaps <= 0 (it is 2).',
      'Nothing has to be done for that.',
    ])
  })

  it('draw the frontier in even steps, and tell what lies between', () => {
    const point = (budget: number | null, benefit: number) => ({
      budget,
      benefit,
      cost: budget ?? 99,
      moves: 1,
      bound: benefit,
      gap: 0,
      proven: true,
    })
    const frontier = [
      point(5, 10),
      point(10, 20),
      point(15, 25),
      point(20, 30),
      point(30, 40),
      point(60, 50),
      point(null, 55),
    ]
    const proposals = [{ cumulative: { cost: 20, benefit: 30 } }]
    const blocks = presentFrontier(resultOf({ frontier, proposals }))!.blocks
    const bars = blocks.find((block) => block.type === 'bars' && block.title.endsWith('by budget'))
    expect(bars).toMatchObject({
      items: [
        { label: '10', value: 20, text: '20 for 10' },
        { label: '20', value: 30, text: '30 for 20' },
        { label: '30', value: 40, text: '40 for 30' },
        { label: '40', value: 40, text: 'at least 40' },
        { label: '50', value: 40, text: 'at least 40' },
        { label: '60', value: 50, text: '50 for 60' },
        { label: 'no limit', value: 55, text: '55 for 99' },
      ],
    })
  })

  it('count what cannot be mended', () => {
    const veto = { kind: 'veto', units: ['a'], decision: null, amount: 1, why: 'pinned' }
    expect(presentUnfixed(resultOf({ unfixed: [veto, veto, veto] }))!.answer).toBe(
      'No link, delegation or measure of these kinds mends 3 vetoes of other units.',
    )
  })
})
