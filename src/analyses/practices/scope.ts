import type { BoundaryData, DecisionData, PracticeData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'

/** What one scorecard looks at: the whole organisation, or one unit. */
export type Scope = {
  /** Units whose own people and measures count. */
  readonly units: readonly string[]
  readonly required: readonly BoundaryData[]
  readonly decisions: readonly DecisionData[]
}

/** Scores one practice in one scope. */
export type Scorer = (scope: Scope) => PracticeData

/** The organisation's scope and each unit's: the required boundaries that it is in, and the decisions that its seats decide. */
export function scopesOf({ graph, options, data }: AnalysisInput): {
  readonly whole: Scope
  readonly byUnit: ReadonlyMap<string, Scope>
} {
  const units = graph.units.ids.filter((unit) => options.unit === null || unit === options.unit)
  const required = data.boundaries!.boundaries.filter((boundary) => boundary.required)
  const { decisions } = data.decisions!
  const own = new Map(
    units.map((unit) => [
      unit,
      { units: [unit], required: [] as BoundaryData[], decisions: [] as DecisionData[] },
    ]),
  )
  for (const boundary of required) for (const unit of boundary.units) own.get(unit)?.required.push(boundary)
  for (const decision of decisions)
    for (const unit of decision.deciderUnits) own.get(unit)?.decisions.push(decision)
  // Of one unit alone the scorecard is the unit's own.
  const only = options.unit === null ? undefined : own.get(options.unit)
  return { whole: only ?? { units, required, decisions }, byUnit: own }
}
