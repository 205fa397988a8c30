import type { Reports } from '../reports.js'
import { jobsOf, nearestJob } from './jobs.js'
import { findDotted, firstOfSeveral } from './other-lines.js'
import { type Index, indexOf } from './person-index.js'
import { labelOf, type Seat, shortened } from './seat.js'

/** Who names a manager whom no row is about, by what is written, in one way. */
export type Unknown = ReadonlyMap<string, readonly Seat[]>

/** The columns of those to whom lines lead. */
export type LineColumns = { readonly manager: number | undefined; readonly dotted: number | undefined }

/** Finds the manager of each seat: by id, else by name, else by e-mail; those whom no row is about are given back. */
export function findManagers(seats: readonly Seat[], columns: LineColumns, reports: Reports): Unknown {
  const column = columns.manager
  const people = indexOf(seats)
  const jobs = jobsOf(seats)
  const unknown = new Map<string, Seat[]>()
  const writtenAs = new Map<string, string>()
  for (const seat of seats) {
    const index: Index = (text) => {
      const found = people(text)
      if (found === null || found === 'several' || found.id === seat.id) return found
      const several = jobs.get(found.id)
      return several === undefined ? found : nearestJob(several, seat)
    }
    if (seat.alsoNames !== '') findDotted(seat, index, columns.dotted, reports)
    if (seat.names === '') continue
    const found = firstOfSeveral(seat, index, column, reports) ?? index(seat.names)
    const tell = (code: string, message: string, help: string) =>
      reports.tell({ code, row: seat.row, column, message, help, subject: [seat.id] })
    if (found === 'several')
      tell(
        'manager-ambiguous',
        `${labelOf(seat)} reports to '${shortened(seat.names)}', and several people are called that: no line is written`,
        'name the manager by id',
      )
    else if (found === null) {
      const key = writtenAs.get(seat.names.toLowerCase()) ?? seat.names
      writtenAs.set(key.toLowerCase(), key)
      const others = unknown.get(key)
      if (others) others.push(seat)
      else unknown.set(key, [seat])
    } else if (found.id === seat.id) {
      // Someone's second job may report to their first.
      if (found !== seat && !isSame(found, seat)) seat.manager = found
      else
        tell(
          'manager-self',
          `${labelOf(seat)} is named as their own manager: the line is left out`,
          'leave the cell of those at the top empty',
        )
    } else seat.manager = found
  }
  return unknown
}

const isSame = (a: Seat, b: Seat) => a.key === a.id && b.key === b.id
