import { sortedUnique } from '../util/order.js'
import { optionsOf, wholeNumber } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A decision that too many can stop. */
export const decisionTooManyVetoes: Rule<{ most: number }> = {
  code: 'decision/too-many-vetoes',
  title: 'decision with too many vetoes',
  description:
    'Many hold the right to agree, and each of them can stop it. Every veto is one more queue, and the answer to the customer waits for the slowest.',
  source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review); the limit is ours",
  act: 'Keep agree for those whom law or safety demands; the others give input.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { most: 2 },
  optionsSchema: optionsOf({ most: wholeNumber('Most vetoes', 'Actors that may hold the right to agree.') }),
  *check(input, { most }) {
    const words = wordsOf(input)
    for (const { id, vetoes } of input.data.decisions.decisions) {
      if (vetoes <= most) continue
      const agreeing = sortedUnique(input.organisation.decisions.get(id)!.rights.agree)
      yield {
        message: `${vetoes} must agree before ${words.decision(id)} is decided, at most ${most} should: ${words.actors(agreeing, 6)}`,
        span: placeOf(input, 'decision', id, ['agree']),
        subject: [id],
        extent: vetoes,
        help: 'move those who only want to be heard from agree: to input:',
      }
    }
  },
}
