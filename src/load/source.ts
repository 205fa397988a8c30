import { isUtf8 } from 'node:buffer'
import type { Diagnostic, Position, Span } from '../diagnostic/diagnostic.js'

type Text = { readonly text: string; readonly marked: boolean }

/** A text that was read, with the places of its lines. */
export class Source {
  readonly file: string
  readonly #read: (() => Text) | null
  #known: Text | null
  #starts: number[] | null = null

  /** Of a text that is long and seldom asked for, give the way to read it. */
  constructor(file: string, text: string | (() => Text), marked = false) {
    this.file = file
    this.#known = typeof text === 'string' ? { text, marked } : null
    this.#read = typeof text === 'string' ? null : text
  }

  get text(): string {
    return this.#whole().text
  }

  /** The file starts with the mark of UTF-8, which is no part of the text. */
  get marked(): boolean {
    return this.#whole().marked
  }

  #whole(): Text {
    this.#known ??= this.#read!()
    return this.#known
  }

  /** Line and column (both from 1) of an offset. */
  position(offset: number): Position {
    const starts = this.#lineStarts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset }
  }

  /** The stretch from `start` to before `end`, as far as there is text. */
  span(start: number, end: number): Span {
    const last = this.text.length
    const from = Math.min(start, last)
    return {
      file: this.file,
      start: this.position(from),
      end: this.position(Math.min(Math.max(from, end), last)),
    }
  }

  /** A line from 1, without its line break; `null` past the end. */
  line(number: number): string | null {
    const starts = this.#lineStarts()
    const start = starts[number - 1]
    if (start === undefined) return null
    const next = starts[number]
    return this.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '')
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts
    const starts = [0]
    // A carriage return ends lines only in files of old spreadsheets, which have no line feed at all.
    const end = this.text.includes('\n') ? '\n' : '\r'
    for (let at = this.text.indexOf(end); at !== -1; at = this.text.indexOf(end, at + 1)) starts.push(at + 1)
    this.#starts = starts
    return starts
  }
}

/** The text of a file's bytes, or why they are no text that can be read: only UTF-8 is, with or without its mark. */
export function decode(file: string, bytes: Uint8Array): Source | Diagnostic {
  const wide = utf16(bytes)
  if (wide) {
    return encodingProblem(file, `is encoded as ${wide}, not UTF-8`, 'save it as UTF-8')
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const body = bytes.subarray(start)
  if (body.includes(0))
    return encodingProblem(file, 'holds zero bytes, so it is no text file', 'give a YAML or CSV file')
  if (!isUtf8(body)) return brokenUtf8(file, body)
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
  return new Source(file, text, start > 0)
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)'
  return null
}

function encodingProblem(file: string, what: string, help: string): Diagnostic {
  return { code: 'file/encoding', severity: 'error', message: `${file} ${what}`, span: null, file, help }
}

/** Points at the first byte that is not UTF-8: the usual case is one accented letter saved as Latin-1. */
function brokenUtf8(file: string, bytes: Uint8Array): Diagnostic {
  let lineStart = 0
  for (;;) {
    const lineEnd = bytes.indexOf(0x0a, lineStart)
    const line = bytes.subarray(lineStart, lineEnd === -1 ? bytes.length : lineEnd)
    if (!isUtf8(line) || lineEnd === -1) {
      const good = validPrefix(line)
      const before = Buffer.from(bytes.subarray(0, lineStart + good)).toString('utf8')
      const at = new Source(file, `${before}\uFFFD`).span(before.length, before.length + 1)
      const byte = line[good]?.toString(16).padStart(2, '0').toUpperCase()
      const message = `byte 0x${byte} is not UTF-8`
      return { code: 'file/encoding', severity: 'error', message, span: at, help: 'save the file as UTF-8' }
    }
    lineStart = lineEnd + 1
  }
}

function validPrefix(line: Uint8Array): number {
  let good = 0
  while (good < line.length) {
    const next = [1, 2, 3, 4].find((n) => good + n <= line.length && isUtf8(line.subarray(good, good + n)))
    if (next === undefined) return good
    good += next
  }
  return good
}
