import type { Block } from '../../report/document.js'
import { shownOf, WHOLE } from '../../report/shown.js'
import { formatNumber } from '../../util/text.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { headed, LARGE, type Place } from './place.js'

type Bars = Extract<Block, { type: 'bars' }>

const NOT_ASSESSED = 'not assessed'

/** Attributes and no style: the page allows no style but its own sheet. */
function drawBar(item: Bars['items'][number], max: number): Markup {
  const { value, tone } = item
  if (value === null)
    return html`<svg class="bar none" aria-hidden="true"><line x1="0" y1="50%" x2="100%" y2="50%"/></svg>`
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const fill =
    share === 0
      ? NOTHING
      : html`<rect class="fill" width="${formatNumber(share * 100, 2)}%" height="100%" rx="2"/>`
  return html`<svg${classes('bar', tone)} aria-hidden="true"><rect width="100%" height="100%" rx="2"/>${fill}</svg>`
}

/** The number that a text begins with stands apart, so that numbers below each other end in one column. */
function drawValue({ text, value }: Bars['items'][number]): Markup {
  const said = clean(text) === '' && value === null ? NOT_ASSESSED : clean(text)
  const head = /^[-+]?\d\S*/.exec(said)?.[0] ?? ''
  return head === '' ? html`${said}` : html`<b>${head}</b> ${said.slice(head.length)}`
}

/** A bar for each item between its name and its value, both as text. */
export function drawBars(block: Bars, place: Place): Markup {
  if (block.items.length === 0) return NOTHING
  const { heading, named } = headed(place, block.title)
  const shown = shownOf(block.items.length, place.top, WHOLE)
  const items = block.items.map((item, i) => {
    const tone = item.tone ?? (item.value === null ? 'muted' : undefined)
    return html`<li${classes(i >= shown && 'more')}><span class="label">${item.label}</span> ${drawBar(item, block.max)} <span${classes('value', tone)}>${drawValue(item)}</span></li>\n`
  })
  const isLarge = block.items.length > LARGE
  return html`<div${classes('block fold', isLarge && 'large')} id="${place.id}" data-top="${shown}">
${heading}<ul class="bars" aria-labelledby="${named}">
${items}</ul>
</div>
`
}
