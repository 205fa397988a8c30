import type { SiloData } from '../report/data.js'
import { type Figure, type Measures, type Range, SCORE, SHARE } from './figure.js'

const ofSilo = (
  key: string,
  wanted: Figure['wanted'],
  range: Range | null,
  read: (silo: SiloData) => number | null,
): Figure => ({
  key,
  of: 'unit',
  wanted,
  range,
  values: ({ silos }) => silos.map((silo) => ({ subject: [silo.unit], value: read(silo) })),
})

const byUnit = <Data>(
  key: string,
  wanted: Figure['wanted'],
  range: Range | null,
  of: (data: Measures) => { readonly [unit: string]: Data },
  read: (data: Data) => number | null,
): Figure => ({
  key,
  of: 'unit',
  wanted,
  range,
  values: (data) => Object.entries(of(data)).map(([unit, own]) => ({ subject: [unit], value: read(own) })),
})

/** Figures of every unit. */
export const UNIT: readonly Figure[] = [
  ofSilo('silo-index', 'less', SCORE, ({ index }) => index),
  ofSilo('reach', 'more', SHARE, ({ components }) => components.reach),
  ofSilo('fragility', 'less', SHARE, ({ components }) => components.fragility),
  ofSilo('measure-focus', 'more', SHARE, ({ components }) => components.measureFocus),
  ofSilo('ei-index', 'more', [-1, 1], ({ eiIndex }) => eiIndex),
  ofSilo('decision-closure', null, SHARE, ({ decisionClosure }) => decisionClosure),
  ofSilo('headcount', null, null, ({ headcount }) => headcount),
  byUnit(
    'congruence',
    'more',
    SHARE,
    ({ congruence }) => congruence.byUnit,
    ({ share }) => share,
  ),
  byUnit(
    'weighted-congruence',
    'more',
    SHARE,
    ({ congruence }) => congruence.byUnit,
    ({ weighted }) => weighted,
  ),
  byUnit(
    'mean-line-distance',
    'less',
    null,
    ({ distances }) => distances.byUnit,
    ({ mean }) => mean,
  ),
  byUnit(
    'weighted-mean-line-distance',
    'less',
    null,
    ({ distances }) => distances.byUnit,
    ({ weightedMean }) => weightedMean,
  ),
]
