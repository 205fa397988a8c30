import type { Block, Column } from '../../report/document.js'
import { shownOf } from '../../report/shown.js'
import { plural } from '../../util/text.js'
import { cellOf, isWideChange } from './cell.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { pack } from './packed.js'
import { headed, LARGE, type Place } from './place.js'
import { type PageCell, rowHtml } from './row.js'

type Table = Extract<Block, { type: 'table' }>

/** Characters beyond which a column of text is given room before it wraps. */
const LONG = 30
/** Beyond these it is what the table is about, and gets the most of it. */
const LONGER = 80

function drawHead(column: Column, longest: number): Markup {
  const look = classes(
    column.align === 'right' && 'n',
    longest > LONGER ? 'longer' : longest > LONG && 'long',
  )
  return html`<th scope="col"${look}>${column.title}</th>`
}

/** More columns than these are wider than most screens. */
const WIDE = 10

/** Where not all columns are seen at once, those that matter most stand first; the first is what the rows are about. */
function inSight(block: Table): Table {
  const { columns, rows } = block
  if (columns.length <= WIDE) return block
  const order = columns
    .map(({ priority }, i) => ({ i, rank: i === 0 ? 0 : priority }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ i }) => i)
  return {
    ...block,
    columns: order.map((i) => columns[i]!),
    rows: rows.map((row) => ({ ...row, cells: order.map((i) => row.cells[i] ?? { text: '', value: '' }) })),
  }
}

const drawRows = (rows: readonly (readonly PageCell[])[]): Markup => ({ markup: rows.map(rowHtml).join('') })

/** The rows that the page's script draws, and what a reader without it is told. */
function drawWaiting(waiting: readonly (readonly PageCell[])[]): Markup {
  if (waiting.length === 0) return NOTHING
  const sentence = `${plural(waiting.length, 'more row')} ${waiting.length === 1 ? 'is' : 'are'} left out here: the page shows them where its script may run.`
  return html`<p class="left">${sentence}</p>
<script type="application/json">${{ markup: pack(waiting) }}</script>
`
}

/** The first rows, those after them in a body that the page folds, and what are too many to draw as data. */
export function drawTable(table: Table, place: Place): Markup {
  const block = inSight(table)
  const { columns } = block
  const { heading, named } = headed(place, block.title)
  if (block.rows.length === 0 || columns.length === 0) {
    if (heading === NOTHING && clean(block.whenEmpty) === '') return NOTHING
    return html`<div class="block" id="${place.id}">\n${heading}<p class="empty">${block.whenEmpty}</p>\n</div>\n`
  }
  const wide = columns.map((_, i) => block.rows.some(({ cells }) => isWideChange(cells[i])))
  const rows = block.rows.map(({ cells }) => columns.map((column, i) => cellOf(cells[i], column, wide[i])))
  const shown = Math.min(LARGE, shownOf(rows.length, place.top))
  const heads = columns.map((column, i) =>
    drawHead(
      column,
      rows.reduce((most, row) => Math.max(most, row[i]![0].length), 0),
    ),
  )
  const rest = rows.slice(shown, LARGE)
  const isLarge = rows.length > LARGE
  return html`<div${classes('block fold table', isLarge && 'large')} id="${place.id}" data-top="${shown}" data-all="${rows.length}">
${heading}<div class="scroll" role="group" tabindex="0" aria-labelledby="${named}">
<table aria-labelledby="${named}">
<thead><tr>${heads}</tr></thead>
<tbody>
${drawRows(rows.slice(0, shown))}</tbody>
${rest.length === 0 ? null : html`<tbody class="more">\n${drawRows(rest)}</tbody>\n`}</table>
</div>
${drawWaiting(rows.slice(LARGE))}</div>
`
}
