import { measuresByUnit } from '../graph/unit-facts.js'
import { NO_OPTIONS } from './parts/options.js'
import { placeOf } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A unit that nothing measures by its customers. */
export const measureNoCustomerMeasure: Rule = {
  code: 'measure/no-customer-measure',
  title: 'unit without a customer measure',
  description:
    "No measure of the unit, its teams or roles is about customers, so their success is nobody's result. Judged only where the model states measures at all.",
  source: "Gulati 2007, 'Silo Busting' (Harvard Business Review): customer-focused measures",
  act: 'Give it one measure of what customers reach or say, best one that it shares with the units beside it.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    if (input.organisation.measures.size === 0) return
    for (const [unit, { all, customer }] of measuresByUnit(input.organisation, input.graph.units)) {
      if (customer.length > 0) continue
      const what = all.length === 0 ? 'no measure is stated' : `what counts there is ${words.measures(all)}`
      yield {
        message: `Nothing measures ${words.actor(unit)} by its customers: ${what}`,
        span: placeOf(input, 'team', unit, ['measures']),
        subject: [unit],
        help: 'add a measure with focus: customer, best one that other units share',
      }
    }
  },
}
