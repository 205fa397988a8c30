import { type Decision, type Organisation, RIGHTS } from '../model/organisation.js'
import { sortedUnique } from '../util/order.js'
import type { Seat, Seats } from './graph.js'

/** The customers of a decision C(d), sorted, and where they are from. */
export type DecisionCustomers = {
  readonly customers: readonly string[]
  readonly from: 'decision' | 'rights' | 'all'
}

/**
 * The decision's own customers; else those that the holders of its rights serve, by the holder's own `serves` or its
 * team's; else all.
 */
export function customersOfDecision(
  organisation: Organisation,
  seats: Seats,
  seatsOf: (actor: string) => readonly Seat[],
  decision: Decision,
): DecisionCustomers {
  if (decision.customers.length > 0) return { customers: sortedUnique(decision.customers), from: 'decision' }
  const served = new Set<string>()
  const serve = (customers: readonly string[] | undefined) => {
    for (const customer of customers ?? []) served.add(customer)
  }
  for (const holder of new Set(RIGHTS.flatMap((right) => decision.rights[right]))) {
    serve(organisation.teams.get(holder)?.serves)
    for (const seat of seatsOf(holder)) {
      serve(organisation.roles.get(seats.ids[seat]!)?.serves)
      serve(organisation.teams.get(seats.team[seat]!)?.serves)
    }
  }
  if (served.size > 0) return { customers: sortedUnique(served), from: 'rights' }
  return { customers: sortedUnique(organisation.customers.keys()), from: 'all' }
}
