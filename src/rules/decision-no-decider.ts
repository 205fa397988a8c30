import { NO_OPTIONS } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A decision that no one decides. */
export const decisionNoDecider: Rule = {
  code: 'decision/no-decider',
  title: 'decision without a decider',
  description:
    'No one holds the decide right. What no one decides is decided late, by whoever is highest, or not at all.',
  source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
  act: 'Name one role that decides, as near the customer as the knowledge for it is.',
  presets: { recommended: 'error', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const { id, deciders } of input.data.decisions.decisions) {
      if (deciders.length > 0) continue
      yield {
        message: `No one decides ${words.decision(id)}`,
        span: placeOf(input, 'decision', id),
        subject: [id],
        help: 'name the one role that decides it, under decide:',
      }
    }
  },
}
