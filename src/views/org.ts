import { toMultigraph } from '../graph/multigraph.js'
import { nameOf } from '../model/organisation.js'
import { Edges, viewOf } from './parts/made.js'
import { orgEdge } from './parts/org-edges.js'
import { customerNode, decisionNode, decisionsOf, forumNode, unlinkedOf } from './parts/others.js'
import { type SeatFacts, seatFacts, seatNode } from './parts/seats.js'
import { detailOfUnit, lookOfUnit, silosOf, unitFacts, unitGroups } from './parts/units.js'
import { known, namedFacts } from './parts/values.js'
import type { View, ViewInput, ViewNode } from './view.js'

function teamNodes(input: ViewInput, facts: SeatFacts): ViewNode[] {
  const { organisation, graph, origins } = input
  const silos = silosOf(input)
  const units = new Set(graph.units.ids)
  return [...organisation.teams.values()].map((team) => {
    const silo = silos.get(team.id)
    const { type, parent, lead, headcount } = team
    const unit = graph.unitOfTeam(team.id)
    const seat = graph.seats.numbers.get(team.id)
    return {
      id: `team:${team.id}`,
      kind: 'team',
      label: nameOf(team),
      detail: detailOfUnit(silo),
      group: unit,
      look: units.has(team.id) ? lookOfUnit(silo) : 'plain',
      attributes: {
        ...(seat === undefined ? {} : facts(seat)),
        ...namedFacts(team, 'team', origins),
        ...known({ teamType: type, parentTeam: parent, unit, isUnit: units.has(team.id) }),
        ...known({ lead, headcount }),
        ...unitFacts(silo),
      },
    }
  })
}

function roleNodes(input: ViewInput, facts: SeatFacts): ViewNode[] {
  const { organisation, graph } = input
  return [...organisation.roles.keys()].map((id) => {
    const seat = graph.seats.numbers.get(id)!
    return seatNode(input, seat, facts(seat))
  })
}

function otherNodes(input: ViewInput): ViewNode[] {
  const { organisation, origins } = input
  const measured = decisionsOf(input)
  const unlinked = unlinkedOf(input)
  const plain = { detail: null, group: null, look: 'plain' } as const
  return [
    ...[...organisation.customers.keys()].map((id) => customerNode(input, id)),
    ...[...organisation.forums.values()].map((forum) => forumNode(input, forum)),
    ...[...organisation.decisions.values()].flatMap((decision) => {
      const found = measured.get(decision.id)
      // Of one customer only what is about it is measured, and nothing else is asked for.
      return found === undefined
        ? []
        : [decisionNode(input, decision, found, unlinked.get(decision.id) ?? [])]
    }),
    ...[...organisation.measures.values()].map((measure) => ({
      id: `measure:${measure.id}`,
      kind: 'measure',
      label: nameOf(measure),
      ...plain,
      attributes: {
        ...namedFacts(measure, 'measure', origins),
        ...known({ focus: measure.focus, rewarded: measure.rewarded }),
      },
    })),
    ...[...organisation.programs.values()].map((program) => ({
      id: `program:${program.id}`,
      kind: 'program',
      label: program.name ?? program.what ?? program.id,
      ...plain,
      attributes: {
        ...namedFacts(program, 'program', origins),
        ...known({ builds: program.builds, what: program.what, cadence: program.cadence }),
      },
    })),
  ]
}

/** Everything that the model states as one graph, with what was measured of each thing. */
export const org: View = {
  id: 'org',
  title:
    'everything: teams, roles, customers, decisions, forums, measures, programs, and all that joins them',
  of: null,
  see(input) {
    const edges = new Edges(true)
    const draw = orgEdge(input)
    const facts = seatFacts(input)
    toMultigraph(input.organisation).forEachEdge((_, attributes, source, target) => {
      edges.add(attributes.kind as string, source, target, draw(attributes, source, target))
    })
    return viewOf({
      organisation: input.organisation.name,
      view: 'org',
      title: 'The whole organisation',
      directed: true,
      flow: 'across',
      // Units are nodes here, which say the same.
      groups: unitGroups(input).map((group) => ({ ...group, detail: null })),
      nodes: [...teamNodes(input, facts), ...roleNodes(input, facts), ...otherNodes(input)],
      edges: edges.values(),
    })
  },
}
