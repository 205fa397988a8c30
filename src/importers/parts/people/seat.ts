import type { Json } from '../../../util/json.js'

/** One row of an extract, or a manager who is in none: it becomes a role. Filled in step by step while it is read. */
export type Seat = {
  /** Of the table; -1 where no row says it. */
  readonly row: number
  /** Of the person, as it is written. */
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly vacant: boolean
  /** Named as a manager, and in no row. */
  readonly absent: boolean
  /** The manager as the row names them. */
  readonly names: string
  /** Those to whom dotted lines lead, as the row names them. */
  readonly alsoNames: string
  /** The teams as the row names them, from broad to narrow. */
  readonly place: readonly string[]
  readonly headcount: number | null
  readonly extras: { readonly [key: `x-${string}`]: Json }
  /** What tells this seat from all others, whatever the order of the rows. */
  key: string
  manager: Seat | null
  /** Those to whom dotted lines lead. */
  dotted: readonly Seat[]
  /** Without a manager, and the only one in a team that others head: the line goes to the team. */
  toTeam: boolean
  team: Team | null
  /** Teams that the row names besides. */
  also: readonly Team[]
  role: string
}

/** A team of the tree while it is built. */
export type Team = {
  name: string
  readonly parent: Team | null
  /** 0 for the root. */
  readonly depth: number
  /** By what tells their names apart. */
  readonly children: Map<string, Team>
  readonly seats: Seat[]
  lead: Seat | null
  /** Who stands for a team without a lead of its own, so that nobody else is taken for it. */
  standIn: Seat | null
  id: string
}

/** A person as messages name them. */
export function labelOf({ id, name }: Pick<Seat, 'id' | 'name'>): string {
  return shortened(name === '' || name === id ? `'${id}'` : `'${name}' (${id})`)
}

/** A text that is not longer than a message should be. */
export function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 118)}…`
}
