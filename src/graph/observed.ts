import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import { compareText } from '../util/order.js'
import type { Observed } from './graph.js'

/** The ties of an organisation between its roles, read at its units. */
export function observedIn(organisation: Organisation, units: Units): Observed {
  const { ids, unit, rank } = rolesByUnit(organisation, units)
  const numbers = new Map<string, number>()
  for (let i = 0; i < ids.length; i++) numbers.set(ids[i]!, i)
  const { ties } = organisation
  const { seatOf, shared } = seatsOfEnds(organisation, numbers)
  const ends = Int32Array.from(ties.ids, seatOf)
  const { kinds, kind } = ties
  return { ids, rank, unit, from: at(ties.from, ends), to: at(ties.to, ends), kinds, kind, shared }
}

/** Each value of a column, looked up. A loop, since `map` takes five times as long over millions. */
function at(column: Int32Array, values: Int32Array): Int32Array {
  const found = new Int32Array(column.length)
  for (let i = 0; i < column.length; i++) found[i] = values[column[i]!]!
  return found
}

/**
 * The roles by unit, then by team and id, those above the units last: who is near in the organisation is near in memory,
 * which halves the time that figures of many ties take.
 */
function rolesByUnit({ roles }: Organisation, units: Units): Pick<Observed, 'ids' | 'rank' | 'unit'> {
  const ofUnit = new Map(units.ids.map((id, i) => [id, i]))
  const unitOf = (team: string) => ofUnit.get(units.ofTeam.get(team) ?? '') ?? -1
  const rankOf = (team: string) => (unitOf(team) === -1 ? units.ids.length : unitOf(team))
  const teams = [...units.ofTeam.keys()].sort((a, b) => rankOf(a) - rankOf(b) || compareText(a, b))
  const sorted = [...roles.values()]
  const inTeam = new Map<string, number[]>(teams.map((team) => [team, []]))
  for (let i = 0; i < sorted.length; i++) inTeam.get(sorted[i]!.team)!.push(i)
  const unit = new Int32Array(sorted.length)
  const rank = new Int32Array(sorted.length)
  let next = 0
  for (const [team, own] of inTeam) {
    unit.fill(unitOf(team), next, next + own.length)
    for (const place of own) rank[next++] = place
  }
  return { ids: Array.from(rank, (place) => sorted[place]!.id), rank, unit }
}

/** Which role an end of a tie is: a role itself, or the first by id of those that a person holds. */
function seatsOfEnds({ roles, ties }: Organisation, numbers: ReadonlyMap<string, number>) {
  const people = ties.ids.filter((id) => !numbers.has(id))
  const named = new Set(people)
  const held = new Map<string, number>()
  const several = new Set<string>()
  if (named.size > 0)
    for (const { id, heldBy } of roles.values())
      for (const person of heldBy) {
        if (!named.has(person)) continue
        const number = numbers.get(id)!
        if (!held.has(person)) held.set(person, number)
        else if (held.get(person) !== number) several.add(person)
      }
  return { seatOf: (id: string) => numbers.get(id) ?? held.get(id)!, shared: several.size }
}

/** Ties of one kind, or of all, as columns of roles. */
export type TieColumns = { readonly from: Int32Array; readonly to: Int32Array }

/** The ties of a kind; of every kind where it is `null`. */
export function tiesOfKind({ from, to, kinds, kind }: Observed, wanted: string | null): TieColumns {
  if (wanted === null || (kinds.length === 1 && kinds[0] === wanted)) return { from, to }
  const number = kinds.indexOf(wanted)
  const found = { from: new Int32Array(kind.length), to: new Int32Array(kind.length) }
  let count = 0
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] !== number) continue
    found.from[count] = from[i]!
    found.to[count++] = to[i]!
  }
  return { from: found.from.subarray(0, count), to: found.to.subarray(0, count) }
}
