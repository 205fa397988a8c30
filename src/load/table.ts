import Papa from 'papaparse'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Source } from './source.js'

/** A CSV or TSV file as rows of cells, with the way back to the text. */
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly diagnostics: readonly Diagnostic[]
  /** The place of a cell; row -1 is the header; without a column, the whole row. */
  locate(row: number, column?: number): Span
}

/** Reads a table; the separator is told from the text unless given. Rows that are blank are left out. */
export function parseTable(source: Source, delimiter: string | null): Table {
  const rows: string[][] = []
  const starts: number[] = []
  const quotes: { row: number; message: string }[] = []
  let used = delimiter ?? ','
  let at = 0
  Papa.parse<string[]>(source.text, {
    delimiter: delimiter ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data, errors, meta }) => {
      used = meta.delimiter
      const start = at
      at = meta.cursor
      if (data.length === 1 && data[0]!.trim() === '') return
      for (const error of errors) {
        if (error.type === 'Quotes') quotes.push({ row: rows.length, message: error.message })
      }
      rows.push(data)
      starts.push(start)
    },
  })
  const locate = (row: number, column?: number) => cellSpan(source, starts[row + 1] ?? 0, used, column)
  const header = (rows.shift() ?? []).map((title) => title.trim())
  return { header, rows, locate, diagnostics: faults(source, header, rows, quotes, locate) }
}

function faults(
  source: Source,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  quotes: readonly { row: number; message: string }[],
  locate: (row: number) => Span,
): Diagnostic[] {
  if (header.length === 0) {
    const message = `${source.file} is empty; a table starts with a row of column names`
    return [{ code: 'table/empty', severity: 'error', message, span: null, file: source.file }]
  }
  const found: Diagnostic[] = []
  const add = (code: string, message: string, row: number, help: string) =>
    found.push({ code, severity: 'error', message, span: locate(row), help })
  for (const { row, message } of quotes)
    add(
      'table/quotes',
      message.toLowerCase(),
      row - 1,
      'close the quote, or double a quote that is part of the text',
    )
  const repeated = header.find((title, i) => title !== '' && header.indexOf(title) !== i)
  if (repeated)
    add(
      'table/duplicate-column',
      `the column '${repeated}' is here twice`,
      -1,
      'rename or remove one of them',
    )
  const broken = new Set(quotes.map((q) => q.row - 1))
  rows.forEach((row, i) => {
    if (row.length === header.length || broken.has(i)) return
    const help =
      row.length > header.length
        ? 'put a cell that holds the separator in quotes'
        : 'every row has a cell for each column, empty ones too'
    add('table/row-length', `this row has ${row.length} cells and the header ${header.length}`, i, help)
  })
  return found
}

/** Finds a cell again in the row's text: places are asked for rarely, so they are not kept. */
function cellSpan(source: Source, start: number, delimiter: string, column?: number): Span {
  const text = source.text
  let from = start
  while (/[\r\n]/.test(text[from] ?? '')) from += 1
  let index = 0
  let cell = from
  let quoted = false
  let at = from
  for (; at < text.length; at += 1) {
    const sign = text[at]!
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && sign === delimiter) {
      if (index === column) return source.span(cell, at)
      index += 1
      cell = at + 1
    }
  }
  return column === undefined || index !== column ? source.span(from, at) : source.span(cell, at)
}
