import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { LocatedDraft } from '../../model/draft.js'
import { TieColumns } from '../../model/tie-columns.js'
import { readRows, rowPlaces, type TableSpec } from '../rows.js'
import type { Source } from '../source.js'
import { streamedTies } from './stream.js'

/** A table of ties as columns; no draft where it cannot be read. */
export type ReadTies = { readonly draft: LocatedDraft | null; readonly diagnostics: readonly Diagnostic[] }

/**
 * Reads a table of ties piece by piece into columns. `source` is read only when a place in the text is asked for.
 * `null` where anything is not as it should be: then `readTieRows` tells what.
 */
export function streamTies(pieces: Iterable<Uint8Array>, source: Source, spec: TableSpec): ReadTies | null {
  const streamed = streamedTies(pieces, source.file, spec)
  if (streamed === null) return null
  let places: LocatedDraft['locate'] | null = null
  const draft: LocatedDraft = {
    file: source.file,
    draft: {},
    ties: streamed.ties,
    locate: (path, part) => {
      places ??= rowPlaces(source, 'ties', spec)
      return places(path, part)
    },
  }
  return { draft, diagnostics: streamed.diagnostics }
}

/** Reads a table of ties as every other one is read, with all that is wrong with it, and makes columns of it. */
export function readTieRows(source: Source, spec: TableSpec): ReadTies {
  const { draft, diagnostics } = readRows(source, 'ties', spec)
  if (draft === null || diagnostics.some(({ severity }) => severity === 'error'))
    return { draft, diagnostics }
  const columns = new TieColumns(draft.draft.ties!.length)
  for (const { from, to, kind, weight } of draft.draft.ties!) columns.add(from, to, kind, weight)
  return { draft: { ...draft, draft: {}, ties: columns.done() }, diagnostics }
}
