import type { Block, Tone } from '../../report/document.js'
import { displayWidth } from '../../util/text.js'
import {
  type Condition,
  cellName,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type Style,
} from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { TONES } from '../parts/tone-looks.js'
import { columnsOf, type SheetColumn } from './columns.js'
import { CELL, HEAD, SHEET_TITLE, WRAPPED } from './look.js'
import { heightOf, linesIn } from './room.js'
import { toneRules } from './tones.js'

/** A sheet has no more rows than this. */
const MOST_ROWS = 1_048_576
/** The title and the heads. */
const ABOVE = 2
const WIDEST = 52
const LEAST = 8
/** Titles of no more than this stand in one line. */
const BROAD = 13
/** Room for the button of the filter. */
const BUTTON = 3

/** A table as a sheet of its own: all its rows, heads that stay in view, a filter, and tones by rule. */
export function tableSheet(
  block: Extract<Block, { type: 'table' }>,
  { name, tab, title }: { readonly name: string; readonly tab: string; readonly title: string },
): Sheet {
  const room = MOST_ROWS - ABOVE
  const count = Math.min(block.rows.length, room)
  const columns = columnsOf({ ...block, rows: block.rows.slice(0, room) })
  const cut = count < block.rows.length ? ` (the first ${count} of ${block.rows.length} rows)` : ''
  const laid = columns.map((column, i) => layOut(column, i))
  const head: SheetRow = {
    cells: columns.map(({ title: value, align }, i) => ({ value, style: headStyle(align, i) })),
    height: heightOf(Math.max(1, ...columns.map((column, i) => headLines(column, laid[i]!.width)))) + 4,
  }
  const wide = laid.filter(({ wraps }) => wraps)
  const rows = Array.from({ length: count }, (_, row) => rowOf(laid, wide, row))
  const last = { lastRow: ABOVE + count - 1, lastColumn: Math.max(0, columns.length - 1) }
  const stays = columns.length > 4 && laid[0]!.width <= WIDEST ? 1 : 0
  return {
    name,
    tab,
    widths: laid.map(({ width }) => width),
    rows: [{ cells: [{ value: cellText(`${title}${cut}`), style: SHEET_TITLE }], height: 24 }, head, ...rows],
    frozen: { rows: ABOVE, columns: stays },
    filter: columns.length === 0 ? null : { row: ABOVE - 1, column: 0, ...last },
    conditions: laid.flatMap(({ conditions }) => conditions),
    grid: false,
  }
}

const INNER_HEAD: Style = { ...HEAD, indent: true }
const RIGHT_HEAD: Style = { ...HEAD, align: 'right' }

const headStyle = (align: SheetColumn['align'], column: number) =>
  align === 'right' ? RIGHT_HEAD : column === 0 ? HEAD : INNER_HEAD

const headLines = ({ title }: SheetColumn, width: number) => linesIn(title, width - BUTTON)

/** A column as it looks: its cells, how wide they are, and the rules of their tones. */
type Laid = {
  readonly width: number
  readonly wraps: boolean
  readonly cells: readonly SheetCell[]
  readonly conditions: readonly Condition[]
}

function rowOf(laid: readonly Laid[], wide: readonly Laid[], row: number): SheetRow {
  const lines = wide.map(({ cells, width }) => linesIn(String(cells[row]!.value ?? ''), width - 1))
  const height = heightOf(Math.max(1, ...lines))
  return { cells: laid.map(({ cells }) => cells[row]!), ...(wide.length === 0 ? {} : { height }) }
}

function layOut({ title, align, cells }: SheetColumn, column: number): Laid {
  const texts = cells.map(({ value }) => (typeof value === 'number' ? value.toFixed(2) : (value ?? '')))
  // Not spread into arguments: there may be more of them than a call takes.
  const longest = texts.reduce(
    (most, text) => Math.max(most, text.length > 400 ? WIDEST : displayWidth(text)),
    0,
  )
  const head = Math.max(
    displayWidth(title) > BROAD ? 0 : displayWidth(title),
    ...title.split(' ').map(displayWidth),
  )
  const width = Math.min(WIDEST, Math.max(LEAST, head + BUTTON + 1, longest + 3))
  const wraps = longest + 3 > WIDEST
  const rules = toneRules(cells, cellName(ABOVE, column))
  const styleOf = stylesFor({
    ...(wraps ? WRAPPED : CELL),
    ...(align === 'right' ? { align } : column === 0 ? {} : { indent: true }),
  })
  const range = { row: ABOVE, column, lastRow: ABOVE + cells.length - 1, lastColumn: column }
  return {
    width,
    wraps,
    cells: cells.map(({ value, tone, format }) => {
      const isByRule = rules !== null && tone !== 'muted' && tone !== 'strong'
      return { value, style: styleOf(isByRule ? undefined : tone, format) }
    }),
    conditions: (rules ?? []).map((rule) => ({ type: 'tone', range, ...rule })),
  }
}

/** One style for each tone and format, and not for each cell. */
function stylesFor(base: Style): (tone: Tone | undefined, format: string | undefined) => Style {
  const made = new Map<string, Style>()
  return (tone, format) => {
    const key = `${tone} ${format}`
    const style = made.get(key) ?? {
      ...base,
      ...(tone === undefined ? {} : TONES[tone]),
      ...(format === undefined ? {} : { format }),
    }
    made.set(key, style)
    return style
  }
}
