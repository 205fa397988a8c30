import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import { sortedUnique } from '../util/order.js'
import type { Reporting, Seat, Seats } from './graph.js'

/**
 * The customer-facing seats F(c) of every customer that anyone serves, sorted by seat.
 *
 * Roles that serve the customer; and for a team that serves it, where neither a role in or below the team nor a team
 * below it does: the team's lead seat and every role directly in it that no one reports to.
 */
export function facingByCustomer(
  organisation: Organisation,
  seats: Seats,
  reporting: Reporting,
): Map<string, readonly Seat[]> {
  const facing = new Map<string, Set<Seat>>()
  const add = (customer: string, seat: Seat | undefined) => {
    if (seat === undefined) return
    const known = facing.get(customer)
    if (known) known.add(seat)
    else facing.set(customer, new Set([seat]))
  }
  for (const role of organisation.roles.values())
    for (const customer of role.serves) add(customer, seats.numbers.get(role.id))
  const below = servedBelow(organisation)
  for (const team of organisation.teams.values()) {
    for (const customer of team.serves) {
      if (below.get(team.id)?.has(customer)) continue
      add(customer, seats.numbers.get(team.lead))
      for (const role of team.roles) {
        const seat = seats.numbers.get(role)!
        if (reporting.starts[seat] === reporting.starts[seat + 1]) add(customer, seat)
      }
    }
  }
  return new Map([...facing].map(([customer, set]) => [customer, [...set].sort((a, b) => a - b)]))
}

/** The customers whom no role and no team serves: those without a customer-facing seat. */
export function unservedIn({ customers, teams, roles }: Organisation): string[] {
  const served = new Set([...teams.values(), ...roles.values()].flatMap(({ serves }) => serves))
  return [...customers.keys()].filter((id) => !served.has(id))
}

/** For each team the customers that a role in or below it serves, or a team strictly below it. */
function servedBelow(organisation: Organisation): Map<string, Set<string>> {
  const below = new Map<string, Set<string>>()
  const mark = (from: string | null, customer: string) => {
    for (let at = from; at !== null; at = organisation.teams.get(at)?.parent ?? null) {
      const known = below.get(at)
      // Whoever marked this team marked all above it too.
      if (known?.has(customer)) return
      if (known) known.add(customer)
      else below.set(at, new Set([customer]))
    }
  }
  for (const role of organisation.roles.values())
    for (const customer of role.serves) mark(role.team, customer)
  for (const team of organisation.teams.values())
    for (const customer of team.serves) mark(team.parent, customer)
  return below
}

/** Units whose teams or roles serve each customer, sorted; customers that no unit serves are absent. */
export function unitsServingByCustomer(organisation: Organisation, units: Units): Map<string, string[]> {
  const serving = new Map<string, Set<string>>()
  const add = (team: string, customers: readonly string[]) => {
    const unit = units.ofTeam.get(team) ?? null
    if (unit === null) return
    for (const customer of customers) {
      const known = serving.get(customer)
      if (known) known.add(unit)
      else serving.set(customer, new Set([unit]))
    }
  }
  for (const team of organisation.teams.values()) add(team.id, team.serves)
  for (const role of organisation.roles.values()) add(role.team, role.serves)
  return new Map([...serving].map(([customer, set]) => [customer, sortedUnique(set)]))
}
