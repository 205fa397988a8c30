import type { Seat } from '../../graph/graph.js'
import type { Decision } from '../../model/organisation.js'
import type { AnalysisInput } from '../analysis.js'

/** The unit of a forum of several: no id holds a blank, so it is never taken for one. */
const SEVERAL = 'several units'

/** One stop of a decision's journey; `unit` is `null` above the units, `SEVERAL` for a forum of several units. */
type Stop = { readonly at: string; readonly unit: string | null }

/**
 * The way of a decision: from the customer-facing seat to each recommender, each agreer, the decider and each
 * performer, in the order written. A forum is one stop. Hand-offs are changes of seat, and of unit.
 */
export function journeyOf(
  input: AnalysisInput,
  decision: Decision,
  start: Seat | null,
): { readonly handOffs: number; readonly unitHandOffs: number } {
  const { recommend, agree, decide, perform } = decision.rights
  const { ids, unit } = input.graph.seats
  const first: Stop[] = start === null ? [] : [{ at: ids[start]!, unit: unit[start] ?? null }]
  const stops = [
    ...first,
    ...[...recommend, ...agree, ...decide, ...perform].map((actor) => stopOf(input, actor)),
  ]
  const changes = (part: (stop: Stop) => string | null) =>
    stops.filter((stop, i) => i > 0 && part(stop) !== part(stops[i - 1]!)).length
  return { handOffs: changes((stop) => stop.at), unitHandOffs: changes((stop) => stop.unit) }
}

function stopOf({ organisation, graph }: AnalysisInput, actor: string): Stop {
  const seats = graph.seatsOf(actor)
  const units = new Set(seats.map((seat) => graph.seats.unit[seat] ?? null))
  const [only] = units
  // No id holds a blank, so a forum's stop is never taken for a seat.
  const at = organisation.forums.has(actor) ? `forum ${actor}` : graph.seats.ids[seats[0]!]!
  return { at, unit: units.size === 1 ? only! : SEVERAL }
}
