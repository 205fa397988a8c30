import type { Connection } from '../graph/graph.js'
import type { Link } from '../model/organisation.js'
import { Edges, viewOf } from './parts/made.js'
import { forumNode } from './parts/others.js'
import { actorId, seatFacts, seatId, seatNode } from './parts/seats.js'
import { boundaryFinder, unitGroups } from './parts/units.js'
import { known, namedFacts } from './parts/values.js'
import type { Look, View, ViewInput } from './view.js'

/** Whether a connection joins two units, and how that looks: those that alone carry a boundary stand out. */
function crossing(
  input: ViewInput,
  { ends }: Connection,
): { readonly crosses: boolean; readonly look: Look } {
  const { unit } = input.graph.seats
  const units = [...new Set(ends.flat().flatMap((seat) => unit[seat] ?? []))]
  const find = boundaryFinder(input)
  const pairs = units.flatMap((a, i) => units.slice(i + 1).map((b) => find(a, b)))
  const look = pairs.length === 0 ? 'muted' : pairs.some((boundary) => boundary?.fragile) ? 'warn' : 'good'
  return { crosses: pairs.length > 0, look }
}

function addLinks(input: ViewInput, edges: Edges, byId: ReadonlyMap<string, Connection>): void {
  for (const link of input.organisation.links) {
    const connection = byId.get(link.id.startsWith('link:') ? link.id : `link:${link.id}`)
    const [a, b] = link.between.map((actor) => actorId(input, actor))
    const { crosses, look } = connection
      ? crossing(input, connection)
      : { crosses: false, look: 'muted' as const }
    const { what, mechanism } = link
    edges.add('link', a!, b!, {
      label: what ?? mechanism ?? 'link',
      mutual: true,
      look,
      width: 2,
      attributes: linkFacts(input, link, crosses),
    })
  }
}

function linkFacts({ origins }: ViewInput, link: Link, crosses: boolean) {
  const { shares, mechanism, what, cadence } = link
  return { ...namedFacts(link, 'link', origins), ...known({ shares, mechanism, what, cadence, crosses }) }
}

function addForums(input: ViewInput, edges: Edges, byId: ReadonlyMap<string, Connection>): void {
  for (const { id, members } of input.organisation.forums.values()) {
    const connection = byId.get(`forum:${id}`)
    const look = connection ? crossing(input, connection).look : 'muted'
    for (const member of new Set(members))
      edges.add('member', actorId(input, member), `forum:${id}`, {
        mutual: true,
        look,
        attributes: known({ holder: input.organisation.teams.has(member) ? member : null }),
      })
  }
}

/** Dotted lines and people who hold several roles, seat by seat. */
function addOthers(input: ViewInput, edges: Edges, byId: ReadonlyMap<string, Connection>): void {
  const { ids } = input.graph.seats
  for (const connection of byId.values()) {
    const { kind, ends, id } = connection
    if (kind !== 'dotted' && kind !== 'person') continue
    const { crosses, look } = crossing(input, connection)
    const person = kind === 'person' ? id.slice('person:'.length) : null
    const seats = ends.map(([seat]) => seatId(input, ids[seat!]!))
    seats.forEach((a, i) => {
      for (const b of seats.slice(i + 1))
        edges.add(kind, a, b, {
          label: person ?? 'dotted line',
          mutual: true,
          look,
          line: kind === 'dotted' ? 'dotted' : 'solid',
          attributes: known({ person, shares: connection.ways, crosses }),
        })
    })
  }
}

/** Every seat and forum with the links, memberships, dotted lines and shared people that join them, whether or not they cross. */
export const coordination: View = {
  id: 'coordination',
  title: 'seats and forums, and what coordinates them: links, membership, dotted lines, shared people',
  of: null,
  see(input) {
    const { organisation, graph } = input
    const byId = new Map(graph.connections.map((connection) => [connection.id, connection]))
    const facts = seatFacts(input)
    const edges = new Edges(false)
    addLinks(input, edges, byId)
    addForums(input, edges, byId)
    addOthers(input, edges, byId)
    return viewOf({
      organisation: organisation.name,
      view: 'coordination',
      title: 'What coordinates whom',
      directed: false,
      flow: 'free',
      groups: unitGroups(input),
      nodes: [
        ...graph.seats.ids.map((_, seat) => seatNode(input, seat, facts(seat))),
        ...[...organisation.forums.values()].map((forum) => forumNode(input, forum)),
      ],
      edges: edges.values(),
    })
  },
}
