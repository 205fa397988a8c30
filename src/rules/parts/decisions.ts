import type { DecisionData } from '../../report/data.js'
import type { RuleInput } from '../rule.js'

/** The decisions to judge: with `keyOnly` those marked key, where there are any; else all. */
export function judgedDecisions({ data }: RuleInput, keyOnly: boolean): readonly DecisionData[] {
  const all = data.decisions.decisions
  const key = keyOnly ? all.filter((decision) => decision.key) : []
  return key.length > 0 ? key : all
}
