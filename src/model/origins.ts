import type { Span } from '../diagnostic/diagnostic.js'
import type { Kind } from './organisation.js'

/** Which part of a written thing a span should cover: a field's key, its value, or the thing's own id. */
export type Part = 'key' | 'value'

/** Where one thing was written. Spans are worked out only when asked for. */
export type Origin = {
  readonly file: string
  /** The span of the field at `path` (its value unless `key` is asked); of the thing itself for an empty path or a field not written. */
  span(path?: readonly (string | number)[], part?: Part): Span | null
}

/** Where everything in an organisation was written, kept beside the model. */
export type Origins = {
  /** The origin of a thing, or `null` for one that no file states (an importer's default). */
  of(kind: Kind, id: string): Origin | null
}

/** Origins of a model that was made in memory. */
export const NO_ORIGINS: Origins = { of: () => null }
