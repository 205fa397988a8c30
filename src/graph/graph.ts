import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'

/** Number of a seat: its position in `Seats.ids`. */
export type Seat = number

/** Every seat as columns: each role, and each team that stands for its lead; sorted by id. */
export type Seats = {
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, Seat>
  /** The team that the seat is in (a team's own seat is in that team). */
  readonly team: readonly string[]
  /** The unit that the seat belongs to; `null` above the units. */
  readonly unit: readonly (string | null)[]
  readonly headcount: readonly number[]
}

/** The reporting forest of solid and implied lines. */
export type Reporting = {
  /** Superior of each seat; -1 at the top. */
  readonly superior: Int32Array
  /** Whether the line to the superior is implied (1) or stated (0). */
  readonly implied: Uint8Array
  /** Direct reports of seat s: `reports[starts[s]] … reports[starts[s + 1] - 1]`, sorted. */
  readonly starts: Int32Array
  readonly reports: Int32Array
}

/** One lateral connection: a link, a forum, a dotted line or a shared person. Seats of different ends are connected. */
export type Connection = {
  /** `link:ID`, `forum:ID`, `dotted:ROLE~SEAT`, `person:ID`. */
  readonly id: string
  readonly kind: 'link' | 'forum' | 'dotted' | 'person'
  readonly ways: readonly ('information' | 'people' | 'decisions')[]
  readonly mechanism: string | null
  readonly what: string | null
  /** Each end's seats, sorted. A link and a dotted line have two ends; a forum one for each member; a person one for each seat held. */
  readonly ends: readonly (readonly Seat[])[]
  /** Where it is stated: for dotted lines and persons the role, else the link or forum. */
  readonly statedBy: {
    readonly kind: 'link' | 'forum' | 'role'
    readonly id: string
    readonly field: string | null
  }
}

/** What was observed: ties between roles as columns, position i of each being one tie; loops and repetitions are still there. */
export type Observed = {
  /** The roles by unit, team and id, those above the units last; the ends of ties are positions in it. Roles without ties are there too. */
  readonly ids: readonly string[]
  /** The place of each role in the order of ids. */
  readonly rank: Int32Array
  /** The unit of each role, as a position in the units; -1 above the units. */
  readonly unit: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly kinds: readonly string[]
  readonly kind: Int32Array
  /** People at an end of a tie who hold several roles: they are read as the first of these. */
  readonly shared: number
}

/**
 * The organisation as the projections that analyses ask (seats and lines as columns, lateral connections as a list).
 * Each projection is worked out when first asked for, and kept.
 */
export type Graph = {
  readonly organisation: Organisation
  readonly units: Units
  readonly seats: Seats
  readonly reporting: Reporting
  /** Sorted by id. */
  readonly connections: readonly Connection[]
  /** Connections of each seat, as indexes into `connections`; absent for seats with none. */
  readonly connectionsOf: ReadonlyMap<Seat, readonly number[]>
  readonly observed: Observed
  /** Seats that an actor stands for: a role itself, a team its lead's, a forum its members'. Sorted. */
  seatsOf(actor: string): readonly Seat[]
  /** The customer-facing seats F(c), sorted. */
  facing(customer: string): readonly Seat[]
  /** The unit of a team; `null` above the units. */
  unitOfTeam(team: string): string | null
  /** Units whose teams or roles serve the customer, sorted. */
  unitsServing(customer: string): readonly string[]
  /** The customers of a decision, sorted, and where they are from. */
  customersOf(decision: string): {
    readonly customers: readonly string[]
    readonly from: 'decision' | 'rights' | 'all'
  }
}
