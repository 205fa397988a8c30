import type { Organisation, Role, Team } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import { sortedUnique } from '../util/order.js'

/** What a unit's people are measured by: ids of the measures of its teams and roles, sorted. */
export type UnitMeasures = {
  readonly all: readonly string[]
  readonly rewarded: readonly string[]
  readonly customer: readonly string[]
  readonly rewardedCustomer: readonly string[]
}

/** The measures of every unit. */
export function measuresByUnit(organisation: Organisation, units: Units): Map<string, UnitMeasures> {
  const found = new Map<string, string[]>(units.ids.map((unit) => [unit, []]))
  const add = (team: string, measures: readonly string[]) => {
    const unit = units.ofTeam.get(team) ?? null
    if (unit !== null) found.get(unit)!.push(...measures)
  }
  for (const team of organisation.teams.values()) add(team.id, team.measures)
  for (const role of organisation.roles.values()) add(role.team, role.measures)
  return new Map([...found].map(([unit, ids]) => [unit, sorted(organisation, ids)]))
}

function sorted(organisation: Organisation, ids: readonly string[]): UnitMeasures {
  const all = sortedUnique(ids)
  const rewarded = all.filter((id) => organisation.measures.get(id)!.rewarded)
  const onCustomer = (id: string) => organisation.measures.get(id)!.focus === 'customer'
  return { all, rewarded, customer: all.filter(onCustomer), rewardedCustomer: rewarded.filter(onCustomer) }
}

/**
 * People of roles, and of teams beyond their roles. A person who is named as the holder of several of the roles counts
 * once.
 */
export function headcount(roles: Iterable<Role>, teams: Iterable<Team>): number {
  const named = new Set<string>()
  let unnamed = 0
  for (const { headcount: count, heldBy } of roles) {
    unnamed += Math.max(0, count - heldBy.length)
    if (count > 0) for (const person of heldBy) named.add(person)
  }
  // A team that states neither roles nor a headcount stands for one person: its lead.
  for (const { headcount: count, roles: own, leadIs } of teams)
    unnamed += count ?? (own.length === 0 && leadIs === 'none' ? 1 : 0)
  return unnamed + named.size
}

/** People of every unit, and of the whole organisation under `null`; a person in roles of two units counts in both. */
export function headcounts({ roles, teams }: Organisation, units: Units): Map<string | null, number> {
  const groups = new Map(units.ids.map((unit) => [unit, { roles: [] as Role[], teams: [] as Team[] }]))
  const groupOf = (team: string) => groups.get(units.ofTeam.get(team) ?? '')
  for (const role of roles.values()) groupOf(role.team)?.roles.push(role)
  for (const team of teams.values()) groupOf(team.id)?.teams.push(team)
  return new Map<string | null, number>([
    [null, headcount(roles.values(), teams.values())],
    ...[...groups].map(([unit, own]) => [unit, headcount(own.roles, own.teams)] as const),
  ])
}
