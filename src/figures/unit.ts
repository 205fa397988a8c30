import type { SiloData } from '../report/data.js'
import type { Figure, Measures } from './figure.js'

const ofSilo = (key: string, wanted: Figure['wanted'], read: (silo: SiloData) => number | null): Figure => ({
  key,
  of: 'unit',
  wanted,
  values: ({ silos }) => silos.map((silo) => ({ subject: [silo.unit], value: read(silo) })),
})

const byUnit = <Data>(
  key: string,
  wanted: Figure['wanted'],
  of: (data: Measures) => { readonly [unit: string]: Data },
  read: (data: Data) => number | null,
): Figure => ({
  key,
  of: 'unit',
  wanted,
  values: (data) => Object.entries(of(data)).map(([unit, own]) => ({ subject: [unit], value: read(own) })),
})

/** Figures of every unit. */
export const UNIT: readonly Figure[] = [
  ofSilo('silo-index', 'less', ({ index }) => index),
  ofSilo('reach', 'more', ({ components }) => components.reach),
  ofSilo('fragility', 'less', ({ components }) => components.fragility),
  ofSilo('measure-focus', 'more', ({ components }) => components.measureFocus),
  ofSilo('ei-index', 'more', ({ eiIndex }) => eiIndex),
  ofSilo('decision-closure', null, ({ decisionClosure }) => decisionClosure),
  ofSilo('headcount', null, ({ headcount }) => headcount),
  byUnit(
    'congruence',
    'more',
    ({ congruence }) => congruence.byUnit,
    ({ share }) => share,
  ),
  byUnit(
    'weighted-congruence',
    'more',
    ({ congruence }) => congruence.byUnit,
    ({ weighted }) => weighted,
  ),
  byUnit(
    'mean-line-distance',
    'less',
    ({ distances }) => distances.byUnit,
    ({ mean }) => mean,
  ),
  byUnit(
    'weighted-mean-line-distance',
    'less',
    ({ distances }) => distances.byUnit,
    ({ weightedMean }) => weightedMean,
  ),
]
