import type { AnalysisData, ReportData } from '../report/data.js'

/** What a figure can be of. */
export const SCOPES = ['organisation', 'unit', 'customer', 'boundary', 'decision', 'role'] as const
export type Scope = (typeof SCOPES)[number]

/** What was measured of a whole organisation, by the keys of the published result. */
export type Measures = Pick<
  Required<ReportData>,
  'structure' | 'decisions' | 'distances' | 'boundaries' | 'congruence' | 'silos' | 'practices'
>

/** What the analyses measured, each under its own id, as the figures read it. */
export function measuresOf(data: AnalysisData): Measures {
  return Object.assign({}, ...Object.values(data)) as Measures
}

/** A figure of one thing, named by its ids; `null` where it is not assessed, infinite where nothing leads there. */
export type FigureValue = { readonly subject: readonly string[]; readonly value: number | null }

/** The least and the most that a figure can be. */
export type Range = readonly [least: number, most: number]

/** The range of a share. */
export const SHARE: Range = [0, 1]

/** The range of a score or an index. */
export const SCORE: Range = [0, 100]

/** A number that a policy can set a limit for, and that two organisations can be compared by. */
export type Figure = {
  /** Its word, which `unsilo explain` knows. */
  readonly key: string
  readonly of: Scope
  /** Which way it is wanted; `null` where more is neither good nor bad. */
  readonly wanted: 'less' | 'more' | null
  /** The least and the most that it can be; `null` where nothing bounds it, as a count or a distance. */
  readonly range: Range | null
  values(data: Measures): Iterable<FigureValue>
}
