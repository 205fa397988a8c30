import type { Block, Cell, Column, Row } from '../../report/document.js'
import { shownOf } from '../../report/shown.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { headed, type Place } from './place.js'

/** Characters beyond which a column of text is given room before it wraps. */
const LONG = 30
/** Beyond these it is what the table is about, and gets the most of it. */
const LONGER = 80

/** What the page sorts by, where the text itself does not say it: nothing for what is not assessed. */
function sortedBy({ value, text }: Cell): Markup {
  if (value === null) return html` data-v=""`
  if (typeof value !== 'number' || String(value) === text) return NOTHING
  return html` data-v="${Number(value.toPrecision(6))}"`
}

function cell(found: Cell | undefined, column: Column, first: boolean): Markup {
  const { text, tone, value } = found ?? { text: '', value: '' }
  const look = tone ?? (value === null ? 'muted' : undefined)
  const attributes = [classes(column.align === 'right' && 'n', look), found ? sortedBy(found) : NOTHING]
  return first ? html`<th scope="row"${attributes}>${text}</th>` : html`<td${attributes}>${text}</td>`
}

function drawRow(row: Row, columns: readonly Column[]): Markup {
  return html`<tr>${columns.map((column, i) => cell(row.cells[i], column, i === 0))}</tr>\n`
}

/** All rows; those after the first few in a body of their own, which the page folds. */
export function drawTable(block: Extract<Block, { type: 'table' }>, place: Place): Markup {
  const { columns, rows } = block
  const { heading, named } = headed(place, block.title)
  if (rows.length === 0 || columns.length === 0) {
    if (heading === NOTHING && clean(block.whenEmpty) === '') return NOTHING
    return html`<div class="block" id="${place.id}">\n${heading}<p class="empty">${block.whenEmpty}</p>\n</div>\n`
  }
  const shown = shownOf(rows.length, place.top)
  const heads = columns.map((column, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, row.cells[i]?.text.length ?? 0), 0)
    const look = classes(
      column.align === 'right' && 'n',
      longest > LONGER ? 'longer' : longest > LONG && 'long',
    )
    return html`<th scope="col"${look}>${column.title}</th>`
  })
  const rest = rows.slice(shown).map((row) => drawRow(row, columns))
  return html`<div class="block fold table" id="${place.id}" data-top="${shown}">
${heading}<div class="scroll" role="group" tabindex="0" aria-labelledby="${named}">
<table aria-labelledby="${named}">
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.slice(0, shown).map((row) => drawRow(row, columns))}</tbody>
${rest.length === 0 ? null : html`<tbody class="more">\n${rest}</tbody>\n`}</table>
</div>
</div>
`
}
