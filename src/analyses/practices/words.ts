import { nameOf, type Organisation } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'

/** Why a practice that looks at boundaries has no score. */
export const NOTHING_REQUIRED = 'nothing requires any two units to coordinate'

/** How people know a role, team or forum; where several have the same name, a role's team or the id tells them apart. */
export function actorName(organisation: Organisation, id: string): string {
  const { roles, teams, forums } = organisation
  const actor = roles.get(id) ?? teams.get(id) ?? forums.get(id)
  if (actor === undefined) return id
  const name = nameOf(actor)
  if (sharedNames(organisation).get(name) === 1) return name
  const role = roles.get(id)
  return role === undefined ? `${name} (${id})` : `${name} of ${nameOf(teams.get(role.team)!)}`
}

const counted = new WeakMap<Organisation, ReadonlyMap<string, number>>()

/** How many actors have each name, counted once for an organisation. */
function sharedNames(organisation: Organisation): ReadonlyMap<string, number> {
  const known = counted.get(organisation)
  if (known !== undefined) return known
  const times = new Map<string, number>()
  for (const actors of [organisation.roles, organisation.teams, organisation.forums])
    for (const actor of actors.values()) times.set(nameOf(actor), (times.get(nameOf(actor)) ?? 0) + 1)
  counted.set(organisation, times)
  return times
}

/** `Imaging equipment and Consulting`. */
export function pairName(organisation: Organisation, units: readonly [string, string]): string {
  return units.map((unit) => actorName(organisation, unit)).join(' and ')
}

/** A boundary as one word, for what a change settles. */
export function pairKey({ units }: BoundaryData): string {
  return units.join(' ')
}

/** The required boundaries in words. */
export const REQUIRED = ['required boundary', 'required boundaries'] as const
