import type { ErrorObject } from 'ajv'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Draft, LocatedDraft } from '../model/draft.js'
import { COLLECTIONS, type Collection } from './kinds.js'
import type { Source } from './source.js'
import { didYouMean } from './suggest.js'
import { parseTable, type Table } from './table.js'
import { schemaProblems } from './validate.js'
import * as validators from './validators.generated.js'

/** One table that a file attaches. */
export type TableSpec = {
  readonly file: string
  /** Our field → the table's column name. */
  readonly columns: { readonly [field: string]: string }
  readonly delimiter: string | null
  /** The place of a mapped column's name in the file that attaches the table. */
  locate(field: string): Span | null
}

const NUMBERS = new Set(['headcount', 'weight'])
const BOOLEANS = new Set(['unit', 'key', 'rewarded'])
const LISTS = new Set(
  'held_by dotted serves spans measures customers recommend agree perform input decide inform depends_on between shares members builds units tags previous'.split(
    ' ',
  ),
)
const TRUE = new Set(['true', 'yes', 'y', '1', 'x'])
const FALSE = new Set(['false', 'no', 'n', '0'])

const REQUIRED: { readonly [C in Collection]: readonly string[] } = {
  customers: ['id'],
  teams: ['id'],
  roles: ['id', 'team'],
  decisions: ['id'],
  needs: ['between', 'type'],
  links: ['between', 'shares'],
  forums: ['id', 'members'],
  measures: ['id', 'focus'],
  programs: ['id', 'builds', 'units'],
  ties: ['from', 'to'],
}

const TEXTS =
  'id name note owner source title team parent type lead reports_to frequency cadence why what mechanism focus kind from to date'.split(
    ' ',
  )

/** Reads a table's rows as entries of one list of the model. */
export function readRows(
  source: Source,
  collection: Collection,
  spec: TableSpec,
): { readonly draft: LocatedDraft | null; readonly diagnostics: readonly Diagnostic[] } {
  const table = parseTable(source, spec.delimiter)
  const diagnostics: Diagnostic[] = [...table.diagnostics]
  if (table.header.length === 0) return { draft: null, diagnostics }
  const fields = matchColumns(table, collection, spec, source, diagnostics)
  if (diagnostics.some((d) => d.severity === 'error')) return { draft: null, diagnostics }
  const columnOf = new Map(fields.flatMap((field, i) => (field === null ? [] : [[field, i] as const])))
  const locateField = (row: number, field: string | number | undefined): Span => {
    const column =
      columnOf.get(String(field)) ?? (field === 'between' ? columnOf.get('from') : columnOf.get('id'))
    return table.locate(row, column)
  }
  const validate = validators[COLLECTIONS[collection]]
  const entries = table.rows.map((row, i) => {
    const entry = entryOf(row, fields, collection)
    if (!validate(entry))
      diagnostics.push(
        ...rowProblems(validate.errors ?? [], entry, collection, source, (path) => locateField(i, path[0])),
      )
    return entry
  })
  const draft: LocatedDraft = {
    file: source.file,
    draft: { [collection]: entries } as Draft,
    locate: (path) => (typeof path[1] === 'number' ? locateField(path[1], path[2]) : table.locate(-1)),
  }
  return { draft, diagnostics }
}

function rowProblems(
  errors: readonly ErrorObject[],
  entry: unknown,
  collection: Collection,
  source: Source,
  locate: (path: readonly (string | number)[]) => Span,
): Diagnostic[] {
  const place = { file: source.file, whole: COLLECTIONS[collection], locate }
  return schemaProblems(errors, entry, place).map((d) => ({ ...d, code: d.code.replace('model/', 'table/') }))
}

/** Which field each column holds; `null` for columns that are not read. */
function matchColumns(
  table: Table,
  collection: Collection,
  spec: TableSpec,
  source: Source,
  diagnostics: Diagnostic[],
): (string | null)[] {
  const mapped = new Map<string, string>()
  for (const [field, title] of Object.entries(spec.columns)) {
    if (table.header.includes(title)) mapped.set(title, field)
    else {
      const at = spec.locate(field)
      diagnostics.push({
        code: 'table/missing-column',
        severity: 'error',
        message: `${source.file} has no column '${title}' (mapped to ${field})`,
        span: table.locate(-1),
        help: didYouMean(title, table.header) ?? `its columns: ${table.header.join(', ')}`,
        ...(at === null ? {} : { related: [{ span: at, message: 'mapped here' }] }),
      })
    }
  }
  const known = [...TEXTS, ...LISTS, ...NUMBERS, ...BOOLEANS]
  const taken = new Set(mapped.values())
  const fields = table.header.map((title) => {
    const own = mapped.get(title)
    if (own !== undefined) return own
    const plain = title
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
    if (/^x-/i.test(title)) return title.toLowerCase()
    return known.includes(plain) && !taken.has(plain) ? plain : null
  })
  noteUnread(table, fields, known, source, diagnostics)
  const ends = fields.includes('from') && fields.includes('to')
  for (const field of REQUIRED[collection]) {
    if (fields.includes(field) || (field === 'between' && ends) || Object.hasOwn(spec.columns, field))
      continue
    diagnostics.push({
      code: 'table/missing-column',
      severity: 'error',
      message: `${source.file} has no column '${field}', which a table of ${collection} needs`,
      span: table.locate(-1),
      help:
        didYouMean(field, table.header) ??
        `map one of its columns: columns: { ${field}: ${table.header[0]} }`,
    })
  }
  return fields
}

function noteUnread(
  table: Table,
  fields: readonly (string | null)[],
  known: readonly string[],
  source: Source,
  diagnostics: Diagnostic[],
): void {
  const unread = table.header.filter((_, i) => fields[i] === null)
  if (unread.length === 0) return
  const near = unread.map((title) => didYouMean(title, known)).find((help) => help !== null)
  diagnostics.push({
    code: 'table/unread-column',
    severity: 'info',
    message: `${source.file}: not read: ${unread.map((title) => `'${title}'`).join(', ')}`,
    span: table.locate(-1, table.header.indexOf(unread[0]!)),
    help: near ?? 'map a column to a field under columns:, or name it x-… to keep it',
  })
}

function entryOf(
  row: readonly string[],
  fields: readonly (string | null)[],
  collection: Collection,
): { [field: string]: unknown } {
  const entry: { [field: string]: unknown } = {}
  fields.forEach((field, i) => {
    const cell = row[i]?.trim() ?? ''
    if (field !== null && cell !== '') entry[field] = valueOf(field, cell)
  })
  if (
    (collection === 'needs' || collection === 'links') &&
    entry.between === undefined &&
    entry.from !== undefined
  ) {
    entry.between = [entry.from, entry.to].filter((end) => end !== undefined)
    delete entry.from
    delete entry.to
  }
  return entry
}

function valueOf(field: string, cell: string): unknown {
  if (NUMBERS.has(field)) return /^[+-]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell
  if (BOOLEANS.has(field)) {
    const word = cell.toLowerCase()
    return TRUE.has(word) ? true : FALSE.has(word) ? false : cell
  }
  return LISTS.has(field)
    ? cell
        .split(field === 'held_by' || field === 'tags' ? /\s*[;,|]\s*/ : /[;,|\s]+/)
        .filter((part) => part !== '')
    : cell
}
