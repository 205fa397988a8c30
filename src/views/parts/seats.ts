import type { Seat } from '../../graph/graph.js'
import { nameOf, type Team } from '../../model/organisation.js'
import type { SiloData } from '../../report/data.js'
import { plural } from '../../util/text.js'
import type { Attributes, ViewInput, ViewNode } from '../view.js'
import { silosOf } from './units.js'
import { known, namedFacts } from './values.js'

/** The node of a seat: a role, or a team that stands for its lead. */
export const seatId = ({ organisation }: ViewInput, id: string): string =>
  `${organisation.roles.has(id) ? 'role' : 'team'}:${id}`

/** The node that stands for an actor where nodes are seats: a role, the lead of a team, a forum itself. */
export function actorId(input: ViewInput, actor: string): string {
  const { forums, teams } = input.organisation
  return forums.has(actor) ? `forum:${actor}` : seatId(input, teams.get(actor)?.lead ?? actor)
}

/** What the organisation says of every seat, ready to be asked. */
export type SeatFacts = (seat: Seat) => Attributes

/** What is known of seats: where they are, for whom they stand, whom they meet, how wide their span is. */
export function seatFacts(input: ViewInput): SeatFacts {
  const { organisation, graph, data, origins } = input
  const facing = facingBySeat(input)
  const silos = silosOf(input)
  const spans = new Map(data.structure.structure.spans.map((span) => [span.role, span]))
  const spanners = new Map(
    data.silos.silos.flatMap((silo) => silo.spanners.map((spanner) => [spanner.seat, spanner] as const)),
  )
  return (seat) => {
    const id = graph.seats.ids[seat]!
    const role = organisation.roles.get(id)
    const span = spans.get(id)
    const spanner = spanners.get(id)
    return {
      ...(role
        ? namedFacts(role, 'role', origins)
        : namedFacts(organisation.teams.get(id)!, 'team', origins)),
      ...known({
        title: role?.title,
        team: role?.team ?? id,
        unit: graph.seats.unit[seat],
        headcount: role ? graph.seats.headcount[seat] : peopleIn(silos, organisation.teams.get(id)!),
        heldBy: role?.heldBy,
        facing: facing.get(seat),
        direct: span?.direct,
        directHeadcount: span?.headcount,
        perHolder: span?.perHolder,
        archetype: span?.archetype,
        links: spanner?.links,
        betweenness: spanner?.betweenness,
      }),
    }
  }
}

/** Of a team that stands for its lead, its own people and not those of the seat: all of a unit, else as the model states them. */
const peopleIn = (silos: ReadonlyMap<string, SiloData>, { id, headcount }: Team): number | null =>
  silos.get(id)?.headcount ?? headcount

function facingBySeat({ organisation, graph }: ViewInput): Map<Seat, string[]> {
  const found = new Map<Seat, string[]>()
  for (const customer of organisation.customers.keys())
    for (const seat of graph.facing(customer)) found.set(seat, [...(found.get(seat) ?? []), customer])
  return found
}

/** `40 people`, `vacant`, or the names of a few holders; nothing for one whom no one names. */
function detailOfSeat({ heldBy, headcount }: Attributes, isRole: boolean): string | null {
  if (Array.isArray(heldBy) && heldBy.length > 0 && heldBy.length <= 3) return heldBy.join(', ')
  if (headcount === 0) return isRole ? 'vacant' : null
  return headcount === 1 || headcount === undefined ? null : plural(Number(headcount), 'person', 'people')
}

/** A seat as a node. */
export function seatNode(input: ViewInput, seat: Seat, attributes: Attributes): ViewNode {
  const { organisation, graph } = input
  const id = graph.seats.ids[seat]!
  const isRole = organisation.roles.has(id)
  return {
    id: seatId(input, id),
    kind: isRole ? 'role' : 'team',
    label: nameOf((organisation.roles.get(id) ?? organisation.teams.get(id))!),
    detail: detailOfSeat(attributes, isRole),
    group: graph.seats.unit[seat] ?? null,
    look: 'plain',
    attributes,
  }
}
