import { optionsOf, yesOrNo } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A forum that is there to decide, and holds no decide right. */
export const forumDecidesNothing: Rule<{ all: boolean }> = {
  code: 'forum/decides-nothing',
  title: 'forum that decides nothing',
  description:
    'The forum says that it shares decisions, and no decision of the model is decided by it. Either a decision is missing, or it is a meeting.',
  source: "Rogers & Blenko 2006, 'Who Has the D?' (Harvard Business Review); the rule is ours",
  act: 'Give it the decisions that its members take together, or say that it shares information.',
  presets: { recommended: 'info', strict: 'warn' },
  defaults: { all: false },
  optionsSchema: optionsOf({
    all: yesOrNo('All forums', 'Judge also forums that do not say that they share decisions.'),
  }),
  *check(input, { all }) {
    const words = wordsOf(input)
    if (input.organisation.decisions.size === 0) return
    const deciding = new Set(
      [...input.organisation.decisions.values()].flatMap(({ rights }) => rights.decide),
    )
    for (const { id, shares } of input.organisation.forums.values()) {
      const claims = shares.includes('decisions')
      if (deciding.has(id) || !(claims || all)) continue
      yield {
        message: claims
          ? `${words.actor(id)} is there to share decisions, and decides none that the model states`
          : `${words.actor(id)} decides nothing that the model states`,
        span: placeOf(input, 'forum', id, claims ? ['shares'] : []),
        subject: [id],
        help: 'name it under decide: of a decision that its members take together',
      }
    }
  },
}
