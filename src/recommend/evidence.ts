import { nameOf } from '../model/organisation.js'
import type { BoundaryData } from '../report/data.js'
import { sourceData } from '../report/say.js'
import { formatNumber } from '../util/text.js'
import type { Context } from './context.js'
import type { Evidence } from './moves/move.js'

/** At most so many facts of each kind: the weightiest speak. */
const MOST = 3

/** What requires two units to coordinate, each with its place. */
export function evidenceOf({ graph, origins }: Context, { because }: BoundaryData): Evidence[] {
  const { decisions, customers } = graph.organisation
  const coupled = [...because.decisions].sort((a, b) => b.coupling - a.coupling).slice(0, MOST)
  return [
    ...because.needs.slice(0, MOST).map(({ type, why, source }) => ({
      text: `${type} need${why === null ? '' : `: ${why}`}`,
      source,
    })),
    ...coupled.map(({ id, coupling }) => ({
      text: `both hold rights in '${nameOf(decisions.get(id)!)}' (coupling ${formatNumber(coupling, 2)})`,
      source: sourceData(origins.of('decision', id)?.span()),
    })),
    ...because.customers.slice(0, MOST).map((id) => ({
      text: `both serve ${nameOf(customers.get(id)!)}`,
      source: sourceData(origins.of('customer', id)?.span()),
    })),
  ]
}

/** What requires several units to coordinate over the gaps among them, each fact once for all of them. */
export function evidenceOfAll(
  context: Context,
  all: readonly string[],
  boundaries: readonly BoundaryData[],
): Evidence[] {
  const those = ({ size }: ReadonlySet<string>) => (size === all.length ? 'all of them' : `${size} of them`)
  const { graph, origins } = context
  const { decisions, customers } = graph.organisation
  const coupled = new Map<string, { coupling: number; units: Set<string> }>()
  const served = new Map<string, Set<string>>()
  for (const { because, units } of boundaries) {
    for (const { id, coupling } of because.decisions) {
      const known = coupled.get(id) ?? { coupling: 0, units: new Set() }
      coupled.set(id, { coupling: known.coupling + coupling, units: new Set([...known.units, ...units]) })
    }
    for (const id of because.customers) served.set(id, new Set([...(served.get(id) ?? []), ...units]))
  }
  const strongest = [...coupled].sort((a, b) => b[1].coupling - a[1].coupling).slice(0, MOST)
  return [
    ...boundaries.flatMap((boundary) =>
      evidenceOf(context, { ...boundary, because: { ...boundary.because, decisions: [], customers: [] } }),
    ),
    ...strongest.map(([id, { coupling, units }]) => ({
      text: `${those(units)} hold rights in '${nameOf(decisions.get(id)!)}' without a link between them today (coupling ${formatNumber(coupling, 2)} in all)`,
      source: sourceData(origins.of('decision', id)?.span()),
    })),
    ...[...served].slice(0, MOST).map(([id, units]) => ({
      text: `${those(units)} serve ${nameOf(customers.get(id)!)}`,
      source: sourceData(origins.of('customer', id)?.span()),
    })),
  ].filter(({ text }, i, facts) => facts.findIndex((one) => one.text === text) === i)
}

/** A right of a decision, with the place where it is written. */
export function evidenceOfRight(
  { graph, origins }: Context,
  decision: string,
  right: 'decide' | 'agree',
): Evidence {
  const known = graph.organisation.decisions.get(decision)!
  const holders = known.rights[right].map((actor) => actorName(graph.organisation, actor)).join(', ')
  const often = known.frequency === null ? '' : `, ${known.frequency}`
  return {
    text: `${holders} ${right === 'decide' ? 'decides' : 'must agree to'} '${nameOf(known)}'${often}`,
    source: sourceData(origins.of('decision', decision)?.span([right])),
  }
}

/** How people know an actor, where no one else is meant. */
export function actorName({ roles, teams, forums }: Context['graph']['organisation'], id: string): string {
  const actor = roles.get(id) ?? teams.get(id) ?? forums.get(id)
  if (actor === undefined) return id
  const name = nameOf(actor)
  // A seat without a title is known by where it is.
  return 'team' in actor && name === id ? `${id} of ${nameOf(teams.get(actor.team)!)}` : name
}
