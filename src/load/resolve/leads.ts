import type { DraftRole, DraftTeam } from '../../model/draft.js'
import type { Placement } from './placement.js'
import type { Registry } from './registry.js'
import type { Written } from './written.js'

/** The seat that leads a team, and how that is known; the team's own id where no role leads it. */
export type Lead = { readonly seat: string; readonly is: 'stated' | 'implied' | 'none' }

/** Who leads each team: the stated lead, else its only role that reports to no one in the team or below it, else the team itself. */
export function findLeads(
  registry: Registry,
  placement: Placement,
  teams: readonly Written<DraftTeam>[],
  roles: readonly Written<DraftRole>[],
): ReadonlyMap<string, Lead> {
  const top = new Map<string, string | null>()
  for (const role of roles) {
    const home = placement.teams.get(role.id)
    if (home === undefined || !registry.isFirst(role) || isBelowSomeone(role, home, placement)) continue
    // A second role without a superior in the team leaves it open who leads.
    top.set(home, top.has(home) ? null : role.id)
  }
  const leads = new Map<string, Lead>()
  for (const team of teams) {
    if (!registry.isFirst(team)) continue
    const stated = registry.ref(['role'], team.draft.lead, team.origin, ['lead'], `lead of team '${team.id}'`)
    const implied = top.get(team.id) ?? null
    if (stated !== null) leads.set(team.id, { seat: stated, is: 'stated' })
    else if (implied !== null && team.draft.lead === undefined)
      leads.set(team.id, { seat: implied, is: 'implied' })
    else leads.set(team.id, { seat: team.id, is: 'none' })
  }
  return leads
}

function isBelowSomeone(role: Written<DraftRole>, home: string, placement: Placement): boolean {
  const superior = role.draft.reports_to
  if (superior === undefined || superior === role.id) return false
  let at: string | null | undefined = placement.teams.get(superior) ?? superior
  while (at !== undefined && at !== null && at !== home) at = placement.parents.get(at)
  return at === home
}
