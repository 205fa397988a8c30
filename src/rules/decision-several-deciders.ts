import { optionsOf, wholeNumber } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A decision that several decide. */
export const decisionSeveralDeciders: Rule<{ most: number }> = {
  code: 'decision/several-deciders',
  title: 'decision with several deciders',
  description:
    'More than one actor holds the decide right. Each can undo what the other decided, so both wait; a forum counts as one actor.',
  source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
  act: 'Leave the decide right with one of them; the others give input. Where they must decide together, make them a forum.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { most: 1 },
  optionsSchema: optionsOf({ most: wholeNumber('Most deciders', 'Actors that may decide it.', 1) }),
  *check(input, { most }) {
    const words = wordsOf(input)
    for (const { id, deciders } of input.data.decisions.decisions) {
      if (deciders.length <= most) continue
      yield {
        message: `${words.decision(id)} has ${deciders.length} deciders: ${words.actors(deciders)}`,
        span: placeOf(input, 'decision', id, ['decide']),
        subject: [id],
        extent: deciders.length,
        help: 'leave the decide right with one of them, or make them a forum that decides',
      }
    }
  },
}
