import type { DraftRole, DraftTeam } from '../../model/draft.js'
import type { Role, Team } from '../../model/organisation.js'
import { compareText } from '../../util/order.js'
import { findLeads, type Lead } from './leads.js'
import { findLines, type Lines } from './lines.js'
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
  const settled = {
    parents: placement.parents,
    leads,
    lines,
    rolesIn: listsBy(placement.teams),
    teamsIn: listsBy(placement.parents),
  }
  const teams: Team[] = []
  for (const team of writtenTeams) if (registry.isFirst(team)) teams.push(teamOf(registry, team, settled))
  const roles: Role[] = []
  for (const role of writtenRoles) {
    const home = placement.teams.get(role.id)
    if (registry.isFirst(role) && home !== undefined) roles.push(roleOf(registry, role, home, settled))
  }
  return { teams: byId(teams), roles: byId(roles) }
}

/** What is known of all seats when one is described. */
type Settled = {
  readonly parents: ReadonlyMap<string, string | null>
  readonly leads: ReadonlyMap<string, Lead>
  readonly lines: Lines
  readonly rolesIn: ReadonlyMap<string, readonly string[]>
  readonly teamsIn: ReadonlyMap<string, readonly string[]>
}

// Every field is written out in the two functions below: objects made by spreading get a hidden class each, and each
// walk over 100,000 of them takes ten times as long.

function teamOf(registry: Registry, team: Written<DraftTeam>, settled: Settled): Team {
  const { id, draft } = team
  const named = namedOf(id, draft)
  const lead = settled.leads.get(id)!
  const line = lead.is === 'none' ? settled.lines.solid.get(id) : undefined
  return {
    id,
    name: named.name,
    note: named.note,
    tags: named.tags,
    owner: named.owner,
    source: named.source,
    previous: named.previous,
    extras: named.extras,
    parent: settled.parents.get(id) ?? null,
    type: textOf(draft.type),
    unit: draft.unit === true,
    lead: lead.seat,
    leadIs: lead.is,
    headcount: draft.headcount ?? null,
    serves: refs(registry, 'customer', draft.serves, team, 'serves', 'team'),
    measures: refs(registry, 'measure', draft.measures, team, 'measures', 'team'),
    roles: settled.rolesIn.get(id) ?? NONE,
    teams: settled.teamsIn.get(id) ?? NONE,
    reportsTo: line?.superior ?? null,
    line: line?.line ?? null,
  }
}

function roleOf(registry: Registry, role: Written<DraftRole>, home: string, settled: Settled): Role {
  const { id, draft } = role
  const named = namedOf(id, draft)
  const heldBy = listOf(draft.held_by)
  const line = settled.lines.solid.get(id)!
  return {
    id,
    name: named.name,
    note: named.note,
    tags: named.tags,
    owner: named.owner,
    source: named.source,
    previous: named.previous,
    extras: named.extras,
    team: home,
    title: textOf(draft.title),
    headcount: draft.headcount ?? Math.max(1, heldBy.length),
    heldBy,
    reportsTo: line.superior,
    line: line.line,
    dotted: settled.lines.dotted.get(id) ?? NONE,
    serves: refs(registry, 'customer', draft.serves, role, 'serves', 'role'),
    spans: refs(registry, 'team', draft.spans, role, 'spans', 'role'),
    measures: refs(registry, 'measure', draft.measures, role, 'measures', 'role'),
  }
}

/** Things by their id, in the order of ids. */
export function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const thing of [...things].sort((a, b) => compareText(a.id, b.id))) found.set(thing.id, thing)
  return found
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
