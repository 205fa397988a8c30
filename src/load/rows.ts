import type { ErrorObject } from 'ajv'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Draft, LocatedDraft } from '../model/draft.js'
import { cellValue, ENDS, fieldsOf } from './cells.js'
import { type ColumnMapping, matchColumns } from './columns.js'
import { COLLECTIONS, type Collection } from './kinds.js'
import type { Source } from './source.js'
import { parseTable, type Table } from './table.js'
import { schemaProblems } from './validate.js'
import { type CellKind, validators } from './validators.generated.js'

type Path = readonly (string | number)[]

/** One table that a file attaches. */
export type TableSpec = ColumnMapping & {
  readonly file: string
  readonly delimiter: string | null
}

/** Reads a table's rows as entries of one list of the model; no draft where its columns cannot be told. */
export function readRows(
  source: Source,
  collection: Collection,
  spec: TableSpec,
): { readonly draft: LocatedDraft | null; readonly diagnostics: readonly Diagnostic[] } {
  const table = parseTable(source, spec.delimiter)
  const diagnostics: Diagnostic[] = [...table.diagnostics]
  if (table.header.length === 0) return { draft: null, diagnostics }
  const matched = matchColumns({ file: source.file, table, collection, mapping: spec })
  diagnostics.push(...matched.diagnostics)
  if (diagnostics.some((d) => d.severity === 'error')) return { draft: null, diagnostics }

  const { columns } = matched
  const locateField = fieldsIn(table, columns)
  const kinds = fieldsOf(COLLECTIONS[collection])
  const cells = [...columns].map(([field, column]) => ({ field, column, kind: kinds.get(field) ?? 'text' }))
  const ends = kinds.has('between') && !columns.has('between')
  const validate = validators[COLLECTIONS[collection]]
  const entries = table.rows.map((row, i) => {
    const entry = entryOf(row, cells, ends)
    if (!validate(entry)) {
      const place = (path: Path) => locateField(i, path)
      diagnostics.push(...rowProblems(validate.errors ?? [], entry, collection, source, place))
    }
    return entry
  })
  const draft: LocatedDraft = {
    file: source.file,
    draft: { [collection]: entries } as Draft,
    locate: (path) => (typeof path[1] === 'number' ? locateField(path[1], path.slice(2)) : table.locate(-1)),
  }
  return { draft, diagnostics }
}

/** The way from a path in a table's rows back to the text, for a table that was read in another way. */
export function rowPlaces(source: Source, collection: Collection, spec: TableSpec): LocatedDraft['locate'] {
  const table = parseTable(source, spec.delimiter)
  const { columns } = matchColumns({ file: source.file, table, collection, mapping: spec })
  const locateField = fieldsIn(table, columns)
  return (path) => (typeof path[1] === 'number' ? locateField(path[1], path.slice(2)) : table.locate(-1))
}

const fieldsIn =
  (table: Table, columns: ReadonlyMap<string, number>) =>
  (row: number, [field, item]: Path): Span => {
    const otherwise = field === 'between' ? ENDS[item === 1 ? 1 : 0] : 'id'
    return table.locate(row, columns.get(String(field)) ?? columns.get(otherwise))
  }

function rowProblems(
  errors: readonly ErrorObject[],
  entry: unknown,
  collection: Collection,
  source: Source,
  locate: (path: Path) => Span,
): Diagnostic[] {
  const place = { file: source.file, whole: COLLECTIONS[collection], locate }
  return schemaProblems(errors, entry, place).map((d) => ({ ...d, code: d.code.replace('model/', 'table/') }))
}

type Cell = { readonly field: string; readonly column: number; readonly kind: CellKind }

/** The row's cells by field; empty cells say nothing. With `ends`, two columns hold the two ends of a pair. */
function entryOf(
  row: readonly string[],
  cells: readonly Cell[],
  ends: boolean,
): { [field: string]: unknown } {
  const entry: { [field: string]: unknown } = {}
  for (const { field, column, kind } of cells) {
    const text = row[column]?.trim() ?? ''
    if (text !== '') entry[field] = cellValue(text, kind)
  }
  if (ends) {
    entry.between = ENDS.flatMap((end) => entry[end] ?? [])
    for (const end of ENDS) delete entry[end]
  }
  return entry
}
