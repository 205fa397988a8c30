import type { Block } from '../../report/document.js'
import type { Step } from '../../report/step.js'
import { clean, html, type Markup, NOTHING } from './markup.js'
import { headed, type Place } from './place.js'
import { walkHtml } from './walk.js'

/** The step with its texts as people see them. */
export const cleanStep = ({ label, place, via, direction, source }: Step): Step => ({
  label: clean(label),
  place: clean(place),
  via: clean(via),
  ...(direction === undefined ? {} : { direction }),
  source: source === null ? null : clean(source),
})

/** A walk as a list of its stops, drawn as stairs. */
export function drawPath(block: Extract<Block, { type: 'path' }>, place: Place): Markup {
  if (block.steps.length === 0) return NOTHING
  const { heading, named } = headed(place, block.title)
  const stops: Markup = { markup: walkHtml(block.steps.map(cleanStep)) }
  return html`<div class="block" id="${place.id}">
${heading}<ol class="walk" aria-labelledby="${named}">
${stops}</ol>
</div>
`
}
