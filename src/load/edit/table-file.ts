import { cellValue, ENDS, fieldsOf } from '../cells.js'
import { matchColumns } from '../columns.js'
import { COLLECTIONS } from '../kinds.js'
import type { ReadFile } from '../read-file.js'
import { parseTable, type Table } from '../table.js'
import type { CellKind } from '../validators.generated.js'
import type { Fields } from './pairs.js'
import { Unusual } from './syntax.js'

/** A table of the base on its way to another text. */
export type TableFile = {
  readonly read: ReadFile
  /** Says fields of a row anew; a field that has no column gets one behind the others. */
  setRow(read: ReadFile, row: number, fields: Fields): void
  removeRow(row: number): void
  text(): string
}

/** Opens a table that was read for editing. */
export function openTable(read: ReadFile): TableFile {
  return new Editing(read)
}

class Editing implements TableFile {
  readonly read: ReadFile
  readonly #table: Table
  readonly #cells = new Map<string, { row: number; column: number; text: string }>()
  readonly #gone = new Set<number>()
  /** New columns by their titles, with what their rows hold. */
  readonly #added = new Map<string, Map<number, string>>()

  constructor(read: ReadFile) {
    this.read = read
    this.#table = parseTable(read.source, read.table!.spec.delimiter)
  }

  setRow(read: ReadFile, row: number, fields: Fields): void {
    const { collection, spec } = read.table!
    const { columns } = matchColumns({
      file: read.source.file,
      table: this.#table,
      collection,
      mapping: spec,
    })
    const kinds = fieldsOf(COLLECTIONS[collection])
    for (const [field, value] of this.#ended(fields, columns)) {
      const kind = kinds.get(field)
      if (kind === undefined) throw new Unusual(`a table cannot hold '${field}'`)
      const column = columns.get(field)
      const old = column === undefined ? '' : (this.#table.rows[row]![column] ?? '')
      const text = cellOf(value, kind, old, this.#table.delimiter)
      const shared = [...columns].filter(([, one]) => one === column).map(([one]) => one)
      if (column !== undefined && shared.length > 1)
        throw new Unusual(`its column '${this.#table.header[column]}' stands for ${shared.join(' and ')}`)
      if (column !== undefined) this.#cells.set(`${row} ${column}`, { row, column, text })
      else if (text !== '') this.#add(this.#titleOf(field), row, text)
    }
  }

  removeRow(row: number): void {
    this.#gone.add(row)
  }

  text(): string {
    const { source } = this.read
    const table = this.#table
    const edits: { start: number; end: number; text: string }[] = []
    for (const { row, column, text } of this.#cells.values()) {
      if (this.#gone.has(row)) continue
      const { start, end } = table.locate(row, column)
      const wasQuoted = source.text[start.offset] === '"'
      edits.push({ start: start.offset, end: end.offset, text: quoted(text, table.delimiter, wasQuoted) })
    }
    for (let row = -1; row < table.rows.length; row += 1) {
      const { start, end } = table.locate(row)
      if (this.#gone.has(row)) {
        const newline = /^(\r\n|\n|\r)/.exec(source.text.slice(end.offset, end.offset + 2))?.[0] ?? ''
        edits.push({ start: start.offset, end: end.offset + newline.length, text: '' })
      } else if (this.#added.size > 0) {
        const cells = [...this.#added].map(([title, cells]) => (row === -1 ? title : (cells.get(row) ?? '')))
        const text = cells.map((cell) => table.delimiter + quoted(cell, table.delimiter, false)).join('')
        edits.push({ start: end.offset, end: end.offset, text })
      }
      if (this.#added.size === 0 && row >= Math.max(...this.#gone, -1)) break
    }
    edits.sort((a, b) => a.start - b.start || a.end - b.end)
    return replaced(source.text, edits)
  }

  #add(title: string, row: number, text: string): void {
    const cells = this.#added.get(title) ?? new Map<number, string>()
    this.#added.set(title, cells)
    cells.set(row, text)
  }

  /** As the other titles are: `Reports to` among titles that start with capitals, else `reports_to`. */
  #titleOf(field: string): string {
    const capitals = this.#table.header.every((title) => /^[A-Z]/.test(title))
    const words = field.replaceAll('_', ' ')
    return capitals ? words.charAt(0).toUpperCase() + words.slice(1) : field
  }

  /** The two ends of a pair stand in two columns, where the table has these. */
  #ended(fields: Fields, columns: ReadonlyMap<string, number>): [string, unknown][] {
    return Object.entries(fields).flatMap(([field, value]): [string, unknown][] => {
      const split = field === 'between' && !columns.has('between') && Array.isArray(value)
      return split ? ENDS.map((end, i): [string, unknown] => [end, value[i]]) : [[field, value]]
    })
  }
}

function replaced(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return parts.join('') + text.slice(at)
}

/** A value as a cell's text that is read as that value again. */
function cellOf(value: unknown, kind: CellKind, old: string, delimiter: string): string {
  if (value === undefined) return ''
  const text = spelled(value, kind, old, delimiter)
  const list = kind === 'ids' || kind === 'texts'
  const wanted = list ? [value].flat() : value
  if (
    text === ''
      ? JSON.stringify(wanted) !== '[]'
      : JSON.stringify(cellValue(text.trim(), kind)) !== JSON.stringify(wanted)
  )
    throw new Unusual(`no cell can hold ${JSON.stringify(value)}`)
  return text
}

function spelled(value: unknown, kind: CellKind, old: string, delimiter: string): string {
  if (kind === 'ids' || kind === 'texts') {
    const used = (kind === 'ids' ? /\s*[;,|]\s*|\s+/ : /\s*[;|]\s*/).exec(old.trim())?.[0]
    return [value].flat().join(used ?? (delimiter === ';' ? ' | ' : '; '))
  }
  if (kind === 'yes-no') return value === true ? 'yes' : 'no'
  return String(value)
}

function quoted(text: string, delimiter: string, always: boolean): string {
  const needs = always || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}
