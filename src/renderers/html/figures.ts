import type { Block } from '../../report/document.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import type { Place } from './place.js'

/** Characters beyond which a value is a sentence, and set like one. */
const SHORT = 14

/** Single figures as cards: what it is, the value, and what it is of. */
export function drawFigures(block: Extract<Block, { type: 'figures' }>, place: Place): Markup {
  if (block.items.length === 0) return NOTHING
  const cards = block.items.map(({ label, value, note }) => {
    const text = clean(value.text)
    const tone = value.tone ?? (value.value === null ? 'muted' : undefined)
    const look = classes('value', tone, (value.value === null || text.length > SHORT) && 'words')
    const below = clean(note ?? '') === '' ? NOTHING : html`<dd class="note">${note!}</dd>`
    return html`<div><dt>${label}</dt><dd${look}>${text}</dd>${below}</div>\n`
  })
  return html`<dl class="block cards" id="${place.id}">\n${cards}</dl>\n`
}
