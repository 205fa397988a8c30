import type { Organisation } from '../../../model/organisation.js'
import { slug } from '../ids.js'

/** Who may sit in a forum. */
export type Members = {
  readonly known: Iterable<string>
  /** The role or team of a name; `null` where there is none. */
  roleOf(name: string): string | null
}

/** The roles and teams of a model by their ids, and the first role of each person; without a model any name becomes an id. */
export function membersIn(organisation: Organisation | null): Members {
  if (organisation === null) return { known: [], roleOf: slug }
  const { roles, teams } = organisation
  const held = new Map<string, string>()
  for (const { id, heldBy } of roles.values())
    for (const person of heldBy) if (!held.has(person)) held.set(person, id)
  return {
    known: [...roles.keys(), ...held.keys()],
    roleOf: (name) => (roles.has(name) || teams.has(name) ? name : (held.get(name) ?? null)),
  }
}
