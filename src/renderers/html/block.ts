import type { Block } from '../../report/document.js'
import { shownOf } from '../../report/shown.js'
import { drawBars } from './bars.js'
import { drawFigures } from './figures.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { drawMatrix } from './matrix.js'
import { drawPath } from './path.js'
import { headed, LARGE, type Place } from './place.js'
import { drawTable } from './table.js'

function drawList(block: Extract<Block, { type: 'list' }>, place: Place): Markup {
  if (block.items.length === 0) return NOTHING
  const { heading, named } = headed(place, block.title, block.tone)
  const shown = shownOf(block.items.length, place.top)
  const items = block.items.map((item, i) => html`<li${classes(i >= shown && 'more')}>${item}</li>\n`)
  const isLarge = block.items.length > LARGE
  return html`<div${classes('block fold', isLarge && 'large')} id="${place.id}" data-top="${shown}">
${heading}<ul class="list" aria-labelledby="${named}">
${items}</ul>
</div>
`
}

/** The HTML of one block, with everything that it holds. */
export function drawBlock(block: Block, place: Place): Markup {
  switch (block.type) {
    case 'text':
      if (clean(block.text) === '') return NOTHING
      return html`<p${classes('block', 'text', block.tone)} id="${place.id}">${block.text}</p>\n`
    case 'figures':
      return drawFigures(block, place)
    case 'table':
      return drawTable(block, place)
    case 'path':
      return drawPath(block, place)
    case 'matrix':
      return drawMatrix(block, place)
    case 'bars':
      return drawBars(block, place)
    case 'list':
      return drawList(block, place)
  }
}
