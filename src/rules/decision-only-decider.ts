import { NO_OPTIONS } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A decision of which nothing but its decider is known. */
export const decisionOnlyDecider: Rule = {
  code: 'decision/only-decider',
  title: 'decision of which only the decider is known',
  description:
    'No right but decide is stated. Who proposes, who is heard and who carries it out stays unknown, and so do its hand-offs and what it asks of other units.',
  source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review)",
  act: 'Ask who recommended it and who carried it out the last time, and write that down.',
  presets: { recommended: 'off', strict: 'warn' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const { id, deciders } of input.data.decisions.decisions) {
      const { decide, ...others } = input.organisation.decisions.get(id)!.rights
      if (decide.length === 0 || Object.values(others).some((actors) => actors.length > 0)) continue
      yield {
        message: `${words.decision(id)} is decided by ${words.actors(deciders)}; who recommends, advises or carries it out is not stated`,
        span: placeOf(input, 'decision', id),
        subject: [id],
        help: 'add recommend:, input: or perform:',
      }
    }
  },
}
