import { didYouMean } from '../util/nearest.js'
import { NO_OPTIONS } from './parts/options.js'
import type { WaiverReview } from './parts/review.js'
import { thisWaiver, toldApart } from './parts/waivers.js'
import type { Rule } from './rule.js'

/** A waiver that waives nothing. */
export const waiverUnused: Rule = {
  code: 'waiver/unused',
  title: 'waiver that matches nothing',
  description:
    'No finding is what the waiver is for: it was mended, or the waiver names another rule or stands at another place. Left there, it would hide the next finding of its kind.',
  source: 'Our rule',
  act: 'Remove it.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  last: true,
  *check({ review }) {
    const unknown = new Set(review.unknown.filter(({ by }) => by === 'a waiver').map(({ id }) => id))
    for (const [waiver, subject] of toldApart(review.waivers.filter((one) => isUnused(one, unknown)))) {
      const { rule, known, near, span } = waiver
      const nameless =
        rule === '' ? 'this waiver names no rule' : `this waiver names a rule that there is not: ${rule}`
      yield {
        message: known ? `${thisWaiver(waiver)} matches no finding` : nameless,
        span,
        subject,
        help: known
          ? 'remove it; a comment waives what is found on its line, or on the thing that starts there'
          : (didYouMean(rule, near === null ? [] : [near]) ??
            'write # unsilo-ignore RULE -- the reason; unsilo check --list-rules names the rules'),
      }
    }
  },
}

function isUnused(
  { known, ran, of, matched, reason, expired }: WaiverReview,
  unknown: ReadonlySet<string>,
): boolean {
  if (!known) return true
  // A rule that did not run leaves open whether there is something to waive.
  if (matched > 0 || !ran) return false
  // One thing is said of a waiver at a time: policy/unknown-id tells of an id that there is not.
  if (of.some((id) => unknown.has(id))) return false
  return reason !== null && !expired
}
