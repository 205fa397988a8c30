import type { NeedType, Right } from '../../model/organisation.js'
import type { BoundaryData } from '../../report/data.js'
import { sourceData } from '../../report/say.js'
import { compareText, pairOf } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'
import { PairMap } from './pairs.js'

/** What one pair of units must coordinate for, as it is gathered. */
export type Requirement = {
  needs: number
  readonly stated: BoundaryData['because']['needs'][number][]
  readonly decisions: Map<string, number>
  readonly customers: string[]
}

/** Thompson's interdependence (1967), each kind asking for more coordination than the one before. */
export const NEED_WEIGHTS: { readonly [type in NeedType]: number } = {
  pooled: 1,
  sequential: 2,
  reciprocal: 3,
}

/** How strongly a right binds its holder to the decision, in thirds; informing binds no one. */
export const RIGHT_WEIGHTS: { readonly [right in Right]: number } = {
  decide: 3,
  agree: 3,
  recommend: 2,
  perform: 2,
  input: 1,
  inform: 0,
}

/** Requirements of all pairs of units that have any (Cataldo et al. 2006 for the decisions' part). */
export function requirementsOf(input: AnalysisInput): PairMap<Requirement> {
  const pairs = new PairMap<Requirement>(() => ({
    needs: 0,
    stated: [],
    decisions: new Map(),
    customers: [],
  }))
  addNeeds(input, pairs)
  addDecisions(input, pairs)
  addCustomers(input, pairs)
  return pairs
}

function addNeeds({ organisation, graph, origins }: AnalysisInput, pairs: PairMap<Requirement>): void {
  for (const need of organisation.needs) {
    const [a, b] = [graph.unitOfTeam(need.between[0]), graph.unitOfTeam(need.between[1])]
    if (a === null || b === null || a === b) continue
    const at = pairs.at(a, b)
    at.needs += NEED_WEIGHTS[need.type]
    at.stated.push({
      id: need.id,
      type: need.type,
      between: pairOf(...need.between),
      why: need.why,
      source: sourceData(origins.of('need', need.id)?.span()),
    })
  }
}

/** The pair's entry of A·D·Aᵀ, each decision's part by its id (a part between two decisions goes to both by half). */
function addDecisions(input: AnalysisInput, pairs: PairMap<Requirement>): void {
  const { organisation, graph, options } = input
  const involved = new Map<string, readonly (readonly [unit: string, strength: number])[]>()
  for (const decision of organisation.decisions.values()) {
    if (options.customer !== null && !graph.customersOf(decision.id).customers.includes(options.customer))
      continue
    involved.set(decision.id, strengthsOf(input, decision.id))
  }
  const add = (decision: string, a: string, b: string, strength: number) => {
    if (a === b) return
    const parts = pairs.at(a, b).decisions
    parts.set(decision, (parts.get(decision) ?? 0) + strength)
  }
  for (const [id, units] of involved)
    units.forEach(([a, own], i) => {
      for (const [b, other] of units.slice(i + 1)) add(id, a, b, own * other)
    })
  for (const [one, other] of dependencies(input)) {
    for (const [a, own] of involved.get(one) ?? [])
      for (const [b, its] of involved.get(other) ?? []) {
        add(one, a, b, (own * its) / 2)
        add(other, a, b, (own * its) / 2)
      }
  }
}

/** Each pair of decisions of which one depends on the other, once. */
function dependencies({ organisation }: AnalysisInput): (readonly [string, string])[] {
  const seen = new Map<string, readonly [string, string]>()
  for (const decision of organisation.decisions.values())
    for (const other of decision.dependsOn) {
      const pair = pairOf(decision.id, other)
      if (pair[0] !== pair[1]) seen.set(pair.join(' '), pair)
    }
  return [...seen.values()].sort((x, y) => compareText(x.join(' '), y.join(' ')))
}

/** A(unit, decision): the strongest right that each unit holds, 0 to 1; units that hold none above 0 are left out. */
function strengthsOf({ organisation, graph }: AnalysisInput, id: string): (readonly [string, number])[] {
  const strongest = new Map<string, number>()
  for (const [right, actors] of Object.entries(organisation.decisions.get(id)!.rights)) {
    const weight = RIGHT_WEIGHTS[right as Right] / 3
    if (weight === 0) continue
    for (const seat of actors.flatMap((actor) => graph.seatsOf(actor))) {
      const unit = graph.seats.unit[seat] ?? null
      if (unit !== null && weight > (strongest.get(unit) ?? 0)) strongest.set(unit, weight)
    }
  }
  return [...strongest].sort((a, b) => compareText(a[0], b[0]))
}

function addCustomers({ organisation, graph, options }: AnalysisInput, pairs: PairMap<Requirement>): void {
  const customers = options.customer === null ? [...organisation.customers.keys()] : [options.customer]
  for (const customer of customers) {
    const units = graph.unitsServing(customer)
    units.forEach((a, i) => {
      for (const b of units.slice(i + 1)) pairs.at(a, b).customers.push(customer)
    })
  }
}
