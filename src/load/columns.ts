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

/** The column that each field is read from, and what is wrong with the columns. */
export function matchColumns(wanted: Wanted): {
  readonly columns: ReadonlyMap<string, number>
  readonly diagnostics: readonly Diagnostic[]
} {
  const { file, table, collection, mapping } = wanted
  const known = fieldsOf(COLLECTIONS[collection])
  const columns = new Map<string, number>()
  // One column may be mapped to several fields, such as an id that is a name too.
  for (const [field, title] of Object.entries(mapping.columns))
    if (table.header.includes(title)) columns.set(field, table.header.indexOf(title))
  const mapped = new Set(columns.values())
  const unread: number[] = []
  const twice: Diagnostic[] = []
  table.header.forEach((title, i) => {
    if (mapped.has(i)) return
    const field = fieldOf(title, known)
    const other = field === null ? undefined : table.header[columns.get(field) ?? -1]
    if (field === null || Object.hasOwn(mapping.columns, field)) unread.push(i)
    else if (other === undefined) columns.set(field, i)
    else if (other !== title) {
      const message = `${file}: the columns '${other}' and '${title}' both hold '${field}'`
      const help = 'rename or remove one of them'
      const span = table.locate(-1, i)
      twice.push({ code: 'table/duplicate-column', severity: 'error', message, span, help })
    }
  })
  const diagnostics = [
    ...wrongMappings(wanted, known),
    ...twice,
    ...unreadColumns(
      wanted,
      unread,
      [...known.keys()].filter((field) => !columns.has(field)),
    ),
    ...missingColumns(wanted, columns),
  ]
  return { columns, diagnostics }
}

/** The field that a column's title stands for by itself: `Reports to` is `reports_to`. */
function fieldOf(title: string, known: ReadonlyMap<string, unknown>): string | null {
  if (/^x-/i.test(title)) return title.toLowerCase()
  const plain = title.toLowerCase().replace(/[\s-]+/g, '_')
  return known.has(plain) ? plain : null
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
  columns: ReadonlyMap<string, number>,
): Diagnostic[] {
  const has = (field: string) => columns.has(field) || Object.hasOwn(mapping.columns, field)
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
  columns: readonly number[],
  free: readonly string[],
): Diagnostic[] {
  if (columns.length === 0) return []
  const unread = columns.map((column) => table.header[column]!)
  const near = unread.map((title) => didYouMean(title, free)).find((help) => help !== null)
  return [
    {
      code: 'table/unread-column',
      severity: 'info',
      message: `${file}: not read: ${unread.map((title) => `'${title}'`).join(', ')}`,
      span: table.locate(-1, columns[0]),
      help: near ?? 'map a column to a field under columns:, or name it x-… to keep it',
    },
  ]
}
