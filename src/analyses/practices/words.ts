import { nameOf, type Organisation } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'

/** Why a practice that looks at boundaries has no score. */
export const NOTHING_REQUIRED = 'nothing requires any two units to coordinate'

/** How people know a role, team or forum. */
export function actorName({ roles, teams, forums }: Organisation, id: string): string {
  const actor = roles.get(id) ?? teams.get(id) ?? forums.get(id)
  return actor === undefined ? id : nameOf(actor)
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
