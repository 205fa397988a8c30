import type { Seat } from '../../graph/graph.js'
import { nameOf } from '../../model/organisation.js'
import type { DecisionData } from '../../report/data.js'
import { listed, sourceData } from '../../report/say.js'
import { sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import type { Ask } from './found.js'
import { journeyOf } from './journey.js'
import { stepsOf } from './steps.js'

/** One decision in the published shape, with its evidence. */
export function describeDecision(input: AnalysisInput, ask: Ask): DecisionData {
  const { graph, origins } = input
  const { decision, byLine, byNetwork } = ask
  const unitOf = (seat: Seat) => graph.seats.unit[seat] ?? null
  const line = byLine?.line ?? null
  const path = byLine?.linePath ?? []
  const network = byNetwork?.network ?? null
  const reason = whyNotAssessed(input, ask)
  const met = ask.customers.flatMap((customer) => graph.facing(customer))
  const start = path[0] ?? byNetwork?.networkPath[0] ?? met[0] ?? null
  const journey = journeyOf(input, decision, start)
  const travels = decision.rights.decide.length > 0 && start !== null
  const vetoers = sortedUnique(decision.rights.agree)
  const missing = missingFigures(line, network, reason, travels)
  return {
    id: decision.id,
    name: nameOf(decision),
    key: decision.key,
    frequency: decision.frequency,
    customers: ask.customers,
    customersFrom: ask.customersFrom,
    deciders: sortedUnique(decision.rights.decide),
    deciderUnits: sortedUnique(ask.deciders.flatMap((seat) => unitOf(seat) ?? [])),
    rightUnits: ask.rightUnits,
    lineDistance: line,
    levelsUp: line === null ? null : levelsUp(graph.reporting.superior, path),
    networkDistance: network,
    unreachable: reason === null && line === null,
    boundariesCrossed: line === null ? null : boundariesCrossed(path.map(unitOf)),
    path: stepsOf(input, path),
    networkPath:
      network !== null && (line === null || network < line) ? stepsOf(input, byNetwork!.networkPath) : [],
    farthest: farthestOf(ask),
    collective: ask.collective,
    farthestMember:
      byLine?.members == null
        ? null
        : { seat: graph.seats.ids[byLine.members.seat]!, lineDistance: byLine.members.line },
    handOffs: travels ? journey.handOffs : null,
    unitHandOffs: travels ? journey.unitHandOffs : null,
    vetoes: vetoers.length,
    vetoUnits: sortedUnique(
      vetoers.flatMap((actor) => graph.seatsOf(actor)).flatMap((seat) => unitOf(seat) ?? []),
    ),
    candidates: candidatesOf(input, ask, path),
    source: sourceData(origins.of('decision', decision.id)?.span()),
    ...(missing === null ? {} : { notAssessed: missing }),
  }
}

/** Why no distance can be told; `null` where one can, or where the decider is unreachable. */
function whyNotAssessed({ organisation, graph }: AnalysisInput, ask: Ask): string | null {
  if (ask.decision.rights.decide.length === 0) return 'no one holds the decide right'
  if (ask.deciders.length === 0) return 'the decider has no seat'
  if (organisation.customers.size === 0) return 'the model names no customers'
  if (ask.customers.every((customer) => graph.facing(customer).length === 0))
    return `no role or team serves ${listed(ask.customers.map((id) => `'${nameOf(organisation.customers.get(id)!)}'`)) || 'its customers'}`
  return null
}

function missingFigures(
  line: number | null,
  network: number | null,
  reason: string | null,
  travels: boolean,
) {
  const why = reason ?? 'no chain of reporting lines leads from the customer to the decider'
  if (line !== null) return null
  return {
    lineDistance: why,
    levelsUp: why,
    boundariesCrossed: why,
    ...(network === null
      ? { networkDistance: reason ?? 'no chain of lines and links leads from the customer to the decider' }
      : {}),
    ...(travels ? {} : { handOffs: why, unitHandOffs: why }),
  }
}

function levelsUp(superior: Int32Array, path: readonly Seat[]): number {
  return path.filter((seat, i) => i > 0 && superior[path[i - 1]!] === seat).length
}

/** Changes of unit along a path; seats above the units lie on no side. */
function boundariesCrossed(units: readonly (string | null)[]): number {
  const below = units.filter((unit) => unit !== null)
  return below.filter((unit, i) => i > 0 && unit !== below[i - 1]).length
}

/** The customer with the greatest distance, one that cannot be reached before all others; of equals the smallest id. */
function farthestOf({ perCustomer }: Ask): DecisionData['farthest'] {
  let farthest: Ask['perCustomer'][number] | null = null
  for (const one of perCustomer) {
    const farther =
      farthest === null || (farthest.line !== null && (one.line === null || one.line > farthest.line))
    if (farther) farthest = one
  }
  return farthest === null ? null : { customer: farthest.customer, lineDistance: farthest.line }
}

/** Seats on the path before the decider that already recommend or give input: their place on the path is their distance. */
function candidatesOf(
  { graph }: AnalysisInput,
  { decision }: Ask,
  path: readonly Seat[],
): DecisionData['candidates'] {
  const heard = new Set(
    [...decision.rights.recommend, ...decision.rights.input].flatMap((actor) => graph.seatsOf(actor)),
  )
  return path
    .slice(0, -1)
    .map((seat, lineDistance) => ({ seat, lineDistance }))
    .filter(({ seat }) => heard.has(seat))
    .map(({ seat, lineDistance }) => ({ seat: graph.seats.ids[seat]!, lineDistance }))
}
