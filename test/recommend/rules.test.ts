import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { measure } from '../../src/app/measure.js'
import { recommendOrganisation } from '../../src/app/recommend.js'
import type { Change } from '../../src/model/reorg.js'
import { withChanges } from '../../src/recommend/applied.js'
import { contextOf } from '../../src/recommend/context.js'
import type { RecommendationData } from '../../src/recommend/data.js'
import { DEFAULT_SETTINGS, type Settings } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { organisationOf } from '../organisation-builder.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'
import { SMALL } from './small.js'

vi.setConfig({ testTimeout: 300_000 })

const solver = await loadSolver()
const settings = (more: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, budget: 100, ...more })
const changesOf = ({ proposals }: RecommendationData) =>
  proposals.flatMap(({ changes }) => changes) as unknown as readonly Change[]

/** What each seat carries. */
function carried(organisation: Parameters<typeof withChanges>[0]) {
  const measured = measure({ organisation }, null)
  return { ...contextOf(measured, DEFAULT_SETTINGS).carried, seats: measured.graph.seats }
}

describe('what must be heeded', () => {
  it('capacities hold once the set is applied', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(1, 2, 3), (draft, most) => {
        const organisation = organisationOfDrafts([draft])
        const capacities = { links: most, forums: most, units: 7 }
        const data = recommendOrganisation(
          { organisation },
          { settings: settings({ capacities }), seconds: 2 },
          solver,
        )
        const [before, after] = [carried(organisation), carried(withChanges(organisation, changesOf(data)))]
        for (const kind of ['links', 'forums'] as const)
          for (const [seat, count] of after[kind]) {
            const people = Math.max(1, after.seats.headcount[after.seats.numbers.get(seat)!]!)
            if (count > (before[kind].get(seat) ?? 0)) expect(count).toBeLessThanOrEqual(most * people)
          }
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    )
  })

  it('a decision is delegated once, and what is pinned stays', () => {
    const free = recommendOrganisation({ organisation: SMALL }, { settings: settings({}) }, solver)
    const rights = (data: RecommendationData) => data.proposals.filter(({ decision }) => decision !== null)
    expect(rights(free).map(({ kind, decision }) => `${kind} ${decision!.id}`)).toEqual([
      'delegate price',
      'delegate plan',
      'veto price',
    ])
    const pinned = recommendOrganisation(
      { organisation: SMALL },
      { settings: settings({ pinned: ['price'] }) },
      solver,
    )
    expect(rights(pinned).map(({ decision }) => decision!.id)).toEqual(['plan'])
    expect(pinned.unfixed).toContainEqual(
      expect.objectContaining({ kind: 'veto', decision: 'price', why: 'pinned' }),
    )
  })

  it('what is untouched is in no proposal, and its gaps are told', () => {
    const data = recommendOrganisation(
      { organisation: SMALL },
      { settings: settings({ untouched: ['b'] }) },
      solver,
    )
    for (const { units, seats, decision } of data.proposals) {
      expect(units).not.toContain('b')
      expect(seats.filter((seat) => seat.startsWith('b-'))).toEqual([])
      expect(decision?.id === 'price' && seats.includes('b-head')).toBe(false)
    }
    expect(data.unfixed.filter(({ kind }) => kind === 'gap').map(({ units }) => units.join())).toEqual([
      'a,b',
      'b,c',
    ])
  })

  it('the mechanism is that of the need, on the ladder of Galbraith', () => {
    const weights = { exposure: 1, distance: 0, fragility: 0, vetoes: 0, measures: 0 }
    const data = recommendOrganisation(
      { organisation: SMALL },
      { settings: settings({ weights, budget: 8 }) },
      solver,
    )
    expect(data.proposals[0]).toMatchObject({ mechanism: 'team', dependsOn: [] })
  })

  it('says best of nothing that is not proven', () => {
    const greedy = recommendOrganisation(
      { organisation: SMALL },
      { settings: settings({ budget: 9 }), seconds: 0 },
      null,
    )
    const solved = recommendOrganisation(
      { organisation: SMALL },
      { settings: settings({ budget: 9 }) },
      solver,
    )
    expect(solved.proof.proven).toBe(true)
    expect(solved.summary.join(' ')).toContain('Proven: no other choice')
    expect(solved.proof.benefit).toBeGreaterThanOrEqual(greedy.proof.benefit)
    expect(greedy.proof.bound).toBeGreaterThanOrEqual(solved.proof.benefit - 1e-6)
    if (!greedy.proof.proven)
      expect(greedy.summary.join(' ')).toContain('Not proven: this is the greedy answer')
    expect(greedy.summary.join(' ')).not.toMatch(/best|smallest|optimal/)
  })

  it('where there is nothing to mend, nothing is proposed', () => {
    const alone = organisationOf({ teams: { top: {}, a: { parent: 'top', unit: true } } })
    const data = recommendOrganisation({ organisation: alone }, {}, solver)
    expect(data).toMatchObject({ proposals: [], considered: 0, proof: { benefit: 0, proven: true } })
    expect(data.summary.join(' ')).toContain('There is nothing to propose')
  })
})
