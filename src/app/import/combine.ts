import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { COLLECTIONS } from '../../load/kinds.js'
import { listOf } from '../../load/resolve/registry.js'
import { type Collected, DraftOrigin, type Written } from '../../load/resolve/written.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Fields } from './cells.js'
import type { LastSaid, Said } from './record.js'
import { type Candidate, referredTo } from './referred.js'
import { groupOf, type Renames, reversed, underIds } from './renames.js'
import { asRaci, asRights } from './rights-words.js'
import { differing, keysOf, LISTS, type List, statedBy, type Things } from './things.js'
import { settled } from './three-way.js'
import type { Told } from './told.js'

/** What a file states after an import, and what of it is left that the import has no more. */
export type Combined = { readonly after: Collected; readonly kept: readonly Diagnostic[] }

export type Entry = Written<object>

/** The text that new things are from: no file states them yet. */
export const IMPORT = { file: '', locate: () => null }

/** What an import states in its own ids, and all that is known about them. */
export type Stated = {
  readonly things: Things
  /** What the file calls them. */
  readonly renames: Renames
  readonly last: LastSaid
  readonly isOurs: (source: unknown) => boolean
  /** The seats and people that tables of ties name, each with such a table. */
  readonly observed: ReadonlyMap<string, string>
}

/**
 * Puts what an import states into what a file states: what the source has changed is as it says, what people have
 * changed stays. What the file has from the same source and the import has no more goes, and what people have removed
 * stays out, unless something that stays names it.
 */
export function combined(before: Collected, stated: Stated, told: Told): Combined {
  const { things, renames, last, isOurs, observed } = stated
  const back = reversed(renames)
  const after: { [collection in List]?: Entry[] } = {}
  const candidates = new Map<string, Candidate>()
  for (const collection of LISTS) {
    const keyOf = keysOf(collection)
    const fresh = new Map(things.get(collection))
    const entries = (before[collection] as readonly Entry[]).map((entry) => {
      const now = underIds(collection, statedBy(collection, entry), back)
      const key = keyOf({ id: String(now.id ?? ''), draft: now })
      const fields = fresh.get(key)
      fresh.delete(key)
      if (fields !== undefined) return saying({ collection, entry, now, key }, fields, stated, told)
      const names = [key, ...listOf(now.previously as OneOrMany | undefined)]
      const wasSaid =
        now.source === undefined &&
        names.some((one) => {
          const said = last.own(collection, one)
          return said !== null && said.source === undefined
        })
      if (isOurs(now.source) || wasSaid)
        candidates.set(`${groupOf(collection)}/${entry.id || key}`, { collection, entry })
      return entry
    })
    const added = [...fresh].map(([key, fields], i): Entry => {
      const draft = underIds(collection, fields, renames)
      const id = String(draft.id ?? '')
      const entry = { id, draft, origin: new DraftOrigin(IMPORT, [collection, i]), inside: null }
      if (last.own(collection, key) !== null)
        candidates.set(`${groupOf(collection)}/${id || key}`, { collection, entry, isRemoved: true })
      return entry
    })
    after[collection] = [...entries, ...added]
  }
  const { gone, kept } = referredTo(after as unknown as Collected, candidates, observed)
  for (const { entry, isRemoved } of candidates.values())
    if (isRemoved === true && gone.has(entry)) told.out(entry.id)
  for (const collection of LISTS) after[collection] = after[collection]!.filter((entry) => !gone.has(entry))
  return { after: { ...(after as unknown as Collected), ties: before.ties }, kept }
}

/** A thing of a file in the ids of its source. */
type Here = {
  readonly collection: List
  readonly entry: Entry
  readonly now: Fields
  readonly key: string
}

function saying({ collection, entry, now, key }: Here, fields: Fields, stated: Stated, told: Told): Entry {
  const { last, renames } = stated
  const [here, says] = [asRights(collection, now), asRights(collection, fields)]
  const base = last.of(collection, key)
  const own = last.own(collection, key) ?? {}
  const result: { [field: string]: unknown } = { ...here }
  for (const field of new Set([...Object.keys(says), ...Object.keys(own)])) {
    // What people wrote before an import spoke of it stays theirs.
    if (field === 'id' || (field === 'source' && isTheirs(here, base))) continue
    if (field === 'previously') {
      const names = [here, says].flatMap((one) => listOf(one.previously as OneOrMany | undefined))
      result.previously = [...new Set(names)]
      continue
    }
    const { value, by } = settled(field, here[field], says[field], base === null ? null : (base[field] ?? []))
    result[field] = value
    if (by === 'conflict') {
      const name = `the ${COLLECTIONS[collection]} '${entry.id || key}'`
      told.conflict({ name, span: entry.origin.span([field]) }, field, here[field], says[field])
    } else if (by === 'here' || by === 'both') told.kept(entry.id || key, field)
    else if (by === 'source' && base === null && here[field] !== undefined) told.overwritten()
  }
  const words = now.raci === undefined ? result : asRaci(result)
  const before = statedBy(collection, entry)
  const after = underIds(collection, words, renames)
  const differ = differing(before, after)
  if (differ.length === 0) return entry
  const draft = Object.entries({ ...entry.draft, ...pick(after, differ) })
  const moves = differ.includes('parent') || differ.includes('team')
  return {
    ...entry,
    draft: Object.fromEntries(draft.filter(([, value]) => value !== undefined)),
    inside: moves ? null : entry.inside,
  }
}

const isTheirs = ({ source }: Fields, base: Said | null) =>
  source === undefined && (base === null || base.source !== undefined)

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name]]))
