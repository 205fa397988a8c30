import { isDeepStrictEqual } from 'node:util'
import { COLLECTIONS, type Collection } from '../../load/kinds.js'
import { type Collected, collect } from '../../load/resolve/written.js'
import type { Draft } from '../../model/draft.js'
import type { Fields } from './cells.js'

/** Everything that a model states, flat: by its list and by what tells it from others of the list. */
export type Things = ReadonlyMap<Collection, ReadonlyMap<string, Fields>>

type Entry = {
  readonly id?: string
  readonly draft: object
  readonly inside?: { readonly id: string } | null
}

/** The lists whose things are merged one by one; ties are rows, and are merged as such. */
export const LISTS = (Object.keys(COLLECTIONS) as Collection[]).filter(
  (collection): collection is List => collection !== 'ties',
)
export type List = Exclude<Collection, 'ties'>

/** The things of drafts that are read together. */
export function thingsOf(drafts: readonly Draft[]): Things {
  const ties = drafts.flatMap((draft) => draft.ties ?? []).map((draft) => ({ draft }))
  const all = collect(drafts.map(({ ties: _, ...draft }) => ({ file: '', draft, locate: () => null })))
  return new Map([...thingsIn(all), ['ties', keyed('ties', ties)]])
}

/** The things of a model that was read, ties apart. */
export function thingsIn(all: Collected): Things {
  return new Map(LISTS.map((list) => [list, keyed(list, all[list])]))
}

function keyed(collection: Collection, entries: readonly Entry[]): ReadonlyMap<string, Fields> {
  const keyOf = keysOf(collection)
  return new Map(entries.map((entry) => [keyOf(entry), statedBy(collection, entry)]))
}

/** What an entry says of itself, with the place that it has by being nested; what is nested in it stands for itself. */
export function statedBy(collection: Collection, { draft, inside }: Entry): Fields {
  const { roles: _, teams: __, ...fields } = draft as { readonly [field: string]: unknown }
  const place = collection === 'teams' ? 'parent' : 'team'
  return inside == null ? fields : { ...fields, [place]: inside.id }
}

/** Names each entry of a list: by its id, else by its ends and its number among those between them. */
export function keysOf(collection: Collection): (entry: Entry) => string {
  const seen = new Map<string, number>()
  return ({ id = '', draft }) => {
    if (id !== '') return id
    const { between, from, to, kind, date } = draft as { readonly [field: string]: unknown }
    const ends = collection === 'ties' ? [from, to, kind, date] : [between].flat().map(String).sort()
    const name = ends.filter((end) => end !== undefined).join('~')
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return number === 1 ? name : `${name}#${number}`
  }
}

/** Whether two values of a field say the same: one id is as good as a list of one. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(plainOf(one), plainOf(other))
}

function plainOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.length === 1 ? value[0] : value.length === 0 ? undefined : value
}

/** The fields that say something else, of those that either names. */
export function differing(one: Fields, other: Fields): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => !isSame(one[field], other[field]),
  )
}
