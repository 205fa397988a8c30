import type { ReportData } from '../report/data.js'

/** What a figure can be of. */
export const SCOPES = ['organisation', 'unit', 'customer', 'boundary', 'decision', 'role'] as const
export type Scope = (typeof SCOPES)[number]

/** What was measured of a whole organisation, by the keys of the published result. */
export type Measures = Pick<
  Required<ReportData>,
  'structure' | 'decisions' | 'distances' | 'boundaries' | 'congruence' | 'silos' | 'practices'
>

/** A figure of one thing, named by its ids; `null` where it is not assessed, infinite where nothing leads there. */
export type FigureValue = { readonly subject: readonly string[]; readonly value: number | null }

/** A number that a policy can set a limit for, and that two organisations can be compared by. */
export type Figure = {
  /** Its word, which `unsilo explain` knows. */
  readonly key: string
  readonly of: Scope
  /** Which way it is wanted; `null` where more is neither good nor bad. */
  readonly wanted: 'less' | 'more' | null
  values(data: Measures): Iterable<FigureValue>
}
