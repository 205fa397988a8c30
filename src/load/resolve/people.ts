import type { DraftRole, DraftTeam } from '../../model/draft.js'
import type { Role, Team } from '../../model/organisation.js'
import { compareText } from '../../util/order.js'
import { findLeads } from './leads.js'
import { findLines } from './lines.js'
import { namedOf, textOf } from './named.js'
import { place } from './placement.js'
import { listOf, type Registry } from './registry.js'
import type { Written } from './written.js'

const NONE: readonly string[] = Object.freeze([])

/** The teams and roles with their places, leads and lines settled; sorted by id. */
export function resolvePeople(
  registry: Registry,
  writtenTeams: readonly Written<DraftTeam>[],
  writtenRoles: readonly Written<DraftRole>[],
): { readonly teams: ReadonlyMap<string, Team>; readonly roles: ReadonlyMap<string, Role> } {
  const placement = place(registry, writtenTeams, writtenRoles)
  const leads = findLeads(registry, placement, writtenTeams, writtenRoles)
  const lines = findLines({ registry, placement, leads }, writtenTeams, writtenRoles)
  const rolesIn = listsBy(placement.teams)
  const teamsIn = listsBy(placement.parents)
  const references = (thing: Written<DraftTeam | DraftRole>, kind: 'team' | 'role') => ({
    serves: refs(registry, 'customer', thing.draft.serves, thing, 'serves', kind),
    measures: refs(registry, 'measure', thing.draft.measures, thing, 'measures', kind),
  })
  const teams: Team[] = []
  for (const team of writtenTeams) {
    if (!registry.isFirst('team', team)) continue
    const lead = leads.get(team.id)!
    const line = lead.is === 'none' ? lines.solid.get(team.id) : undefined
    teams.push({
      ...namedOf(team.id, team.draft),
      parent: placement.parents.get(team.id) ?? null,
      type: textOf(team.draft.type),
      unit: team.draft.unit === true,
      lead: lead.seat,
      leadIs: lead.is,
      headcount: team.draft.headcount ?? null,
      ...references(team, 'team'),
      roles: rolesIn.get(team.id) ?? NONE,
      teams: teamsIn.get(team.id) ?? NONE,
      reportsTo: line?.superior ?? null,
      line: line?.line ?? null,
    })
  }
  const roles: Role[] = []
  for (const role of writtenRoles) {
    const home = placement.teams.get(role.id)
    if (!registry.isFirst('role', role) || home === undefined) continue
    const line = lines.solid.get(role.id)!
    roles.push({
      ...namedOf(role.id, role.draft),
      team: home,
      title: textOf(role.draft.title),
      headcount: role.draft.headcount ?? 1,
      heldBy: listOf(role.draft.held_by),
      reportsTo: line.superior,
      line: line.line,
      dotted: lines.dotted.get(role.id) ?? NONE,
      ...references(role, 'role'),
      spans: refs(registry, 'team', role.draft.spans, role, 'spans', 'role'),
    })
  }
  return { teams: byId(teams), roles: byId(roles) }
}

/** Things by their id, in the order of ids. */
export function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map([...things].sort((a, b) => compareText(a.id, b.id)).map((thing) => [thing.id, thing]))
}

function refs(
  registry: Registry,
  wanted: 'customer' | 'measure' | 'team',
  ids: string | readonly string[] | undefined,
  thing: Written<object>,
  field: string,
  kind: string,
): readonly string[] {
  return ids === undefined
    ? NONE
    : registry
        .refs([wanted], ids, thing.origin, [field], `${field} of ${kind} '${thing.id}'`)
        .sort(compareText)
}

function listsBy(places: ReadonlyMap<string, string | null>): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const [id, at] of places) {
    if (at === null) continue
    const list = lists.get(at)
    if (list) list.push(id)
    else lists.set(at, [id])
  }
  for (const list of lists.values()) list.sort(compareText)
  return lists
}
