import type { DecisionData } from '../report/data.js'
import { plural } from '../util/text.js'
import { judgedDecisions } from './parts/decisions.js'
import { KEY_ONLY, optionsOf } from './parts/options.js'
import { actorPlace, placeOf, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** A decision taken further from the customer than the target allows. */
export const decisionTooFar: Rule<{ most: number | null; 'key-only': boolean }> = {
  code: 'decision/too-far',
  title: 'decision further from the customer than the target',
  description:
    'More reporting lines than the target lie between those who meet the customer and the one who decides. Each costs time and a retelling.',
  source: 'Our definition: no published measure of this kind was found',
  act: 'Delegate the decision to a seat on the way that already recommends it or gives input, with the limits within which it decides.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { most: null, 'key-only': true },
  optionsSchema: optionsOf({
    most: {
      title: 'Most lines',
      description: 'Reporting lines that may lie between; null for the target distance.',
      type: ['integer', 'null'],
      minimum: 0,
    },
    'key-only': KEY_ONLY,
  }),
  *check(input, { most, 'key-only': keyOnly }) {
    const words = wordsOf(input)
    const limit = most ?? input.targetDistance
    for (const decision of judgedDecisions(input, keyOnly)) {
      const { id, lineDistance, deciders, path } = decision
      if (lineDistance === null || lineDistance <= limit) continue
      const met = words.customers(decision.customers)
      yield {
        message: `${words.decision(id)} is decided by ${words.actors(deciders)}, ${plural(lineDistance, 'reporting line')} from ${met}; the target is ${limit}`,
        span: placeOf(input, 'decision', id, ['decide']),
        subject: [id],
        extent: lineDistance,
        ...related(
          [`${words.actor(path[0]!.seat)} meets ${met}`, actorPlace(input, path[0]!.seat)],
          [`${words.actor(path.at(-1)!.seat)} decides`, actorPlace(input, path.at(-1)!.seat)],
        ),
        help: helpFor(input, decision, limit),
      }
    }
  },
}

/** Who on the way could decide instead: the highest within the limit, else the nearest. */
function helpFor(input: RuleInput, { candidates }: DecisionData, limit: number): string {
  const able = candidates.filter(({ lineDistance }) => lineDistance <= limit).at(-1) ?? candidates[0]
  if (able === undefined)
    return 'no one nearer has a say in it yet: let someone who meets the customer recommend it'
  const away = able.lineDistance === 0 ? 'meets the customer' : `is ${plural(able.lineDistance, 'line')} away`
  return `${wordsOf(input).actor(able.seat)} already has a say in it and ${away}: let that role decide`
}
