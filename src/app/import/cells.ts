import { isDeepStrictEqual } from 'node:util'
import { cellValue, fieldsOf } from '../../load/cells.js'
import { COLLECTIONS } from '../../load/kinds.js'

/** The collections that may stand in a table beside the model. */
export type Bulk = 'roles' | 'ties'
export type Fields = { readonly [field: string]: unknown }

const KINDS = {
  roles: fieldsOf(COLLECTIONS.roles),
  ties: fieldsOf(COLLECTIONS.ties),
} as const satisfies { readonly [collection in Bulk]: unknown }

const FIRST = ['id', 'previously', 'name']
const REMARKS = ['note', 'tags', 'owner', 'source']

/** Rows of a table, with the fields that its columns hold. */
export type Rows = { readonly header: readonly string[]; readonly rows: Iterable<readonly string[]> }

/** Things as rows, and those of them that cells cannot hold. */
export function rowsOf<T extends object>(
  collection: Bulk,
  things: readonly T[],
  delimiter = ',',
): Rows & { readonly unfit: readonly T[] } {
  const unfit = new Set(things.filter((thing) => !fits(collection, thing as Fields, delimiter)))
  const fit = things.filter((thing) => !unfit.has(thing))
  const said = new Set(fit.flatMap((thing) => Object.keys(thing)))
  const known = [...KINDS[collection].keys()]
  const own = known.filter((field) => !FIRST.includes(field) && !REMARKS.includes(field))
  const extra = [...said].filter((field) => !known.includes(field))
  const needed = collection === 'roles' ? ['id', 'team'] : ['from', 'to']
  const header = [...FIRST, ...own, ...REMARKS, ...extra].filter(
    (field) => said.has(field) || needed.includes(field),
  )
  const rows = fit.map((thing) =>
    header.map((field) => cellOf(collection, field, (thing as Fields)[field], delimiter) ?? ''),
  )
  return { header, rows, unfit: [...unfit] }
}

function fits(collection: Bulk, thing: Fields, delimiter: string): boolean {
  return Object.entries(thing).every(([field, value]) => cellOf(collection, field, value, delimiter) !== null)
}

/** A value as the text of a cell that is read as that value again; `null` where no cell can say it. */
export function cellOf(collection: Bulk, field: string, value: unknown, delimiter = ','): string | null {
  if (value === undefined) return ''
  const kind = KINDS[collection].get(field)
  // The title of such a column is read in small letters.
  if (kind === undefined && !(/^x-\S+$/.test(field) && field === field.toLowerCase())) return null
  if (kind === undefined && typeof value !== 'string') return null
  const isList = kind === 'ids' || kind === 'texts'
  const wanted = isList ? [value].flat() : value
  const text = isList ? (wanted as string[]).join(delimiter === ';' ? ' | ' : '; ') : wordOf(value)
  if (text === '') return Array.isArray(wanted) && wanted.length === 0 ? '' : null
  return isDeepStrictEqual(cellValue(text.trim(), kind ?? 'text'), wanted) ? text : null
}

const wordOf = (value: unknown) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

/** The text of a cell as the value of its field. */
export function valueIn(collection: Bulk, field: string, text: string): unknown {
  return cellValue(text.trim(), KINDS[collection].get(field) ?? 'text')
}

/** A row of a table as a thing. */
export function thingOf(collection: Bulk, header: readonly string[], row: readonly string[]): Fields {
  return Object.fromEntries(
    header.flatMap((field, i) => {
      const text = row[i]?.trim() ?? ''
      return text === '' ? [] : [[field, valueIn(collection, field, text)] as const]
    }),
  )
}
