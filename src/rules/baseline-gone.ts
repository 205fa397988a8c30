import { plural } from '../util/text.js'
import { NO_OPTIONS } from './parts/options.js'
import type { Rule } from './rule.js'

/** A finding of the baseline that is no longer found. */
export const baselineGone: Rule = {
  code: 'baseline/gone',
  title: 'baseline entries that match nothing',
  description:
    'The baseline accepts findings that are no more. That is good news; left in the baseline, they would let the same things come back unseen.',
  source: 'Our rule',
  act: 'Write the baseline anew: unsilo check --write-baseline FILE.',
  presets: { recommended: 'info', strict: 'warn' },
  ...NO_OPTIONS,
  last: true,
  *check({ review: { gone, baseline } }) {
    const [first] = gone
    if (first === undefined) return
    const which = `${gone.length === 1 ? '' : 'such as '}${first.rule}: ${first.message}`
    yield {
      message: `${baseline} accepts ${plural(gone.length, 'finding that is no more', 'findings that are no more')}, ${which}`,
      span: null,
      subject: gone.map(({ fingerprint }) => fingerprint),
      extent: gone.length,
      help: 'write the baseline anew (--write-baseline), so that they cannot come back unseen',
    }
  },
}
