import { formatNumber, plural } from '../util/text.js'
import { number, optionsOf } from './parts/options.js'
import { actorPlace } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A manager who leads too many, or too few. */
export const structureSpan: Rule<{ fewest: number; most: number }> = {
  code: 'structure/span',
  title: 'span too wide or too narrow',
  description:
    'A manager leads more people than can be led, or so few that the level adds a step and little else. Counted in people for each holder of the seat. No single number is right: the limits are far apart on purpose.',
  source: 'Acharya, Lieber, Seem & Welchman 2017 (McKinsey) for the kinds of managers; the limits are ours',
  act: 'Split a wide span by customer, not by function; let a narrow level go and give its decisions to those below.',
  presets: { recommended: 'info', strict: 'warn' },
  defaults: { fewest: 2, most: 20 },
  optionsSchema: optionsOf({
    fewest: number('Fewest people', 'People for each holder of the seat, below which a span is too narrow.'),
    most: number('Most people', 'People for each holder of the seat, above which a span is too wide.'),
  }),
  *check(input, { fewest, most }) {
    const words = wordsOf(input)
    for (const { role, perHolder, headcount } of input.data.structure.structure.spans) {
      // A superior of vacant seats alone is a matter for those who fill them.
      if (headcount === 0 || (perHolder >= fewest && perHolder <= most)) continue
      const limit =
        perHolder > most ? `at most ${formatNumber(most, 1)}` : `at least ${formatNumber(fewest, 1)}`
      const each = perHolder === headcount ? '' : ' for each who holds the role'
      yield {
        message: `${words.actor(role)} leads ${plural(Math.round(perHolder * 10) / 10, 'person', 'people')}${each}; ${limit} would be usual`,
        span: actorPlace(input, role),
        subject: [role],
        extent: perHolder > most ? perHolder : fewest - perHolder,
        help:
          perHolder > most
            ? 'split the team, or let it lead itself in smaller groups'
            : 'ask what this level adds; let those below report further up',
      }
    }
  },
}
