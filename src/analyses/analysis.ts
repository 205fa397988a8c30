import type { Graph } from '../graph/graph.js'
import type { Organisation } from '../model/organisation.js'
import type { Origins } from '../model/origins.js'
import type { AnalysisData, AnalysisId, NamesData, OptionsData } from '../report/data.js'
import type { Section } from '../report/document.js'
import type { Term } from '../report/term.js'

/** What an analysis may look at. `data` holds the results of the analyses that it `needs`, and only those. */
export type AnalysisInput = {
  readonly organisation: Organisation
  readonly graph: Graph
  readonly origins: Origins
  readonly options: AnalysisOptions
  readonly data: Partial<AnalysisData>
}

/** Weights of the silo index's components, 0 or more; those that can be assessed are scaled to sum to 1. */
export type SiloWeights = {
  readonly reach: number
  readonly inwardness: number
  readonly fragility: number
  readonly measureFocus: number
}

export type AnalysisOptions = {
  /** Only this customer counts, as if it were the only one; `null` for all. */
  readonly customer: string | null
  /** Only what concerns this unit is kept; `null` for all. */
  readonly unit: string | null
  /** Line distance up to which a decision counts as near the customer. */
  readonly targetDistance: number
  readonly siloWeights: SiloWeights
  /** The kind of ties that is looked at, such as `advice`; `null` for all together. */
  readonly tieKind: string | null
}

export const DEFAULT_OPTIONS: AnalysisOptions = {
  customer: null,
  unit: null,
  targetDistance: 1,
  siloWeights: { reach: 0.5, inwardness: 0.2, fragility: 0.15, measureFocus: 0.15 },
  tieKind: null,
}

/** What presenting may use besides the analysis's own data. */
export type Presentation = {
  readonly names: NamesData
  readonly options: OptionsData
  /** How many units there are. */
  readonly units?: number
}

/** One question asked of the organisation: measured as plain data, and said as blocks. */
export type Analysis<Id extends AnalysisId = AnalysisId> = {
  /** Its word in `--only` and its section's id. */
  readonly id: Id
  readonly title: string
  readonly summary: string
  /** Literature, or that the definition is ours. */
  readonly source: string
  readonly needs: readonly AnalysisId[]
  /** Top-level keys that its data takes in the published result. */
  readonly keys: readonly (keyof AnalysisData[Id])[]
  readonly terms: readonly Term[]
  run(input: AnalysisInput): AnalysisData[Id]
  /** `null` where there is nothing to say, and nothing was asked. */
  present(data: AnalysisData[Id], presentation: Presentation): Section | null
}
