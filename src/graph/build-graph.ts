import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import { seatsOfActor } from './actors.js'
import { connectionsBySeat, connectionsOf } from './connections.js'
import { customersOfDecision, type DecisionCustomers } from './decision-customers.js'
import { facingByCustomer, unitsServingByCustomer } from './facing.js'
import type { Graph, Seat } from './graph.js'
import { observedIn } from './observed.js'
import { reportingOf } from './reporting.js'
import { seatsOf } from './seats.js'

/** The organisation as the projections that analyses ask, read at the given units. Nothing is worked out before it is asked for. */
export function buildGraph(organisation: Organisation, units: Units): Graph {
  const seats = once(() => seatsOf(organisation, units))
  const reporting = once(() => reportingOf(organisation, seats()))
  const actor = keyed<readonly Seat[]>((id) => seatsOfActor(organisation, seats(), id))
  const connections = once(() => connectionsOf(organisation, seats(), actor))
  const bySeat = once(() => connectionsBySeat(connections()))
  const facing = once(() => facingByCustomer(organisation, seats(), reporting()))
  const serving = once(() => unitsServingByCustomer(organisation, units))
  const observed = once(() => observedIn(organisation, units))
  const customers = keyed<DecisionCustomers>((id) =>
    customersOfDecision(organisation, seats(), actor, organisation.decisions.get(id)!),
  )
  return {
    organisation,
    units,
    get seats() {
      return seats()
    },
    get reporting() {
      return reporting()
    },
    get connections() {
      return connections()
    },
    get connectionsOf() {
      return bySeat()
    },
    get observed() {
      return observed()
    },
    seatsOf: actor,
    facing: (customer) => facing().get(customer) ?? [],
    unitOfTeam: (team) => units.ofTeam.get(team) ?? null,
    unitsServing: (customer) => serving().get(customer) ?? [],
    customersOf: customers,
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function keyed<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return (id) => {
    const known = made.get(id)
    if (known !== undefined) return known
    const value = make(id)
    made.set(id, value)
    return value
  }
}
