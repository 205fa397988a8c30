import type { Diagnostic, Span } from '../../../diagnostic/diagnostic.js'
import type { ForeignSource } from '../../importer.js'
import { decodeText } from '../encoding.js'
import { readRecords } from '../records.js'
import { cellStretch, type Row, type Separator, separatorOf, textRows } from './text-rows.js'

/** A table read row by row, again from the start each time; its first row may be a header. */
export type Rows = {
  readonly read: string
  readonly diagnostics: readonly Diagnostic[]
  /** The other sheets of a workbook. */
  readonly others: readonly string[]
  walk(): Iterable<Row>
  span(row: Row, column?: number): Span
  /** `line 12` of a text, `row 12` of a sheet. */
  where(row: Row): string
}

const NAMES: { readonly [separator in Separator]: string } = {
  '\t': 'TSV, separated by tabs',
  ';': "CSV, separated by ';'",
  '|': "CSV, separated by '|'",
  ',': 'CSV, separated by commas',
  ' ': 'text, separated by spaces',
}

/** The rows of a text; no row is kept. */
export function rowsOfText(file: string, bytes: Uint8Array): Rows | { problem: string; help: string } {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return decoded
  const { text, encoding } = decoded
  const separator = separatorOf(text)
  return {
    read: `${NAMES[separator]}, ${encoding}`,
    diagnostics: [],
    others: [],
    walk: () => textRows(text, separator),
    span: (row, column) => {
      const [start, end] =
        column === undefined ? [row.start, row.end] : cellStretch(text, row, separator, column)
      return { file, start: positionIn(text, row, start), end: positionIn(text, row, end) }
    },
    where: (row) => `line ${row.line}`,
  }
}

/** Line and column of an offset within a row, which may hold line breaks in quotes. */
function positionIn(text: string, row: Row, offset: number) {
  const before = text.slice(row.start, offset).split(text.includes('\n') ? '\n' : '\r')
  return { line: row.line + before.length - 1, column: before.at(-1)!.length + 1, offset }
}

/** The rows of a sheet of a workbook. */
export function rowsOfSheet(source: ForeignSource, sheet: string | null): Rows {
  const records = readRecords(source, { sheet })
  const all = [records.header, ...records.rows]
  return {
    read: records.read,
    diagnostics: records.diagnostics.filter(
      ({ severity, code }) => severity === 'error' || code === 'table/no-value',
    ),
    others: records.others,
    *walk() {
      for (const [i, cells] of all.entries()) yield { cells, line: i, start: i - 1, end: i - 1, open: false }
    },
    span: (row, column) => records.locate(row.start, column),
    where: (row) => records.where(row.start),
  }
}
