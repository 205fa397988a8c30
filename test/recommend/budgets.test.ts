import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { recommendOrganisation } from '../../src/app/recommend.js'
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'

vi.setConfig({ testTimeout: 300_000 })

it('what is recommended for a greater budget buys no less, merged forums included', async () => {
  const solver = await loadSolver()
  fc.assert(
    fc.property(
      drafts,
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 15 }),
      (draft, some, more) => {
        const organisation = organisationOfDrafts([draft])
        const proofOf = (budget: number) =>
          recommendOrganisation({ organisation }, { settings: { ...DEFAULT_SETTINGS, budget } }, solver).proof
        const [less, greater] = [proofOf(some), proofOf(some + more)]
        fc.pre(less.proven && greater.proven)
        expect(greater.benefit).toBeGreaterThanOrEqual(less.benefit - 1e-4)
      },
    ),
    { numRuns: 60 },
  )
})
