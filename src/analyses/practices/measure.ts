import { type AnalysisData, PRACTICES, type PracticeScores } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import { capability } from './capability.js'
import { connection } from './connection.js'
import { cooperation } from './cooperation.js'
import { coordination } from './coordination.js'
import { measures } from './measures.js'
import { type Scope, type Scorer, scopesOf } from './scope.js'

const SCORERS: { readonly [P in (typeof PRACTICES)[number]]: (input: AnalysisInput) => Scorer } = {
  coordination,
  measures,
  cooperation,
  capability,
  connection,
}

/** Scores the five practices of the organisation and of every unit, or of the one that the options name. */
export function measurePractices(input: AnalysisInput): AnalysisData['practices']['practices'] {
  const scorers = PRACTICES.map((practice) => [practice, SCORERS[practice](input)] as const)
  const scoresOf = (scope: Scope) =>
    Object.fromEntries(scorers.map(([practice, score]) => [practice, score(scope)])) as PracticeScores
  const { whole, byUnit } = scopesOf(input)
  return {
    ...scoresOf(whole),
    byUnit: Object.fromEntries([...byUnit].map(([unit, scope]) => [unit, scoresOf(scope)])),
  }
}
