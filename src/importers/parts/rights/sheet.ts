import type { Span } from '../../../diagnostic/diagnostic.js'
import type { Records } from '../records.js'

/** A table with the places of its cells, which may have been turned over its diagonal. */
export type Sheet = {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Whether a cell of the row is merged over several columns; `null` where the rows were columns. */
  readonly isMerged: ((row: number) => boolean) | null
  span(row: number, column?: number): Span
  where(row: number, column?: number): string
}

/** The records as they stand. */
export function sheetOf(records: Records): Sheet {
  const { file, header, rows, isMerged } = records
  return { file, header, rows, isMerged, span: records.locate, where: records.where }
}

/** The same cells with rows for columns. */
export function turned(sheet: Sheet): Sheet {
  const { file, header, rows } = sheet
  return {
    file,
    header: [header[0] ?? '', ...rows.map((row) => row[0]!.trim())],
    rows: header.slice(1).map((title, i) => [title, ...rows.map((row) => row[i + 1]!)]),
    isMerged: null,
    span: (row, column = 0) => sheet.span(column - 1, row + 1),
    where: (row, column = 0) => sheet.where(column - 1, row + 1),
  }
}
