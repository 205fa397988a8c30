import type { Step } from '../../report/step.js'
import { escaped } from './escape.js'

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

function drawWay(step: Step, first: boolean): string {
  const source = step.source === null || step.source === '' ? '' : ` <code>${escaped(step.source)}</code>`
  if (step.via === '' && source === '' && first) return ''
  const { arrow, word } = WAYS[directionOf(step)]
  const mark = first
    ? ''
    : `<span class="arrow" aria-hidden="true">${arrow}</span><span class="unseen">${word}: </span> `
  return `<div class="way">${mark}${escaped(step.via)}${source}</div>`
}

/**
 * The stops of a walk, drawn as stairs: what it goes on, and who is reached, with place and source. Its texts are clean,
 * and none is escaped; the page and its script draw the same.
 */
export function walkHtml(steps: readonly Step[]): string {
  const depth = depths(steps)
  const places = [...new Set(steps.map((step) => step.place))]
  const stops = steps.map((step, i) => {
    const look = `place p${places.indexOf(step.place) % LOOKS}`
    const pill = step.place === '' ? '' : ` <span class="${look}">${escaped(step.place)}</span>`
    const stop = `<div class="stop"><strong>${escaped(step.label)}</strong>${pill}</div>`
    const way = drawWay(step, i === 0)
    // Where the stairs no longer go in or out, the line between two stops is straight.
    const turn = i === 0 ? 'start' : depth[i] === depth[i - 1] ? 'straight' : directionOf(step)
    const across = i > 0 && directionOf(step) === 'across' ? ' link' : ''
    return `<li class="d${depth[i]} ${turn}${across}">${i === 0 ? stop + way : way + stop}</li>\n`
  })
  return stops.join('')
}
