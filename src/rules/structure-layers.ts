import { optionsOf, wholeNumber } from './parts/options.js'
import { actorPlace } from './parts/places.js'
import { wordsOf } from './parts/words.js'
import type { Rule } from './rule.js'

/** An organisation of too many layers. */
export const structureLayers: Rule<{ most: number }> = {
  code: 'structure/layers',
  title: 'too many layers',
  description:
    'The longest way from the top down has more layers than the limit. Every layer is a step that what customers say has to climb.',
  source: 'Our rule; the limit is a starting point and not from the literature',
  act: 'Look for levels at which one leads one or two, and for those that only pass on.',
  presets: { recommended: 'info', strict: 'warn' },
  defaults: { most: 8 },
  optionsSchema: optionsOf({ most: wholeNumber('Most layers', 'Layers of seats, the top one counted.', 1) }),
  *check(input, { most }) {
    const { layers, roots } = input.data.structure.structure
    if (layers <= most) return
    const top = roots.map((root) => wordsOf(input).actor(root))[0]
    yield {
      message: `The organisation has ${layers} layers${roots.length === 1 ? ` from ${top} down` : ''}; at most ${most} would be usual`,
      span: roots[0] === undefined ? null : actorPlace(input, roots[0]),
      subject: [],
      extent: layers,
      help: 'unsilo report --only structure shows where the spans are narrow',
    }
  },
}
