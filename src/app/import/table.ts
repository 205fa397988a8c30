import type { Bulk, Rows } from './cells.js'
import { checkOf } from './seal.js'

/** A table as the bytes of a file beside the model. */
export type Table = {
  readonly collection: Bulk
  readonly header: readonly string[]
  readonly count: number
  readonly bytes: Uint8Array
  /** What the heading of the model says of it. */
  readonly check: string
}

/** No larger table is read again. */
const MOST = 500 * 2 ** 20
/** Characters that are gathered before they become bytes. */
const PIECE = 2 ** 16

/** Writes rows as comma-separated values; `null` where there are more than a table may hold. */
export function tableOf(collection: Bulk, { header, rows }: Rows): Table | null {
  const bytes = new Bytes()
  let piece = rowText(header, /[",;|\t\r\n]|^\s|\s$/)
  let count = 0
  for (const row of rows) {
    piece += rowText(row)
    count += 1
    if (piece.length < PIECE) continue
    bytes.add(piece)
    piece = ''
    if (bytes.length > MOST) return null
  }
  bytes.add(piece)
  const whole = bytes.whole()
  if (whole.length > MOST) return null
  return { collection, header, count, bytes: whole, check: checkOf(whole) }
}

/**
 * One row with its line break. What a spreadsheet would take for a formula is written as it is: the table is part of a
 * model, and is read back to the letter.
 */
export function rowText(cells: readonly string[], needsQuotes = /[",\r\n]|^\s|\s$/, delimiter = ','): string {
  const texts = cells.map((cell) =>
    needsQuotes.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
  )
  // A row of empty cells would be passed over as a blank line.
  return `${texts.join(delimiter)}\n`
}

/** Bytes that grow as texts are added: no text becomes longer than a piece. */
class Bytes {
  #room = Buffer.allocUnsafe(PIECE)
  length = 0

  add(text: string): void {
    const size = Buffer.byteLength(text)
    if (this.length + size > this.#room.length) {
      const wider = Buffer.allocUnsafe(Math.max(this.length + size, 2 * this.#room.length))
      this.#room.copy(wider, 0, 0, this.length)
      this.#room = wider
    }
    this.length += this.#room.write(text, this.length)
  }

  whole(): Uint8Array {
    return this.#room.subarray(0, this.length)
  }
}

/** Whether a cell starts with a sign that makes spreadsheets take it for a formula. */
export function holdsFormula(bytes: Uint8Array): boolean {
  let atStart = true
  for (const byte of bytes) {
    if (atStart && (byte === 0x3d || byte === 0x2b || byte === 0x40 || byte === 0x2d)) return true
    atStart = byte === 0x2c || byte === 0x0a || (atStart && (byte === 0x22 || byte === 0x20))
  }
  return false
}
