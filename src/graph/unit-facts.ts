import type { Organisation } from '../model/organisation.js'
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

/** People of every unit, and of the whole organisation under `null`: of its roles, and of its teams beyond them. */
export function headcounts(organisation: Organisation, units: Units): Map<string | null, number> {
  const people = new Map<string | null, number>([
    [null, 0],
    ...units.ids.map((unit): [string, number] => [unit, 0]),
  ])
  const add = (team: string, count: number) => {
    const unit = units.ofTeam.get(team) ?? null
    people.set(null, people.get(null)! + count)
    if (unit !== null) people.set(unit, people.get(unit)! + count)
  }
  for (const role of organisation.roles.values()) add(role.team, role.headcount)
  // A team that states neither roles nor a headcount stands for one person: its lead.
  for (const team of organisation.teams.values())
    add(team.id, team.headcount ?? (team.roles.length === 0 && team.leadIs === 'none' ? 1 : 0))
  return people
}
