import type { DecisionData } from '../../report/data.js'
import { listed } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import { plural } from '../../util/text.js'
import type { AnalysisInput } from '../analysis.js'
import { cooperationRaises } from './cooperation-raises.js'
import { creditOf, type Judged, vetoersOf } from './judged.js'
import type { Scorer } from './scope.js'
import { scored, unscored } from './score.js'

/**
 * Cooperation: of the key decisions (of all, where the scope has no key one), weighted by frequency, half a credit
 * where the line distance is within the target and half where no unit but the decider's own holds a veto. Decisions
 * whose distance is not assessed are not counted; an unreachable decider is not near.
 */
export function cooperation({ organisation, options }: AnalysisInput): Scorer {
  const target = options.targetDistance
  return ({ decisions }) => {
    const key = decisions.some((decision) => decision.key)
    const asked = key ? decisions.filter((decision) => decision.key) : decisions
    const placed = asked.filter((decision) => decision.lineDistance !== null || decision.unreachable)
    const word = key ? 'key decision' : 'decision'
    if (placed.length === 0) return unscored(whyNone(asked, word), `none of ${plural(asked.length, word)}`)
    const perYear = placed.map((decision) => organisation.decisions.get(decision.id)!.perYear)
    const shares = sharesOf(perYear)
    const judged = placed.map(
      (decision, i): Judged => ({
        decision,
        share: shares[i]!,
        near: decision.lineDistance !== null && decision.lineDistance <= target,
        vetoers: vetoersOf(decision, decision.deciderUnits),
      }),
    )
    const score = 100 * judged.reduce((sum, one) => sum + one.share * creditOf(one.near, one.vetoers), 0)
    const near = judged.filter((one) => one.near).length
    const free = judged.filter((one) => one.vetoers.length === 0).length
    const stated = perYear.filter((times) => times !== null).length
    const silent = placed.length - stated
    const state = silent === 1 ? 'states none and weighs' : 'state none and weigh'
    const rest = silent === 0 ? '' : ` (${silent} ${state} the mean of the others)`
    const weighed = stated > 0 ? `, weighted by frequency${rest}` : ''
    const left = asked.length - placed.length
    const counted = `${near} of ${plural(placed.length, word)} within ${plural(target, 'line')} of the customer, ${free} without a veto of another unit${weighed}`
    return scored(
      score,
      left === 0 ? counted : `${counted}; ${left} not counted: ${reasons(asked)}`,
      cooperationRaises(organisation, judged, target),
    )
  }
}

/** Each decision's share of all. One with no stated frequency weighs the mean of those that state one; all alike if none does. */
function sharesOf(perYear: readonly (number | null)[]): number[] {
  const stated = perYear.filter((times) => times !== null)
  const usual = stated.length === 0 ? 1 : stated.reduce((sum, times) => sum + times, 0) / stated.length
  const weights = perYear.map((times) => times ?? usual)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (all === 0 ? 1 / weights.length : weight / all))
}

function whyNone(asked: readonly DecisionData[], word: string): string {
  if (asked.length === 0) return 'there is no decision to look at'
  return `no ${word} can be placed: ${reasons(asked)}`
}

function reasons(asked: readonly DecisionData[]): string {
  return listed(sortedUnique(asked.flatMap(whyNotPlaced)), 3)
}

function whyNotPlaced(decision: DecisionData): string[] {
  if (decision.lineDistance !== null || decision.unreachable) return []
  return [decision.notAssessed?.lineDistance ?? 'its distance is not assessed']
}
