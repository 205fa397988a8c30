import { percent } from '../report/cells.js'
import { TOLERANCE } from '../util/rounding.js'
import { formatNumber } from '../util/text.js'
import { number, optionsOf } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A unit that has links, and yet looks to itself. */
export const siloInward: Rule<{ from: number }> = {
  code: 'silo/inward',
  title: 'inward unit',
  description:
    'The unit has some link, and its silo index is high all the same: it reaches little of what it must coordinate, by fragile links, with few measures of the customer.',
  source: 'Our index, after Krackhardt & Stern 1988 (E-I) and Cataldo et al. 2006 (congruence)',
  act: 'Look at the parts of its index: link what is required most, or reward a measure of the customer.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { from: 60 },
  optionsSchema: optionsOf({
    from: number('From this silo index', 'Silo index, 0 to 100, from which a unit is inward.'),
  }),
  *check(input, { from }) {
    const words = wordsOf(input)
    for (const { unit, verdict, index, components } of input.data.silos.silos) {
      // Sums taken in another order must give the same verdict.
      if (index === null || index < from - TOLERANCE || (verdict !== 'inward' && verdict !== 'open')) continue
      const { reach, inwardness, measureFocus } = components
      const parts = [
        ...(reach === null ? [] : [`it reaches ${percent(reach)} of what it must coordinate`]),
        ...(inwardness === null ? [] : [`${percent(inwardness)} of its people's ties stay inside it`]),
        ...(measureFocus === null
          ? []
          : [`${percent(measureFocus)} of its rewarded measures are about customers`]),
      ]
      yield {
        message: `${words.actor(unit)} looks inward: ${parts.join('; ')} (silo index ${formatNumber(index, 0)} of 100)`,
        span: placeOf(input, 'team', unit),
        subject: [unit],
        extent: index,
        help: 'link what is required most, or reward a measure of the customer',
      }
    }
  },
}
