import { PRACTICES } from '../report/data.js'
import { vetoesOfOtherUnits } from './decision.js'
import { type Figure, type Measures, type Range, SCORE, SHARE } from './figure.js'

const whole = (
  key: string,
  wanted: Figure['wanted'],
  read: (data: Measures) => number | null,
  range: Range | null = null,
): Figure => ({
  key,
  of: 'organisation',
  wanted,
  range,
  values: (data) => [{ subject: [], value: read(data) }],
})

/** Figures of the organisation as a whole. */
export const ORGANISATION: readonly Figure[] = [
  whole('key-mean-line-distance', 'less', ({ distances }) => distances.key.mean),
  whole('key-weighted-mean-line-distance', 'less', ({ distances }) => distances.key.weightedMean),
  whole('mean-line-distance', 'less', ({ distances }) => distances.all.mean),
  whole('weighted-mean-line-distance', 'less', ({ distances }) => distances.all.weightedMean),
  whole(
    'unreachable-decisions',
    'less',
    ({ decisions }) => decisions.filter(({ unreachable }) => unreachable).length,
  ),
  whole('vetoes-of-other-units', 'less', ({ decisions }) =>
    decisions.reduce((sum, decision) => sum + vetoesOfOtherUnits(decision).length, 0),
  ),
  whole('required-boundaries', null, ({ congruence }) => congruence.required),
  whole('gaps', 'less', ({ congruence }) => congruence.required - congruence.linked),
  whole('congruence', 'more', ({ congruence }) => congruence.share, SHARE),
  whole('weighted-congruence', 'more', ({ congruence }) => congruence.weighted, SHARE),
  whole('sealed-units', 'less', ({ silos }) => silos.filter(({ verdict }) => verdict === 'sealed').length),
  ...PRACTICES.map((practice) =>
    whole(practice, 'more', ({ practices }) => practices[practice].score, SCORE),
  ),
  whole('layers', null, ({ structure }) => structure.layers),
  whole('mean-span', null, ({ structure }) => structure.meanSpan),
]
