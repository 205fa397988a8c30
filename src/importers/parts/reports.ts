import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { byOrder, compareText } from '../../util/order.js'
import type { Records } from './records.js'

/** What is odd about a row. */
export type Report = {
  readonly code: string
  readonly row: number
  readonly column: number | undefined
  readonly message: string
  readonly help: string
  readonly subject?: readonly string[]
}

/** What is odd about a table, gathered in any order and told in the order of its rows. */
export class Reports {
  readonly #told: Report[] = []

  tell(report: Report): void {
    this.#told.push(report)
  }

  count(code: string): number {
    return this.#told.filter((report) => report.code === code).length
  }

  /** As warnings, each in its place. */
  diagnostics(records: Records): Diagnostic[] {
    const order = byOrder<Report>(
      (a, b) => a.row - b.row,
      (a, b) => (a.column ?? -1) - (b.column ?? -1),
      (a, b) => compareText(a.code, b.code),
      (a, b) => compareText(a.message, b.message),
    )
    return [...this.#told].sort(order).map(({ code, row, column, message, help, subject }) => ({
      code: `import/${code}`,
      severity: 'warning',
      message,
      span: row < 0 && column === undefined ? null : records.locate(row, column),
      file: records.file,
      ...(subject === undefined ? {} : { subject }),
      help,
    }))
  }
}
