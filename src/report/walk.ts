import { plural } from '../util/text.js'
import type { DecisionData, NamesData, StepData } from './data.js'
import type { Block } from './document.js'
import type { Walk } from './picture.js'
import { nameIn, sourceText, unitName } from './say.js'
import type { Step } from './step.js'

const VIA: { readonly [V in StepData['via']]: string } = {
  start: 'meets the customer',
  solid: 'reporting line',
  implied: 'implied reporting line',
  dotted: 'dotted line',
  link: 'link',
  forum: 'forum',
  person: 'shared person',
}

/** The seats of a walk in words, from those who meet the customer to the decider. */
function stepsIn(steps: readonly StepData[], names: NamesData): Step[] {
  return steps.map(({ seat, unit, via, direction, source }) => ({
    label: nameIn(names.actors, seat),
    place: unitName(names, unit),
    via: direction === 'down' ? `${VIA[via]}, downwards` : VIA[via],
    direction,
    source: sourceText(source),
  }))
}

/** How a decision travels: along reporting lines, and by way of links where that is shorter. */
export function walksOf(decision: DecisionData, names: NamesData): Walk[] {
  const { path, networkPath, lineDistance, networkDistance } = decision
  const along = lineDistance === null ? '' : `: ${plural(lineDistance, 'line')} from the customer`
  const across = networkDistance === null ? '' : `: ${plural(networkDistance, 'step')}`
  return [
    ...(path.length === 0 ? [] : [{ title: `Along reporting lines${along}`, steps: stepsIn(path, names) }]),
    ...(networkPath.length === 0
      ? []
      : [{ title: `By way of links${across}`, steps: stepsIn(networkPath, names) }]),
  ]
}

/** The way from those who meet the customer to the decider, seat by seat. */
export function walkBlock(title: string, steps: readonly StepData[], names: NamesData): Block {
  return { type: 'path', title, steps: stepsIn(steps, names) }
}
