import { headcount } from '../graph/unit-facts.js'
import type { Organisation, Team } from '../model/organisation.js'
import { compareText } from '../util/order.js'
import type { Match } from './match.js'

/** How much of base is at another place in head. */
export type Moved = {
  /** Ids in base of the roles that changed their place or are gone, sorted. */
  readonly roles: readonly string[]
  /** People of those roles, and of the teams that changed theirs beyond their roles; who holds several counts once. */
  readonly people: number
  /** Those people as a share of all people of base, 0 to 1. */
  readonly share: number
}

/**
 * What changed its place: a role or team that is gone, or that has other teams above it. A team that is moved takes all
 * that is in it along; a rename moves no one.
 */
export function movedOf(base: Organisation, head: Organisation, match: Match): Moved {
  const movedTeams = teamsMoved(base, head, match)
  const roles = [...base.roles.values()].filter(({ id, team }) => {
    const now = match.roles.toHead.get(id)
    return now === undefined || match.actor(team) !== head.roles.get(now)!.team || movedTeams.has(team)
  })
  const people = headcount(
    roles,
    [...base.teams.values()].filter(({ id }) => movedTeams.has(id)),
  )
  const all = headcount(base.roles.values(), base.teams.values())
  return { roles: roles.map(({ id }) => id).sort(compareText), people, share: all === 0 ? 0 : people / all }
}

/** The teams of base that are gone, have another parent, or are in a team of which that is so. */
function teamsMoved({ teams }: Organisation, head: Organisation, match: Match): ReadonlySet<string> {
  const isAnew = ({ id, parent }: Team) => {
    const now = match.teams.toHead.get(id)
    return now === undefined || head.teams.get(now)!.parent !== (parent === null ? null : match.actor(parent))
  }
  const moved = new Set([...teams.values()].filter(isAnew).map(({ id }) => id))
  // What is added is visited too.
  for (const id of moved) for (const inner of teams.get(id)!.teams) moved.add(inner)
  return moved
}
