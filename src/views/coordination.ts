import type { Connection } from '../graph/graph.js'
import type { Link } from '../model/organisation.js'
import { Edges, viewOf } from './parts/made.js'
import { forumNode } from './parts/others.js'
import { actorId, seatFacts, seatId, seatNode } from './parts/seats.js'
import { boundaryFinder, unitGroups } from './parts/units.js'
import { known, namedFacts } from './parts/values.js'
import type { Look, View, ViewInput } from './view.js'

type Crossing = (connection: Connection | undefined) => { readonly crosses: boolean; readonly look: Look }

/** Whether a connection joins two units, and how that looks: those that alone carry a boundary stand out. */
function crossingIn(input: ViewInput): Crossing {
  const { unit } = input.graph.seats
  const find = boundaryFinder(input)
  return (connection) => {
    const units = new Set((connection?.ends ?? []).flat().flatMap((seat) => unit[seat] ?? []))
    if (units.size < 2) return { crosses: false, look: 'muted' }
    const all = [...units]
    const isFragile = all.some((a, i) => all.slice(i + 1).some((b) => find(a, b)?.fragile))
    return { crosses: true, look: isFragile ? 'warn' : 'good' }
  }
}

type Gathered = {
  readonly edges: Edges
  readonly byId: ReadonlyMap<string, Connection>
  readonly crossing: Crossing
}

function addLinks(input: ViewInput, { edges, byId, crossing }: Gathered): void {
  for (const link of input.organisation.links) {
    const connection = byId.get(link.id.startsWith('link:') ? link.id : `link:${link.id}`)
    const [a, b] = link.between.map((actor) => actorId(input, actor))
    const { crosses, look } = crossing(connection)
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

function addForums(input: ViewInput, { edges, byId, crossing }: Gathered): void {
  for (const { id, members } of input.organisation.forums.values()) {
    const connection = byId.get(`forum:${id}`)
    const { look } = crossing(connection)
    for (const member of new Set(members))
      edges.add('member', actorId(input, member), `forum:${id}`, {
        mutual: true,
        look,
        attributes: known({ holder: input.organisation.teams.has(member) ? member : null }),
      })
  }
}

/** Dotted lines and people who hold several roles, seat by seat. */
function addOthers(input: ViewInput, { edges, byId, crossing }: Gathered): void {
  const { ids } = input.graph.seats
  for (const connection of byId.values()) {
    const { kind, ends, id } = connection
    if (kind !== 'dotted' && kind !== 'person') continue
    const { crosses, look } = crossing(connection)
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
    const gathered = { edges, byId, crossing: crossingIn(input) }
    addLinks(input, gathered)
    addForums(input, gathered)
    addOthers(input, gathered)
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
