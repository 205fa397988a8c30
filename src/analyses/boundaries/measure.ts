import { WAYS } from '../../model/organisation.js'
import type { BoundaryData, CrossingData } from '../../report/data.js'
import { byOrder, compareText } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { crossingsOf } from './crossings.js'
import { escalation } from './escalation.js'
import { isInformalAlone, loneSeatsOf } from './fragility.js'
import { observedAt, type TiesAcross } from './observed.js'
import { type Requirement, requirementsOf } from './requirement.js'

const NOTHING: Requirement = { needs: 0, stated: [], decisions: new Map(), customers: [] }

const NO_WAY = 'the two units have no superior in common'
const NO_TIES = 'no tie at all was observed in one of the units'

/** Every pair of units that is required or linked, the gaps first. */
export function measureBoundaries(input: AnalysisInput, across: TiesAcross | null): BoundaryData[] {
  const requirements = requirementsOf(input)
  const crossings = crossingsOf(input)
  const found: BoundaryData[] = []
  const concerns = (units: readonly [string, string]) =>
    input.options.unit === null || units.includes(input.options.unit)
  for (const [units, required] of requirements.entries()) {
    if (!concerns(units)) continue
    const boundary = describe({ input, across }, units, required, crossings.get(...units) ?? [])
    if (boundary.required || boundary.linked) found.push(boundary)
  }
  for (const [units, crossing] of crossings.entries())
    if (concerns(units) && requirements.get(...units) === undefined)
      found.push(describe({ input, across }, units, NOTHING, crossing))
  return found.sort(gapsFirst)
}

function describe(
  { input, across }: { readonly input: AnalysisInput; readonly across: TiesAcross | null },
  units: readonly [string, string],
  requirement: Requirement,
  crossings: readonly CrossingData[],
): BoundaryData {
  const decided = [...requirement.decisions].sort((a, b) => compareText(a[0], b[0]))
  // Summed in the order of the ids, so that rounding is the same on every run.
  const decisions = decided.reduce((sum, [, coupling]) => sum + coupling, 0)
  const total = requirement.needs + decisions + requirement.customers.length
  const required = total > 0
  const linked = crossings.length > 0
  const gap = required && !linked
  const lines = escalation(input, ...units)
  const loneSeats = loneSeatsOf(input, units, crossings)
  const informalAlone = isInformalAlone(crossings)
  const tied = observedAt(across, units, linked)
  const reasons = {
    ...(lines === null ? { escalation: NO_WAY, exposure: NO_WAY } : {}),
    ...(tied.observed?.paperOnly === null ? { paperOnly: NO_TIES } : {}),
  }
  return {
    units,
    required,
    linked,
    requirement: { total, needs: requirement.needs, decisions, customers: requirement.customers.length },
    because: {
      needs: [...requirement.stated].sort((a, b) => compareText(a.id, b.id)),
      decisions: decided.map(([id, coupling]) => ({
        id,
        coupling,
        decidedAboveUnits: decidedAbove(input, id),
      })),
      customers: requirement.customers,
    },
    links: crossings.map((crossing) => crossing.id),
    crossings,
    ways: countWays(crossings),
    gap,
    escalation: lines,
    exposure: lines === null ? null : total * lines,
    fragile: loneSeats.length > 0 || informalAlone,
    ...tied,
    loneSeats,
    informalAlone,
    surplus: linked && !required,
    ...(Object.keys(reasons).length > 0 ? { notAssessed: reasons } : {}),
  }
}

function countWays(crossings: readonly CrossingData[]): BoundaryData['ways'] {
  const count = (way: string) => crossings.filter((crossing) => crossing.ways.includes(way)).length
  return Object.fromEntries(WAYS.map((way) => [way, count(way)])) as BoundaryData['ways']
}

/** Whether every seat that decides it belongs to no unit. */
function decidedAbove({ organisation, graph }: AnalysisInput, decision: string): boolean {
  const seats = organisation.decisions.get(decision)!.rights.decide.flatMap((actor) => graph.seatsOf(actor))
  return seats.length > 0 && seats.every((seat) => (graph.seats.unit[seat] ?? null) === null)
}

/** Gaps first, those with no superior in common before all; then by exposure and requirement; surplus links last. */
const gapsFirst = byOrder<BoundaryData>(
  (a, b) => rank(a) - rank(b),
  (a, b) => (a.gap ? Number(a.escalation !== null) - Number(b.escalation !== null) : 0),
  (a, b) => (a.gap ? (b.exposure ?? 0) - (a.exposure ?? 0) : 0),
  (a, b) => b.requirement.total - a.requirement.total,
  (a, b) => compareText(a.units[0], b.units[0]),
  (a, b) => compareText(a.units[1], b.units[1]),
)

function rank(boundary: BoundaryData): number {
  return boundary.gap ? 0 : boundary.surplus ? 2 : 1
}
