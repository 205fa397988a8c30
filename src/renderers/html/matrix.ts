import type { Block } from '../../report/document.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { headed, type Place } from './place.js'

type Matrix = Extract<Block, { type: 'matrix' }>

/** More labels than this stand upright above their columns. */
const ACROSS = 6

function drawCell(block: Matrix, i: number, j: number): Markup {
  const found = block.cells[i]?.[j]
  const text = found?.text ?? ''
  const level = Math.min(4, Math.max(0, Math.round(found?.level ?? 0)))
  // Rows and columns are named for who listens; who points at a cell far from both gets them here.
  const about =
    clean(text) === '' ? NOTHING : html` title="${block.labels[i]!} and ${block.labels[j]!}: ${text}"`
  return html`<td${classes(`l${level}`, i === j && 'self', found?.tone)}${about}>${text}</td>`
}

/** A heat map that is a table: the number in each cell, the shade behind it, and rows and columns with their names. */
export function drawMatrix(block: Matrix, place: Place): Markup {
  if (block.labels.length === 0) return NOTHING
  const { heading, named } = headed(place, block.title)
  const rows = block.labels.map(
    (label, i) =>
      html`<tr><th scope="row">${label}</th>${block.labels.map((_, j) => drawCell(block, i, j))}</tr>\n`,
  )
  const heads = block.labels.map((label) => html`<th scope="col"><span>${label}</span></th>`)
  const legend = clean(block.legend) === '' ? NOTHING : html`<p class="legend">${block.legend}</p>\n`
  return html`<div class="block" id="${place.id}">
${heading}<div class="scroll" role="group" tabindex="0" aria-labelledby="${named}">
<table${classes('matrix', block.labels.length > ACROSS && 'upright')} aria-labelledby="${named}">
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
${legend}</div>
`
}
