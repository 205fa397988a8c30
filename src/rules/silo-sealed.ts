import { NO_OPTIONS } from './parts/options.js'
import { placeOf, related } from './parts/places.js'
import { causesOf } from './parts/required.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** A unit that has no link to any unit that it must coordinate with. */
export const siloSealed: Rule = {
  code: 'silo/sealed',
  title: 'sealed unit',
  description:
    'Not one of the boundaries across which the unit must coordinate is linked: whatever customers need from it and another unit is put together by the customer.',
  source: 'Our verdict, after Gulati 2007',
  act: 'Link the boundary that is required most first; one link unseals the unit.',
  presets: { recommended: 'error', strict: 'error' },
  ...NO_OPTIONS,
  *check(input) {
    const words = wordsOf(input)
    const all = input.data.boundaries.boundaries.filter(({ gap }) => gap)
    for (const { unit, verdict } of input.data.silos.silos) {
      if (verdict !== 'sealed') continue
      const gaps = all
        .filter(({ units }) => units.includes(unit))
        .sort((a, b) => b.requirement.total - a.requirement.total)
      const others = gaps.flatMap(({ units }) => units).filter((id) => id !== unit)
      const linked = others.length === 1 ? 'no link to it' : 'a link to none of them'
      yield {
        message: `${words.actor(unit)} is sealed: it must coordinate with ${words.actors(others)}, and has ${linked}`,
        span: placeOf(input, 'team', unit),
        subject: [unit],
        ...related(...gaps.slice(0, 1).flatMap((gap) => causesOf(input, gap).slice(0, 1))),
        help: `start with a link to ${words.actor(others[0]!)}, the boundary that is required most`,
      }
    }
  },
}
