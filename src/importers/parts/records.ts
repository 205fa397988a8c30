import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { plural } from '../../util/text.js'
import type { ForeignSource } from '../importer.js'
import { headerRow, isFilled } from './header-row.js'
import { messOf } from './record-mess.js'
import { readSeparated } from './separated.js'
import { isZip } from './workbook/zip.js'
import { readWorkbook } from './workbook.js'

/** A foreign table: a header and rows that are as wide as it, whatever file they come from. */
export type Records = {
  readonly file: string
  /** Trimmed; columns without a title have an empty one. */
  readonly header: readonly string[]
  /** As written, spaces too: filled up with empty cells where a row is short, cut where it is long. */
  readonly rows: readonly (readonly string[])[]
  /** The place of a cell; row -1 is the header; without a column, the whole row. */
  locate(row: number, column?: number): Span
  /** The same place in words: `line 12, column 'Manager ID'` of a text, `row 12, …` of a sheet. */
  where(row: number, column?: number): string
  /** Whether a cell of the row is merged over several columns. */
  isMerged(row: number): boolean
  /** What was recognised, such as `CSV, separated by ';', Windows-1252`; empty where nothing was. */
  readonly read: string
  /** The other sheets of the workbook. */
  readonly others: readonly string[]
  /** How many blank rows lie between others. */
  readonly blanks: number
  /** Errors where nothing can be read, warnings where something was passed over. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads CSV, TSV and their like in any usual encoding, or a sheet of a workbook; the header may stand below titles. */
export function readRecords(source: ForeignSource, options: { readonly sheet: string | null }): Records {
  const grid = isZip(source.bytes) ? readWorkbook(source, options.sheet) : readSeparated(source)
  const head = headerRow(grid.rows)
  const header = (grid.rows[head] ?? []).map((title) => title.trim())
  while (
    header.length > 0 &&
    header.at(-1) === '' &&
    !grid.rows.some((row) => isFilled(row[header.length - 1]))
  )
    header.pop()
  const rows = grid.rows.slice(head + 1).map((row) => fitted(row, header.length))
  const titles = grid.rows.slice(0, head)
  const below =
    titles.length === 0
      ? ''
      : `, with its header in ${grid.unit} ${grid.line(head)} below ${plural(titles.length, 'line')} of title`
  const blanks = grid.blanks(head)
  const broken = grid.diagnostics.some(({ severity }) => severity === 'error')
  const locate = (row: number, column?: number) => grid.locate(row + head + 1, column)
  return {
    file: source.file,
    header,
    rows,
    locate,
    where: (row, column) => {
      const place = `${grid.unit} ${grid.line(row + head + 1)}`
      const title = column === undefined ? '' : header[column]
      return column === undefined ? place : `${place}, column ${title ? `'${title}'` : column + 1}`
    },
    isMerged: (row) => grid.isMerged?.(row + head + 1) ?? false,
    read: grid.read === '' ? '' : grid.read + below,
    others: grid.others ?? [],
    blanks: blanks.length,
    diagnostics: broken ? grid.diagnostics : messOf(source.file, grid, head, header, blanks),
  }
}

function fitted(row: readonly string[], width: number): readonly string[] {
  if (row.length === width) return row
  return row.length > width ? row.slice(0, width) : [...row, ...Array<string>(width - row.length).fill('')]
}
