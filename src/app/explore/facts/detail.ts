import type { Kind } from '../../../model/organisation.js'
import type { FactValue, Walk } from '../../../report/picture.js'
import { nameIn, sourceData, sourceText } from '../../../report/say.js'
import type { Look } from '../look.js'

/** A value of a fact. */
export type DetailValue = FactValue

/** What is known of one thing under one label, and where it is stated where that is another line than the thing's. */
export type DetailFact = {
  readonly label: string
  readonly values: readonly DetailValue[]
  readonly place: string | null
}

/** One thing with every fact that is known of it. */
export type Detail = {
  readonly subject: string
  readonly kind: string
  readonly label: string
  /** What `y` copies. */
  readonly id: string
  readonly facts: readonly DetailFact[]
  /** Where it is stated, as `org.yaml:12:5`; `null` where nothing states it. */
  readonly place: string | null
  readonly walks?: readonly Walk[]
}

/** A fact in plain words; nothing where there is nothing to say. */
export function fact(label: string, text: string | null | undefined, tone?: FactValue['tone']): DetailFact[] {
  if (text === null || text === undefined || text === '') return []
  return [{ label, values: [{ text, ...(tone === undefined ? {} : { tone }) }], place: null }]
}

/** A fact of several values; nothing where there are none. */
export function facts(label: string, values: readonly DetailValue[]): DetailFact[] {
  return values.length === 0 ? [] : [{ label, values, place: null }]
}

/** An actor by its name, with the way to it. */
export function actorValue({ organisation, report }: Look, id: string): DetailValue {
  const kind = actorKind({ organisation }, id)
  const text = nameIn(report.names.actors, id)
  return kind === null ? { text } : { text, subject: `${kind}:${id}` }
}

/** What an actor's id is the id of. */
export function actorKind(
  { organisation: { teams, roles, forums } }: Pick<Look, 'organisation'>,
  id: string,
): 'team' | 'role' | 'forum' | null {
  return roles.has(id) ? 'role' : teams.has(id) ? 'team' : forums.has(id) ? 'forum' : null
}

/** Where a thing, or one of its fields, is stated. */
export function placeOf({ origins }: Look, kind: Kind, id: string, field?: string): string | null {
  const origin = origins.of(kind, id)
  return sourceText(sourceData(origin?.span(field === undefined ? [] : [field]) ?? null))
}
