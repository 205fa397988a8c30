import { NO_OPTIONS } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A unit built round its customers that has become a silo of its own. */
export const siloCustomerSilo: Rule = {
  code: 'silo/customer-silo',
  title: 'customer silo',
  description:
    'The unit is built round its own customers and reaches less than half of what it must coordinate with others. The walls were moved, and are walls.',
  source: 'Our verdict, after Gulati 2007: swapping product silos for customer silos',
  act: 'Link it to the units whose products its customers also buy.',
  presets: { recommended: 'warn', strict: 'warn' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const { unit, verdict, because } of input.data.silos.silos) {
      if (verdict !== 'customer silo') continue
      yield {
        message: `${words.actor(unit)} is a customer silo: ${because}`,
        span: placeOf(input, 'team', unit),
        subject: [unit],
        help: 'link it to the units whose products its customers also need',
      }
    }
  },
}
