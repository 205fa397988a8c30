import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { leastTowards, mostWithin } from '../../src/recommend/bound.js'
import { chooseWithin } from '../../src/recommend/choose.js'
import { Effort } from '../../src/recommend/effort.js'
import { frontierOf } from '../../src/recommend/frontier.js'
import { greedyTowards, greedyWithin } from '../../src/recommend/greedy.js'
import {
  benefitOf,
  costOf,
  isAllowed,
  type Problem,
  reachedOf,
  reaches,
} from '../../src/recommend/problem.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { chooseTowards } from '../../src/recommend/towards.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'
import { choiceIn, leastByForce, missingOf, mostByForce, nearestByForce, problems } from './problems.js'

vi.setConfig({ testTimeout: 300_000 })

const solver = await loadSolver()
/** That one narrows even the smallest choice by its relaxation before it searches. */
const narrowing = await loadSolver(0)
const budgets = fc.integer({ min: 0, max: 60 }).map((n) => n / 2)
const runs = (usual: number) => ({ numRuns: Number(process.env.RUNS ?? usual) })

/** The program's tie-breaks may take this little off. */
const NEAR = 1e-3

function expectAllowed(problem: Problem, made: ReadonlySet<number>, budget: number): void {
  expect(isAllowed(problem, made)).toBe(true)
  expect(costOf(problem, made)).toBeLessThanOrEqual(budget + 1e-6)
}

describe('the most benefit within a budget', () => {
  it('is what trying all sets finds, for choices of every kind', () => {
    fc.assert(
      fc.property(problems, budgets, (problem, budget) => {
        const most = mostByForce(problem, budget)
        for (const each of [solver, narrowing]) {
          const answer = chooseWithin(problem, budget, each, new Effort(60))
          expectAllowed(problem, answer.made, budget)
          expect(answer.proven).toBe(true)
          expect(Math.abs(answer.benefit - most)).toBeLessThan(NEAR)
        }
      }),
      runs(400),
    )
  })

  it('is what trying all sets finds, for the moves of organisations', () => {
    let tried = 0
    fc.assert(
      fc.property(drafts, budgets, (draft, budget) => {
        const { problem } = choiceIn(organisationOfDrafts([draft]), undefined, 11)
        if (problem.goods.length > 0) tried += 1
        const answer = chooseWithin(problem, budget, solver, new Effort(60))
        expectAllowed(problem, answer.made, budget)
        expect(answer.proven).toBe(true)
        expect(Math.abs(answer.benefit - mostByForce(problem, budget))).toBeLessThan(NEAR)
      }),
      runs(200),
    )
    expect(tried).toBeGreaterThan(Number(process.env.RUNS ?? 200) / 3)
  })

  it('is never above the bound of the greedy answer, which is allowed itself', () => {
    fc.assert(
      fc.property(problems, budgets, (problem, budget) => {
        const made = greedyWithin(problem, budget)
        expectAllowed(problem, made, budget)
        expect(mostByForce(problem, budget)).toBeLessThanOrEqual(mostWithin(problem, budget) + 1e-6)
        const answer = chooseWithin(problem, budget, null, new Effort(0))
        expect(answer.benefit).toBeCloseTo(benefitOf(problem, made), 9)
        expect(answer.bound).toBeGreaterThanOrEqual(answer.benefit)
      }),
      runs(200),
    )
  })

  it('does not fall as the budget grows', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 30 }), fc.boolean(), (problem, budget, isSolved) => {
        const found = frontierOf(problem, budget, null, isSolved ? narrowing : null, new Effort(60))
        const benefits = found.map(({ answer }) => answer.benefit)
        for (const [i, benefit] of benefits.entries())
          expect(benefit).toBeGreaterThanOrEqual((benefits[i - 1] ?? 0) - 1e-9)
        for (const { budget: of, answer } of found) {
          expectAllowed(problem, answer.made, of)
          expect(answer.bound).toBeGreaterThanOrEqual(mostByForce(problem, of) - NEAR)
        }
      }),
      runs(60),
    )
  })

  it('is the same set, each time it is asked for', () => {
    fc.assert(
      fc.property(problems, budgets, (problem, budget) => {
        const [one, other] = [0, 1].map(() =>
          [...chooseWithin(problem, budget, solver, new Effort(60)).made].sort(),
        )
        expect(one).toEqual(other)
      }),
      runs(40),
    )
  })
})

describe('the least cost that reaches goals', () => {
  it('is what trying all sets finds, and nothing where none reaches them', () => {
    const parts = (problem: Problem) => problem.goods.map((_, good) => ({ good, amount: 1 + (good % 3) }))
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 6 }), (problem, least) => {
        const goals = [{ figure: 'any', least, parts: parts(problem) }]
        const expected = leastByForce(problem, goals)
        const { answer, impossible } = chooseTowards(problem, goals, narrowing, new Effort(60))
        const greedy = greedyTowards(problem, goals)
        expect(impossible).toBe(expected === null)
        expect(isAllowed(problem, answer.made)).toBe(true)
        expect(answer.proven).toBe(true)
        if (expected === null) {
          expect(greedy).toBe(null)
          return
        }
        expect(Math.abs(answer.cost - expected)).toBeLessThan(NEAR)
        expect(goals.every((goal) => reaches(problem, goal, answer.made))).toBe(true)
        expect(leastTowards(problem, goals[0]!)).toBeLessThanOrEqual(expected + 1e-6)
        if (greedy !== null) expect(isAllowed(problem, greedy)).toBe(true)
      }),
      runs(200),
    )
  })

  it('out of reach, is the least that comes as near to them together as anything does', () => {
    const parts = (problem: Problem, each: number) =>
      problem.goods.flatMap((_, good) => (good % 2 === each ? [{ good, amount: 1 + (good % 3) }] : []))
    let missed = 0
    fc.assert(
      fc.property(problems, fc.integer({ min: 2, max: 9 }), (problem, least) => {
        const goals = [0, 1].map((each) => ({ figure: 'any', least, parts: parts(problem, each) }))
        const { answer, impossible } = chooseTowards(problem, goals, solver, new Effort(60))
        if (impossible) missed += 1
        const { missing, cost } = nearestByForce(problem, goals)
        expect(missingOf(problem, goals, answer.made)).toBeCloseTo(missing, 6)
        // What each goal comes to may be split in several ways; no way that leaves as little missing of each costs less.
        expect(answer.cost).toBeGreaterThanOrEqual(cost - NEAR)
        const reached = goals.map((goal) => ({
          ...goal,
          least: Math.min(goal.least, reachedOf(problem, goal, answer.made)),
        }))
        expect(Math.abs(answer.cost - leastByForce(problem, reached)!)).toBeLessThan(NEAR)
        const { answer: greedy } = chooseTowards(problem, goals, null, new Effort(0))
        expect(isAllowed(problem, greedy.made)).toBe(true)
      }),
      runs(150),
    )
    expect(missed).toBeGreaterThan(Number(process.env.RUNS ?? 150) / 4)
  })
})
