import type { Analysis } from './analysis.js'
import { congruenceOf } from './boundaries/congruence.js'
import { measureBoundaries } from './boundaries/measure.js'
import { tiedOnly, tiesAcross } from './boundaries/observed.js'
import { presentBoundaries } from './boundaries/present.js'
import { unlinkedStakes } from './boundaries/stakes.js'
import { BOUNDARY_TERMS } from './boundaries/terms.js'

/** Section 3: which pairs of units must coordinate, how they do, and where nothing links them. */
export const boundaries: Analysis<'boundaries'> = {
  id: 'boundaries',
  title: 'Boundaries between units',
  summary:
    'which units must coordinate, what links them, the gaps by what they cost, and links that hang on one seat',
  source:
    'Requirements and congruence: Cataldo, Wagstrom, Herbsleb & Carley 2006; needs: Thompson 1967; mechanisms: Galbraith 1973',
  needs: [],
  keys: ['boundaries', 'unlinkedStakes', 'congruence'],
  terms: BOUNDARY_TERMS,
  run(input) {
    const across = tiesAcross(input)
    const found = measureBoundaries(input, across)
    const tied = across === null ? {} : tiedOnly(input, across, found)
    return {
      boundaries: found,
      unlinkedStakes: unlinkedStakes(input, found),
      congruence: { ...congruenceOf(found, input.options.unit), ...tied },
    }
  },
  present: presentBoundaries,
}
