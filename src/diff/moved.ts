import type { Organisation } from '../model/organisation.js'
import { compareText } from '../util/order.js'
import type { Match } from './match.js'

/** How much of base is at another place in head. */
export type Moved = {
  /** Ids in base of the roles that changed their place or are gone, sorted. */
  readonly roles: readonly string[]
  /** People of those roles, and of the teams that state their people themselves. */
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
  const teams = [...base.teams.values()].filter(({ headcount }) => (headcount ?? 0) > 0)
  const people =
    sum(roles.map(({ headcount }) => headcount)) +
    sum(teams.filter(({ id }) => movedTeams.has(id)).map(({ headcount }) => headcount ?? 0))
  const all =
    sum([...base.roles.values()].map(({ headcount }) => headcount)) +
    sum(teams.map(({ headcount }) => headcount ?? 0))
  return { roles: roles.map(({ id }) => id).sort(compareText), people, share: all === 0 ? 0 : people / all }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** The teams of base that are gone, have another parent, or are in a team of which that is so. */
function teamsMoved({ teams }: Organisation, head: Organisation, match: Match): ReadonlySet<string> {
  const judged = new Map<string, boolean>()
  const isAnew = (id: string, parent: string | null) => {
    const now = match.teams.toHead.get(id)
    return now === undefined || head.teams.get(now)!.parent !== (parent === null ? null : match.actor(parent))
  }
  for (const team of teams.values()) {
    const open: string[] = []
    let moved = false
    for (let at: string | null = team.id; at !== null; at = teams.get(at)!.parent) {
      const known = judged.get(at)
      if (known !== undefined) {
        moved = known
        break
      }
      open.push(at)
    }
    for (const id of open.reverse()) {
      moved ||= isAnew(id, teams.get(id)!.parent)
      judged.set(id, moved)
    }
  }
  return new Set([...judged].filter(([, moved]) => moved).map(([id]) => id))
}
