import type { Span } from '../../diagnostic/diagnostic.js'
import type { Origin, Origins } from '../origins.js'
import type { OtherIds } from './other-ids.js'
import { fileUnder } from './plain-words.js'
import type { Pseudonyms } from './pseudonyms.js'

/** The same place in a file under another name. */
export function spanUnder<S extends Span | null>(span: S, pseudonyms: Pseudonyms): S {
  return span === null ? span : { ...span, file: fileUnder(span.file, pseudonyms) }
}

/** The origins of things by their pseudonyms; lines and columns are those of the originals. */
export function originsUnder(origins: Origins, ids: OtherIds, pseudonyms: Pseudonyms): Origins {
  return {
    of(kind, id) {
      const original = ids.original(kind, id)
      const origin = original === null ? null : origins.of(kind, original)
      return origin === null ? null : originUnder(origin, pseudonyms)
    },
  }
}

function originUnder(origin: Origin, pseudonyms: Pseudonyms): Origin {
  return {
    get file() {
      return fileUnder(origin.file, pseudonyms)
    },
    span: (path, part) => spanUnder(origin.span(path, part), pseudonyms),
  }
}
