import type { DistancesData } from '../report/data.js'
import type { Figure } from './figure.js'

const each = (key: string, read: (distances: DistancesData) => number | null): Figure => ({
  key,
  of: 'customer',
  wanted: 'less',
  range: null,
  values: ({ distances }) =>
    Object.entries(distances.byCustomer).map(([customer, own]) => ({
      subject: [customer],
      value: read(own),
    })),
})

/** Figures of every customer: of the decisions that are made for it. */
export const CUSTOMER: readonly Figure[] = [
  each('mean-line-distance', ({ mean }) => mean),
  each('weighted-mean-line-distance', ({ weightedMean }) => weightedMean),
]
