import type { BoundaryData, CrossingData } from '../report/data.js'
import { compareText, sortedUnique } from '../util/order.js'
import { NO_OPTIONS } from './parts/options.js'
import { crossingPlace } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** A link between units that need not coordinate. */
export const linkNotRequired: Rule = {
  code: 'link/not-required',
  title: 'link that nothing requires',
  description:
    'A link or forum crosses only boundaries that no need, decision or customer requires. Coordination costs time: either the reason is missing in the model, or the link can go.',
  source: 'Galbraith 1973: coordination has a cost, and no more of it is wanted than what is required',
  act: 'State the need that it serves, or use its time for a boundary that has no link.',
  presets: { recommended: 'info', strict: 'info' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    for (const [id, { crossing, units }] of surplus(input)) {
      const what =
        crossing.what ?? (crossing.kind === 'forum' ? words.actor(id.slice('forum:'.length)) : 'A link')
      yield {
        message: `${what} links ${words.actors(units)}, and nothing in the model requires that`,
        span: crossingPlace(input, id),
        subject: [id],
        help: 'state the need that it serves, under needs:, or let it go',
      }
    }
  },
}

type Surplus = { readonly crossing: CrossingData; readonly units: readonly string[] }

/** The links and forums that cross only boundaries that nothing requires, with the units that they link. */
function surplus({ data }: RuleInput): [string, Surplus][] {
  const crossed = new Map<string, { crossing: CrossingData; boundaries: BoundaryData[] }>()
  for (const boundary of data.boundaries.boundaries)
    for (const crossing of boundary.crossings) {
      if (crossing.kind !== 'link' && crossing.kind !== 'forum') continue
      const known = crossed.get(crossing.id)
      if (known) known.boundaries.push(boundary)
      else crossed.set(crossing.id, { crossing, boundaries: [boundary] })
    }
  return [...crossed]
    .filter(([, { boundaries }]) => boundaries.every((boundary) => boundary.surplus))
    .map(([id, { crossing, boundaries }]): [string, Surplus] => [
      id,
      { crossing, units: sortedUnique(boundaries.flatMap(({ units }) => units)) },
    ])
    .sort((a, b) => compareText(a[0], b[0]))
}
