import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { Ties } from '../../model/organisation.js'
import { NumberedTies, PLAIN_TIE } from '../../model/tie-columns.js'
import { cellValue } from '../cells.js'
import { matchColumns } from '../columns.js'
import type { TableSpec } from '../rows.js'
import { Source } from '../source.js'
import { parseTable } from '../table.js'
import { ByteNames } from './byte-names.js'
import { eachRow, isBlankByte } from './byte-rows.js'

const LONGEST_CELL = 200
const LARGEST_WEIGHT = 1e9
const PLAIN = Buffer.from(PLAIN_TIE)
const READ = new Set(['from', 'to', 'kind', 'weight'])

/** Ties from the bytes of a table; `null` where anything in it is not as it should be. */
export function streamedTies(
  pieces: Iterable<Uint8Array>,
  file: string,
  spec: TableSpec,
): { readonly ties: Ties; readonly diagnostics: readonly Diagnostic[] } | null {
  const [first, all] = peeked(pieces)
  const head = headOf(first)
  if (head === null) return null
  const table = parseTable(new Source(file, head), spec.delimiter)
  const { columns, diagnostics } = matchColumns({ file, table, collection: 'ties', mapping: spec })
  if ([...table.diagnostics, ...diagnostics].some(({ severity }) => severity === 'error')) return null
  if (!/^[\x01-\x7f]$/.test(table.delimiter)) return null
  const [from, to, kind, weight] = ['from', 'to', 'kind', 'weight'].map((field) => columns.get(field) ?? -1)
  const others = [...columns].filter(([field]) => !READ.has(field)).map(([, column]) => column)
  const ids = new ByteNames()
  const kinds = new ByteNames()
  const ties = new NumberedTies()
  let isHeader = true
  const good = eachRow(all, table.delimiter, (bytes, bounds, cells) => {
    if (cells !== table.header.length) return false
    if (isHeader) {
      isHeader = false
      // A row of blanks that are no plain ones may stand before it.
      return table.header.every((title, i) => textIn(bytes, bounds, i) === title)
    }
    const one = nameIn(ids, bytes, bounds, from!)
    const other = nameIn(ids, bytes, bounds, to!)
    const said = kind === -1 ? NONE : nameIn(kinds, bytes, bounds, kind!)
    const value = weight === -1 ? 1 : weightIn(bytes, bounds, weight!)
    const isFine = one >= 0 && other >= 0 && said !== TOO_LONG && value > 0
    if (!isFine || others.some((column) => isLong(bounds, column))) return false
    ties.add(one, other, said === NONE ? kinds.number(PLAIN, 0, PLAIN.length) : said, value)
    return true
  })
  return good ? { ties: ties.done(ids.all(), kinds.all()), diagnostics } : null
}

const NONE = -1
const TOO_LONG = -2

/** The number of a cell's text; `NONE` where it is empty. */
function nameIn(names: ByteNames, bytes: Buffer, bounds: Int32Array, column: number): number {
  let start = bounds[2 * column]!
  let end = bounds[2 * column + 1]!
  while (start < end && isBlankByte(bytes[start]!)) start += 1
  while (start < end && isBlankByte(bytes[end - 1]!)) end -= 1
  if (start === end) return NONE
  if (end - start > LONGEST_CELL) return TOO_LONG
  // A blank may be one that is no plain one.
  if (bytes[start]! < 0x80 && bytes[end - 1]! < 0x80) return names.number(bytes, start, end)
  const text = Buffer.from(bytes.toString('utf8', start, end).trim())
  return text.length === 0 ? NONE : names.number(text, 0, text.length)
}

const textIn = (bytes: Buffer, bounds: Int32Array, column: number) =>
  bytes.toString('utf8', bounds[2 * column], bounds[2 * column + 1]).trim()

/** A cell's weight; 0 where it is none. */
function weightIn(bytes: Buffer, bounds: Int32Array, column: number): number {
  const start = bounds[2 * column]!
  const end = bounds[2 * column + 1]!
  if (end - start === 1) {
    const digit = bytes[start]! - 0x30
    if (digit >= 1 && digit <= 9) return digit
  }
  const text = textIn(bytes, bounds, column)
  if (text === '') return 1
  const value = cellValue(text, 'number')
  return typeof value === 'number' && value > 0 && value <= LARGEST_WEIGHT ? value : 0
}

const isLong = (bounds: Int32Array, column: number) =>
  bounds[2 * column + 1]! - bounds[2 * column]! > LONGEST_CELL

/** The first piece without a mark of UTF-8, and all of them. */
function peeked(pieces: Iterable<Uint8Array>): readonly [Buffer, Iterable<Uint8Array>] {
  const rest = pieces[Symbol.iterator]()
  const { value = new Uint8Array(), done } = rest.next()
  const whole = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  const first = whole.subarray(whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? 3 : 0)
  function* all(): Generator<Uint8Array> {
    if (done === true) return
    yield first
    yield* { [Symbol.iterator]: () => rest }
  }
  return [first, all()]
}

/** The text up to the end of the first row that holds something; `null` where that is not told at once. */
function headOf(first: Buffer): string | null {
  const text = first.toString('utf8', 0, 65536)
  const start = text.search(/\S/)
  if (start === -1) return null
  for (let end = text.indexOf('\n', start); end !== -1; end = text.indexOf('\n', end + 1)) {
    const head = text.slice(0, end + 1)
    // A line break may be part of a title in quotes.
    if (head.split('"').length % 2 === 1) return head
  }
  return null
}
