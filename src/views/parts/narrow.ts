import type { Seat } from '../../graph/graph.js'
import { nameOf, RIGHTS } from '../../model/organisation.js'
import type { GraphView, ViewEdge, ViewInput } from '../view.js'
import { viewOf } from './made.js'
import { seatId } from './seats.js'

/** What a view is narrowed to; `null` where it is not. Both are there. */
export type Focus = { readonly customer: string | null; readonly unit: string | null }

/** Nodes at which several come together: who else does is part of what they are. */
const JOINTS = new Set(['decision', 'forum'])
const JOINING = new Set(['right', 'member', 'concerns'])

/**
 * Of a view only what concerns a unit or a customer, or both: what lies in the unit, who meets the customer, the
 * decisions about it and who holds rights in them; what joins these to others, and those. Of reporting lines all
 * that lead up from there.
 */
export function narrowed(view: GraphView, input: ViewInput, { customer, unit }: Focus): GraphView {
  const found = [
    ...(unit === null ? [] : [aroundUnit(view, unit)]),
    ...(customer === null ? [] : [aroundCustomer(view, input, customer)]),
  ]
  const kept = (ids: (one: Kept) => ReadonlySet<string>) => (id: string) =>
    found.every((one) => ids(one).has(id))
  const hasNode = kept(({ nodes }) => nodes)
  const hasEdge = kept(({ edges }) => edges)
  const { organisation } = input
  const names = [
    ...(unit === null ? [] : [nameOf(organisation.teams.get(unit)!)]),
    ...(customer === null ? [] : [nameOf(organisation.customers.get(customer)!)]),
  ]
  return viewOf({
    ...view,
    title: `${view.title} (only what concerns ${names.join(' and ')})`,
    nodes: view.nodes.filter(({ id }) => hasNode(id)),
    edges: view.edges.filter(({ id, source, target }) => hasEdge(id) && hasNode(source) && hasNode(target)),
  })
}

type Kept = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }

/** What lies in the unit, and what that is joined to. */
function aroundUnit(view: GraphView, unit: string): Kept {
  const inside = view.nodes.filter(({ id, group }) => group === unit || id === `team:${unit}`)
  return around(view, new Set(inside.map(({ id }) => id)))
}

/** What the customer is concerned with, what that is joined to, and what joins these among themselves. */
function aroundCustomer(view: GraphView, input: ViewInput, customer: string): Kept {
  const { graph, organisation } = input
  const decisions = [...organisation.decisions.values()].filter(({ id }) =>
    graph.customersOf(id).customers.includes(customer),
  )
  const holders = decisions.flatMap(({ rights }) => RIGHTS.flatMap((right) => rights[right]))
  const seats = new Set<Seat>([
    ...graph.facing(customer),
    ...holders.flatMap((actor) => graph.seatsOf(actor)),
  ])
  const units = [
    ...graph.unitsServing(customer),
    ...[...seats].flatMap((seat) => graph.seats.unit[seat] ?? []),
  ]
  if (view.view === 'boundaries') return among(view, new Set(units.map((id) => `team:${id}`)))
  const ids = [
    `customer:${customer}`,
    ...decisions.map(({ id }) => `decision:${id}`),
    ...[...seats].map((seat) => seatId(input, graph.seats.ids[seat]!)),
  ]
  // In a view of everything, what else these seats are joined to is another matter.
  const start = new Set(view.view === 'org' ? ids.slice(0, 1 + decisions.length) : ids)
  return among(view, new Set([...around(view, start).nodes, ...ids]))
}

/** These nodes that there are, and the edges between them. */
function among(view: GraphView, ids: ReadonlySet<string>): Kept {
  const nodes = new Set(view.nodes.flatMap(({ id }) => (ids.has(id) ? [id] : [])))
  const edges = view.edges.filter(({ source, target }) => nodes.has(source) && nodes.has(target))
  return { nodes, edges: new Set(edges.map(({ id }) => id)) }
}

/** Nodes with what they are joined to: through decisions and forums, and up the reporting lines where these are the view. */
function around(view: GraphView, inside: ReadonlySet<string>): Kept {
  const nodes = new Set(inside)
  const edges = new Set<string>()
  const keep = ({ id, source, target }: ViewEdge) => {
    edges.add(id)
    nodes.add(source).add(target)
  }
  const kinds = new Map(view.nodes.map(({ id, kind }) => [id, kind]))
  for (const edge of view.edges) if (inside.has(edge.source) || inside.has(edge.target)) keep(edge)
  const joints = new Set([...nodes].filter((id) => JOINTS.has(kinds.get(id) ?? '')))
  for (const edge of view.edges)
    if (JOINING.has(edge.kind) && (joints.has(edge.source) || joints.has(edge.target))) keep(edge)
  if (view.flow === 'up') climb(view, inside, keep)
  return { nodes, edges }
}

function climb(view: GraphView, inside: ReadonlySet<string>, keep: (edge: ViewEdge) => void): void {
  const above = new Map(view.edges.filter(({ aside }) => !aside).map((edge) => [edge.source, edge]))
  const seen = new Set<string>()
  for (const start of inside)
    for (
      let at = start, edge = above.get(at);
      edge && !seen.has(at);
      at = edge.target, edge = above.get(at)
    ) {
      seen.add(at)
      keep(edge)
    }
}
