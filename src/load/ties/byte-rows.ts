import { isUtf8 } from 'node:buffer'
import { quotedRows } from '../table.js'

/** A row: cell i are the bytes from `bounds[2 * i]` to before `bounds[2 * i + 1]`. What it returns says whether to go on. */
export type VisitRow = (bytes: Buffer, bounds: Int32Array, cells: number) => boolean

const QUOTE = 0x22
const LINE_FEED = 0x0a
const RETURN = 0x0d

/** Whether a byte is one of the plain blanks that are no part of a cell. */
export function isBlankByte(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= RETURN)
}

/**
 * Visits the rows of a table that arrives in pieces, blank rows left out. Only the piece at hand is kept, so that a table
 * may be larger than a text can be. Whether all went well: `false` where the bytes are no UTF-8 or a quote is out of place.
 */
export function eachRow(pieces: Iterable<Uint8Array>, delimiter: string, visit: VisitRow): boolean {
  let rest: Buffer = Buffer.alloc(0)
  for (const piece of pieces) {
    const bytes = rest.length === 0 ? viewOf(piece) : Buffer.concat([rest, piece])
    const end = bytes.includes(QUOTE) ? endOutsideQuotes(bytes) : bytes.lastIndexOf(LINE_FEED) + 1
    if (!eachIn(bytes.subarray(0, end), delimiter, visit)) return false
    rest = bytes.subarray(end)
  }
  return eachIn(rest, delimiter, visit)
}

const viewOf = (piece: Uint8Array) => Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)

function eachIn(bytes: Buffer, delimiter: string, visit: VisitRow): boolean {
  if (bytes.includes(0) || !isUtf8(bytes)) return false
  if (bytes.includes(QUOTE)) return eachQuoted(bytes.toString(), delimiter, visit)
  const separator = delimiter.charCodeAt(0)
  let bounds = new Int32Array(64)
  let cells = 0
  let start = 0
  let isBlank = true
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at === bytes.length ? LINE_FEED : bytes[at]!
    if (byte !== separator && byte !== LINE_FEED) {
      if (isBlank && !isBlankByte(byte)) isBlank = false
      continue
    }
    if (cells * 2 === bounds.length) bounds = widened(bounds)
    bounds[2 * cells] = start
    bounds[2 * cells + 1] = byte === LINE_FEED && bytes[at - 1] === RETURN && at > start ? at - 1 : at
    cells += 1
    start = at + 1
    if (byte === separator) continue
    if (!isBlank && !visit(bytes, bounds, cells)) return false
    cells = 0
    isBlank = true
  }
  return true
}

function eachQuoted(text: string, delimiter: string, visit: VisitRow): boolean {
  const rows = quotedRows(text, delimiter)
  if (rows === null) return false
  return rows.every((row) => {
    const last = row.length - 1
    if (row[last]!.endsWith('\r')) row[last] = row[last]!.slice(0, -1)
    if (row.every((cell) => cell.trim() === '')) return true
    const bounds = new Int32Array(row.length * 2)
    let at = 0
    row.forEach((cell, i) => {
      bounds[2 * i] = at
      at += Buffer.byteLength(cell)
      bounds[2 * i + 1] = at
    })
    return visit(Buffer.from(row.join('')), bounds, row.length)
  })
}

function widened(bounds: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(bounds.length * 2)
  wide.set(bounds)
  return wide
}

function endOutsideQuotes(bytes: Buffer): number {
  let end = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted
    else if (bytes[at] === LINE_FEED && !quoted) end = at + 1
  }
  return end
}
