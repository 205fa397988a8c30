import type { NamesData, StepData } from '../../report/data.js'
import type { DecisionChange } from '../../report/diff-data.js'
import type { Block } from '../../report/document.js'
import { nameIn, sourceText, unitName } from '../../report/say.js'

const VIA: { readonly [V in StepData['via']]: string } = {
  start: 'meets the customer',
  solid: 'reporting line',
  implied: 'implied reporting line',
  dotted: 'dotted line',
  link: 'link',
  forum: 'forum',
  person: 'shared person',
}

/** The way to the decider before and after, of the first decision that comes nearer and the first that moves away. */
export function walks(decisions: readonly DecisionChange[], names: NamesData): Block[] {
  const firsts = (['better', 'worse'] as const).flatMap(
    (is) => decisions.find(({ lineDistance }) => lineDistance.is === is) ?? [],
  )
  return firsts.flatMap(({ name, path }) => [
    ...walk(`The way of '${name}' before`, path.before, names),
    ...walk(`The way of '${name}' after`, path.after, names),
  ])
}

function walk(title: string, steps: readonly StepData[], names: NamesData): Block[] {
  if (steps.length === 0) return []
  return [
    {
      type: 'path',
      title,
      steps: steps.map((step) => ({
        label: nameIn(names.actors, step.seat),
        place: unitName(names, step.unit),
        via: VIA[step.via],
        source: sourceText(step.source),
      })),
    },
  ]
}
