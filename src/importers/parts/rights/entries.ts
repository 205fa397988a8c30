import type { Place } from '../problems.js'
import { FIELDS, type Field, fieldColumns } from './fields.js'
import { headingsIn } from './headings.js'
import { isLegend } from './legend.js'
import { type Cell, readCell } from './letters.js'
import { letterOf } from './right-words.js'
import type { Sheet } from './sheet.js'

/** A text of the table, and where it stands. */
export type Said = { readonly text: string; readonly place: Place; readonly where: string }

/** Someone and their letters in a decision. */
export type Grant = { readonly actor: Said; readonly cell: Cell; readonly said: Said }

/** A row, or the part of one, that says something about a decision; without a name it goes on with the one before. */
export type Entry = {
  readonly name: Said
  readonly fields: { readonly [field in Exclude<Field, 'decision' | 'actor' | 'right'>]?: Said }
  readonly grants: readonly Grant[]
}

/** How a table of rights is laid out, its entries in the order of rows, and what of it is not read. */
export type Layout = {
  readonly form: 'matrix' | 'long' | 'by-right'
  readonly recognised: readonly string[]
  readonly unread: readonly string[]
  readonly entries: readonly Entry[]
  /** Rows that are no decisions, and head those below them. */
  readonly headings: readonly Said[]
  /** Letters below no title. */
  readonly untitled: readonly Said[]
  /** Rows that explain the letters. */
  readonly legend: number
}

/** Reads a table whose decisions stand one below the other. */
export function layoutOf(sheet: Sheet, map: { readonly [field: string]: string }): Layout {
  const columns = new Map(fieldColumns(sheet.header, map))
  const rightColumns = sheet.header.flatMap((title, i) => (letterOf(title) === null ? [] : [i]))
  const long = columns.has('decision') && columns.has('actor') && columns.has('right')
  const byRight = !long && rightColumns.length >= 2
  if (!long) {
    columns.delete('right')
    if (columns.has('decision') || Object.hasOwn(map, 'actor')) columns.delete('actor')
  }
  if (!columns.has('decision')) {
    const taken = new Set([...columns].filter(([field]) => field !== 'actor').map(([, at]) => at))
    columns.set(
      'decision',
      sheet.header.findIndex((_, i) => !taken.has(i) && !rightColumns.includes(i)),
    )
    columns.delete('actor')
  }
  const used = new Set(columns.values())
  const grantColumns = long
    ? []
    : byRight
      ? rightColumns
      : sheet.header.flatMap((_, i) => (!used.has(i) && hasLetters(sheet, i) ? [i] : []))
  const titled = grantColumns.filter((i) => sheet.header[i] !== '')
  const unread = sheet.header.filter((title, i) => title !== '' && !used.has(i) && !titled.includes(i))
  const explains = legendIn(sheet, columns.get('decision')!)
  const form = long ? 'long' : byRight ? 'by-right' : 'matrix'
  const heads = long ? new Set<number>() : headingsIn(sheet, { of: columns, grants: titled }, explains)
  const context: Context = { explains, heads, sheet, columns, titled, form }
  return {
    form: context.form,
    recognised: [
      ...FIELDS.flatMap((field) => {
        const at = columns.get(field)
        return at === undefined || at === -1
          ? []
          : [`${field} is ${sheet.header[at] === '' ? `column ${at + 1}` : `'${sheet.header[at]}'`}`]
      }),
    ],
    unread,
    entries: entriesOf(context),
    headings: [...heads].sort((a, b) => a - b).map((row) => headingAt(context, row)),
    legend: explains.size,
    untitled: grantColumns.filter((i) => sheet.header[i] === '').map((i) => saidAt(sheet, -1, i)),
  }
}

function saidAt(sheet: Sheet, row: number, column: number): Said {
  const text = (row === -1 ? sheet.header[column] : sheet.rows[row]![column]) ?? ''
  const place = { file: sheet.file, span: sheet.span(row, column) }
  return { text: text.replace(/\s+/g, ' ').trim(), place, where: sheet.where(row, column) }
}

/** Whether a column holds letters or marks rather than words. */
function hasLetters(sheet: Sheet, column: number): boolean {
  let letters = 0
  let words = 0
  for (const row of sheet.rows) {
    const text = (row[column] ?? '').trim()
    const cell = readCell(text)
    if (cell.letters.length > 0 || (text.length <= 2 && cell.unclear.length > 0)) letters += 1
    else if (cell.unclear.length > 0) words += 1
  }
  return letters > 0 && letters >= words
}

function legendIn({ rows }: Sheet, at: number): ReadonlySet<number> {
  return new Set(
    rows.flatMap((row, i) => {
      const others = row.filter((_, column) => column !== at)
      const [name, rest] =
        (row[at] ?? '').trim() === ''
          ? [others.find((text) => text.trim() !== '') ?? '', []]
          : [row[at]!, others]
      return isLegend(name.trim(), rest) ? [i] : []
    }),
  )
}

type Context = {
  /** Rows that explain the letters. */
  readonly explains: ReadonlySet<number>
  readonly heads: ReadonlySet<number>
  readonly sheet: Sheet
  readonly columns: ReadonlyMap<Field, number>
  readonly titled: readonly number[]
  readonly form: Layout['form']
}

function entriesOf(context: Context): Entry[] {
  const { sheet, columns, titled, form, explains, heads } = context
  const entries: Entry[] = []
  let heading: Said | undefined
  sheet.rows.forEach((row, i) => {
    if (explains.has(i) || row.every((cell) => cell.trim() === '')) return
    if (heads.has(i)) {
      heading = headingAt(context, i)
      return
    }
    const name = saidAt(sheet, i, columns.get('decision')!)
    const fields: { [field in Field]?: Said } = {}
    for (const field of ['id', 'customers', 'frequency', 'key', 'note', 'category'] as const) {
      const column = columns.get(field)
      if (column !== undefined && (row[column] ?? '').trim() !== '') fields[field] = saidAt(sheet, i, column)
    }
    // A cell that is merged over several rows says its text in the first of them.
    if (fields.category !== undefined) heading = fields.category
    else if (heading !== undefined && name.text !== '') fields.category = heading
    entries.push({ name, fields, grants: grantsIn(sheet, i, columns, titled, form) })
  })
  return entries
}

function headingAt({ sheet }: Context, row: number): Said {
  return saidAt(
    sheet,
    row,
    sheet.rows[row]!.findIndex((cell) => cell.trim() !== ''),
  )
}

function grantsIn(
  sheet: Sheet,
  row: number,
  columns: ReadonlyMap<Field, number>,
  titled: readonly number[],
  form: Layout['form'],
): Grant[] {
  if (form === 'long') {
    const actors = saidAt(sheet, row, columns.get('actor')!)
    const said = saidAt(sheet, row, columns.get('right')!)
    if (actors.text === '' && said.text === '') return []
    return [{ actor: actors, cell: readCell(said.text), said }]
  }
  return titled.flatMap((column): Grant[] => {
    const said = saidAt(sheet, row, column)
    if (said.text === '') return []
    if (form === 'matrix') return [{ actor: saidAt(sheet, -1, column), cell: readCell(said.text), said }]
    const raw = (sheet.rows[row]![column] ?? '')
      .split(/[;,\n]/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
    const cell = readCell(sheet.header[column]!)
    return raw
      .filter((text) => !/^[-–—]?$/.test(text))
      .map((text) => ({ actor: { ...said, text }, cell, said: { ...said, text: sheet.header[column]! } }))
  })
}
