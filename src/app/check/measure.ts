import { DEFAULT_OPTIONS } from '../../analyses/analysis.js'
import { ANALYSES } from '../../analyses/index.js'
import type { Graph } from '../../graph/graph.js'
import type { Origins } from '../../model/origins.js'
import type { AnalysisData, AnalysisId } from '../../report/data.js'

/** Runs every analysis once, each after those that it needs. */
export function measureAll(graph: Graph, origins: Origins, targetDistance: number): AnalysisData {
  const options = { ...DEFAULT_OPTIONS, targetDistance }
  const done: { [id in AnalysisId]?: object } = {}
  const run = (id: AnalysisId) => {
    if (done[id] !== undefined) return
    const analysis = ANALYSES.find((one) => one.id === id)!
    for (const needed of analysis.needs) run(needed)
    const data = done as Partial<AnalysisData>
    done[id] = analysis.run({ organisation: graph.organisation, graph, origins, options, data })
  }
  for (const { id } of ANALYSES) run(id)
  return done as AnalysisData
}
