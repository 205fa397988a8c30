import { measuresByUnit } from '../graph/unit-facts.js'
import { NO_OPTIONS } from './parts/options.js'
import { placeOf, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A unit whose customer measures no one is rewarded for. */
export const measureNotRewarded: Rule = {
  code: 'measure/not-rewarded',
  title: 'customer measure not rewarded',
  description:
    'The unit is measured by its customers, and neither pay nor promotion depends on any of it. People follow what is rewarded.',
  source: "Gulati 2007, 'Silo Busting' (Harvard Business Review): customer-focused measures and rewards",
  act: 'Let a part of the bonus depend on it, for those who can move it.',
  presets: { recommended: 'info', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const [unit, { customer, rewarded, rewardedCustomer }] of measuresByUnit(
      input.organisation,
      input.graph.units,
    )) {
      if (customer.length === 0 || rewardedCustomer.length > 0) continue
      const instead = rewarded.length === 0 ? 'nothing' : `${words.measures(rewarded)} instead`
      yield {
        message: `${words.actor(unit)} is measured by ${words.measures(customer)}, and rewarded for ${instead}`,
        span: placeOf(input, 'measure', customer[0]!, ['rewarded']),
        subject: [unit, ...customer],
        ...related(['the unit', placeOf(input, 'team', unit, ['measures'])]),
        help: 'set rewarded: true once pay or promotion depends on it',
      }
    }
  },
}
