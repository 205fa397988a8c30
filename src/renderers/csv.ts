import type { Block, Cell } from '../report/document.js'
import { plain } from '../util/text.js'
import type { Renderer } from './renderer.js'

const HEADER = ['section', 'subject', 'figure', 'value', 'text']

const numeral = /^\s*[-+]?(\d+(\.\d+)?|\.\d+)(\s?%)?\s*$/
const formula = /^\s*[=+\-@＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula: an apostrophe before what would begin one, numbers as they are. Nor
 * is it taken for a command in the log of a workflow.
 */
function guarded(text: string): string {
  const shown = plain(text).replaceAll('##[', '## [')
  return /^[\t\r]/.test(text) || (formula.test(shown) && !numeral.test(shown)) ? `'${shown}` : shown
}

function valueText(value: Cell['value']): string {
  if (value === null) return ''
  return typeof value === 'string' ? guarded(value) : String(value)
}

/** One field after RFC 4180. */
function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

function rowsOf(section: string, block: Block): string[][] {
  const row = (subject: string, figure: string, cell: Cell) => [
    guarded(section),
    guarded(subject),
    guarded(figure),
    valueText(cell.value),
    guarded(cell.text),
  ]
  if (block.type === 'figures') return block.items.map((item) => row(block.subject, item.key, item.value))
  if (block.type !== 'table') return []
  return block.rows.flatMap(({ subject, cells }) =>
    block.columns.flatMap((column, i) => (cells[i] ? [row(subject, column.key, cells[i])] : [])),
  )
}

/** Every figure and every cell of every table as a row of its own, for spreadsheets and statistics. */
const renderer: Renderer = {
  id: 'csv',
  title: 'The figures and tables as rows of comma-separated values',
  extension: 'csv',
  draws: null,
  render(report) {
    const rows = report.sections.flatMap((section) =>
      section.blocks.flatMap((block) => rowsOf(section.id, block)),
    )
    return [HEADER, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')
  },
}

export default renderer
