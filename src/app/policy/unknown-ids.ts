import type { Span } from '../../diagnostic/diagnostic.js'
import type { Scope } from '../../figures/figure.js'
import { ORGANISATION } from '../../figures/organisation.js'
import type { Graph } from '../../graph/graph.js'
import type { UnknownReview } from '../../rules/parts/review.js'
import { nearest } from '../../util/nearest.js'
import { CHANGE_BUDGETS } from './budgets.js'

/** An id that the policy names, to be looked up in the model. */
export type NamedId = {
  readonly id: string
  /** What there must be of that id; `any` where it is whatever a finding can be about. */
  readonly kind: 'team' | 'any' | Exclude<Scope, 'organisation'>
  /** What names it: `an override`, `a waiver`, `own/…`. */
  readonly by: string
  readonly span: Span | null
}

/** What there is none of, in the words of a message. */
const WORDS: { readonly [kind in NamedId['kind']]: string } = {
  any: 'nothing',
  team: 'no team',
  unit: 'no unit',
  boundary: 'no unit',
  customer: 'no customer',
  decision: 'no decision',
  role: 'no role or team',
}

/** The ids that a policy names and the organisation does not have. */
export function unknownIds(named: readonly NamedId[], graph: Graph): UnknownReview[] {
  if (named.length === 0) return []
  const known = idsByKind(graph)
  return named.flatMap(({ id, kind, by, span }) => {
    const ids = known[kind]
    return ids.has(id) ? [] : [{ id, by, what: WORDS[kind], near: nearest(id, ids), span }]
  })
}

function idsByKind(graph: Graph): { readonly [kind in NamedId['kind']]: ReadonlySet<string> } {
  const { teams, roles, forums, customers, decisions, measures, programs, links, needs } = graph.organisation
  const things = [teams, roles, forums, customers, decisions, measures, programs]
  const units = new Set(graph.units.ids)
  return {
    team: new Set(teams.keys()),
    unit: units,
    boundary: units,
    customer: new Set(customers.keys()),
    decision: new Set(decisions.keys()),
    role: new Set([...roles.keys(), ...teams.keys()]),
    any: new Set([
      ...things.flatMap((kind) => [...kind.keys()]),
      ...[...links, ...needs, ...graph.connections].map(({ id }) => id),
      ...[...ORGANISATION, ...CHANGE_BUDGETS].map(({ key }) => key),
    ]),
  }
}
