import type { Block } from '../../report/document.js'
import { displayWidth, pad, truncate, wrap } from '../../util/text.js'
import { cell, clean, type Page } from './page.js'

/** Columns below which a note goes to a line of its own. */
const NOTE = 24

/** Single figures, one a line: label, value, and a muted note. */
export function drawFigures(block: Extract<Block, { type: 'figures' }>, page: Page): string[] {
  const items = block.items.map((item) => ({
    ...item,
    label: clean(item.label),
    text: clean(item.value.text),
    note: clean(item.note ?? ''),
  }))
  const widest = (texts: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...texts.map(displayWidth)))
  const valueWidth = widest(
    items.map((item) => item.text),
    Math.floor(page.width / 2),
  )
  const labelWidth = widest(
    items.map((item) => item.label),
    page.width - valueWidth - 2,
  )
  const beside = page.width - labelWidth - valueWidth - 4
  const indent = beside >= NOTE ? labelWidth + valueWidth + 4 : 2
  const numbers = items.every((item) => item.value.value === null || typeof item.value.value === 'number')

  return items.flatMap(({ label, text, note, value }) => {
    const tone = value.tone ?? (value.value === null ? 'muted' : undefined)
    const shown = cell(page, truncate(text, valueWidth), valueWidth, numbers ? 'right' : 'left', tone)
    const first = `${pad(truncate(label, labelWidth), labelWidth)}  ${shown}`
    if (note === '') return [first]
    const lines = wrap(note, Math.min(page.width - indent, 70)).map(page.paint.muted)
    const below = lines.map((line) => ' '.repeat(indent) + line)
    return beside >= NOTE ? [`${first}  ${lines[0]}`, ...below.slice(1)] : [first, ...below]
  })
}
