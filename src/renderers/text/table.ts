import type { Block, Column, Tone } from '../../report/document.js'
import { truncate, wrap } from '../../util/text.js'
import { GAP, type Laid, layOut } from './columns.js'
import { cell, clean, heading, type Page, paragraph, topOf } from './page.js'

/** Lines that a cell takes at most. */
const CELL_LINES = 2
const TITLE_LINES = 3

function cellLines(text: string, width: number, most: number): string[] {
  const lines = wrap(truncate(text, width * (most + 1)), width)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most - 1)
  // The last line is cut from the text itself: lines joined again would hold the blanks of their breaks.
  let end = 0
  for (const line of kept) end = text.indexOf(line, end) + line.length
  return [...kept, truncate(text.slice(end).trimStart(), width)]
}

type Text = { readonly lines: readonly string[]; readonly tone?: Tone | undefined }

/** Cells side by side; `bottom` sets shorter ones against the last line. */
function across(
  page: Page,
  columns: readonly Column[],
  laid: readonly Laid[],
  texts: readonly Text[],
  bottom = false,
): string[] {
  const height = Math.max(...texts.map((text) => text.lines.length))
  return Array.from({ length: height }, (_, line) =>
    laid
      .map(({ index, width }, i) => {
        const { lines, tone } = texts[i]!
        const text = lines[bottom ? line - height + lines.length : line] ?? ''
        return cell(page, text, width, columns[index]!.align, tone)
      })
      .join(' '.repeat(GAP)),
  )
}

/** A table without borders: muted titles over a thin rule, and the first rows. */
export function drawTable(block: Extract<Block, { type: 'table' }>, page: Page): string[] {
  const { columns } = block
  if (block.rows.length === 0 || columns.length === 0)
    return [...heading(page, block.title), ...paragraph(page, block.whenEmpty, 'muted')]

  const { shown, rest } = topOf(page, block.rows.length)
  const rows = block.rows.slice(0, shown)
  const titles = columns.map((column) => clean(column.title))
  const texts = rows.map((row) => columns.map((_, i) => clean(row.cells[i]?.text ?? '')))
  const { laid, leftOut } = layOut(columns, titles, texts, page.width)

  const head = laid.map(
    ({ index, width }): Text => ({ lines: cellLines(titles[index]!, width, TITLE_LINES), tone: 'muted' }),
  )
  const rule = laid.map(({ width }) => page.paint.muted('─'.repeat(width))).join(' '.repeat(GAP))
  const body = rows.flatMap((row, r) => {
    const cells = laid.map(({ index, width }): Text => {
      const found = row.cells[index]
      const tone = found?.value === null && found.tone === undefined ? 'muted' : found?.tone
      return { lines: cellLines(texts[r]![index]!, width, CELL_LINES), tone }
    })
    return across(page, columns, laid, cells)
  })
  const missing =
    leftOut.length === 0
      ? []
      : paragraph(page, `Left out at this width: ${leftOut.map((i) => titles[i]).join(', ')}.`, 'muted')
  return [
    ...heading(page, block.title),
    ...across(page, columns, laid, head, true),
    rule,
    ...body,
    ...rest,
    ...missing,
  ]
}
