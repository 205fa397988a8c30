import type { Organisation } from '../model/organisation.js'
import type { ReportData } from '../report/data.js'

/** One of the two organisations that are compared, analysed whole. */
export type Side = {
  readonly organisation: Organisation
  readonly data: Omit<Required<ReportData>, 'format' | 'summary' | 'names'>
}
