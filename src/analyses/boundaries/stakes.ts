import type { Seat } from '../../graph/graph.js'
import { RIGHTS } from '../../model/organisation.js'
import type { BoundaryData, StakeData } from '../../report/data.js'
import { byOrder, compareText, sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'

/**
 * For each decision the units that hold a right in it (all but inform) and that no link, forum, shared person or dotted
 * line joins to a unit that decides it, or, where it is decided above the units, to those who do. The most of them first.
 */
export function unlinkedStakes(input: AnalysisInput, boundaries: readonly BoundaryData[]): StakeData[] {
  const { organisation, graph, options } = input
  const linked = new Set(boundaries.filter((one) => one.linked).map(({ units }) => units.join(' ')))
  const isLinked = (a: string, b: string) => linked.has(a < b ? `${a} ${b}` : `${b} ${a}`)
  const unitOf = (seat: Seat) => graph.seats.unit[seat] ?? null
  const found: StakeData[] = []
  for (const decision of organisation.decisions.values()) {
    if (options.customer !== null && !graph.customersOf(decision.id).customers.includes(options.customer))
      continue
    const seatsWith = (right: (typeof RIGHTS)[number]) =>
      decision.rights[right].flatMap((actor) => graph.seatsOf(actor))
    const deciders = seatsWith('decide')
    if (deciders.length === 0) continue
    const decidedIn = sortedUnique(deciders.flatMap((seat) => unitOf(seat) ?? []))
    const heard = RIGHTS.filter((right) => right !== 'inform').flatMap(seatsWith)
    const above = deciders.filter((seat) => unitOf(seat) === null)
    const unlinked = sortedUnique(heard.flatMap((seat) => unitOf(seat) ?? [])).filter(
      (unit) =>
        !decidedIn.includes(unit) &&
        !decidedIn.some((other) => isLinked(unit, other)) &&
        !above.some((seat) => joins(input, seat, unit)),
    )
    const asked = options.unit === null ? unlinked : unlinked.filter((unit) => unit === options.unit)
    if (asked.length > 0) found.push({ decision: decision.id, decidedIn, unlinked: asked })
  }
  return found.sort(mostFirst)
}

/** Whether a lateral connection joins a seat to any seat of a unit. */
function joins({ graph }: AnalysisInput, seat: Seat, unit: string): boolean {
  return (graph.connectionsOf.get(seat) ?? []).some((index) => {
    const { ends } = graph.connections[index]!
    return ends.some(
      (end, i) =>
        end.includes(seat) &&
        ends.some((other, j) => i !== j && other.some((one) => graph.seats.unit[one] === unit)),
    )
  })
}

const mostFirst = byOrder<StakeData>(
  (a, b) => b.unlinked.length - a.unlinked.length,
  (a, b) => compareText(a.decision, b.decision),
)
