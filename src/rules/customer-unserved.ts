import { unservedIn } from '../graph/facing.js'
import { nameIn } from '../report/say.js'
import { plural } from '../util/text.js'
import { NO_OPTIONS } from './parts/options.js'
import { placeOf } from './parts/places.js'
import type { Rule } from './rule.js'

/** A customer whom no team and no role serves. */
export const customerUnserved: Rule = {
  code: 'customer/unserved',
  title: 'customer whom no one serves',
  description:
    'No team and no role says that it serves the customer: no distance can be told from there, and no one brings in what that customer says.',
  source: 'Our rule',
  act: 'Name the role that meets this customer; if there is none, that is the finding.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    for (const id of unservedIn(input.organisation)) {
      const about = [...input.organisation.decisions.values()].filter(({ customers }) =>
        customers.includes(id),
      )
      const decided =
        about.length === 0
          ? ''
          : `; ${plural(about.length, 'decision')} about it ${about.length === 1 ? 'is' : 'are'} made all the same`
      yield {
        message: `No one serves ${nameIn(input.names.customers, id)}${decided}`,
        span: placeOf(input, 'customer', id),
        subject: [id],
        help: 'name who meets this customer: serves: on a role or a team',
      }
    }
  },
}
