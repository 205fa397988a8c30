import Papa from 'papaparse'
import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Source } from './source.js'

/** A CSV or TSV file as rows of cells, with the way back to the text. */
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What separates its cells. */
  readonly delimiter: string
  readonly diagnostics: readonly Diagnostic[]
  /** The place of a cell; row -1 is the header; without a column, the whole row. */
  locate(row: number, column?: number): Span
}

/** The rows of a text in which quotes are in place; `null` where one is not. */
export function quotedRows(text: string, delimiter: string): readonly string[][] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  return errors.some(({ type }) => type === 'Quotes') ? null : data
}

/** What may separate cells. Words hold commas more often than the others, so of equally many the others count. */
const SEPARATORS = ['\t', ';', '|', ','] as const

/**
 * Reads a table; the separator is the one that the header holds most of, unless given. Rows that are blank, or hold
 * nothing but separators as spreadsheets leave them, are left out.
 */
export function parseTable(source: Source, delimiter: string | null): Table {
  const rows: string[][] = []
  const starts: number[] = []
  const quotes: { row: number; message: string }[] = []
  const used = delimiter ?? separatorOf(source.text)
  // Told here, because a guess from the header would take a text with mixed line ends for one long row.
  const newline = source.text.includes('\n') ? '\n' : '\r'
  let at = 0
  Papa.parse<string[]>(source.text, {
    delimiter: used,
    newline,
    step: ({ data, errors, meta }) => {
      const start = at
      at = meta.cursor
      const fault = errors.find((error) => error.type === 'Quotes')
      if (fault === undefined && data.every((cell) => cell.trim() === '')) return
      if (fault) quotes.push({ row: rows.length, message: fault.message })
      const last = data.length - 1
      if (newline === '\n' && data[last]!.endsWith('\r')) data[last] = data[last]!.slice(0, -1)
      rows.push(data)
      starts.push(start)
    },
  })
  const locate = (row: number, column?: number) => cellSpan(source, starts[row + 1] ?? 0, used, column)
  const header = (rows.shift() ?? []).map((title) => title.trim())
  return { header, rows, delimiter: used, locate, diagnostics: faults(source, header, rows, quotes, locate) }
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]))
  let quoted = false
  let started = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if (quoted) continue
    const lineEnd = sign === '\n' || sign === '\r'
    if (lineEnd && started) break
    if (!lineEnd) started = true
    if (counts.has(sign)) counts.set(sign, counts.get(sign)! + 1)
  }
  const best = SEPARATORS.reduce((most, one) => (counts.get(one)! > counts.get(most)! ? one : most))
  return counts.get(best) === 0 ? ',' : best
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
    // A quote within a cell that does not start with one, as in 5" pipe, is a sign like others.
    if (sign === '"' && (quoted || at === cell)) {
      if (quoted && text[at + 1] === '"') at += 1
      else quoted = !quoted
    } else if (!quoted && (sign === '\n' || sign === '\r')) break
    else if (!quoted && sign === delimiter) {
      if (index === column) return source.span(cell, at)
      index += 1
      cell = at + 1
    }
  }
  return column === undefined || index !== column ? source.span(from, at) : source.span(cell, at)
}
