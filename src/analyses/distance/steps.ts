import type { Seat } from '../../graph/graph.js'
import { stepBetween } from '../../graph/steps.js'
import type { SourceData, StepData } from '../../report/data.js'
import { sourceData } from '../../report/say.js'
import type { AnalysisInput } from '../analysis.js'

/** A path as published: each seat, how one came to it, and where that step is stated. */
export function stepsOf(input: AnalysisInput, path: readonly Seat[]): StepData[] {
  const { graph } = input
  return path.map((seat, i) => {
    const base = { seat: graph.seats.ids[seat]!, unit: graph.seats.unit[seat] ?? null }
    if (i === 0) return { ...base, via: 'start', direction: null, source: placeOf(input, seat, null) }
    return { ...base, ...stepTo(input, path[i - 1]!, seat) }
  })
}

function stepTo(input: AnalysisInput, from: Seat, to: Seat): Pick<StepData, 'via' | 'direction' | 'source'> {
  const step = stepBetween(input.graph, from, to)
  if (step === null) throw new Error('a path has a step that the graph has not')
  if ('connection' in step) {
    const { kind, id, field } = step.connection.statedBy
    return {
      via: step.via,
      direction: 'across',
      source: sourceData(input.origins.of(kind, id)?.span(field === null ? [] : [field])),
    }
  }
  const direction = step.up ? 'up' : 'down'
  return { via: step.via, direction, source: placeOf(input, step.lower, 'reports_to') }
}

/** Where a seat is written, or one field of it; an unwritten field falls back to the seat. */
function placeOf({ graph, origins }: AnalysisInput, seat: Seat, field: string | null): SourceData {
  const id = graph.seats.ids[seat]!
  const origin = origins.of('role', id) ?? origins.of('team', id)
  return sourceData(origin?.span(field === null ? [] : [field]))
}
