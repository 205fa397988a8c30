import type { NamesData, StepData } from './data.js'
import type { Block } from './document.js'
import { nameIn, sourceText, unitName } from './say.js'

const VIA: { readonly [V in StepData['via']]: string } = {
  start: 'meets the customer',
  solid: 'reporting line',
  implied: 'implied reporting line',
  dotted: 'dotted line',
  link: 'link',
  forum: 'forum',
  person: 'shared person',
}

/** The way from those who meet the customer to the decider, seat by seat. */
export function walkBlock(title: string, steps: readonly StepData[], names: NamesData): Block {
  return {
    type: 'path',
    title,
    steps: steps.map(({ seat, unit, via, direction, source }) => ({
      label: nameIn(names.actors, seat),
      place: unitName(names, unit),
      via: direction === 'down' ? `${VIA[via]}, downwards` : VIA[via],
      direction,
      source: sourceText(source),
    })),
  }
}
