import { NO_OPTIONS } from './parts/options.js'
import type { WaiverReview } from './parts/review.js'
import { thisWaiver, toldApart } from './parts/waivers.js'
import type { Rule } from './rule.js'

/** A waiver that does not say why. */
export const waiverNoReason: Rule = {
  code: 'waiver/no-reason',
  title: 'waiver without a reason',
  description:
    'A waiver says which finding is accepted, and not why. Whoever reads it next year cannot tell whether it still holds, so it does not hold now.',
  source: 'Our rule',
  act: 'Write the reason, or remove the waiver and mend what it hides.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  last: true,
  *check({ review }) {
    for (const [waiver, subject] of toldApart(review.waivers.filter(hasNoReason)))
      yield {
        message: `${thisWaiver(waiver)} gives no reason, so it waives nothing`,
        span: waiver.span,
        subject,
        help: 'in a comment: # unsilo-ignore RULE -- the reason; in the policy: reason: the reason',
      }
  },
}

/** Of a rule that there is not another rule tells. */
const hasNoReason = ({ known, reason }: WaiverReview) => known && reason === null
