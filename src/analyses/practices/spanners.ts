import type { BoundaryData, CrossingData } from '../../report/data.js'
import { byOrder, compareText } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { unitsOfTeams } from './covered.js'

/** A role that states which teams it spans. */
type Spanning = { readonly role: string; readonly to: ReadonlySet<string> }

/**
 * Asks for the seats that span a boundary, each once, sorted: roles of one side that state `spans` towards the other
 * (or of a team above the units, towards both); roles whose dotted line crosses; both ends of what an integrator links;
 * and shared people, each as one seat however many they hold.
 */
export function spannersAcross(input: AnalysisInput): (boundary: BoundaryData) => string[] {
  const byUnit = spanningRoles(input)
  const spanning = (unit: string | null) => byUnit.get(unit) ?? []
  return ({ units: [a, b], crossings }) => {
    const found = new Set<string>()
    for (const { role, to } of spanning(a)) if (to.has(b)) found.add(role)
    for (const { role, to } of spanning(b)) if (to.has(a)) found.add(role)
    for (const { role, to } of spanning(null)) if (to.has(a) && to.has(b)) found.add(role)
    for (const crossing of [...crossings].sort(peopleLast))
      for (const seat of seatsOf(crossing, found)) found.add(seat)
    return [...found].sort(compareText)
  }
}

function seatsOf(crossing: CrossingData, found: ReadonlySet<string>): readonly string[] {
  const seats = crossing.seats.flat().sort(compareText)
  // The one that has the line spans, not the superior whom it leads to.
  if (crossing.kind === 'dotted') return [crossing.id.slice('dotted:'.length).split('~')[0]!]
  if (crossing.kind === 'person') return seats.some((seat) => found.has(seat)) ? [] : seats.slice(0, 1)
  return crossing.mechanism === 'integrator' ? seats : []
}

/** A shared person is only counted where none of the person's seats is. */
const peopleLast = byOrder<CrossingData>(
  (a, b) => Number(a.kind === 'person') - Number(b.kind === 'person'),
  (a, b) => compareText(a.id, b.id),
)

/** Roles that state `spans`, by their own unit; `null` above the units. */
function spanningRoles(input: AnalysisInput): Map<string | null, Spanning[]> {
  const { organisation, graph } = input
  const unitsOf = unitsOfTeams(input)
  const roles = new Map<string | null, Spanning[]>()
  for (const role of organisation.roles.values()) {
    if (role.spans.length === 0) continue
    const unit = graph.unitOfTeam(role.team)
    const spanning = { role: role.id, to: new Set(role.spans.flatMap(unitsOf)) }
    roles.set(unit, [...(roles.get(unit) ?? []), spanning])
  }
  return roles
}
