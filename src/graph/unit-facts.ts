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

/**
 * People of every unit, and of the whole organisation under `null`: of its roles, and of its teams beyond them. A person
 * who is named as the holder of several roles counts once in each.
 */
export function headcounts(organisation: Organisation, units: Units): Map<string | null, number> {
  const unnamed = new Map<string | null, number>([
    [null, 0],
    ...units.ids.map((unit): [string, number] => [unit, 0]),
  ])
  const named = new Map<string | null, Set<string>>()
  const add = (of: string | null, count: number, holders: readonly string[]) => {
    unnamed.set(of, unnamed.get(of)! + Math.max(0, count - holders.length))
    if (count === 0 || holders.length === 0) return
    const known = named.get(of) ?? new Set()
    for (const person of holders) known.add(person)
    named.set(of, known)
  }
  const addIn = (team: string, count: number, holders: readonly string[] = []) => {
    const unit = units.ofTeam.get(team) ?? null
    add(null, count, holders)
    if (unit !== null) add(unit, count, holders)
  }
  for (const role of organisation.roles.values()) addIn(role.team, role.headcount, role.heldBy)
  // A team that states neither roles nor a headcount stands for one person: its lead.
  for (const team of organisation.teams.values())
    addIn(team.id, team.headcount ?? (team.roles.length === 0 && team.leadIs === 'none' ? 1 : 0))
  return new Map([...unnamed].map(([of, count]) => [of, count + (named.get(of)?.size ?? 0)]))
}
