import type { Organisation } from '../model/organisation.js'
import { compareText, sortedUnique } from '../util/order.js'
import type { Connection, Seat, Seats } from './graph.js'

type SeatsOf = (actor: string) => readonly Seat[]

/** Every lateral connection of the organisation, sorted by id; those that connect fewer than two seats are left out. */
export function connectionsOf(organisation: Organisation, seats: Seats, seatsOf: SeatsOf): Connection[] {
  const all = [
    ...links(organisation, seatsOf),
    ...forums(organisation, seatsOf),
    ...dotted(organisation, seats),
    ...persons(organisation, seats),
  ]
  return all.filter(connectsTwoSeats).sort((a, b) => compareText(a.id, b.id))
}

/** Indexes of the connections that each seat carries; seats with none are absent. */
export function connectionsBySeat(connections: readonly Connection[]): Map<Seat, number[]> {
  const bySeat = new Map<Seat, number[]>()
  connections.forEach((connection, index) => {
    for (const seat of new Set(connection.ends.flat())) {
      const known = bySeat.get(seat)
      if (known) known.push(index)
      else bySeat.set(seat, [index])
    }
  })
  return bySeat
}

function links(organisation: Organisation, seatsOf: SeatsOf): Connection[] {
  return organisation.links.map((link) => ({
    // A generated id already starts with the kind.
    id: link.id.startsWith('link:') ? link.id : `link:${link.id}`,
    kind: 'link',
    ways: link.shares,
    mechanism: link.mechanism,
    what: link.what,
    ends: link.between.map(seatsOf),
    statedBy: { kind: 'link', id: link.id, field: null },
  }))
}

function forums(organisation: Organisation, seatsOf: SeatsOf): Connection[] {
  return [...organisation.forums.values()].map((forum) => ({
    id: `forum:${forum.id}`,
    kind: 'forum',
    ways: forum.shares,
    mechanism: forum.mechanism,
    what: forum.what,
    ends: sortedUnique(forum.members)
      .map(seatsOf)
      .filter((end) => end.length > 0),
    statedBy: { kind: 'forum', id: forum.id, field: null },
  }))
}

function dotted(organisation: Organisation, seats: Seats): Connection[] {
  const found: Connection[] = []
  for (const role of organisation.roles.values()) {
    for (const to of new Set(role.dotted)) {
      const superior = seats.numbers.get(to)
      if (superior === undefined) continue
      found.push({
        id: `dotted:${role.id}~${to}`,
        kind: 'dotted',
        ways: ['people'],
        mechanism: null,
        what: null,
        ends: [[seats.numbers.get(role.id)!], [superior]],
        statedBy: { kind: 'role', id: role.id, field: 'dotted' },
      })
    }
  }
  return found
}

/** People who hold several roles; whether their roles are in two units is the boundaries' question. */
function persons(organisation: Organisation, seats: Seats): Connection[] {
  const held = new Map<string, string[]>()
  for (const role of organisation.roles.values()) {
    for (const person of new Set(role.heldBy)) {
      const known = held.get(person)
      if (known) known.push(role.id)
      else held.set(person, [role.id])
    }
  }
  const found: Connection[] = []
  for (const [person, roles] of held) {
    if (roles.length < 2) continue
    found.push({
      id: `person:${person}`,
      kind: 'person',
      ways: ['people'],
      mechanism: null,
      what: null,
      ends: [...roles].sort(compareText).map((role) => [seats.numbers.get(role)!]),
      statedBy: { kind: 'role', id: [...roles].sort(compareText)[0]!, field: 'held_by' },
    })
  }
  return found
}

function connectsTwoSeats(connection: Connection): boolean {
  return connection.ends.length > 1 && new Set(connection.ends.flat()).size > 1
}
