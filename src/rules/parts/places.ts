import type { Related, Span } from '../../diagnostic/diagnostic.js'
import type { Kind } from '../../model/organisation.js'
import type { RuleInput } from '../rule.js'

type Path = readonly (string | number)[]

/** Where a thing, or one of its fields, is stated; `null` where no file says it. */
export function placeOf({ origins }: RuleInput, kind: Kind, id: string, path: Path = []): Span | null {
  return origins.of(kind, id)?.span(path) ?? null
}

/** Where a team, a role or a forum is stated. */
export function actorPlace(input: RuleInput, id: string, path: Path = []): Span | null {
  const { roles, forums } = input.organisation
  const kind = roles.has(id) ? 'role' : forums.has(id) ? 'forum' : 'team'
  return placeOf(input, kind, id, path)
}

/** Where a link, a forum, a dotted line or a shared person is stated, by its id in the coordination graph. */
export function crossingPlace(input: RuleInput, crossing: string): Span | null {
  const stated = input.graph.connections.find(({ id }) => id === crossing)?.statedBy
  if (stated === undefined) return null
  return placeOf(input, stated.kind, stated.id, stated.field === null ? [] : [stated.field])
}

/** The places that are known, each with what is there. */
export function related(...places: readonly (readonly [string, Span | null])[]): {
  readonly related: readonly Related[]
} {
  return { related: places.flatMap(([message, span]) => (span === null ? [] : [{ message, span }])) }
}
