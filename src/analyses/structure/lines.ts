import type { Seat } from '../../graph/graph.js'
import type { StructureData } from '../../report/data.js'
import { sourceData } from '../../report/say.js'
import type { AnalysisInput } from '../analysis.js'

/**
 * Stated lines that skip a level: to a superior of the one whom the seat would report to by the place of its team.
 * `levels` counts the superiors passed over, 1 or more.
 */
export function skippingLines(input: AnalysisInput, lines: readonly Seat[]): StructureData['skipping'] {
  const { seats, reporting } = input.graph
  return lines.flatMap((seat) => {
    if (reporting.implied[seat] === 1) return []
    const superior = reporting.superior[seat]!
    const usual = usualSuperior(input, seat)
    if (usual === null || usual === superior) return []
    const levels = levelsBetween(reporting.superior, usual, superior, seat)
    if (levels === null) return []
    return [
      { role: seats.ids[seat]!, superior: seats.ids[superior]!, levels, source: lineSource(input, seat) },
    ]
  })
}

/** Lines whose two ends are in different units, of the unit in question where the options name one. */
export function crossingLines(input: AnalysisInput): StructureData['crossing'] {
  const { seats, reporting } = input.graph
  const only = input.options.unit
  const found: StructureData['crossing'][number][] = []
  for (let seat = 0; seat < seats.ids.length; seat++) {
    const superior = reporting.superior[seat]!
    if (superior === -1) continue
    const [own, other] = [seats.unit[seat] ?? null, seats.unit[superior] ?? null]
    if (own === null || other === null || own === other) continue
    if (only !== null && own !== only && other !== only) continue
    found.push({
      role: seats.ids[seat]!,
      superior: seats.ids[superior]!,
      units: [own, other],
      source: lineSource(input, seat),
    })
  }
  return found
}

/** The superior by place: the lead of the seat's team, or of the nearest team above that someone else leads. */
function usualSuperior({ organisation, graph }: AnalysisInput, seat: Seat): Seat | null {
  const id = graph.seats.ids[seat]!
  let team = organisation.teams.get(graph.seats.team[seat]!)
  while (team !== undefined) {
    if (team.lead !== id) return graph.seats.numbers.get(team.lead) ?? null
    team = team.parent === null ? undefined : organisation.teams.get(team.parent)
  }
  return null
}

/** Lines from `from` up to `to`; `null` where `to` is not above it, or only by way of `without`. */
function levelsBetween(superior: Int32Array, from: Seat, to: Seat, without: Seat): number | null {
  let levels = 0
  for (let at = from; at !== -1 && at !== without; at = superior[at]!) {
    if (at === to) return levels
    levels++
  }
  return null
}

function lineSource({ graph, origins }: AnalysisInput, seat: Seat) {
  const id = graph.seats.ids[seat]!
  const origin = origins.of('role', id) ?? origins.of('team', id)
  return sourceData(origin?.span(['reports_to']))
}
