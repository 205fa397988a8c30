import type { Organisation } from '../../../model/organisation.js'
import { slug } from '../ids.js'
import { Actors } from '../rights/actors.js'

/** A member of a forum, or why that is none. */
export type Member =
  | { readonly id: string; readonly told: string | null }
  | { readonly problem: string; readonly near: string | null }

/** Who may sit in a forum. */
export type Members = {
  readonly known: Iterable<string>
  /** The role or team of an id or name. */
  of(text: string): Member
}

/** The roles and teams of a model by id and name, and the first role of each person; without a model any text becomes an id. */
export function membersIn(organisation: Organisation | null): Members {
  if (organisation === null) return { known: [], of: (text) => ({ id: slug(text), told: null }) }
  const { roles, teams } = organisation
  const held = new Map<string, string>()
  for (const { id, heldBy } of roles.values())
    for (const person of heldBy) if (!held.has(person)) held.set(person, id)
  const actors = new Actors({ ...organisation, forums: new Map() }, {})
  return {
    known: new Set([...roles.keys(), ...held.keys(), ...actors.names().keys()]),
    of: (text) => {
      if (roles.has(text) || teams.has(text)) return { id: text, told: null }
      const role = held.get(text)
      if (role !== undefined) return { id: role, told: null }
      const found = actors.of(text)
      if ('id' in found || found.near === null) return found
      return { problem: `'${text}' is no role of the model and holds none`, near: text }
    },
  }
}
