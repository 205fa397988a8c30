import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'

/** A blank row: its number, and the filled row that follows. */
export type Blank = { readonly number: number; readonly next: number }

/** What a cell holds that cannot be read, the first of its column, and how many others of it are like it. */
export type Unread = {
  readonly span: Span
  readonly line: number
  readonly column: number
  readonly what: string
  readonly others: number
}

/** The filled rows of a text or a sheet before anyone asks which of them is the header. */
export type Grid = {
  readonly rows: readonly (readonly string[])[]
  /** The place of a cell, or of the whole row. */
  locate(row: number, column?: number): Span
  /** The number that an editor or Excel shows beside the row. */
  line(row: number): number
  /** What such a number counts. */
  readonly unit: 'line' | 'row'
  /** The blank rows below a row and above the last one. */
  blanks(row: number): readonly Blank[]
  /** Whether a cell of the row is merged over several columns; a text has none. */
  readonly isMerged?: (row: number) => boolean
  /** Cells of a sheet that hold something and no value. */
  readonly unread?: readonly Unread[]
  /** The other sheets of a workbook. */
  readonly others?: readonly string[]
  readonly read: string
  readonly diagnostics: readonly Diagnostic[]
}

/** A file in which no rows can be read, and why. */
export function noGrid(file: string, code: string, message: string, help: string): Grid {
  const place = { line: 1, column: 1, offset: 0 }
  return {
    rows: [],
    locate: () => ({ file, start: place, end: place }),
    line: () => 1,
    unit: 'row',
    blanks: () => [],
    read: '',
    diagnostics: [{ code, severity: 'error', message: `${file} ${message}`, span: null, file, help }],
  }
}
