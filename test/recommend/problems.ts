import fc from 'fast-check'
import { measure } from '../../src/app/measure.js'
import type { Organisation } from '../../src/model/organisation.js'
import { contextOf } from '../../src/recommend/context.js'
import {
  benefitOf,
  costOf,
  type Goal,
  isAllowed,
  type Problem,
  reachedOf,
  reaches,
} from '../../src/recommend/problem.js'
import { type Choice, choiceOf } from '../../src/recommend/problem-of.js'
import { DEFAULT_SETTINGS, type Settings } from '../../src/recommend/settings.js'

/** The choice that there is in an organisation, or among some of its moves. */
export function choiceIn(
  organisation: Organisation,
  settings: Settings = DEFAULT_SETTINGS,
  most = 1000,
): Choice {
  const measured = measure({ organisation }, null)
  const context = contextOf(measured, settings)
  const all = choiceOf(context).moves
  // Some of each kind, and always the same ones.
  const step = Math.max(1, Math.ceil(all.length / most))
  const kept = new Set(all.filter((_, i) => i % step === 0).map(({ id }) => id))
  return choiceOf(context, ({ id }) => kept.has(id))
}

/** Every allowed set of moves. */
function* allowedSets(problem: Problem): Iterable<ReadonlySet<number>> {
  const count = problem.moves.length
  for (let bits = 0; bits < 2 ** count; bits += 1) {
    const made = new Set<number>()
    for (let move = 0; move < count; move += 1) if ((bits >> move) & 1) made.add(move)
    if (isAllowed(problem, made)) yield made
  }
}

/** The most benefit within a budget, found by trying all. */
export function mostByForce(problem: Problem, budget: number): number {
  let most = 0
  for (const made of allowedSets(problem))
    if (costOf(problem, made) <= budget + 1e-9) most = Math.max(most, benefitOf(problem, made))
  return most
}

/** The least cost that reaches goals, found by trying all; `null` where nothing does. */
export function leastByForce(problem: Problem, goals: readonly Goal[]): number | null {
  let least: number | null = null
  for (const made of allowedSets(problem)) {
    const cost = costOf(problem, made)
    if ((least === null || cost < least) && goals.every((goal) => reaches(problem, goal, made))) least = cost
  }
  return least
}

/** What a set leaves missing of goals, each as a part of itself. */
export const missingOf = (problem: Problem, goals: readonly Goal[], made: ReadonlySet<number>): number =>
  goals.reduce((sum, goal) => sum + Math.max(0, 1 - reachedOf(problem, goal, made) / goal.least), 0)

/** The least that any set leaves missing of goals, and the least cost of such a set, found by trying all. */
export function nearestByForce(problem: Problem, goals: readonly Goal[]): { missing: number; cost: number } {
  let nearest = { missing: goals.length, cost: 0 }
  for (const made of allowedSets(problem)) {
    const [missing, cost] = [missingOf(problem, goals, made), costOf(problem, made)]
    const isNearer = missing < nearest.missing - 1e-9
    if (isNearer || (missing < nearest.missing + 1e-9 && cost < nearest.cost)) nearest = { missing, cost }
  }
  return nearest
}

const number = (max: number) => fc.integer({ min: 0, max }).map((n) => n / 4)

/** Choices that mean nothing and have everything: capacities, exclusions, needs, and goods that several moves buy together. */
export const problems: fc.Arbitrary<Problem> = fc
  .record({ moves: fc.integer({ min: 1, max: 10 }), capacities: fc.integer({ min: 0, max: 3 }) })
  .chain(({ moves, capacities }) => {
    const move = fc.nat({ max: moves - 1 })
    const some = fc.uniqueArray(move, { minLength: 1, maxLength: 4 })
    const term = fc.record({ weight: fc.constantFrom(1, 1, 2), moves: some })
    const condition = fc.record({
      least: fc.constantFrom(1, 1, 2),
      terms: fc.array(term, { minLength: 1, maxLength: 3 }),
    })
    const load = fc.record({
      capacity: fc.nat({ max: Math.max(0, capacities - 1) }),
      amount: fc.constantFrom(1, 1, 2),
    })
    return fc.record({
      moves: fc.array(
        fc.record({
          id: fc.constant(''),
          cost: number(20),
          loads:
            capacities === 0
              ? fc.constant([])
              : fc.uniqueArray(load, { maxLength: 2, selector: (l) => l.capacity }),
        }),
        { minLength: moves, maxLength: moves },
      ),
      capacities: fc.array(fc.record({ id: fc.constant(''), room: fc.nat({ max: 3 }) }), {
        minLength: capacities,
        maxLength: capacities,
      }),
      exclusions: fc.array(fc.uniqueArray(move, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      needs: fc
        .array(fc.record({ move, anyOf: some }), { maxLength: 2 })
        .map((list) =>
          list.map(({ move: of, anyOf }) => ({ move: of, anyOf: anyOf.filter((one) => one !== of) })),
        ),
      goods: fc.array(
        fc.record({
          id: fc.constant(''),
          gain: fc.constant(null),
          amount: fc.constant(1),
          worth: number(60),
          conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    })
  })
