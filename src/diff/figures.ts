import type { ReportData } from '../report/data.js'
import { DIFF_FIGURES, type DiffData, type DiffFigure } from '../report/diff-data.js'
import { vetoersOf } from './decision-figures.js'
import { figureChange, type Wanted } from './judge.js'
import type { Side } from './side.js'

type Figure = { readonly wanted: Wanted; of(data: Required<ReportData>): number | null }

const FIGURES: { readonly [F in DiffFigure]: Figure } = {
  'key-mean-line-distance': { wanted: 'less', of: ({ distances }) => distances.key.mean },
  'key-weighted-mean-line-distance': { wanted: 'less', of: ({ distances }) => distances.key.weightedMean },
  'mean-line-distance': { wanted: 'less', of: ({ distances }) => distances.all.mean },
  'weighted-mean-line-distance': { wanted: 'less', of: ({ distances }) => distances.all.weightedMean },
  'unreachable-decisions': {
    wanted: 'less',
    of: ({ decisions }) => decisions.filter(({ unreachable }) => unreachable).length,
  },
  'vetoes-of-other-units': {
    wanted: 'less',
    of: ({ decisions }) => decisions.reduce((sum, decision) => sum + vetoersOf(decision).length, 0),
  },
  'required-boundaries': { wanted: null, of: ({ congruence }) => congruence.required },
  gaps: { wanted: 'less', of: ({ congruence }) => congruence.required - congruence.linked },
  congruence: { wanted: 'more', of: ({ congruence }) => congruence.share },
  'weighted-congruence': { wanted: 'more', of: ({ congruence }) => congruence.weighted },
  'sealed-units': {
    wanted: 'less',
    of: ({ silos }) => silos.filter(({ verdict }) => verdict === 'sealed').length,
  },
}

/** The figures of the whole organisation on both sides. */
export function figureChanges(base: Side, head: Side): DiffData['figures'] {
  const changes = DIFF_FIGURES.map((figure) => {
    const { wanted, of } = FIGURES[figure]
    return [figure, figureChange(of(base.data), of(head.data), wanted)]
  })
  return Object.fromEntries(changes) as DiffData['figures']
}
