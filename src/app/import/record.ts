import { createHash } from 'node:crypto'
import type { Collection } from '../../load/kinds.js'
import { compareText } from '../../util/order.js'
import { type Fields, thingOf } from './cells.js'
import type { Imported } from './read.js'
import { asRights } from './rights-words.js'
import { keysOf, thingsOf } from './things.js'

/** What a field said: the check sum of each thing in it, of which a single value is one. */
export type Sums = readonly string[]
/** What a thing said, field by field. */
export type Said = { readonly [field: string]: Sums }
/** What one import said, thing by thing; lists that are too long to be remembered are not in it. */
export type Recorded = ReadonlyMap<Collection, ReadonlyMap<string, Said>>

/** What imports into a file said last, each by its kind and sources, the latest at the end. */
export type ImportRecord = ReadonlyMap<string, Recorded>

const FORMAT = 'unsilo-import/1'
const NOTE =
  'check sums of what each import said last: with them --merge tells what the source has changed from what people have. Keep this beside the model.'
/** Things of a list that are remembered. */
const MOST = 20_000

/** `model.yaml` has `model.import.json`. */
export const recordName = (model: string): string => `${model.replace(/\.ya?ml$/i, '')}.import.json`

/** The check sums of a value. */
export function sumsOf(value: unknown): Sums {
  if (value === undefined) return []
  return [value]
    .flat()
    .map((one) => createHash('sha256').update(JSON.stringify(one)).digest('hex').slice(0, 8))
}

/** What an import says, to be remembered. */
export function recordedOf({ draft, tables }: Pick<Imported, 'draft' | 'tables'>): Recorded {
  const lists = new Map<Collection, ReadonlyMap<string, Fields>>(thingsOf([draft]))
  for (const { collection, header, rows } of tables) {
    const keyOf = keysOf(collection)
    const there = new Map(lists.get(collection))
    for (const row of rows) {
      if (there.size > MOST) break
      const thing = thingOf(collection, header, row)
      there.set(keyOf({ id: String(thing.id ?? ''), draft: thing }), thing)
    }
    lists.set(collection, there)
  }
  const kept = [...lists].filter(([, things]) => things.size <= MOST)
  return new Map(kept.map(([collection, things]) => [collection, summed(collection, things)]))
}

const summed = (collection: Collection, things: ReadonlyMap<string, Fields>) =>
  new Map([...things].map(([key, fields]) => [key, saidBy(asRights(collection, fields))]))

const saidBy = (fields: Fields): Said =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => (field === 'id' ? [] : [[field, sumsOf(value)]])),
  )

/** The text of a record in which an import has taken the place of what it said before. */
export function recordText(before: ImportRecord | null, origin: string, now: Recorded): string {
  const all = [...(before ?? [])].filter(([one]) => one !== origin)
  const imports = [...all, [origin, now] as const].map(
    ([one, said]) => `    ${JSON.stringify(one)}: {${listsText(said)}}`,
  )
  return `{\n  "format": "${FORMAT}",\n  "note": ${JSON.stringify(NOTE)},\n  "imports": {\n${imports.join(',\n')}\n  }\n}\n`
}

/** One line for each thing, so that a version control shows what has changed. */
function listsText(said: Recorded): string {
  const lists = [...said].map(([collection, things]) => {
    const lines = [...things]
      .sort(([one], [other]) => compareText(one, other))
      .map(([key, fields]) => {
        const words = Object.entries(fields).map(([field, sums]) => [field, sums.join(' ')])
        return `\n        ${JSON.stringify(key)}: ${JSON.stringify(Object.fromEntries(words))}`
      })
    return `\n      "${collection}": {${lines.join(',')}${lines.length === 0 ? '' : '\n      '}}`
  })
  return lists.length === 0 ? '' : `${lists.join(',')}\n    `
}

/** What a record says; `null` where it is none. */
export function recordIn(text: string): ImportRecord | null {
  try {
    const { format, imports } = JSON.parse(text) as { readonly format?: unknown; readonly imports?: unknown }
    if (format !== FORMAT) return null
    return mapOf(imports, (said) =>
      mapOf(said, (things) => mapOf(things, (fields) => Object.fromEntries(mapOf(fields, wordsOf)))),
    ) as ImportRecord
  } catch {
    return null
  }
}

function mapOf<T>(value: unknown, read: (one: unknown) => T): ReadonlyMap<string, T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no map')
  return new Map(Object.entries(value).map(([key, one]) => [key, read(one)]))
}

function wordsOf(value: unknown): Sums {
  if (typeof value !== 'string') throw new Error('no check sums')
  return value.split(' ').filter((word) => word !== '')
}

/** What is known of the last word of imports on the things of a list. */
export class LastSaid {
  readonly #own: Recorded | undefined
  readonly #all: readonly Recorded[]

  constructor(record: ImportRecord | null, origin: string) {
    this.#own = record?.get(origin)
    this.#all = [...(record?.values() ?? [])]
  }

  /** What was said of a thing, by whichever import; `null` where nothing is remembered that could tell. */
  of(collection: Collection, key: string): Said | null {
    const said = this.#all.map((one) => one.get(collection)?.get(key))
    const isKnown = this.remembers(collection) || said.some((one) => one !== undefined)
    return isKnown ? Object.assign({}, ...said) : null
  }

  /** What this import itself said of a thing. */
  own(collection: Collection, key: string): Said | null {
    return this.#own?.get(collection)?.get(key) ?? null
  }

  /** Whether it is known what this import said of the things of a list. */
  remembers(collection: Collection): boolean {
    return this.#own?.has(collection) === true
  }
}
