import type { NamesData } from '../../report/data.js'
import { listed, nameIn } from '../../report/say.js'
import type { PlaceData, ProposalData } from '../data.js'

/** Names in a row; with semicolons between them where one of them holds a comma itself. */
export function named(names: readonly string[], most = 8): string {
  if (names.length < 2 || !names.some((name) => name.includes(','))) return listed(names, most)
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1)
  const last = names.length > most ? `${names.length - shown.length} more` : names.at(-1)!
  return `${shown.join('; ')}; and ${last}`
}

/** Who it is: by name, else by the team that they lead, or by where they are. */
function seatName({ actors }: NamesData, { seat, unit, leads }: PlaceData, isWithUnit: boolean): string {
  const name = nameIn(actors, seat)
  if (leads !== null && (name === seat || name === nameIn(actors, leads)))
    return seat === leads ? name : `the lead of ${nameIn(actors, leads)}`
  if (name !== seat || unit === null || isWithUnit) return name
  return `${seat} of ${nameIn(actors, unit)}`
}

/** Those who decide or stop a decision, or carry something, without their units. */
export function whoOf({ places }: ProposalData, names: NamesData): string {
  return named(places.map((place) => seatName(names, place, false)))
}

/** Who carries it, unit by unit: `Sales: Head of sales and Key accounts; Service: Head of service`. */
export function carriersOf({ places }: ProposalData, names: NamesData): string {
  const units = new Map<string | null, string[]>()
  for (const place of places)
    units.set(place.unit, [...(units.get(place.unit) ?? []), seatName(names, place, true)])
  return [...units]
    .map(([unit, who]) => {
      const of = unit === null ? 'above the units' : nameIn(names.actors, unit)
      return `${of}: ${who.map((name) => (name === of ? 'its lead' : name)).join(' and ')}`
    })
    .join('; ')
}
