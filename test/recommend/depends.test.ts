import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { greedyWithin } from '../../src/recommend/greedy.js'
import { boughtBy, isAllowed } from '../../src/recommend/problem.js'
import { rankedOf } from '../../src/recommend/ranked.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'
import { choiceIn } from './problems.js'

vi.setConfig({ testTimeout: 300_000 })

describe('what a proposal depends on', () => {
  it('is all that it takes to buy what it is said to buy, and nothing that it does not take', () => {
    let depending = 0
    fc.assert(
      fc.property(drafts, fc.integer({ min: 4, max: 80 }), (draft, budget) => {
        const choice = choiceIn(organisationOfDrafts([draft]))
        const { problem } = choice
        const ranked = rankedOf(choice, greedyWithin(problem, budget))
        const byId = new Map(ranked.map((one) => [one.id, one]))
        const movesOf = (ids: readonly string[]): number[] =>
          ids.flatMap((id) => [...byId.get(id)!.moves, ...movesOf(byId.get(id)!.dependsOn)])
        for (const [place, { moves, goods, dependsOn }] of ranked.entries()) {
          const buys = (ids: readonly string[]) => {
            const made = new Set([...moves, ...movesOf(ids)])
            const bought = new Set(boughtBy(problem, made))
            return isAllowed(problem, made) && goods.every((good) => bought.has(good))
          }
          expect(ranked.slice(0, place).map(({ id }) => id)).toEqual(expect.arrayContaining([...dependsOn]))
          expect(buys(dependsOn)).toBe(true)
          for (const left of dependsOn) expect(buys(dependsOn.filter((id) => id !== left))).toBe(false)
          if (dependsOn.length > 0) depending += 1
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    )
    expect(depending).toBeGreaterThan(0)
  })
})
