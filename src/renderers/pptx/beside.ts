import type { Block, Section } from '../../report/document.js'
import { fitTable, type Wanted } from './fit-table.js'
import { below, heading } from './heading.js'
import type { Box, Placeholder, Shape } from './shape.js'
import { altText } from './text.js'

/** The block of rows and columns. */
export type Table = Extract<Block, { type: 'table' }>
/** The block of single figures. */
export type Figures = Extract<Block, { type: 'figures' }>
type List = Extract<Block, { type: 'list' }>

/** Whether a block is a table with something in it. */
export const isFilled = (block: Block): block is Table => block.type === 'table' && block.rows.length > 0

/** A table with its heading, what it leaves out, and the block as far as it is shown. */
type Beside = {
  readonly shapes: readonly Shape[]
  readonly leftOut: string
  readonly shown: number
  readonly block: Block
}

/** A table or the figures of a section, in the room that there is. */
export function besideTable(
  block: Table | Figures,
  section: Section,
  box: Box,
  placeholder?: Placeholder,
): Beside {
  const wanted = block.type === 'table' ? withReasons(block, section) : figuresTable(block)
  const title = block.type === 'table' ? block.title || section.title : 'What was counted'
  const room = { box: title === section.title ? box : below(box), name: 'Table', alt: altText(title) }
  const { shape, shown } = fitTable(wanted, placeholder === undefined ? room : { ...room, placeholder })
  const all = wanted.rows.length
  const isWhole = shown === all
  return {
    shapes: title === section.title ? [shape] : [heading(title, box), shape],
    leftOut: isWhole
      ? ''
      : `the table shows the first ${shown} of ${all}; ${all - shown} more are in the workbook (-f xlsx)`,
    shown,
    block: block.type === 'table' ? { ...block, rows: block.rows.slice(0, shown) } : block,
  }
}

/** What was counted, figure by figure. */
function figuresTable({ items }: Figures): Wanted {
  return {
    columns: [
      { title: 'Figure', align: 'left', priority: 1 },
      { title: 'Value', align: 'right', priority: 1 },
      { title: 'From what', align: 'left', priority: 2 },
    ],
    rows: items.map(({ label, value, note = '' }) => [
      { text: label, value: label },
      value,
      { text: note, value: note },
    ]),
  }
}

/** The table with a column of reasons, where a list of the section says one for its rows: `Sales: sealed; 2 gaps`. */
function withReasons(table: Table, { blocks }: Section): Wanted {
  const rows = table.rows.map(({ cells }) => cells)
  const lists = blocks.filter((block): block is List => block.type === 'list')
  for (const { title, items } of lists) {
    const reasons = rows.map((cells) => {
      const name = cells[0]?.text ?? ''
      const item = name === '' ? undefined : items.find((one) => one.startsWith(`${name}: `))
      const reason = item?.slice(name.length + 2) ?? ''
      const said = cells.find(({ text }) => text !== '' && reason.startsWith(`${text}; `))
      return said === undefined ? reason : reason.slice(said.text.length + 2)
    })
    if (reasons.every((reason) => reason === '')) continue
    return {
      columns: [...table.columns, { title, align: 'left', priority: 1 }],
      rows: rows.map((cells, i) => [...cells, { text: reasons[i]!, value: reasons[i]! }]),
    }
  }
  return { columns: table.columns, rows }
}
