import type { Block } from '../../report/document.js'
import { shownOf, WHOLE } from '../../report/shown.js'
import { markdownLine, markdownText } from '../../util/markdown.js'

const NOT_ASSESSED = 'not assessed'

function table(
  head: readonly string[],
  aligns: readonly ('left' | 'right')[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(aligns.map((align) => (align === 'left' ? ':---' : '---:'))),
    ...rows.map(line),
  ].join('\n')
}

const titled = (title: string, parts: readonly string[]) =>
  markdownText(title) === '' ? [...parts] : [`**${markdownText(title)}**`, ...parts]

function tableParts(block: Extract<Block, { type: 'table' }>, top: number): string[] {
  if (block.rows.length === 0 || block.columns.length === 0)
    return titled(block.title, [markdownLine(block.whenEmpty)])
  const shown = block.rows.slice(0, shownOf(block.rows.length, top))
  const drawn = table(
    block.columns.map((column) => markdownText(column.title)),
    block.columns.map((column) => column.align),
    shown.map((row) => block.columns.map((_, i) => markdownText(row.cells[i]?.text ?? ''))),
  )
  return titled(block.title, [drawn, ...restOf(block.rows, shown)])
}

/** The line that says how many are left out, where some are. */
function restOf(all: readonly unknown[], shown: readonly unknown[]): string[] {
  return shown.length < all.length ? [`… and ${all.length - shown.length} more`] : []
}

function matrixParts(block: Extract<Block, { type: 'matrix' }>): string[] {
  const drawn = table(
    ['', ...block.labels.map(markdownText)],
    ['left', ...block.labels.map(() => 'right' as const)],
    block.labels.map((label, i) => [
      markdownText(label),
      ...block.labels.map((_, j) => markdownText(block.cells[i]?.[j]?.text ?? '')),
    ]),
  )
  return titled(block.title, [
    drawn,
    ...(markdownText(block.legend) === '' ? [] : [markdownLine(block.legend)]),
  ])
}

function stepText(step: Extract<Block, { type: 'path' }>['steps'][number], first: boolean): string {
  const seat = `${markdownText(step.label)}${markdownText(step.place) === '' ? '' : ` (${markdownText(step.place)})`}`
  const via = markdownText(step.via)
  const source =
    step.source === null || markdownText(step.source) === '' ? '' : `, ${markdownText(step.source)}`
  if (first) return seat + (via === '' ? source : `: ${via}${source}`)
  return `${via === '' ? '' : `${via} → `}${seat}${source}`
}

/** The paragraphs and tables of one block, to be separated by blank lines. `top` 0 shows all rows. */
export function blockParts(block: Block, top: number): string[] {
  switch (block.type) {
    case 'text':
      return [markdownLine(block.text)]
    case 'figures': {
      const notes = block.items.some((item) => item.note !== undefined)
      const rows = block.items.map((item) => [
        markdownText(item.label),
        markdownText(item.value.text),
        ...(notes ? [markdownText(item.note ?? '')] : []),
      ])
      return rows.length === 0
        ? []
        : [
            table(
              ['Figure', 'Value', ...(notes ? [''] : [])],
              ['left', 'right', ...(notes ? ['left' as const] : [])],
              rows,
            ),
          ]
    }
    case 'table':
      return tableParts(block, top)
    case 'path':
      return titled(block.title, [
        block.steps.map((step, i) => `${i + 1}. ${stepText(step, i === 0)}`).join('\n'),
      ])
    case 'matrix':
      return matrixParts(block)
    case 'bars': {
      const shown = block.items.slice(0, shownOf(block.items.length, top, WHOLE))
      const rows = shown.map((item) => [
        markdownText(item.label),
        markdownText(item.text) || (item.value === null ? NOT_ASSESSED : ''),
      ])
      return rows.length === 0
        ? []
        : [table([markdownText(block.title), ''], ['left', 'right'], rows), ...restOf(block.items, shown)]
    }
    case 'list': {
      const shown = block.items.slice(0, shownOf(block.items.length, top))
      const items = shown.map((item) => `- ${markdownLine(item)}`).join('\n')
      return shown.length === 0 ? [] : titled(block.title, [items, ...restOf(block.items, shown)])
    }
  }
}
