import type { BoundaryData } from '../report/data.js'
import { TOLERANCE } from '../util/rounding.js'
import { plural } from '../util/text.js'
import { number, optionsOf } from './parts/options.js'
import { related } from './parts/places.js'
import { causesOf, requirementText } from './parts/required.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** Two units that must coordinate and have no link. */
export const boundaryUnlinked: Rule<{ from: number }> = {
  code: 'boundary/unlinked',
  title: 'required boundary without a link',
  description:
    'Two units must coordinate (a stated need, shared decisions or a shared customer), and no link, forum, dotted line or shared person crosses between them. What is left is the way over their superiors.',
  source: 'Cataldo, Wagstrom, Herbsleb & Carley 2006 (coordination requirements); Thompson 1967; Gulati 2007',
  act: 'Arrange one link: name who meets whom, how often, and whether they share information, people or decisions.',
  presets: { recommended: 'error', strict: 'error' },
  defaults: { from: 1 },
  optionsSchema: optionsOf({
    from: number('From this requirement', 'Requirement from which a boundary without a link counts.'),
  }),
  *check(input, { from }) {
    const words = wordsOf(input)
    for (const boundary of input.data.boundaries.boundaries) {
      if (!boundary.gap || boundary.requirement.total < from - TOLERANCE) continue
      const [first, ...others] = causesOf(input, boundary)
      yield {
        message: `Nothing links ${words.actor(boundary.units[0])} and ${words.actor(boundary.units[1])}, which must coordinate (${requirementText(boundary)}); ${wayLeft(boundary)}`,
        span: first?.[1] ?? null,
        subject: boundary.units,
        extent: boundary.requirement.total,
        ...related(...others.slice(0, 2)),
        help: 'arrange a link or a forum between them under links: or forums:',
      }
    }
  },
}

function wayLeft({ escalation }: BoundaryData): string {
  return escalation === null
    ? 'they have no superior in common'
    : `the way left is ${plural(escalation, 'reporting line')} over their superiors`
}
