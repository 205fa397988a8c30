import { roleThings } from '../../../facts/role.js'
import { teamThings } from '../../../facts/team.js'
import type { Kinds } from '../../../facts/values.js'
import type { RoleData, TeamData } from '../../../report/things-data.js'
import type { Look } from '../look.js'
import { actorKind, type Detail } from './detail.js'
import { placed } from './fields.js'
import { said } from './said.js'

/** What is looked up again and again of one look at an organisation. */
type Index = {
  readonly teams: ReadonlyMap<string, TeamData>
  readonly roles: ReadonlyMap<string, RoleData>
  readonly reports: ReadonlyMap<string, readonly string[]>
}

const indexes = new WeakMap<Look, Index>()

function indexOf(look: Look): Index {
  const known = indexes.get(look)
  if (known !== undefined) return known
  const { things } = look.report
  const reports = new Map<string, string[]>()
  for (const { id, reportsTo } of things.roles) if (reportsTo !== null) push(reports, reportsTo, id)
  const index: Index = {
    teams: new Map(things.teams.map((team) => [team.id, team])),
    roles: new Map(things.roles.map((role) => [role.id, role])),
    reports,
  }
  indexes.set(look, index)
  return index
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const kindsIn =
  (look: Look): Kinds =>
  (id) =>
    actorKind(look, id)

/** All that is known of a team; only what concerns it is looked at. */
export function teamDetail(look: Look, id: string): Detail | null {
  const index = indexOf(look)
  const team = index.teams.get(id)
  const stated = look.organisation.teams.get(id)
  if (team === undefined || stated === undefined) return null
  const { report } = look
  const roles = stated.roles.flatMap((role) => index.roles.get(role) ?? [])
  const below = stated.teams.flatMap((one) => index.teams.get(one) ?? [])
  const data = { ...report, summary: [], things: { ...report.things, roles } }
  const [thing] = teamThings(data, [team, ...below], kindsIn(look))
  const facts = [...placed(look, 'team', id, thing!.facts), ...said(stated)]
  return { subject: `team:${id}`, kind: thing!.kind, label: thing!.label, id, facts, place: thing!.source }
}

/** All that is known of a role. */
export function roleDetail(look: Look, id: string): Detail | null {
  const index = indexOf(look)
  const role = index.roles.get(id)
  const stated = look.organisation.roles.get(id)
  if (role === undefined || stated === undefined) return null
  const reports = (index.reports.get(id) ?? []).flatMap((one) => index.roles.get(one) ?? [])
  const data = { ...look.report, summary: [] }
  const [thing] = roleThings(data, [role, ...reports], kindsIn(look))
  const facts = [...placed(look, 'role', id, thing!.facts), ...said(stated)]
  return { subject: `role:${id}`, kind: 'role', label: thing!.label, id, facts, place: thing!.source }
}
