import type { Graph } from '../graph/graph.js'
import type { Organisation } from '../model/organisation.js'
import { compareText } from '../util/order.js'

/** A seat that can stand in for the lead of its unit, with the share that its people are of all of theirs. */
export type Deputy = { readonly seat: string; readonly share: number }

/** So many of a unit are thought of. */
const DEPUTIES = 5

const found = new WeakMap<Graph, ReadonlyMap<string, readonly Deputy[]>>()

/**
 * The highest seats of a unit below its lead that someone is in, those with the most people first: where no one else is
 * near what is to be carried, one of them carries it. The assistant of a lead has no people, and speaks for few.
 */
export function deputiesOf(graph: Graph, unit: string): readonly Deputy[] {
  const known = found.get(graph) ?? byUnit(graph)
  found.set(graph, known)
  return known.get(unit) ?? []
}

function byUnit(graph: Graph): ReadonlyMap<string, readonly Deputy[]> {
  const { seats, organisation } = graph
  const below = peopleBelow(graph)
  const highest = new Map<string, number[]>()
  seats.ids.forEach((id, seat) => {
    const unit = seats.unit[seat]
    if (unit == null || id === organisation.teams.get(unit)!.lead) return
    if (isHeld(graph, id) && !isBelowAnother(graph, seat, unit))
      highest.set(unit, [...(highest.get(unit) ?? []), seat])
  })
  return new Map(
    [...highest].map(([unit, of]) => {
      const all = of.reduce((sum, seat) => sum + below[seat]!, 0)
      const first = of
        .sort((a, b) => below[b]! - below[a]! || compareText(seats.ids[a]!, seats.ids[b]!))
        .slice(0, DEPUTIES)
      return [unit, first.map((seat) => ({ seat: seats.ids[seat]!, share: below[seat]! / Math.max(1, all) }))]
    }),
  )
}

/** Whether someone of the same unit, other than its lead, stands above. */
function isBelowAnother(graph: Graph, seat: number, unit: string): boolean {
  const { seats, reporting, organisation } = graph
  const { lead } = organisation.teams.get(unit)!
  for (let at = reporting.superior[seat]!; at !== -1 && seats.unit[at] === unit; at = reporting.superior[at]!)
    if (seats.ids[at] !== lead && isHeld(graph, seats.ids[at]!)) return true
  return false
}

const counted = new WeakMap<Graph, Float64Array>()

/** The people of each seat and of all who report to it, directly or not; counted once for a graph. */
export function peopleBelow(graph: Graph): Float64Array {
  const known = counted.get(graph)
  if (known !== undefined) return known
  const { seats, reporting } = graph
  const people = Float64Array.from(seats.headcount)
  const order = [...seats.ids.keys()].filter((seat) => reporting.superior[seat] === -1)
  for (const seat of order)
    order.push(...reporting.reports.subarray(reporting.starts[seat]!, reporting.starts[seat + 1]!))
  for (const seat of order.reverse()) {
    const above = reporting.superior[seat]!
    if (above !== -1) people[above]! += people[seat]!
  }
  counted.set(graph, people)
  return people
}

/**
 * Whether someone is in a seat. Where a model says who is in its roles, a role without anyone is vacant, and of a team
 * whose lead it does not name no one knows who that is.
 */
export function isHeld({ organisation }: Graph, seat: string): boolean {
  const role = organisation.roles.get(seat)
  if (role === undefined) return !saysWho(organisation)
  return role.heldBy.length > 0 || (role.headcount > 0 && !saysWho(organisation))
}

const known = new WeakMap<Organisation, boolean>()

/** Whether a model names those who hold its roles; worked out once. */
function saysWho(organisation: Organisation): boolean {
  const says =
    known.get(organisation) ?? [...organisation.roles.values()].some(({ heldBy }) => heldBy.length > 0)
  known.set(organisation, says)
  return says
}
