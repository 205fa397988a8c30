import type { ImportOptions } from '../../options.js'
import type { Columns } from '../headers.js'
import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import type { Unknown } from './managers.js'
import type { Seat } from './seat.js'
import type { Structure } from './structure.js'
import type { TeamColumns } from './team-columns.js'

/** Everything that is counted when an extract has become teams and roles. */
export type Outcome = {
  readonly records: Records
  readonly columns: Columns
  readonly teamColumns: TeamColumns
  readonly options: ImportOptions
  readonly unknown: Unknown
  /** Those of the rows, before any was dropped. */
  readonly people: readonly Seat[]
  readonly seats: readonly Seat[]
  readonly structure: Structure
  /** To whom those report whose manager is in no row, with `onDangling: 'root'`. */
  readonly head: Seat | null
  readonly reports: Reports
}
