import type { Block } from '../../report/document.js'
import { WHOLE } from '../../report/shown.js'
import { displayWidth, pad, truncate } from '../../util/text.js'
import { cell, clean, heading, type Page, toned, topOf } from './page.js'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const NOT_ASSESSED = 'not assessed'
/** Columns of the longest bar, and of the shortest one that still says something. */
const LONGEST = 40
const SHORTEST = 12

/** A bar of `length` columns, filled to an eighth of a column, and the dots after it. */
function bar(share: number, length: number): { readonly filled: string; readonly open: string } {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * length * 8)
  const filled = '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!
  return { filled, open: '·'.repeat(length - filled.length) }
}

/** Texts that begin with a number set so that these end in one column: `  8 open`, `100 sealed`. */
function alignNumbers(texts: readonly string[]): string[] {
  const heads = texts.map((text) => /^[-+]?\d\S*/.exec(text)?.[0] ?? '')
  const width = Math.max(0, ...heads.map(displayWidth))
  return texts.map((text, i) =>
    heads[i] === '' ? text : pad(heads[i]!, width, 'right') + text.slice(heads[i]!.length),
  )
}

/** Horizontal bars between a column of labels and one of values. */
export function drawBars(block: Extract<Block, { type: 'bars' }>, page: Page): string[] {
  const { shown, rest } = topOf(page, block.items.length, WHOLE)
  const items = block.items.slice(0, shown)
  const labels = items.map((item) => clean(item.label))
  const texts = alignNumbers(items.map((item) => clean(item.text)))
  const widest = (all: readonly string[], most: number) =>
    Math.min(most, Math.max(0, ...all.map(displayWidth)))
  const textWidth = widest(texts, Math.floor(page.width / 3))
  const labelWidth = widest(labels, page.width - textWidth - SHORTEST - 3)
  const length = Math.min(LONGEST, page.width - labelWidth - textWidth - 3)

  const lines = items.map((item, i) => {
    const label = pad(truncate(labels[i]!, labelWidth), labelWidth)
    const text = truncate(texts[i]!, textWidth)
    if (item.value === null) {
      const more = text === NOT_ASSESSED || text === '' ? '' : `  ${page.paint.muted(text)}`
      return `${label} ${cell(page, NOT_ASSESSED, length, 'left', 'muted')}${more}`
    }
    const { filled, open } = bar(block.max > 0 ? item.value / block.max : 0, length)
    return `${label} ${toned(page, item.tone, filled)}${page.paint.muted(open)}  ${toned(page, item.tone, text)}`
  })
  return [...heading(page, block.title), ...lines, ...rest]
}
