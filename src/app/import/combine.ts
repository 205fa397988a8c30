import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { listOf } from '../../load/resolve/registry.js'
import { type Collected, DraftOrigin, type Written } from '../../load/resolve/written.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Fields } from './cells.js'
import { type Candidate, referredTo } from './referred.js'
import { groupOf } from './renames.js'
import { isSame, keysOf, LISTS, type List, statedBy, type Things } from './things.js'

/** What a file states after an import, and what of it is left that the import has no more. */
export type Combined = { readonly after: Collected; readonly kept: readonly Diagnostic[] }

export type Entry = Written<object>

/** The text that new things are from: no file states them yet. */
export const IMPORT = { file: '', locate: () => null }

/**
 * Puts what an import states into what a file states: fields that it states are as it says, all others stay. What the
 * file has from the same source and the import has no more goes, unless something that stays names it.
 */
export function combined(
  before: Collected,
  stated: Things,
  isOurs: (source: unknown) => boolean,
  observed: ReadonlyMap<string, string>,
): Combined {
  const after: { [collection in List]?: Entry[] } = {}
  const candidates = new Map<string, Candidate>()
  for (const collection of LISTS) {
    const keyOf = keysOf(collection)
    const fresh = new Map(stated.get(collection))
    const entries = (before[collection] as readonly Entry[]).map((entry) => {
      const key = keyOf(entry)
      const fields = fresh.get(key)
      fresh.delete(key)
      if (fields !== undefined) return saying(collection, entry, fields)
      if (isOurs((entry.draft as Fields).source))
        candidates.set(`${groupOf(collection)}/${key}`, { collection, entry })
      return entry
    })
    const added = [...fresh.values()].map((draft, i): Entry => {
      const id = String(draft.id ?? '')
      return { id, draft, origin: new DraftOrigin(IMPORT, [collection, i]), inside: null }
    })
    after[collection] = [...entries, ...added]
  }
  const { gone, kept } = referredTo(after as unknown as Collected, candidates, observed)
  for (const collection of LISTS) after[collection] = after[collection]!.filter((entry) => !gone.has(entry))
  return { after: { ...(after as unknown as Collected), ties: before.ties }, kept }
}

function saying(collection: List, entry: Entry, fields: Fields): Entry {
  const now = statedBy(collection, entry)
  const before = listOf(now.previously as OneOrMany | undefined)
  const said =
    fields.previously === undefined
      ? fields
      : { ...fields, previously: [...new Set([...before, ...listOf(fields.previously as OneOrMany)])] }
  const differ = Object.keys(said).filter((field) => !isSame(now[field], said[field]))
  if (differ.length === 0) return entry
  const changed = Object.fromEntries(differ.map((field) => [field, said[field]]))
  const moves = 'parent' in changed || 'team' in changed
  return { ...entry, draft: { ...entry.draft, ...changed }, inside: moves ? null : entry.inside }
}
