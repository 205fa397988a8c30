import { plural } from '../../../util/text.js'
import type { Columns } from '../headers.js'
import { type Decimal, decimalOf, isAmbiguous, readNumber } from '../numbers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { shortened } from './seat.js'

/** What stands in a cell instead of nothing. */
const NOTHING =
  /^(?:-+|–|—|\.|n\/?a|#n\/a|none|null|nil|no_manager|not applicable|keine?[rs]?|brak|aucune?|ningun[oa]?)$/i

/** The longest text that a model takes for a name or a title. */
const LONGEST = 20_000

/** Whether a text stands for nothing, such as `-` or `N/A`. */
export function isNothing(text: string): boolean {
  return text === '' || NOTHING.test(text)
}

/** A text with spaces instead of line breaks, which spreadsheets have in cells for want of width. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
}

/** What a number has to be, in code and in words. */
export type Figure = {
  readonly what: string
  readonly fits: (n: number) => boolean
  readonly help: string
}

/** Reads the cells of a table, and reports what is odd about them. */
export class Cells {
  readonly #records: Records
  readonly #columns: Columns
  readonly #reports: Reports
  readonly #spaces = new Map<number, { count: number; first: number }>()
  readonly #decimals = new Map<number, Decimal | null>()

  constructor(records: Records, columns: Columns, reports: Reports) {
    this.#records = records
    this.#columns = columns
    this.#reports = reports
  }

  column(field: string): number | undefined {
    return this.#columns.of.get(field)
  }

  /** How the column of a field is titled; empty where there is none. */
  title(field: string): string {
    return this.#records.header[this.column(field) ?? -1] ?? ''
  }

  /** What a cell says, without spaces around it; empty where it says nothing, or the column is not there. */
  text(row: number, column: number | undefined, longest = LONGEST): string {
    if (column === undefined) return ''
    const written = this.#records.rows[row]![column]!
    const text = written.trim()
    if (text.length !== written.length && text !== '') {
      const seen = this.#spaces.get(column)
      if (seen) seen.count += 1
      else this.#spaces.set(column, { count: 1, first: row })
    }
    if (isNothing(text)) return ''
    return text.length <= longest ? text : this.#cut(text, longest, row, column)
  }

  #cut(text: string, longest: number, row: number, column: number): string {
    const message = `a text of ${text.length} signs is cut to ${longest}: '${text.slice(0, 40)}…'`
    this.#reports.tell({ code: 'too-long', row, column, message, help: 'a model takes no longer ones' })
    return text.slice(0, longest)
  }

  /** What a field's cell says in one line. */
  line(row: number, field: string, longest = LONGEST): string {
    return oneLine(this.text(row, this.column(field), longest))
  }

  /** The number in a field's cell where it fits; another one is reported. */
  number(row: number, field: string, whose: string, { what, fits, help }: Figure): number | null {
    const column = this.column(field)
    const text = this.text(row, column)
    if (text === '') return null
    const value = readNumber(text, this.#decimal(column!))
    if (value !== null && fits(value)) return value
    const message =
      value === null && isAmbiguous(text)
        ? `'${text}' may be ${readNumber(text, '.')} or ${readNumber(text, ',')} (${field} of ${whose}), and the column does not tell which: left out`
        : `'${shortened(text)}' is no ${what} (${field} of ${whose}): left out`
    this.#reports.tell({ code: 'number', row, column, message, help })
    return null
  }

  /** Whether anyone names someone as their manager in these very words. */
  isManager(text: string): boolean {
    const column = this.column('manager')
    const wanted = text.toLowerCase()
    return (
      column !== undefined && this.#records.rows.some((row) => row[column]!.trim().toLowerCase() === wanted)
    )
  }

  /** The decimal sign of a column, which its other numbers tell. */
  #decimal(column: number): Decimal | null {
    const known = this.#decimals.get(column)
    if (known !== undefined) return known
    const found = decimalOf(this.#records.rows.map((row) => row[column]!))
    this.#decimals.set(column, found)
    return found
  }

  /** Tells the columns whose cells had spaces around their text. */
  tellSpaces(): void {
    for (const [column, { count, first }] of this.#spaces) {
      const title = this.#records.header[column] || String(column + 1)
      const cells = `${plural(count, 'cell')} of the column '${title}'`
      const message = `${cells} ${count === 1 ? 'starts or ends' : 'start or end'} with a space: read without it`
      const help = 'nothing to do here; other programs may take such ids for different ones'
      this.#reports.tell({ code: 'spaces', row: first, column, message, help })
    }
  }
}
