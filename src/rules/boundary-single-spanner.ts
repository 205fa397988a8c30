import type { BoundaryData } from '../report/data.js'
import { compareText, sortedUnique } from '../util/order.js'
import { TOLERANCE } from '../util/rounding.js'
import { plural } from '../util/text.js'
import { number, optionsOf, wholeNumber } from './parts/options.js'
import { actorPlace, crossingPlace, related } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** One person on whom several boundaries hang. */
export const boundarySingleSpanner: Rule<{ boundaries: number; from: number }> = {
  code: 'boundary/single-spanner',
  title: 'single spanner',
  description:
    'All that crosses several required boundaries of a unit passes through one person, who becomes the bottleneck and takes all of it along when leaving.',
  source: 'Our definition, after brokerage: Burt 1992; Gulati 2007 on boundary spanners',
  act: 'Share the spanning: a second spanner for the boundary that is required most.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { boundaries: 2, from: 2 },
  optionsSchema: optionsOf({
    boundaries: wholeNumber('From so many boundaries', 'Required boundaries that hang on one person.', 1),
    from: number('From this requirement', 'Requirement from which a boundary counts.'),
  }),
  *check(input, { boundaries: least, from }) {
    const words = wordsOf(input)
    for (const { seat, unit, boundaries } of spanners(input, from)) {
      if (boundaries.length < least) continue
      const others = sortedUnique(boundaries.flatMap(({ units }) => units)).filter((id) => id !== unit)
      yield {
        message: `${plural(boundaries.length, 'required boundary', 'required boundaries')} of ${words.actor(unit)} ${boundaries.length === 1 ? 'hangs' : 'hang'} on ${words.actor(seat)} alone: to ${words.actors(others)}`,
        span: actorPlace(input, seat),
        subject: [seat, unit],
        extent: boundaries.length,
        ...related(
          ...sortedUnique(boundaries.map(({ links }) => links[0]!))
            .slice(0, 3)
            .map((id) => ['what crosses', crossingPlace(input, id)] as const),
        ),
        help: 'name a second person who spans the boundary that is required most',
      }
    }
  },
}

type Spanner = { readonly seat: string; readonly unit: string; readonly boundaries: BoundaryData[] }

/** Each person who alone carries all that crosses required boundaries on their unit's side. */
function spanners({ data }: RuleInput, from: number): Spanner[] {
  const found = new Map<string, Spanner>()
  for (const boundary of data.boundaries.boundaries)
    for (const { seat, unit } of boundary.required && boundary.requirement.total >= from - TOLERANCE
      ? boundary.loneSeats
      : []) {
      const known = found.get(seat)
      if (known) known.boundaries.push(boundary)
      else found.set(seat, { seat, unit, boundaries: [boundary] })
    }
  return [...found.values()].sort((a, b) => compareText(a.seat, b.seat))
}
