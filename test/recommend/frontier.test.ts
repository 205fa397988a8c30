import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../../src/recommend/answer.js'
import { Effort } from '../../src/recommend/effort.js'
import { frontierOf, inAccord } from '../../src/recommend/frontier.js'
import { costOf, isAllowed } from '../../src/recommend/problem.js'
import { mostByForce, problems } from './problems.js'

describe('the frontier', () => {
  it('contradicts none of its proofs: what holds for more holds for less, what is found for less is there for more', () => {
    fc.assert(
      fc.property(
        problems,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 9 }),
        (problem, budget, slack) => {
          const points = inAccord(problem, frontierOf(problem, budget, null, null, new Effort(0)))
          for (const [i, { budget: of, answer }] of points.entries()) {
            const before = points[i - 1]?.answer
            expect(answer.benefit).toBeGreaterThanOrEqual(before?.benefit ?? 0)
            expect(answer.bound).toBeGreaterThanOrEqual((before?.bound ?? 0) - 1e-4)
            expect(answer.bound).toBeGreaterThanOrEqual(mostByForce(problem, of) - 1e-6)
            expect(costOf(problem, answer.made)).toBeLessThanOrEqual(of + 1e-9)
            expect(isAllowed(problem, answer.made)).toBe(true)
          }
          // A point of which more is proven than of those below it makes theirs as good.
          const last = points.at(-1)!
          const most = mostByForce(problem, Number.POSITIVE_INFINITY) + slack / 100
          const known = [
            ...points.slice(0, -1),
            { ...last, answer: answerOf(problem, last.answer.made, most) },
          ]
          for (const { answer } of inAccord(problem, known))
            expect(answer.bound).toBeLessThanOrEqual(most + 1e-9)
        },
      ),
      { numRuns: 60 },
    )
  })
})
