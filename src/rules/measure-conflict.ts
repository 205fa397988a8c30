import { measuresByUnit, type UnitMeasures } from '../graph/unit-facts.js'
import type { FOCUSES } from '../model/organisation.js'
import { TOLERANCE } from '../util/rounding.js'
import { number, optionsOf } from './parts/options.js'
import { placeOf, related } from './parts/places.js'
import { requirementText } from './parts/required.js'
import { wordsOf } from './parts/words.js'
import type { Rule, RuleInput } from './rule.js'

/** Two units that must coordinate and are rewarded for different things. */
export const measureConflict: Rule<{ from: number }> = {
  code: 'measure/conflict',
  title: 'rewarded measures in conflict across a required boundary',
  description:
    'Two units must coordinate; both are rewarded, by no measure in common, and at least one of them only for product or financial measures. What one gives the other costs it its own reward.',
  source: "Gulati 2007, 'Silo Busting' (Harvard Business Review); the definition of conflict is ours",
  act: 'Reward both for one measure that customers would recognise.',
  presets: { recommended: 'warn', strict: 'error' },
  defaults: { from: 5 },
  optionsSchema: optionsOf({
    from: number('From this requirement', 'Requirement from which a boundary is judged.'),
  }),
  *check(input, { from }) {
    const words = wordsOf(input)
    const measures = measuresByUnit(input.organisation, input.graph.units)
    for (const boundary of input.data.boundaries.boundaries) {
      const [a, b] = boundary.units
      const [ofA, ofB] = [measures.get(a)!, measures.get(b)!]
      if (!boundary.required || boundary.requirement.total < from - TOLERANCE || !inConflict(input, ofA, ofB))
        continue
      yield {
        message: `${words.actor(a)} is rewarded for ${words.measures(ofA.rewarded)}, ${words.actor(b)} for ${words.measures(ofB.rewarded)}; nothing in common, and they must coordinate (${requirementText(boundary)})`,
        span: placeOf(input, 'team', a, ['measures']),
        subject: [a, b],
        extent: boundary.requirement.total,
        ...related([`what ${words.actor(b)} is measured by`, placeOf(input, 'team', b, ['measures'])]),
        help: 'reward both for one measure with focus: customer',
      }
    }
  },
}

const OWN: readonly (typeof FOCUSES)[number][] = ['product', 'financial']

/** Both are rewarded, for nothing in common, and one of them for product or financial measures alone. */
function inConflict({ organisation }: RuleInput, a: UnitMeasures, b: UnitMeasures): boolean {
  const forOwn = ({ rewarded }: UnitMeasures) =>
    rewarded.every((id) => OWN.includes(organisation.measures.get(id)!.focus))
  if (a.rewarded.length === 0 || b.rewarded.length === 0) return false
  return !a.rewarded.some((id) => b.rewarded.includes(id)) && (forOwn(a) || forOwn(b))
}
