import type { Block, Cell } from '../../report/document.js'
import { formatFor, shownAs } from '../parts/numbers.js'
import type { Condition, SheetCell, SheetRow } from '../parts/sheet.js'
import { cellText } from '../parts/text.js'
import { CELL, NOTE, PROSE, WRAPPED } from './look.js'
import { BLANK, heads, pageRow, prose, subtitle, toned, valueStyle } from './page.js'

/** Rows of a page, and what their values show. */
export type Drawn = { readonly rows: readonly SheetRow[]; readonly conditions: readonly Condition[] }

const NONE: Drawn = { rows: [], conditions: [] }

/** A block as rows of a page, from the row `at` on; tables, walks and matrices have sheets of their own. */
export function drawBlock(block: Block, at: number): Drawn {
  switch (block.type) {
    case 'text':
      return { rows: [BLANK, prose(block.text, toned(PROSE, block.tone))], conditions: [] }
    case 'list':
      if (block.items.length === 0) return NONE
      return {
        rows: [BLANK, ...titled(block.title), ...block.items.map((item) => prose(`• ${item}`))],
        conditions: [],
      }
    case 'figures':
      if (block.items.length === 0) return NONE
      return {
        rows: [BLANK, heads('Figure', 'Value', 'Note'), ...block.items.map(figureRow)],
        conditions: [],
      }
    case 'bars':
      return drawBars(block, at)
    case 'table':
      if (block.rows.length > 0 || block.whenEmpty === '') return NONE
      return { rows: [BLANK, ...titled(block.title), prose(block.whenEmpty)], conditions: [] }
    default:
      return NONE
  }
}

const titled = (title: string) => (title === '' ? [] : [subtitle(title)])

/** A single value where it stands alone: a number as one where its text is nothing but the number. */
export function valueCell({ value, text, tone }: Cell): SheetCell {
  const shown = typeof value === 'number' ? shownAs(value, text) : null
  if (shown === null) return { value: cellText(text), style: valueStyle(tone) }
  return { value: value as number, style: valueStyle(tone, formatFor(shown, shown.decimals)) }
}

function figureRow({ label, value, note }: Extract<Block, { type: 'figures' }>['items'][number]): SheetRow {
  const words = { value: cellText(note ?? ''), style: NOTE }
  return pageRow({ value: cellText(label), style: WRAPPED }, valueCell(value), words)
}

function drawBars({ title, items, max }: Extract<Block, { type: 'bars' }>, at: number): Drawn {
  if (items.length === 0) return NONE
  const head = [BLANK, ...titled(title)]
  const rows = items.map(({ label, value, text, tone }): SheetRow => {
    const [, number = '', rest = ''] = /^(-?\d+(?:\.\d+)?(?: %)?)(?:\s+(.*))?$/s.exec(text) ?? ['', '', text]
    const shown = value === null ? null : shownAs(value, number)
    const measured: SheetCell =
      value === null || shown === null
        ? { value: value ?? '', style: valueStyle(undefined) }
        : { value, style: valueStyle(undefined, formatFor(shown, shown.decimals)) }
    const said = shown === null ? text : rest
    const words = { value: cellText(said), style: toned({ ...CELL, indent: true }, tone) }
    return pageRow({ value: cellText(label), style: WRAPPED }, measured, words)
  })
  const row = at + head.length
  const range = { row, column: 1, lastRow: row + items.length - 1, lastColumn: 1 }
  return { rows: [...head, ...rows], conditions: max > 0 ? [{ type: 'bar', range, max }] : [] }
}
