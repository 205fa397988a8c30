import { didYouMean } from '../../../util/nearest.js'
import { orAnotherSheet } from '../other-sheets.js'
import { columnNamed, columnsOf } from './columns.js'
import { FIELDS, type Field, noReading, problem, type RawTie, type Reading } from './reading.js'
import type { Rows } from './rows.js'
import type { Row } from './text-rows.js'

type Map_ = { readonly [field: string]: string }

/** A list of ties, a row each: columns are told from their titles, or from their places where there are none. */
export function edgeList(file: string, rows: Rows, map: Map_, isKnown: (id: string) => boolean): Reading {
  const head = firstRows(rows, 60)
  const first = head[0]
  if (first === undefined)
    return noReading(file, `${file} is empty; a list of ties has columns of from and to`)
  const missing = Object.entries(map).find(
    ([field, title]) => FIELDS.includes(field as Field) && columnNamed(first.cells, title) === -1,
  )
  if (missing !== undefined) {
    const titles = first.cells.map((title) => title.trim())
    const help = didYouMean(missing[1], titles) ?? `its columns: ${titles.join(', ')}`
    return noReading(
      file,
      `${file} has no column '${missing[1]}' (mapped to ${missing[0]})`,
      help,
      rows.span(first),
    )
  }
  const named = columnsOf(first.cells, map)
  const titled = named.has('from') && named.has('to')
  if (!titled && !isData(head, isKnown)) {
    const lacks = named.has('from') ? 'to' : named.has('to') ? 'from' : 'from and to'
    const help = orAnotherSheet('name them, as in: --map from=HEADER --map to=HEADER', rows.others)
    return noReading(file, `${file} has no columns that are recognised as ${lacks}`, help, rows.span(first))
  }
  const columns = titled ? named : placed(first)
  const title = (column: number) => (titled ? `'${first.cells[column]!.trim()}'` : `${column + 1}`)
  const recognised = [...columns].map(([field, column]) => `${field} is ${title(column)}`).join(', ')
  const unread = first.cells.filter(
    (cell, i) => titled && cell.trim() !== '' && ![...columns.values()].includes(i),
  )
  const lacks = titled ? '' : ' (no header: the first row looks like data)'
  return {
    said: [
      `columns of ${file}${lacks}: ${recognised}`,
      ...(unread.length === 0
        ? []
        : [`not read of ${file}: ${unread.map((cell) => `'${cell.trim()}'`).join(', ')}`]),
    ],
    ...tiesOf(file, rows, columns, titled ? first.start : null),
    where: (tie, field) => {
      const column = field === undefined ? undefined : columns.get(field)
      return `${rows.where(rowOf(tie))}${column === undefined ? '' : `, column ${title(column)}`}`
    },
  }
}

function tiesOf(file: string, rows: Rows, columns: ReadonlyMap<Field, number>, header: number | null) {
  const found: ReturnType<typeof problem>[] = []
  const [from, to, kind, weight, date] = FIELDS.map((field) => columns.get(field) ?? -1) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const cell = (row: Row, column: number) => (column === -1 ? '' : (row.cells[column] ?? '').trim())
  return {
    diagnostics: rows.diagnostics,
    found,
    *ties(): Generator<RawTie> {
      found.length = 0
      for (const row of rows.walk()) {
        if (row.start === header) continue
        if (row.open) {
          const message = `${file}: a quote opens in ${rows.where(row)} and never closes`
          const help = 'close the quote, or double a quote that is part of the text'
          const { start } = rows.span(row)
          found.push(problem('error', message, { file, start, end: { ...start } }, help))
          return
        }
        yield {
          from: cell(row, from),
          to: cell(row, to),
          kind: cell(row, kind),
          weight: cell(row, weight),
          date: cell(row, date),
          undirected: false,
          line: row.line,
          start: row.start,
          end: row.end,
        }
      }
    },
    span: (tie: RawTie, field?: Field) =>
      rows.span(rowOf(tie), field === undefined ? undefined : columns.get(field)),
  }
}

const rowOf = ({ line, start, end }: RawTie): Row => ({ cells: [], line, start, end, open: false })

/** The first rows of a table. */
export function firstRows(rows: Rows, most: number): Row[] {
  const found: Row[] = []
  for (const row of rows.walk()) {
    found.push(row)
    if (found.length === most) break
  }
  return found
}

/** Whether the first row is a tie rather than a header: its ends are known, stand in other rows, or are numbers. */
function isData([first, ...others]: readonly Row[], isKnown: (id: string) => boolean): boolean {
  const ends = first!.cells.slice(0, 2).map((cell) => cell.trim())
  if (ends.length < 2 || ends.includes('') || first!.cells.length > 5) return false
  if (ends.some(isKnown) || ends.every((end) => /\d/.test(end))) return true
  const seen = new Set(others.flatMap((row) => row.cells.slice(0, 2).map((cell) => cell.trim())))
  const third = first!.cells[2]?.trim() ?? ''
  return ends.some((end) => seen.has(end)) || (/^\d/.test(third) && Number.isFinite(Number(third)))
}

/** Ends stand first; a number after them is a weight, another word a kind. */
function placed({ cells }: Row): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>([
    ['from', 0],
    ['to', 1],
  ])
  cells.slice(2).forEach((cell, i) => {
    const text = cell.trim()
    const field: Field = /^\d{4}-\d\d-\d\d/.test(text) ? 'date' : /^-?[\d.,]+$/.test(text) ? 'weight' : 'kind'
    // What networkx writes behind the ends of an edge is a dictionary.
    if (text !== '' && !text.startsWith('{') && !columns.has(field)) columns.set(field, i + 2)
  })
  return columns
}
