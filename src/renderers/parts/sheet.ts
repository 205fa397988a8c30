import type { Tone } from '../../report/document.js'

/** How a cell looks. */
export type Style = {
  /** Number format, such as `0.00`. */
  readonly format?: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly size?: number
  /** Colours as six hexadecimal digits. */
  readonly colour?: string
  readonly fill?: string
  readonly align?: 'left' | 'right' | 'center'
  /** In the middle of the row's height, where the top is usual. */
  readonly middle?: true
  /** A little room before a text. */
  readonly indent?: true
  readonly wrap?: true
  /** A thin line below it, or a strong one, as below the heads of columns. */
  readonly line?: 'thin' | 'strong'
  /** Stays a text when someone edits it, whatever it begins with. */
  readonly literal?: true
}

/** What is written in a cell; `link` is the sheet to which it leads. */
export type SheetCell = {
  readonly value: string | number | null
  readonly style: Style
  readonly link?: string
}

export type SheetRow = {
  readonly cells: readonly (SheetCell | null)[]
  /** In points; as high as its texts where it is left out. */
  readonly height?: number
  /** Columns that its first cell reaches across. */
  readonly across?: number
}

/** Rows and columns from 0, both ends included. */
export type Range = {
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** What a range shows by its values. */
export type Condition =
  /** The tone where the formula holds, written for the first cell of the range. */
  | { readonly type: 'tone'; readonly range: Range; readonly tone: Tone; readonly formula: string }
  /** A bar in each cell, from 0 to `max`. */
  | { readonly type: 'bar'; readonly range: Range; readonly max: number }

/** One sheet, knowing nothing of the report. */
export type Sheet = {
  readonly name: string
  /** Colour of its tab. */
  readonly tab: string
  /** Columns' widths in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly SheetRow[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** The row of heads with a filter, and how many columns and rows it is for. */
  readonly filter: Range | null
  readonly conditions: readonly Condition[]
  readonly grid: boolean
}

/** `AB` for the 28th column. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** `B3`, or with `$` before both. */
export function cellName(row: number, column: number, fixed = ''): string {
  return `${fixed}${columnName(column)}${fixed}${row + 1}`
}

/** `A2:F10`. */
export function rangeName({ row, column, lastRow, lastColumn }: Range, fixed = ''): string {
  return `${cellName(row, column, fixed)}:${cellName(lastRow, lastColumn, fixed)}`
}
