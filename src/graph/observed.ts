import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import type { Observed } from './graph.js'

/** The ties of an organisation between its roles, read at its units. */
export function observedIn(organisation: Organisation, units: Units): Observed {
  const { roles, ties } = organisation
  const ids = [...roles.keys()]
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const ofUnit = new Map(units.ids.map((id, i) => [id, i]))
  const unit = Int32Array.from(roles.values(), ({ team }) => {
    const own = units.ofTeam.get(team) ?? null
    return own === null ? -1 : ofUnit.get(own)!
  })
  const { seatOf, shared } = seatsOfEnds(organisation, numbers)
  const ends = Int32Array.from(ties.ids, seatOf)
  const at = (column: Int32Array) => column.map((id) => ends[id]!)
  const { kinds, kind } = ties
  return { ids, unit, from: at(ties.from), to: at(ties.to), kinds, kind, shared }
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
        if (held.has(person)) several.add(person)
        else held.set(person, numbers.get(id)!)
      }
  return { seatOf: (id: string) => numbers.get(id) ?? held.get(id)!, shared: several.size }
}

/** Ties of one kind, or of all, as columns of roles. */
export type TieColumns = { readonly from: Int32Array; readonly to: Int32Array }

/** The ties of a kind; of every kind where it is `null`. */
export function tiesOfKind({ from, to, kinds, kind }: Observed, wanted: string | null): TieColumns {
  if (wanted === null || (kinds.length === 1 && kinds[0] === wanted)) return { from, to }
  const number = kinds.indexOf(wanted)
  const kept = Int32Array.from(kind.keys()).filter((i) => kind[i] === number)
  return { from: kept.map((i) => from[i]!), to: kept.map((i) => to[i]!) }
}
