import type { Seat } from '../../graph/graph.js'
import type { SpanData } from '../../report/data.js'
import { compareText } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'

/** Kinds of managers by the people they usually lead, the widest last (Acharya, Lieber, Seem & Welchman 2017). */
const ARCHETYPES = [
  { name: 'player-coach', most: 5 },
  { name: 'coach', most: 7 },
  { name: 'supervisor', most: 10 },
  { name: 'facilitator', most: 15 },
  { name: 'coordinator', most: Number.POSITIVE_INFINITY },
] as const

/** Spans narrower than any archetype's: fewer than three people. */
const BELOW_ALL = 'narrower than a player-coach'

/** Span of control of each manager, widest first by people, then by id. */
export function spansOf(
  input: AnalysisInput,
  managers: readonly Seat[],
  kept: (seat: Seat) => boolean,
): SpanData[] {
  const { seats, reporting } = input.graph
  const { organisation } = input
  // A team's own seat reports as its lead, one person; the rest of its people report to it.
  const asReport = (seat: Seat) =>
    organisation.roles.has(seats.ids[seat]!) ? seats.headcount[seat]! : Math.min(1, seats.headcount[seat]!)
  const spans = managers.map((manager): SpanData => {
    const direct = reporting.reports
      .subarray(reporting.starts[manager]!, reporting.starts[manager + 1]!)
      .filter(kept)
    let headcount = peopleWithoutRole(input, manager)
    let implied = 0
    for (const report of direct) {
      headcount += asReport(report)
      implied += reporting.implied[report]!
    }
    const id = seats.ids[manager]!
    const holders = Math.max(1, organisation.roles.get(id)?.headcount ?? 1)
    const perHolder = headcount / holders
    return {
      role: id,
      direct: direct.length,
      headcount,
      perHolder,
      archetype: archetypeOf(perHolder),
      implied,
    }
  })
  return spans.sort((a, b) => b.headcount - a.headcount || b.direct - a.direct || compareText(a.role, b.role))
}

/** People of the manager's team that no role stands for: they report to the team's lead. */
function peopleWithoutRole({ organisation, graph }: AnalysisInput, manager: Seat): number {
  const id = graph.seats.ids[manager]!
  const own = organisation.teams.get(id)
  if (own !== undefined) return Math.max(0, (own.headcount ?? 0) - 1)
  const team = organisation.teams.get(organisation.roles.get(id)!.team)!
  return team.lead === id ? (team.headcount ?? 0) : 0
}

/** The archetype whose usual span holds this many people for each holder of the manager's seat. */
export function archetypeOf(people: number): string {
  if (people < 3) return BELOW_ALL
  return ARCHETYPES.find(({ most }) => Math.round(people) <= most)!.name
}
