import { NO_OPTIONS } from './parts/options.js'
import { actorPlace, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A role that reports to no one but by dotted lines. */
export const structureDottedOnly: Rule = {
  code: 'structure/dotted-only',
  title: 'dotted line without a solid one',
  description:
    'A role has a dotted line and no solid one: no one is answerable for it, and no reporting lines lead from it to a decider.',
  source: 'Our rule',
  act: 'Make one of its dotted lines solid, or state whom it reports to.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const { id, dotted, reportsTo } of input.organisation.roles.values()) {
      if (dotted.length === 0 || reportsTo !== null) continue
      yield {
        message: `${words.actor(id)} has a dotted line to ${words.actors(dotted)} and reports to no one`,
        span: actorPlace(input, id, ['dotted']),
        subject: [id],
        ...related(['the dotted superior', actorPlace(input, dotted[0]!)]),
        help: 'state whom it reports to, under reports_to:',
      }
    }
  },
}
