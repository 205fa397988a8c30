import { customersOfDecision } from '../../graph/decision-customers.js'
import type { Change } from '../../model/reorg.js'
import type { DecisionData } from '../../report/data.js'
import { withChanges } from '../applied.js'
import { peopleIn } from '../carriers.js'
import type { Context } from '../context.js'
import { evidenceOfRight } from '../evidence.js'
import { type Evidence, type Move, type Mover, NOTHING } from './move.js'

/**
 * A decision goes down its path to a seat that knows it: one with a word in it, or one that leads those who have. It goes
 * down the line of those who decide and stays in their unit: what another unit is to decide is no delegation.
 */
export const delegate: Mover = {
  kind: 'delegate',
  propose: (context) =>
    context.data.decisions.decisions.flatMap((decision) => delegations(context, decision)),
}

/** Why a decision may not be delegated; `null` where it may. */
export function whyStays(context: Context, decision: DecisionData): string | null {
  if (context.isPinned(decision.id)) return 'pinned'
  if (decision.lineDistance === null) return 'no reporting line leads to it'
  if (decision.collective) return 'a forum decides it together'
  const untouched = [...decision.deciderUnits].find((unit) => context.isUntouched(unit))
  return untouched === undefined ? null : 'the unit that decides it is untouched'
}

function delegations(context: Context, decision: DecisionData): Move[] {
  if (decision.lineDistance === 0 || whyStays(context, decision) !== null) return []
  const { graph } = context
  const { rights } = graph.organisation.decisions.get(decision.id)!
  const deciders = new Set(rights.decide.flatMap((actor) => graph.seatsOf(actor)))
  const held = context.rightsIn(decision.id)
  let isLed = false
  return decision.path.slice(0, -1).flatMap(({ seat, unit }) => {
    const own = held.get(seat) ?? []
    const knows = own.includes('recommend') || own.includes('input') || isLed
    isLed ||= own.some((right) => right !== 'inform')
    const isAllowed =
      knows &&
      staysHome(decision, unit) &&
      isBelow(context, seat, deciders) &&
      !leads(context, seat, deciders) &&
      !context.isUntouched(unit) &&
      holds(context, decision.id, unit)
    if (!isAllowed || opensVeto(context, decision, unit)) return []
    const changes = changesTo(context, decision, seat, unit)
    const distance = distanceAfter(context, decision, seat, changes)
    return distance === null || distance >= decision.lineDistance!
      ? []
      : [delegation(context, decision, seat, unit, distance, changes)]
  })
}

/** Whether it stays in a unit that decides it already; from above the units it may come to any. */
const staysHome = ({ deciderUnits }: DecisionData, unit: string | null) =>
  unit === null || deciderUnits.length === 0 || deciderUnits.includes(unit)

/** Why no seat on its way may decide it: one could, and is in a unit that is not to be touched, or there is none. */
export function whyNoSeat(context: Context, decision: DecisionData): string {
  const isFor = (free: Context) => delegations(free, decision).length > 0
  return isFor({ ...context, isUntouched: () => false })
    ? 'the unit it could go to is untouched'
    : 'no one on its way and below who decides has a say in it'
}

/** Whether the unit has a say in it already: a decision is not carried into one that nothing joins to it. */
function holds({ graph, rightsIn }: Context, decision: string, unit: string | null): boolean {
  if (unit === null) return true
  return [...rightsIn(decision)].some(
    ([seat, rights]) =>
      graph.seats.unit[graph.seats.numbers.get(seat)!] === unit && rights.some((right) => right !== 'inform'),
  )
}

/** Whether a seat reports to one of those who decide, over however many others. */
function isBelow({ graph }: Context, seat: string, deciders: ReadonlySet<number>): boolean {
  const { superior } = graph.reporting
  for (let at = superior[graph.seats.numbers.get(seat)!]!; at !== -1; at = superior[at]!)
    if (deciders.has(at)) return true
  return false
}

/** Whether a seat is above one of those who decide: what goes up is not delegated. */
function leads({ graph }: Context, seat: string, deciders: ReadonlySet<number>): boolean {
  const superior = graph.seats.numbers.get(seat)!
  return [...deciders].some((decider) => {
    for (let at = graph.reporting.superior[decider]!; at !== -1; at = graph.reporting.superior[at]!)
      if (at === superior) return true
    return false
  })
}

/** Whether a veto within the deciding unit would become one of another unit. */
function opensVeto({ graph }: Context, decision: DecisionData, unit: string | null): boolean {
  return graph.organisation.decisions.get(decision.id)!.rights.agree.some((actor) =>
    graph.seatsOf(actor).some((seat) => {
      const of = graph.seats.unit[seat] ?? null
      return of !== null && of !== unit && decision.deciderUnits.includes(of)
    }),
  )
}

function delegation(
  context: Context,
  decision: DecisionData,
  seat: string,
  unit: string | null,
  distance: number,
  changes: readonly Change[],
): Move {
  const { costs } = context.settings
  const levels = decision.lineDistance! - distance
  return {
    ...NOTHING,
    id: `delegate ${decision.id} ${seat}`,
    kind: 'delegate',
    cost: costs.delegation! + levels * costs.level! + peopleIn(context, seat) * costs.holder!,
    changes,
    units: unit === null ? [] : [unit],
    seats: [seat],
    instead: [`delegate ${decision.id}`],
    decision: {
      id: decision.id,
      deciderUnits: unit === null ? [] : [unit],
      before: decision.lineDistance!,
      after: distance,
    },
    evidence: () => [evidenceOfRight(context, decision.id, 'decide'), ...says(decision, seat)],
  }
}

const changesTo = (context: Context, decision: DecisionData, to: string, unit: string | null): Change[] => [
  { delegate: { decision: decision.id, to } },
  ...stillHeard(context, decision, to, unit),
]

/** Lines from the nearest of its customers; `null` where it would count as a decision for others than it does now. */
function distanceAfter(
  context: Context,
  { id, customers, customersFrom }: DecisionData,
  seat: string,
  changes: readonly Change[],
): number | null {
  const { graph } = context
  if (customersFrom !== 'decision') {
    const after = withChanges(graph.organisation, changes).decisions.get(id)!
    const then = customersOfDecision(graph.organisation, graph.seats, graph.seatsOf, after).customers
    if (then.join(' ') !== customers.join(' ')) return null
  }
  const lines = customers.map((customer) => context.linesFrom(customer)[graph.seats.numbers.get(seat)!]!)
  return Math.min(...lines.filter((line) => line !== -1))
}

/** Who decided and would have no word left for its unit gives input from then on. */
function stillHeard(context: Context, decision: DecisionData, to: string, unit: string | null): Change[] {
  const { graph } = context
  const { decide, ...rest } = graph.organisation.decisions.get(decision.id)!.rights
  const { inform: _, ...others } = rest
  const unitsOf = (actor: string) => graph.seatsOf(actor).map((seat) => graph.seats.unit[seat] ?? null)
  const heard = new Set([unit, ...Object.values(others).flat().flatMap(unitsOf)])
  return decide.flatMap((actor) => {
    const lost = unitsOf(actor).filter((one) => one !== null && !heard.has(one))
    for (const one of lost) heard.add(one)
    return lost.length > 0 && actor !== to
      ? [{ grant: { decision: decision.id, right: 'input', to: actor } }]
      : []
  })
}

/** The way to those who decide today, as far as it tells of the seat. */
function says({ path }: DecisionData, seat: string): Evidence[] {
  return path
    .filter((step) => step.seat === seat)
    .map(({ source }) => ({ text: 'on the way from the customer to those who decide today', source }))
}
