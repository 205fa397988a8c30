import { isDay } from '../util/date.js'
import { NO_OPTIONS } from './parts/options.js'
import { thisWaiver, toldApart } from './parts/waivers.js'
import type { Rule } from './rule.js'

/** A waiver whose last day is over. */
export const waiverExpired: Rule = {
  code: 'waiver/expired',
  title: 'waiver that has run out',
  description:
    'A waiver was given until a day that is over. What it hid counts again, and the waiver says something that is no longer so.',
  source: 'Our rule',
  act: 'Mend what it hid, or decide anew until when it is accepted.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  last: true,
  *check({ review: { waivers, today } }) {
    for (const [waiver, subject] of toldApart(waivers.filter(({ expired }) => expired))) {
      const { until, span } = waiver
      yield {
        message: isDay(until!)
          ? `${thisWaiver(waiver)} held until ${until}; it is ${today}`
          : `${thisWaiver(waiver)} holds until '${until}', which is no day, so it waives nothing`,
        span,
        subject,
        help: isDay(until!)
          ? 'remove it once its finding is mended, or give it a later day with a reason that still holds'
          : 'write a date such as 2027-03-31 after until',
      }
    }
  },
}
