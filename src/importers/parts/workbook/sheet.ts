import { excelDate, type Style } from './styles.js'
import { readXml } from './xml.js'
import { ZipProblem } from './zip.js'

/** The filled rows of a sheet, each with its number as Excel shows it. */
export type Sheet = {
  readonly rows: readonly (readonly string[])[]
  readonly numbers: readonly number[]
  readonly lost: readonly Lost[]
  /** The numbers of rows that hold a cell merged over several columns. */
  readonly merged: ReadonlySet<number>
}

/** Cells of a column that hold something which is no value: the first of them, and how many follow. */
export type Lost = {
  /** The number of the row, as Excel shows it. */
  readonly row: number
  /** From 0. */
  readonly column: number
  /** An error such as `#N/A`; `null` for a formula whose value nobody has worked out. */
  readonly error: string | null
  others: number
}

/** What the cells of all sheets refer to. */
export type Shared = {
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly since1904: boolean
}

const COLUMNS = 16_384
/** Cells of a sheet altogether: one at the far corner of each row would be a few bytes and fill the memory. */
const CELLS = 25_000_000

/** Reads the rows of a sheet that hold anything. */
export function readSheet(part: string, bytes: Uint8Array, shared: Shared): Sheet {
  const rows: string[][] = []
  const numbers: number[] = []
  const merged = new Set<number>()
  const lost = new Map<string, Lost>()
  let row: string[] = []
  let number = 0
  let column = 0
  let cells = 0
  let type = 'n'
  let style: Style = 'plain'
  let value = ''
  let heard = false
  let phonetic = false
  let formula = false
  let worked = false
  const lose = (error: string | null) => {
    const known = lost.get(`${column} ${error}`)
    if (known !== undefined) known.others += 1
    else lost.set(`${column} ${error}`, { row: number, column: column - 1, error, others: 0 })
  }
  readXml(part, bytes, {
    open: (name, attribute) => {
      if (name === 'row') {
        number = Number(attribute('r') ?? number + 1)
        row = []
        column = 0
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        type = attribute('t') ?? 'n'
        style = shared.styles[Number(attribute('s') ?? -1)] ?? 'plain'
        value = ''
        formula = false
        worked = false
      } else if (name === 'v' || name === 't') {
        heard = true
        worked = true
      } else if (name === 'f') formula = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'mergeCell') {
        const across = mergedAcross(attribute('ref') ?? '')
        if (across !== null) merged.add(across)
      }
    },
    text: (text) => {
      if (heard && !phonetic) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') heard = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c' && type === 'e' && value !== '') lose(value)
      else if (name === 'c' && value === '') {
        // A formula may come to an empty text.
        if (formula && !(worked && type === 'str')) lose(null)
      } else if (name === 'c') {
        if (column > COLUMNS)
          throw new ZipProblem(`is a broken workbook: a cell of ${part} lies beyond any column`)
        cells += Math.max(0, column - row.length)
        if (cells > CELLS)
          throw new ZipProblem(`is no workbook to be read: ${part} spreads over too many cells`)
        while (row.length < column - 1) row.push('')
        row[column - 1] = cellText(value, type, style, shared)
      } else if (name === 'row' && row.some((cell) => /\S/.test(cell))) {
        rows.push(row)
        numbers.push(number)
      }
    },
  })
  return { rows, numbers, merged, lost: [...lost.values()] }
}

/** The strings that cells name by their number. */
export function readStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = []
  let text = ''
  let heard = false
  let phonetic = false
  if (bytes === null) return strings
  readXml('xl/sharedStrings.xml', bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') heard = true
      else if (name === 'rPh') phonetic = true
    },
    text: (part) => {
      if (heard && !phonetic) text += part
    },
    close: (name) => {
      if (name === 't') heard = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** The number of the row whose cells `A3:F3` are; `null` where the cells are of one column. */
function mergedAcross(reference: string): number | null {
  const [from, to] = reference.split(':')
  if (to === undefined || columnOf(from) === columnOf(to)) return null
  return Number(/\d+$/.exec(from!)?.[0] ?? 0)
}

/** 28 of `AB12`. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function cellText(value: string, type: string, style: Style, shared: Shared): string {
  switch (type) {
    case 's':
      return shared.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '')
    case 'n':
      return numberText(value, style, shared.since1904)
    default:
      return unescaped(value)
  }
}

function numberText(value: string, style: Style, since1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (style === 'date') return excelDate(number, since1904)
  // Longer than a double is exact: as written.
  const text = /^-?\d+$/.test(value.trim()) ? value.trim() : plainNumber(number)
  return typeof style === 'number' ? text.padStart(style, '0') : text
}

/** Excel writes 17 digits of which it shows 15: 0.30000000000000004 is 0.3. */
function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15))
  return Math.abs(rounded) >= 1e15 && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded)
}

/** `_x000D_` stands for a sign that XML cannot hold. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
