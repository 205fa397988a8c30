import type { Seat } from '../graph/graph.js'
import { sourceData, sourceText } from '../report/say.js'
import { Edges, viewOf } from './parts/made.js'
import { seatFacts, seatId, seatNode } from './parts/seats.js'
import { unitGroups } from './parts/units.js'
import { known } from './parts/values.js'
import type { View, ViewInput } from './view.js'

/** Seats from the top down to each seat, which counts. */
function layersOf({ superior }: ViewInput['graph']['reporting']): Int32Array {
  const layers = new Int32Array(superior.length)
  for (let seat = 0; seat < superior.length; seat++) {
    const way: Seat[] = []
    let at = seat
    for (; at !== -1 && layers[at] === 0; at = superior[at]!) way.push(at)
    let layer = at === -1 ? 0 : layers[at]!
    for (const below of way.reverse()) layers[below] = ++layer
  }
  return layers
}

function edgesOf(input: ViewInput): Edges {
  const { graph, organisation, origins } = input
  const { ids, unit } = graph.seats
  const edges = new Edges(true)
  const nodeOf = (seat: Seat) => seatId(input, ids[seat]!)
  const placeOf = (id: string, field: string) => {
    const origin = origins.of('role', id) ?? origins.of('team', id)
    return sourceText(sourceData(origin?.span([field])))
  }
  ids.forEach((id, seat) => {
    const above = graph.reporting.superior[seat]!
    if (above !== -1) {
      const isImplied = graph.reporting.implied[seat] === 1
      edges.add('reports', nodeOf(seat), nodeOf(above), {
        look: isImplied ? 'muted' : 'plain',
        attributes: known({
          line: isImplied ? 'implied' : 'solid',
          crosses: isCrossing(unit[seat], unit[above]),
          at: placeOf(id, 'reports_to'),
        }),
      })
    }
    for (const to of organisation.roles.get(id)?.dotted ?? [])
      edges.add('reports', nodeOf(seat), seatId(input, to), {
        label: 'dotted',
        look: 'warn',
        line: 'dotted',
        aside: true,
        attributes: known({
          line: 'dotted',
          crosses: isCrossing(unit[seat], unit[graph.seats.numbers.get(to)!]),
          at: placeOf(id, 'dotted'),
        }),
      })
  })
  return edges
}

const isCrossing = (a: string | null | undefined, b: string | null | undefined) =>
  (a ?? null) !== null && (b ?? null) !== null && a !== b

/** Every seat and the line to whom it reports: solid, implied or dotted. */
export const reporting: View = {
  id: 'reporting',
  title: 'seats, and to whom each reports: solid, implied and dotted lines',
  of: null,
  see(input) {
    const { graph, organisation } = input
    const layers = layersOf(graph.reporting)
    const facts = seatFacts(input)
    const nodes = graph.seats.ids.map((_, seat) =>
      seatNode(input, seat, { ...facts(seat), layer: layers[seat]! }),
    )
    return viewOf({
      organisation: organisation.name,
      view: 'reporting',
      title: 'Who reports to whom',
      directed: true,
      flow: 'up',
      groups: unitGroups(input),
      nodes,
      edges: edgesOf(input).values(),
    })
  },
}
