import type { Kind, Named } from '../../model/organisation.js'
import type { Origins } from '../../model/origins.js'
import { sourceData, sourceText } from '../../report/say.js'
import type { Json } from '../../util/json.js'
import type { Attributes, Value } from '../view.js'

/** Attributes without those that are not known, and without empty lists. */
export function known(values: { readonly [key: string]: Value | null | undefined }): Attributes {
  const kept = Object.entries(values).filter(
    (entry): entry is [string, Value] =>
      entry[1] !== null && entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
  )
  return Object.fromEntries(kept)
}

/** What everything with an id may carry: its id, note, tags, owner, source, earlier ids, keys of its own, and its place. */
export function namedFacts(thing: Named, kind: Kind, origins: Origins): Attributes {
  const { id, note, tags, owner, source, previous, extras } = thing
  const at = sourceText(sourceData(origins.of(kind, id)?.span()))
  const own = Object.fromEntries(Object.entries(extras).map(([key, value]) => [key, ownValue(value)]))
  return known({ modelId: id, note, tags, owner, factSource: source, previously: previous, at, ...own })
}

/** A value of a key of the model's own: plain values and lists of texts as they are, the rest as JSON. */
function ownValue(value: Json): Value | null {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  return JSON.stringify(value)
}
