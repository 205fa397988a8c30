import { didYouMean } from '../util/nearest.js'
import { NO_OPTIONS } from './parts/options.js'
import { related } from './parts/places.js'
import type { Rule } from './rule.js'

/** A thing that the policy names and the model does not have. */
export const policyUnknownId: Rule = {
  code: 'policy/unknown-id',
  title: 'policy that names what is not there',
  description:
    'An override, a waiver or a rule of the policy names a team, role, decision or other thing that the model does not have: it was renamed or mistyped, and what the policy says of it has no effect.',
  source: 'Our rule',
  act: 'Correct the id in the policy, or remove what it says.',
  presets: { recommended: 'warn', strict: 'error' },
  ...NO_OPTIONS,
  last: true,
  *check({ review }) {
    const told = new Set<string>()
    for (const { id, by, what, near, span } of review.unknown) {
      // The same id may be named at several places: one finding tells of all of them.
      if (told.has(id)) continue
      told.add(id)
      const others = review.unknown.filter((other) => other.id === id && other.span !== span)
      yield {
        message: `${by} names '${id}', and the model has ${what} of that id`,
        span,
        subject: [id],
        ...related(...others.map((other) => [`${other.by} names it too`, other.span] as const)),
        help: didYouMean(id, near === null ? [] : [near]) ?? 'name it by its id in the model',
      }
    }
  },
}
