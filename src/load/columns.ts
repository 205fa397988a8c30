import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import { didYouMean } from '../util/nearest.js'
import { ENDS, fieldsOf } from './cells.js'
import { COLLECTIONS, type Collection } from './kinds.js'
import type { Table } from './table.js'
import { required } from './validators.generated.js'

/** The part of a table's description that says which column holds which field. */
export type ColumnMapping = {
  /** Our field → the table's column name. */
  readonly columns: { readonly [field: string]: string }
  /** The place of a mapping in the file that attaches the table. */
  locate(field: string, part: 'key' | 'value'): Span | null
}

type Wanted = {
  readonly file: string
  readonly table: Table
  readonly collection: Collection
  readonly mapping: ColumnMapping
}

/** Which field each column holds, `null` for columns that are not read; and what is wrong with the columns. */
export function matchColumns(wanted: Wanted): {
  readonly fields: readonly (string | null)[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const { table, collection, mapping } = wanted
  const known = fieldsOf(COLLECTIONS[collection])
  const mapped = new Map(Object.entries(mapping.columns).map(([field, title]) => [title, field]))
  const taken = new Set(mapped.values())
  const fields = table.header.map((title) => {
    const own = mapped.get(title)
    if (own !== undefined) return own
    if (/^x-/i.test(title)) return title.toLowerCase()
    const plain = title.toLowerCase().replace(/[\s-]+/g, '_')
    return known.has(plain) && !taken.has(plain) ? plain : null
  })
  const diagnostics = [
    ...wrongMappings(wanted, known),
    ...unreadColumns(wanted, fields, known),
    ...missingColumns(wanted, fields),
  ]
  return { fields, diagnostics }
}

function wrongMappings(
  { file, table, collection, mapping }: Wanted,
  known: ReadonlyMap<string, unknown>,
): Diagnostic[] {
  return Object.entries(mapping.columns).flatMap(([field, title]): Diagnostic[] => {
    if (!known.has(field) && !field.startsWith('x-')) {
      const message = `a table of ${collection} has no field '${field}'`
      const help = didYouMean(field, known.keys()) ?? `its fields: ${[...known.keys()].join(', ')}`
      const at = mapping.locate(field, 'key')
      return [{ code: 'table/unknown-field', severity: 'error', message, span: at, file, help }]
    }
    if (table.header.includes(title)) return []
    const at = mapping.locate(field, 'value')
    return [
      {
        code: 'table/missing-column',
        severity: 'error',
        message: `${file} has no column '${title}' (mapped to ${field})`,
        span: table.locate(-1),
        help: didYouMean(title, table.header) ?? `its columns: ${table.header.join(', ')}`,
        ...(at === null ? {} : { related: [{ span: at, message: 'mapped here' }] }),
      },
    ]
  })
}

function missingColumns(
  { file, table, collection, mapping }: Wanted,
  fields: readonly (string | null)[],
): Diagnostic[] {
  const has = (field: string) => fields.includes(field) || Object.hasOwn(mapping.columns, field)
  // Flat rows have no team to be written below.
  const needed = collection === 'roles' ? ['id', 'team'] : required[COLLECTIONS[collection]]
  return needed
    .filter((field) => !has(field) && !(field === 'between' && ENDS.every(has)))
    .map((field) => ({
      code: 'table/missing-column',
      severity: 'error',
      message: `${file} has no column '${field}', which a table of ${collection} needs`,
      span: table.locate(-1),
      help:
        didYouMean(field, table.header) ??
        `map one of its columns: columns: { ${field}: ${table.header[0]} }`,
    }))
}

function unreadColumns(
  { file, table }: Wanted,
  fields: readonly (string | null)[],
  known: ReadonlyMap<string, unknown>,
): Diagnostic[] {
  const unread = table.header.filter((_, i) => fields[i] === null)
  if (unread.length === 0) return []
  const near = unread.map((title) => didYouMean(title, known.keys())).find((help) => help !== null)
  return [
    {
      code: 'table/unread-column',
      severity: 'info',
      message: `${file}: not read: ${unread.map((title) => `'${title}'`).join(', ')}`,
      span: table.locate(-1, table.header.indexOf(unread[0]!)),
      help: near ?? 'map a column to a field under columns:, or name it x-… to keep it',
    },
  ]
}
