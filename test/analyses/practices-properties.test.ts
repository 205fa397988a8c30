import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnalysisOptions, DEFAULT_OPTIONS } from '../../src/analyses/analysis.js'
import { boundaries } from '../../src/analyses/boundaries.js'
import { distance } from '../../src/analyses/distance.js'
import { practices } from '../../src/analyses/practices.js'
import { buildGraph } from '../../src/graph/build-graph.js'
import type { Draft } from '../../src/model/draft.js'
import { NO_ORIGINS } from '../../src/model/origins.js'
import { chooseUnits } from '../../src/model/units.js'
import { PRACTICES } from '../../src/report/data.js'
import { drafts, organisationOfDrafts, renamed } from '../properties/organisations.js'

function practicesOf(draft: Draft, level: string | null = null, options: Partial<AnalysisOptions> = {}) {
  const organisation = organisationOfDrafts([draft])
  const graph = buildGraph(organisation, chooseUnits(organisation, level))
  const input = { organisation, graph, origins: NO_ORIGINS, options: { ...DEFAULT_OPTIONS, ...options } }
  const data = {
    boundaries: boundaries.run({ ...input, data: {} }),
    decisions: distance.run({ ...input, data: {} }),
  }
  return practices.run({ ...input, data }).practices
}

describe('the five practices of any organisation', () => {
  it('score 0 to 100 or say why not, and name at most three changes, none of which leads beyond 100', () => {
    const options = fc.constantFrom<Partial<AnalysisOptions>>({}, { customer: 'c0' }, { unit: 'u0' })
    fc.assert(
      fc.property(drafts, fc.constantFrom(null, 'leaf'), options, (draft, level, chosen) => {
        fc.pre(level === null || !('unit' in chosen))
        const { byUnit, ...whole } = practicesOf(draft, level, chosen)
        for (const scores of [whole, ...Object.values(byUnit)])
          for (const practice of PRACTICES) {
            const { score, notAssessed, raise } = scores[practice]
            expect(score === null).toBe(notAssessed !== undefined)
            expect(raise.length).toBeLessThanOrEqual(3)
            if (score === null) continue
            expect(score).toBeGreaterThanOrEqual(0)
            expect(score).toBeLessThanOrEqual(100 + 1e-9)
            // What is not at 100 can be raised, by no more than is missing (points are shown to one decimal).
            expect(raise.length > 0).toBe(score < 100 - 1e-9)
            for (const text of raise) {
              const points = Number(/\+([\d.]+) points\)$/.exec(text)![1])
              expect(score + points).toBeLessThan(100.06)
            }
          }
      }),
      { numRuns: 100 },
    )
  })

  it('are the same whatever the ids are', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const backwards = renamed(draft, (id) => `z${[...id].reverse().join('')}`)
        const [plain, other] = [practicesOf(draft), practicesOf(backwards)]
        for (const practice of PRACTICES) {
          const score = plain[practice].score
          if (score === null) expect(other[practice].score).toBeNull()
          else expect(other[practice].score).toBeCloseTo(score, 9)
        }
      }),
      { numRuns: 50 },
    )
  })
})
