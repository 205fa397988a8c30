import type { BoundaryData } from '../report/data.js'
import { TOLERANCE } from '../util/rounding.js'
import { number, optionsOf } from './parts/options.js'
import { actorPlace, crossingPlace, related } from './parts/places.js'
import { requirementText } from './parts/required.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** A required boundary whose link is easily lost. */
export const boundaryFragile: Rule<{ from: number }> = {
  code: 'boundary/fragile',
  title: 'fragile boundary',
  description:
    'Two units that must coordinate are linked, but by one person on either side only, or by informal contact alone. It ends when that person leaves, or when they are busy.',
  source: 'Our definition, after articulation points; Galbraith 1973 for informal contact as the lowest rung',
  act: 'Name a second person on that side, or give the contact a cadence and a mandate: a liaison, a forum.',
  presets: { recommended: 'warn', strict: 'warn' },
  defaults: { from: 2 },
  optionsSchema: optionsOf({
    from: number('From this requirement', 'Requirement from which a fragile boundary counts.'),
  }),
  *check(input, { from }) {
    for (const boundary of input.data.boundaries.boundaries) {
      if (!boundary.required || !boundary.fragile || boundary.requirement.total < from - TOLERANCE) continue
      yield {
        message: messageFor(input, boundary),
        span: crossingPlace(input, boundary.links[0]!),
        subject: boundary.units,
        extent: boundary.requirement.total,
        ...related(
          ...boundary.loneSeats.map(({ seat }) => ['the one person', actorPlace(input, seat)] as const),
        ),
        help: boundary.informalAlone
          ? 'give the contact a mechanism: a liaison or a forum'
          : 'let a second person take part on that side',
      }
    }
  },
}

function messageFor(input: RuleInput, boundary: BoundaryData): string {
  const words = wordsOf(input)
  const [a, b] = boundary.units.map(words.actor)
  const required = requirementText(boundary)
  if (boundary.informalAlone)
    return `Only informal contact links ${a} and ${b}, which must coordinate (${required})`
  const lone = boundary.loneSeats.map(({ seat, unit }) => `${words.actor(seat)} in ${words.actor(unit)}`)
  return `What links ${a} and ${b} hangs on ${lone.join(' and on ')} alone (${required})`
}
