import { type Decision, type Forum, nameOf } from '../../model/organisation.js'
import type { DecisionData } from '../../report/data.js'
import { plural } from '../../util/text.js'
import type { Attributes, Look, ViewInput, ViewNode } from '../view.js'
import { known, namedFacts } from './values.js'

/** What was measured of every decision, by its id. */
export function decisionsOf({ data }: ViewInput): ReadonlyMap<string, DecisionData> {
  return new Map(data.decisions.decisions.map((decision) => [decision.id, decision]))
}

/** Units that hold a right in each decision and have no link to those who decide it. */
export function unlinkedOf({ data }: ViewInput): ReadonlyMap<string, readonly string[]> {
  return new Map(data.boundaries.unlinkedStakes.map(({ decision, unlinked }) => [decision, unlinked]))
}

function decisionFacts(decision: Decision, measured: DecisionData, unlinked: readonly string[]): Attributes {
  const { lineDistance, levelsUp, networkDistance, unreachable, boundariesCrossed } = measured
  const { handOffs, unitHandOffs, vetoes, vetoUnits, customers, deciders, deciderUnits } = measured
  const { key, frequency, perYear } = decision
  const said = { key, frequency, perYear, customers, deciders, deciderUnits }
  const distances = { lineDistance, levelsUp, networkDistance, unreachable, boundariesCrossed }
  return known({ ...said, ...distances, handOffs, unitHandOffs, vetoes, vetoUnits, unlinkedUnits: unlinked })
}

/** `3 lines from the customer, 2 vetoes`. */
function detailOfDecision({ lineDistance, unreachable, vetoes }: DecisionData): string | null {
  const far = unreachable ? 'no way from the customer' : null
  const lines =
    lineDistance === 0
      ? 'decided by those who meet the customer'
      : lineDistance === null
        ? far
        : `${plural(lineDistance, 'line')} from the customer`
  const said = [lines, vetoes === 0 ? null : plural(vetoes, 'veto', 'vetoes')].filter((text) => text !== null)
  return said.length === 0 ? null : said.join(', ')
}

/** A decision as a node, with what was measured of it. */
export function decisionNode(
  input: ViewInput,
  decision: Decision,
  measured: DecisionData,
  unlinked: readonly string[],
): ViewNode {
  const look: Look = measured.unreachable ? 'bad' : decision.key ? 'strong' : 'plain'
  return {
    id: `decision:${decision.id}`,
    kind: 'decision',
    label: nameOf(decision),
    detail: detailOfDecision(measured),
    group: null,
    look,
    attributes: {
      ...namedFacts(decision, 'decision', input.origins),
      ...decisionFacts(decision, measured, unlinked),
    },
  }
}

/** A customer as a node. */
export function customerNode({ organisation, graph, origins }: ViewInput, id: string): ViewNode {
  const customer = organisation.customers.get(id)!
  return {
    id: `customer:${id}`,
    kind: 'customer',
    label: nameOf(customer),
    detail: null,
    group: null,
    look: 'plain',
    attributes: {
      ...namedFacts(customer, 'customer', origins),
      ...known({ servedBy: graph.unitsServing(id) }),
    },
  }
}

/** A forum as a node: it lies in the unit of its members where they are all of one. */
export function forumNode({ graph, origins }: ViewInput, forum: Forum): ViewNode {
  const units = new Set(graph.seatsOf(forum.id).map((seat) => graph.seats.unit[seat] ?? null))
  const { shares, mechanism, what, cadence, members } = forum
  return {
    id: `forum:${forum.id}`,
    kind: 'forum',
    label: nameOf(forum),
    detail: cadence,
    group: units.size === 1 ? [...units][0]! : null,
    look: 'plain',
    attributes: {
      ...namedFacts(forum, 'forum', origins),
      ...known({ shares, mechanism, what, cadence, members }),
    },
  }
}
