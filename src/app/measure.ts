import { type AnalysisOptions, DEFAULT_OPTIONS } from '../analyses/analysis.js'
import { ANALYSES } from '../analyses/index.js'
import { buildGraph } from '../graph/build-graph.js'
import type { Graph } from '../graph/graph.js'
import type { Organisation } from '../model/organisation.js'
import { NO_ORIGINS, type Origins } from '../model/origins.js'
import { chooseUnits } from '../model/units.js'
import type { AnalysisData, AnalysisId } from '../report/data.js'

/** An organisation as it was loaded; origins are the evidence of where things are stated. */
export type Analysable = { readonly organisation: Organisation; readonly origins?: Origins }

/** An organisation, its graph at one partition, and what the analyses measured. */
export type Measured<Data = AnalysisData> = {
  readonly organisation: Organisation
  readonly origins: Origins
  readonly graph: Graph
  readonly data: Data
}

/**
 * Runs every analysis once, each after those that it needs.
 *
 * @throws UnknownLevel where no team is at `level`.
 */
export function measure(
  { organisation, origins = NO_ORIGINS }: Analysable,
  level: string | null,
  options: Partial<AnalysisOptions> = {},
): Measured {
  const graph = buildGraph(organisation, chooseUnits(organisation, level))
  const ids = ANALYSES.map(({ id }) => id)
  const data = runAnalyses(graph, origins, { ...DEFAULT_OPTIONS, ...options }, ids) as AnalysisData
  return { organisation, origins, graph, data }
}

/** Runs the analyses that are wanted and those that they need, each announced; returns the data of the wanted ones. */
export function runAnalyses(
  graph: Graph,
  origins: Origins,
  options: AnalysisOptions,
  wanted: readonly AnalysisId[],
  onStep: (title: string) => void = () => {},
): Partial<AnalysisData> {
  const done: { [id in AnalysisId]?: object } = {}
  const run = (id: AnalysisId) => {
    if (done[id] !== undefined) return
    const analysis = ANALYSES.find((one) => one.id === id)!
    for (const needed of analysis.needs) run(needed)
    const data = done as Partial<AnalysisData>
    onStep(analysis.title)
    done[id] = analysis.run({ organisation: graph.organisation, graph, origins, options, data })
  }
  for (const id of wanted) run(id)
  return Object.fromEntries(wanted.map((id) => [id, done[id]])) as Partial<AnalysisData>
}
