import type { Block } from '../../report/document.js'
import { classes, clean, html, type Markup, NOTHING } from './markup.js'
import { headed, type Place } from './place.js'

type Path = Extract<Block, { type: 'path' }>
type Step = Path['steps'][number]

const WAYS = {
  up: { arrow: '↑', word: 'up' },
  down: { arrow: '↓', word: 'down' },
  across: { arrow: '↔', word: 'across' },
} as const
const STEP = { up: 1, down: -1, across: 0 } as const

/** Stops further in than this are drawn at the same place. */
const DEEPEST = 8
/** So many places have a look of their own. */
const LOOKS = 4

const directionOf = (step: Step) => step.direction ?? 'up'

/** How far in each stop is drawn: one further for each line up, one less for each line down. */
function depths(steps: readonly Step[]): number[] {
  let at = 0
  const all = steps.map((step, i) => {
    at += i === 0 ? 0 : STEP[directionOf(step)]
    return at
  })
  const least = Math.min(...all)
  return all.map((depth) => Math.min(DEEPEST, depth - least))
}

function drawWay(step: Step, first: boolean): Markup {
  const source = clean(step.source ?? '') === '' ? NOTHING : html` <code>${step.source!}</code>`
  if (clean(step.via) === '' && source === NOTHING && first) return NOTHING
  const { arrow, word } = WAYS[directionOf(step)]
  const mark = first
    ? NOTHING
    : html`<span class="arrow" aria-hidden="true">${arrow}</span><span class="unseen">${word}: </span> `
  return html`<div class="way">${mark}${step.via}${source}</div>`
}

/** A walk as a list of its stops, drawn as stairs: what it goes on, and who is reached, with place and source. */
export function drawPath(block: Path, place: Place): Markup {
  if (block.steps.length === 0) return NOTHING
  const { heading, named } = headed(place, block.title)
  const depth = depths(block.steps)
  const places = [...new Set(block.steps.map((step) => step.place))]
  const stops = block.steps.map((step, i) => {
    const pill =
      clean(step.place) === ''
        ? NOTHING
        : html` <span class="place p${places.indexOf(step.place) % LOOKS}">${step.place}</span>`
    const stop = html`<div class="stop"><strong>${step.label}</strong>${pill}</div>`
    const way = drawWay(step, i === 0)
    // Where the stairs no longer go in or out, the line between two stops is straight.
    const turn = i === 0 ? 'start' : depth[i] === depth[i - 1] ? 'straight' : directionOf(step)
    const look = classes(`d${depth[i]}`, turn, i > 0 && directionOf(step) === 'across' && 'link')
    return html`<li${look}>${i === 0 ? [stop, way] : [way, stop]}</li>\n`
  })
  return html`<div class="block" id="${place.id}">
${heading}<ol class="walk" aria-labelledby="${named}">
${stops}</ol>
</div>
`
}
