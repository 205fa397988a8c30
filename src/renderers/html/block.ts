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

function drawText({ text, tone, apart }: Extract<Block, { type: 'text' }>, place: Place): Markup {
  if (clean(text) === '') return NOTHING
  if (apart === undefined) return html`<p${classes('block', 'text', tone)} id="${place.id}">${text}</p>\n`
  if ('text' in apart)
    return html`<div class="block apart" id="${place.id}">
${headed(place, apart.title).heading}<p${classes('text', tone)}>${apart.text}</p>
</div>
`
  return html`<div${classes('block', 'reasons', tone)} id="${place.id}">
<p id="${place.id}.h">${apart.title}</p>
<ul class="list" aria-labelledby="${place.id}.h">
${apart.items.map((item) => html`<li>${item}</li>\n`)}</ul>
</div>
`
}

/** The HTML of one block, with everything that it holds. */
export function drawBlock(block: Block, place: Place): Markup {
  switch (block.type) {
    case 'text':
      return drawText(block, place)
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
