import type { Block } from '../../report/document.js'
import { stopped } from '../../util/text.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { headed, type Place } from './place.js'

type Matrix = Extract<Block, { type: 'matrix' }>
type Cell = Matrix['cells'][number][number]

/** More labels than this stand upright above their columns. */
const ACROSS = 6

/** More labels than this are wider than paper, unless they are small. */
const VAST = 24

/** More labels than this are a sheet of thousands of cells that no one can read. */
const MOST = 60

/** The labels that are drawn: of too many those whose rows are the darkest, in the order in which they stand. */
function chosen({ labels, cells }: Matrix): number[] {
  const all = labels.map((_, i) => i)
  if (labels.length <= MOST) return all
  const shade = all.map((i) => (cells[i] ?? []).reduce((sum, { level }) => sum + level, 0))
  const darkest = all.toSorted((a, b) => shade[b]! - shade[a]! || a - b).slice(0, MOST)
  return darkest.sort((a, b) => a - b)
}

/** What is left out of the picture, and what the shades mean. */
function drawLegend({ labels, legend: own, key = [own] }: Matrix, shown: number): Markup {
  const left = labels.length - shown
  const lines = key.slice(0, -1).map((line) => html`<p class="legend">${line}</p>\n`)
  const legend = key.at(-1) ?? ''
  const sentence =
    left === 0
      ? ''
      : `The ${shown} with the darkest rows; ${left} more ${left === 1 ? 'is' : 'are'} left out of this picture.`
  const text = [left > 0 && clean(legend) !== '' ? stopped(legend) : legend, sentence].join(' ')
  return clean(text) === '' ? NOTHING : html`${lines}<p class="legend">${text}</p>\n`
}

function drawCell(block: Matrix, i: number, j: number): Markup {
  const found = block.cells[i]?.[j]
  const text = found?.text ?? ''
  const level = Math.min(4, Math.max(0, Math.round(found?.level ?? 0)))
  // Rows and columns are named for who listens; who points at a cell far from both gets them here.
  const about =
    clean(text) === ''
      ? NOTHING
      : html` title="${block.labels[i]!} and ${block.labels[j]!}: ${found?.more?.words ?? text}"`
  const more = found?.more === undefined ? NOTHING : drawMore(found.more)
  return html`<td${classes(`l${level}`, i === j && 'self', found?.tone)}${about}>${text}${more}</td>`
}

/** Signs and letters are for eyes, and words for who listens. */
function drawMore({ sign, below, words }: NonNullable<Cell['more']>): Markup {
  const after = sign === '' ? NOTHING : html`<span aria-hidden="true">${sign}</span>`
  const letters = below === '' ? NOTHING : html`<small aria-hidden="true">${below}</small>`
  return html`${after}${letters}<span class="unseen">: ${words}</span>`
}

/** A heat map that is a table: the number in each cell, the shade behind it, and rows and columns with their names. */
export function drawMatrix(block: Matrix, place: Place): Markup {
  if (block.labels.length === 0) return NOTHING
  const { heading, named } = headed(place, block.title)
  const shown = chosen(block)
  const rows = shown.map(
    (i) =>
      html`<tr><th scope="row">${block.labels[i]!}</th>${shown.map((j) => drawCell(block, i, j))}</tr>\n`,
  )
  const heads = shown.map((i) => html`<th scope="col"><span>${block.labels[i]!}</span></th>`)
  return html`<div class="block" id="${place.id}">
${heading}<div class="scroll" role="group" tabindex="0" aria-labelledby="${named}">
<table${classes('matrix', shown.length > ACROSS && 'upright', shown.length > VAST && 'vast')} aria-labelledby="${named}">
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
${drawLegend(block, shown.length)}</div>
`
}
