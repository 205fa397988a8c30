import type { Seat } from '../../graph/graph.js'
import { type Decision, RIGHTS } from '../../model/organisation.js'
import { sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'

/** What one customer's walk found for one decision. */
export type Found = {
  readonly customer: string
  readonly line: number | null
  readonly network: number | null
  readonly linePath: readonly Seat[]
  readonly networkPath: readonly Seat[]
  /** For a forum that decides: its farthest member. */
  readonly members: { readonly seat: Seat; readonly line: number | null } | null
}

/** One decision and what the walks have found for it so far. */
export type Ask = {
  readonly decision: Decision
  readonly customers: readonly string[]
  readonly customersFrom: 'decision' | 'rights' | 'all'
  /** Seats of the decider. */
  readonly deciders: readonly Seat[]
  readonly collective: boolean
  readonly rightUnits: readonly string[]
  byLine: Found | null
  byNetwork: Found | null
  /** Each customer that someone serves, with its own line distance; `null` where it is unreachable. */
  readonly perCustomer: { readonly customer: string; readonly line: number | null }[]
}

/** The decisions that the options keep, by id. */
export function asksOf(input: AnalysisInput): Ask[] {
  const { organisation, graph, options } = input
  const asks = [...organisation.decisions.values()].map((decision): Ask => {
    const { customers, from } = graph.customersOf(decision.id)
    const kept = options.customer === null ? customers : customers.filter((c) => c === options.customer)
    const seats = new Set(decision.rights.decide.flatMap((actor) => graph.seatsOf(actor)))
    return {
      decision,
      customers: kept,
      customersFrom: from,
      deciders: [...seats].sort((a, b) => a - b),
      collective: decision.rights.decide.some((actor) => organisation.forums.has(actor)),
      rightUnits: unitsWithRights(input, decision),
      byLine: null,
      byNetwork: null,
      perCustomer: [],
    }
  })
  return asks.filter(
    (ask) =>
      (options.customer === null || ask.customers.length > 0) &&
      (options.unit === null || ask.rightUnits.includes(options.unit)),
  )
}

/** Units that hold any right in the decision, sorted. */
function unitsWithRights({ graph }: AnalysisInput, decision: Decision): string[] {
  const seats = RIGHTS.flatMap((right) => decision.rights[right]).flatMap((actor) => graph.seatsOf(actor))
  return sortedUnique(seats.flatMap((seat) => graph.seats.unit[seat] ?? []))
}

/** Whether one find is nearer, or as near with a path of smaller ids. */
export function nearer(a: Found, b: Found, by: 'line' | 'network'): boolean {
  if (a[by] === null || b[by] === null) return a[by] !== null
  if (a[by] !== b[by]) return a[by] < b[by]
  const [one, other] = by === 'line' ? [a.linePath, b.linePath] : [a.networkPath, b.networkPath]
  const first = one.findIndex((seat, i) => seat !== other[i])
  return first !== -1 && one[first]! < other[first]!
}

/** The farthest member of a collective decider, an unreachable one before all others; of equals the smallest id. */
export function farthestMember(ask: Ask, distance: Int32Array): Found['members'] {
  if (!ask.collective) return null
  let farthest: { seat: Seat; line: number | null } | null = null
  for (const seat of ask.deciders) {
    const line = distance[seat] === -1 ? null : distance[seat]!
    const farther = farthest === null || (farthest.line !== null && (line === null || line > farthest.line))
    if (farther) farthest = { seat, line }
  }
  return farthest
}
