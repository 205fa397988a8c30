import { COLLECTIONS, type Collection } from '../../load/kinds.js'
import { REFERENCES, type Referred } from '../../load/reorg/references.js'
import { listOf } from '../../load/resolve/registry.js'
import type { Collected } from '../../load/resolve/written.js'
import type { OneOrMany } from '../../model/draft.js'
import type { Fields } from './cells.js'
import type { Things } from './things.js'

/** The sets of ids: teams, roles and forums share one, any other kind has its own. */
type Group = Referred | 'program' | 'need' | 'link'
/** For each set of ids what an id is called in the file. */
export type Renames = ReadonlyMap<Group, ReadonlyMap<string, string>>

const ACTORS: readonly Collection[] = ['teams', 'roles', 'forums']

/** The set of ids that the things of a list are in. */
export const groupOf = (collection: Collection): Group =>
  ACTORS.includes(collection) ? 'actor' : (COLLECTIONS[collection] as Group)

/** The ids that people have changed in a file, by what its things say they were called before. */
export function renamesIn(file: Collected, stated: Things): Renames {
  const found = new Map<Group, Map<string, string>>()
  for (const [collection, things] of stated) {
    if (collection === 'ties') continue
    const entries = file[collection] as readonly { readonly id: string; readonly draft: object }[]
    const there = new Set(entries.map(({ id }) => id))
    for (const { id, draft } of entries)
      for (const old of listOf((draft as { readonly previously?: OneOrMany }).previously)) {
        if (id === '' || things.has(id) || there.has(old) || !things.has(old)) continue
        const group = groupOf(collection)
        found.set(group, (found.get(group) ?? new Map<string, string>()).set(old, id))
      }
  }
  return found
}

/** The other way round: what the source calls the things of a file. */
export function reversed(renames: Renames): Renames {
  const back = (names: ReadonlyMap<string, string>) => new Map([...names].map(([old, now]) => [now, old]))
  return new Map([...renames].map(([group, names]) => [group, back(names)]))
}

/** What is said of a thing, in other ids. */
export function underIds(collection: Collection, fields: Fields, renames: Renames): Fields {
  if (renames.size === 0) return fields
  const referring = referringFields(collection)
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const group = field === 'id' ? groupOf(collection) : referring.get(field)
      const names = group === undefined ? undefined : renames.get(group)
      if (field === 'raci') return [field, eachOf(value as Fields, renames.get('actor'))]
      return [field, names === undefined ? value : renamed(value, names)]
    }),
  )
}

const eachOf = (letters: Fields, names: ReadonlyMap<string, string> | undefined) =>
  Object.fromEntries(
    Object.entries(letters).map(([letter, value]) => [letter, names ? renamed(value, names) : value]),
  )

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names))
  return typeof value === 'string' ? (names.get(value) ?? value) : value
}

/** The fields of a list that name other things, and in which set of ids. */
export function referringFields(collection: Collection): ReadonlyMap<string, Referred> {
  const known: { readonly [collection: string]: { readonly [field: string]: Referred } } = REFERENCES
  return new Map(Object.entries(known[collection] ?? {}))
}
