import type { ErrorObject } from 'ajv'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Draft, LocatedDraft } from '../model/draft.js'
import { cellValue, ENDS, fieldsOf } from './cells.js'
import { type ColumnMapping, matchColumns } from './columns.js'
import { COLLECTIONS, type Collection } from './kinds.js'
import type { Source } from './source.js'
import { parseTable } from './table.js'
import { schemaProblems } from './validate.js'
import { type CellKind, validators } from './validators.generated.js'

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

  const { fields } = matched
  const columnOf = new Map(fields.flatMap((field, i) => (field === null ? [] : [[field, i] as const])))
  const locateField = (row: number, field: string | number | undefined): Span => {
    const otherwise = field === 'between' ? 'from' : 'id'
    return table.locate(row, columnOf.get(String(field)) ?? columnOf.get(otherwise))
  }
  const kinds = fieldsOf(COLLECTIONS[collection])
  const validate = validators[COLLECTIONS[collection]]
  const entries = table.rows.map((row, i) => {
    const entry = entryOf(row, fields, kinds)
    if (!validate(entry)) {
      const place = (path: readonly (string | number)[]) => locateField(i, path[0])
      diagnostics.push(...rowProblems(validate.errors ?? [], entry, collection, source, place))
    }
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

/** The row's cells by field; empty cells say nothing. */
function entryOf(
  row: readonly string[],
  fields: readonly (string | null)[],
  kinds: ReadonlyMap<string, CellKind>,
): { [field: string]: unknown } {
  const entry: { [field: string]: unknown } = {}
  for (const [i, field] of fields.entries()) {
    const cell = row[i]?.trim() ?? ''
    if (field !== null && cell !== '') entry[field] = cellValue(cell, kinds.get(field) ?? 'text')
  }
  if (kinds.has('between') && entry.between === undefined && entry.from !== undefined) {
    entry.between = ENDS.map((end) => entry[end]).filter((end) => end !== undefined)
    for (const end of ENDS) delete entry[end]
  }
  return entry
}
