import type { Records } from '../records.js'
import type { Reports } from '../reports.js'
import { labelOf, type Seat, shortened } from './seat.js'
import { nameKey } from './team.js'

/**
 * One seat for each row that says something of its own. Of rows with one id that are alike, or differ in what is no job,
 * the first is kept; a row with another title or team is a second job of the person.
 */
export function withoutDuplicates(
  seats: readonly Seat[],
  records: Records,
  idColumn: number,
  reports: Reports,
): Seat[] {
  const byId = new Map<string, Seat[]>()
  const byCase = new Map<string, string>()
  for (const seat of seats) {
    const known = byId.get(seat.id)
    if (known === undefined) {
      byId.set(seat.id, [seat])
      const lower = seat.id.toLowerCase()
      const other = byCase.get(lower)
      if (other === undefined) byCase.set(lower, seat.id)
      else
        reports.tell({
          code: 'id-case',
          row: seat.row,
          column: idColumn,
          message: `the ids '${shortened(seat.id)}' and '${shortened(other)}' differ by case only: they are two people`,
          help: 'if they are one, write the id in one way',
          subject: [other, seat.id],
        })
      continue
    }
    if (seat.vacant && seat.title !== '' && seat.id === `vacant ${seat.title}`) {
      // Several vacancies of one title, none of which has an id.
      known.push(seat)
      continue
    }
    const like = known.find((one) => sameJob(one, seat))
    const first = known[0]!
    const where = records.where((like ?? first).row)
    const tell = (code: string, message: string, help: string) =>
      reports.tell({ code, row: seat.row, column: idColumn, message, help, subject: [seat.id] })
    if (nameKey(first.name) !== nameKey(seat.name) && first.name !== '' && seat.name !== '') {
      const message = `the id of ${labelOf(seat)} is that of ${labelOf(first)} in ${where} too: the first is kept`
      tell('duplicate-id', message, 'two people have two ids')
    } else if (like === undefined) {
      known.push(seat)
      const message = `${labelOf(seat)} has a second job, the first in ${where}: it becomes a role of its own`
      tell('second-job', message, 'if one of them is over, remove its row')
    } else {
      const differing = records.header.filter((_, i) => cellOf(records, like, i) !== cellOf(records, seat, i))
      const titles = differing.map((title) => `'${title}'`).join(', ')
      if (differing.length === 0)
        tell(
          'duplicate-row',
          `the row of ${labelOf(seat)} is here twice, first in ${where}: one is kept`,
          'nothing to do',
        )
      else
        tell(
          'duplicate-id',
          `the id of ${labelOf(seat)} is in ${where} too, with another ${titles}: the first is kept`,
          'remove the row that does not hold, or give it its own id',
        )
    }
  }
  return [...byId.values()].flatMap(settled)
}

function sameJob(a: Seat, b: Seat): boolean {
  return jobOf(a) === jobOf(b)
}

function jobOf({ title, place }: Seat): string {
  return JSON.stringify([nameKey(title), place.map(nameKey)])
}

function cellOf(records: Records, { row }: Seat, column: number): string {
  return records.rows[row]![column]!.trim()
}

/** The jobs of one person in the order of their rows: the first keeps the id. */
function settled(jobs: readonly Seat[]): readonly Seat[] {
  jobs.forEach((seat, i) => {
    if (i > 0) seat.key = `${seat.id}\u0000job ${i + 1}`
  })
  return jobs
}
