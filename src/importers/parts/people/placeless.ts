import type { Reports } from '../reports.js'
import { labelOf, type Seat, shortened, type Team } from './seat.js'

/** Puts who names no team into that of the next one above with a team, else the root; gives how many are there. */
export function placePlaceless(
  seats: readonly Seat[],
  root: Team,
  column: number | undefined,
  reports: Reports,
): number {
  const missing = seats.filter(({ team, absent }) => team === null && !absent)
  const found = new Map<Seat, Seat | null>()
  for (const seat of missing) {
    const walk: Seat[] = []
    let at: Seat | null = seat
    for (; at !== null && at.team === null && !found.has(at); at = at.manager) walk.push(at)
    const above = at === null ? null : at.team === null ? found.get(at)! : at
    for (const one of walk) found.set(one, above)
  }
  let inRoot = 0
  for (const seat of missing) {
    const above = found.get(seat)
    if (!above) inRoot += 1
    // Whose chain ends at a seat without a row goes where that seat goes: to the top.
    seat.team = above?.team ?? root
    const where = above ? `the team of ${labelOf(above)}, '${shortened(seat.team.name)}'` : 'the root'
    reports.tell({
      code: 'no-team',
      row: seat.row,
      column,
      message: `${labelOf(seat)} has no team: put into ${where}`,
      help: 'who names no team is put into the team of their manager, else into the root',
      subject: [seat.id],
    })
  }
  return inRoot
}
