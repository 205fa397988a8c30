import { NEED_WEIGHTS, RIGHT_WEIGHTS } from '../analyses/boundaries/requirement.js'
import type { NeedType } from '../model/organisation.js'
import type { BoundaryData } from '../report/data.js'
import { compareText } from '../util/order.js'
import type { Context } from './context.js'
import { deputiesOf, isHeld, peopleBelow } from './deputies.js'

/** A seat of more people than this is a crowd: whoever leads it carries what it is to do with another unit. */
const CROWD = 12

/**
 * The seats of one side of a boundary that could carry something across, the best first: near what requires it (they
 * hold rights in the decisions, lead the teams with the need or those who meet the customer), and free to carry more. A vacant one
 * comes after all others.
 */
export function carriersOf(context: Context, boundary: BoundaryData, unit: string): readonly string[] {
  if (context.isUntouched(unit)) return []
  const { graph } = context
  const { organisation } = graph
  const nearness = new Map<string, number>()
  const add = (seat: string, much: number) => {
    const carrier = carrierFor(context, seat, unit)
    if (carrier !== null) nearness.set(carrier, (nearness.get(carrier) ?? 0) + much)
  }
  for (const { id, coupling } of boundary.because.decisions)
    for (const [seat, rights] of context.rightsIn(id))
      add(seat, Math.max(...rights.map((right) => RIGHT_WEIGHTS[right])) * coupling)
  for (const { between, type } of boundary.because.needs)
    for (const team of between)
      if (graph.unitOfTeam(team) === unit)
        add(organisation.teams.get(team)!.lead, 3 * NEED_WEIGHTS[type as NeedType])
  for (const customer of boundary.because.customers)
    for (const seat of graph.facing(customer)) {
      const above = graph.reporting.superior[seat]!
      if (above !== -1) add(graph.seats.ids[above]!, 0.5)
    }
  const { lead } = organisation.teams.get(unit)!
  add(lead, 0.1)
  for (const { seat, share } of deputiesOf(graph, unit)) add(seat, 0.01 * share)
  const load = (seat: string) =>
    (context.carried.links.get(seat) ?? 0) + (context.carried.forums.get(seat) ?? 0)
  const worth = (seat: string) => nearness.get(seat)! / (1 + load(seat) / peopleIn(context, seat))
  const below = peopleBelow(graph)
  const people = (seat: string) => below[graph.seats.numbers.get(seat)!]!
  const vacant = (seat: string) => (isHeld(graph, seat) ? 0 : 1)
  return [...nearness.keys()].sort(
    (a, b) => vacant(a) - vacant(b) || worth(b) - worth(a) || people(b) - people(a) || compareText(a, b),
  )
}

/** The seat itself; for a crowd the one that leads it, where that is in the unit; `null` for a seat of another unit. */
function carrierFor({ graph }: Context, seat: string, unit: string): string | null {
  const { seats, reporting } = graph
  let at = seats.numbers.get(seat)
  if (at === undefined || seats.unit[at] !== unit) return null
  while (seats.headcount[at]! > CROWD) {
    const above: number = reporting.superior[at]!
    if (above === -1 || seats.unit[above] !== unit) break
    at = above
  }
  return seats.ids[at]!
}

/** The people in a seat, at least one. */
export function peopleIn({ graph }: Context, seat: string): number {
  return Math.max(1, graph.seats.headcount[graph.seats.numbers.get(seat)!]!)
}

/** Whether a seat has room for one more. */
export function isFree(context: Context, seat: string, as: 'links' | 'forums'): boolean {
  return (context.carried[as].get(seat) ?? 0) + 1 <= context.settings.capacities[as] * peopleIn(context, seat)
}
