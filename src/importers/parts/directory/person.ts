import type { Place } from '../problems.js'

/** A team as the path to it names it. */
export type Step = { readonly name: string; readonly type: string | null }

/** Someone's manager, by the key that the data uses. */
export type ManagerRef = { readonly key: string; readonly name: string | null; readonly place: Place }

/** A person of a directory: one seat, held by them. */
export type DirectoryPerson = {
  readonly key: string
  /** Texts for the seat's id, of which the first that is free is taken. */
  readonly wants: readonly string[]
  readonly heldBy: string
  readonly name: string
  readonly title: string | null
  /** The teams around them from broad to narrow, below the top; empty where the data says none. */
  readonly team: readonly Step[]
  readonly manager: ManagerRef | null
  readonly source: string
  readonly place: Place
}

/** A team that the data states by itself. */
export type DirectoryTeam = {
  readonly path: readonly Step[]
  readonly note: string | null
  /** The person who leads it. */
  readonly lead: ManagerRef | null
  readonly source: string
}

/** The key of a team: the names on the way to it, whatever their case and spaces. */
export function teamKey(path: readonly Step[]): string {
  return path.map(({ name }) => name.trim().replace(/\s+/g, ' ').toLowerCase()).join('\u0000')
}
