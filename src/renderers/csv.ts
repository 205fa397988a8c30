import type { Block, Cell } from '../report/document.js'
import { csvField, guarded } from '../util/csv.js'
import type { Renderer } from './renderer.js'

const HEADER = ['section', 'subject', 'figure', 'value', 'text']

function valueText(value: Cell['value']): string {
  if (value === null) return ''
  return typeof value === 'string' ? guarded(value) : String(value)
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
    return [HEADER, ...rows].map((row) => `${row.map(csvField).join(',')}\n`).join('')
  },
}

export default renderer
