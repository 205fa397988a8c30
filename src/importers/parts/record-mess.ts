import type { Diagnostic, Span } from '../../diagnostic/diagnostic.js'
import { plural } from '../../util/text.js'
import type { Blank, Grid } from './grid.js'
import { isFilled } from './header-row.js'

/** Titles that are there twice, rows that are not as wide as the header, and blank rows between others. */
export function messOf(
  file: string,
  grid: Grid,
  head: number,
  header: readonly string[],
  blanks: readonly Blank[],
): Diagnostic[] {
  if (header.length === 0) {
    const message = `${file} is empty; a table starts with a row of column names`
    return [{ code: 'table/empty', severity: 'error', message, span: null, file }]
  }
  const found: Diagnostic[] = []
  const add = (code: string, message: string, span: Span, help: string) =>
    found.push({ code: `table/${code}`, severity: 'warning', message, span, help })
  header.forEach((title, i) => {
    if (title !== '' && header.indexOf(title) !== i)
      add(
        'duplicate-column',
        `the column '${title}' is here twice: the first is used`,
        grid.locate(head, i),
        'rename one of them',
      )
  })
  const short: number[] = []
  for (let i = head + 1; i < grid.rows.length; i++) {
    const row = grid.rows[i]!
    if (row.length < header.length) short.push(i)
    if (row.length > header.length && row.slice(header.length).some(isFilled)) {
      const message = `this row has ${row.length} cells and the header ${header.length}: the last are left out`
      add('row-length', message, grid.locate(i), 'put a cell that holds the separator in quotes')
    }
  }
  // A sheet keeps no empty cells at the end of a row.
  if (grid.unit === 'line' && short.length > 0) {
    const others = short.length - 1
    const too = others === 0 ? '' : `, and so ${others === 1 ? 'has' : 'have'} ${plural(others, 'other row')}`
    const message = `this row has fewer cells than the header: the others are read as empty${too}`
    add('row-length', message, grid.locate(short[0]!), 'every row has a cell for each column, empty ones too')
  }
  for (const { span, line, column, what, others } of grid.unread ?? []) {
    // What stands above the header is a title.
    if (head >= 0 && line < grid.line(head)) continue
    const named = header[column] ? `'${header[column]}'` : column + 1
    const too = others === 0 ? '' : `, and ${plural(others, 'other')} of the column`
    const message = `${what} is read as empty (row ${line}, column ${named}${too})`
    add(
      'no-value',
      message,
      span,
      'open the workbook and save it, so that it holds the values, or mend the formula',
    )
  }
  if (blanks.length > 0) {
    const numbers = blanks.slice(0, 5).map(({ number }) => number)
    const which = numbers.join(', ') + (blanks.length > 5 ? ', …' : '')
    const message = `${plural(blanks.length, `blank ${grid.unit}`)} above this row: ${blanks.length === 1 ? 'it is' : 'they are'} left out (${which})`
    add('blank-row', message, grid.locate(blanks[0]!.next), 'remove them, unless they part two tables')
  }
  return found
}
