import { LETTERS } from '../graph/multigraph.js'
import type { Decision, Right } from '../model/organisation.js'
import { RIGHTS } from '../model/organisation.js'
import type { DecisionData, StepData } from '../report/data.js'
import { sourceText } from '../report/say.js'
import { Edges, viewOf } from './parts/made.js'
import { customerNode, decisionNode, decisionsOf, forumNode, unlinkedOf } from './parts/others.js'
import { actorId, seatFacts, seatId, seatNode } from './parts/seats.js'
import { unitGroups } from './parts/units.js'
import { known } from './parts/values.js'
import type { Look, View, ViewInput, ViewNode } from './view.js'

/** The ways from the customer to those who decide: along reporting lines, and along links where that is shorter. */
function addPaths(input: ViewInput, edges: Edges, measured: DecisionData): void {
  const ways: readonly (readonly ['line' | 'network', readonly StepData[]])[] = [
    ['line', measured.path],
    ['network', measured.networkPath],
  ]
  for (const [path, steps] of ways) {
    const look: Look = path === 'line' ? 'strong' : 'good'
    steps.forEach((step, i) => {
      const to = seatId(input, step.seat)
      const at = sourceText(step.source)
      const attributes = known({ path, step: i, via: step.via, direction: step.direction, at })
      if (i > 0) {
        const from = seatId(input, steps[i - 1]!.seat)
        edges.add('step', from, to, { label: labelOf(step), look, width: 3, attributes })
        return
      }
      const seat = input.graph.seats.numbers.get(step.seat)!
      for (const customer of measured.customers)
        if (input.graph.facing(customer).includes(seat))
          edges.add('step', `customer:${customer}`, to, { label: 'is met by', look, width: 3, attributes })
    })
  }
}

function labelOf({ via, direction }: StepData): string {
  if (via === 'solid' || via === 'implied') return direction === 'up' ? 'reports to' : 'down to'
  return via === 'dotted' ? 'dotted line' : via === 'person' ? 'same person' : via
}

const RIGHT_LOOKS: { readonly [right in Right]: Look } = {
  decide: 'strong',
  agree: 'warn',
  recommend: 'plain',
  perform: 'plain',
  input: 'plain',
  inform: 'muted',
}

/** Who holds which right; a holder in a unit that nothing links to those who decide stands out. */
function addRights(input: ViewInput, edges: Edges, decision: Decision, unlinked: readonly string[]): void {
  const { graph, organisation } = input
  const unitsOf = (actor: string) => graph.seatsOf(actor).flatMap((seat) => graph.seats.unit[seat] ?? [])
  for (const right of RIGHTS)
    for (const actor of new Set(decision.rights[right])) {
      const units = unitsOf(actor)
      const hasNoLink =
        right !== 'inform' && units.length > 0 && units.every((unit) => unlinked.includes(unit))
      edges.add('right', actorId(input, actor), `decision:${decision.id}`, {
        label: hasNoLink ? `${right}, no link` : right,
        look: hasNoLink ? 'bad' : RIGHT_LOOKS[right],
        line: hasNoLink ? 'dashed' : right === 'inform' ? 'dotted' : 'solid',
        width: right === 'decide' ? 3 : hasNoLink ? 2 : 1,
        attributes: known({
          right,
          letter: LETTERS[right],
          holder: organisation.teams.has(actor) && !graph.seats.numbers.has(actor) ? actor : null,
          linked: !hasNoLink,
        }),
      })
    }
}

/** Seats that the edges name, and the members of the forums among them. */
function seatNodes(input: ViewInput, ids: ReadonlySet<string>, measured: DecisionData): ViewNode[] {
  const facts = seatFacts(input)
  const candidates = new Map(measured.candidates.map(({ seat, lineDistance }) => [seat, lineDistance]))
  const deciders = new Set(measured.deciders.flatMap((actor) => input.graph.seatsOf(actor)))
  return input.graph.seats.ids.flatMap((id, seat) => {
    if (!ids.has(seatId(input, id))) return []
    const candidateDistance = candidates.get(id)
    const more = known({ candidate: candidateDistance === undefined ? null : true, candidateDistance })
    const node = seatNode(input, seat, { ...facts(seat), ...more })
    return [
      { ...node, look: deciders.has(seat) ? 'strong' : candidateDistance === undefined ? 'plain' : 'good' },
    ]
  })
}

/** One decision: its customers, the way to those who decide, and who holds which right in it. */
export const decision: View = {
  id: 'decision',
  title: 'one decision: its customers, the way to those who decide, and who holds which right',
  of: 'decision',
  see(input, of) {
    const { organisation } = input
    const asked = organisation.decisions.get(of)!
    const measured = decisionsOf(input).get(of)!
    const unlinked = unlinkedOf(input).get(of) ?? []
    const edges = new Edges(true)
    addPaths(input, edges, measured)
    addRights(input, edges, asked, unlinked)
    for (const customer of measured.customers)
      edges.add('concerns', `decision:${of}`, `customer:${customer}`, {
        look: 'muted',
        line: 'dotted',
        aside: true,
      })
    const forums = [...organisation.forums.values()].filter(({ id }) =>
      RIGHTS.some((right) => asked.rights[right].includes(id)),
    )
    for (const { id, members } of forums)
      for (const member of new Set(members))
        edges.add('member', actorId(input, member), `forum:${id}`, { look: 'muted' })
    const named = new Set([...edges.values()].flatMap(({ source, target }) => [source, target]))
    return viewOf({
      organisation: organisation.name,
      view: `decision:${of}`,
      title: 'How it is decided',
      directed: true,
      flow: 'across',
      groups: unitGroups(input),
      nodes: [
        decisionNode(input, asked, measured, unlinked),
        ...measured.customers.map((id) => customerNode(input, id)),
        ...[...organisation.forums.values()]
          .filter(({ id }) => named.has(`forum:${id}`))
          .map((forum) => forumNode(input, forum)),
        ...seatNodes(input, named, measured),
      ],
      edges: edges.values(),
    })
  },
}
