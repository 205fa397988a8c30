import type { Organisation } from '../model/organisation.js'
import type { OtherChange, StructureChange } from '../report/diff-data.js'
import type { Match } from './match.js'

/** What is asked of a change: whether it concerns one unit, as that was or as it is. */
export type Concerns = {
  structure(change: StructureChange): boolean
  other(change: OtherChange): boolean
}

/** Changes that concern a unit of head; all where none is given. */
export function concerning(
  unit: string | null,
  base: Organisation,
  head: Organisation,
  match: Match,
): Concerns {
  if (unit === null) return { structure: () => true, other: () => true }
  const isIn = insideOf(head, unit)
  const wasIn = insideOf(base, match.teams.inBase(unit))
  const old = { team: match.teams, role: match.roles }
  return {
    structure: ({ kind, id }) => isIn(id) || wasIn(old[kind].inBase(id)),
    other: (change) => {
      const [is, was] = [actorsOf(change, head), actorsOf(change, base)]
      return is === null || was === null || is.some(isIn) || was.some(wasIn)
    },
  }
}

/** Whether an actor belongs to a unit, or is a forum with a member that does. */
function insideOf({ teams, roles, forums }: Organisation, unit: string): (actor: string) => boolean {
  return function inside(actor: string): boolean {
    const forum = forums.get(actor)
    if (forum !== undefined) return forum.members.some(inside)
    let at: string | null = roles.get(actor)?.team ?? actor
    while (at !== null && at !== unit) at = teams.get(at)?.parent ?? null
    return at === unit
  }
}

/** The actors that something other than a team or role concerns; `null` where it is everyone's. */
function actorsOf({ kind, id }: OtherChange, organisation: Organisation): readonly string[] | null {
  switch (kind) {
    case 'link':
      return organisation.links.find((link) => link.id === id)?.between ?? []
    case 'need':
      return organisation.needs.find((need) => need.id === id)?.between ?? []
    case 'forum':
      return organisation.forums.get(id)?.members ?? []
    case 'program':
      return organisation.programs.get(id)?.units ?? []
    default:
      return null
  }
}
