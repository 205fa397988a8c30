import { matchColumns } from '../../load/columns.js'
import type { ReadFile } from '../../load/read-file.js'
import { parseTable } from '../../load/table.js'
import { type Bulk, cellOf, type Fields, valueIn } from './cells.js'
import { rowText } from './table.js'

/** What becomes of the rows of a table: numbers count from the row below the header. */
export type RowChanges = {
  readonly changed: ReadonlyMap<number, Fields>
  readonly gone: ReadonlySet<number>
  readonly added: readonly Fields[]
}

/**
 * The text of a table after changes to some of its rows: rows that do not change stay to the letter, columns of others
 * too, and a field that has no column gets one. `null` where a cell cannot say what it should.
 */
export function mergedRows({ source, table: as }: ReadFile, changes: RowChanges): string | null {
  const { collection, spec } = as as { readonly collection: Bulk } & NonNullable<ReadFile['table']>
  const { text } = source
  const table = parseTable(source, spec.delimiter)
  const { columns } = matchColumns({ file: source.file, table, collection, mapping: spec })
  const { changed, gone, added } = changes
  const fresh = new Set(
    [...changed.values(), ...added].flatMap((fields) =>
      Object.keys(fields).filter((one) => !columns.has(one)),
    ),
  )
  const width = table.header.length
  const columnOf = new Map([...columns, ...[...fresh].map((field, i) => [field, width + i] as const)])
  const { delimiter } = table
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  let possible = true
  const rowWith = (cells: readonly string[], fields: Fields) => {
    const row = [...cells, ...Array.from({ length: width + fresh.size - cells.length }, () => '')]
    for (const [field, value] of Object.entries(fields)) {
      const cell = cellOf(collection, field, value, delimiter)
      // A column may stand for two fields, which then cannot say two things.
      const shared = [...columns.values()].filter((column) => column === columnOf.get(field)).length > 1
      if (cell === null || (shared && row[columnOf.get(field)!] !== cell && cells.length > 0))
        possible = false
      row[columnOf.get(field)!] = cell ?? ''
    }
    return rowText(row, undefined, delimiter).replace(/\n$/, eol)
  }
  const asWritten = (row: number, more: readonly string[]) => {
    const { start, end } = table.locate(row)
    const tail = more.map((cell) => delimiter + cell).join('')
    return text.slice(start.offset, end.offset).replace(/\r$/, '') + tail + eol
  }
  const blanks = [...fresh].map(() => '')
  const parts = [asWritten(-1, [...fresh])]
  table.rows.forEach((cells, row) => {
    if (gone.has(row)) return
    const fields = changed.get(row)
    parts.push(fields === undefined ? asWritten(row, blanks) : rowWith(cells, fields))
  })
  for (const fields of added) parts.push(rowWith([], fields))
  return possible ? parts.join('') : null
}

/** The rows of a table as things. */
export function thingsInRows({ source, table: as }: ReadFile): readonly Fields[] {
  const { collection, spec } = as as { readonly collection: Bulk } & NonNullable<ReadFile['table']>
  const table = parseTable(source, spec.delimiter)
  const { columns } = matchColumns({ file: source.file, table, collection, mapping: spec })
  return table.rows.map((row) =>
    Object.fromEntries(
      [...columns].flatMap(([field, column]) => {
        const text = row[column]?.trim() ?? ''
        return text === '' ? [] : [[field, valueIn(collection, field, text)]]
      }),
    ),
  )
}
