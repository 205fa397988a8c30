import { plural } from '../util/text.js'
import { NO_OPTIONS } from './parts/options.js'
import { actorPlace, placeOf, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A decider to whom no reporting lines lead from the customer. */
export const decisionUnreachable: Rule = {
  code: 'decision/unreachable',
  title: 'decider unreachable from the customer',
  description:
    'No chain of reporting lines leads from anyone who meets the customer to the decider, so no escalation ever reaches the decision.',
  source: 'Our definition: no published measure of this kind was found',
  act: 'Bring the decider and those who meet the customer under one superior, or let someone decide who is in reach.',
  presets: { recommended: 'error', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const { id, unreachable, deciders, customers, networkDistance } of input.data.decisions.decisions) {
      if (!unreachable) continue
      const by =
        networkDistance === null ? '' : `; only links and forums do, in ${plural(networkDistance, 'step')}`
      yield {
        message: `No reporting lines lead from ${words.customers(customers)} to ${words.actors(deciders)}, who ${deciders.length === 1 ? 'decides' : 'decide'} ${words.decision(id)}${by}`,
        span: placeOf(input, 'decision', id, ['decide']),
        subject: [id],
        ...related(['the decider', actorPlace(input, deciders[0]!)]),
        help: 'state whom the decider reports to, or let someone decide whom the lines reach',
      }
    }
  },
}
