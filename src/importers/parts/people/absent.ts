import type { ImportOptions } from '../../options.js'
import type { Reports } from '../reports.js'
import type { Unknown } from './managers.js'
import { labelOf, type Seat, shortened, type Team } from './seat.js'

function whatOf(what: ImportOptions['onDangling'], head: Seat | null): string {
  switch (what) {
    case 'keep':
      return 'a vacant seat is kept for them'
    case 'root':
      return head === null
        ? 'the line is left out, as there is no one head of all'
        : `the line goes to the head of all, ${labelOf(head)}`
    case 'drop':
      return 'who reports to them is left out'
  }
}

/** Tells every line to a manager whom no row is about. */
export function tellAbsent(
  unknown: Unknown,
  what: ImportOptions['onDangling'],
  head: Seat | null,
  column: number | undefined,
  reports: Reports,
): void {
  for (const [id, group] of unknown)
    for (const seat of group)
      reports.tell({
        code: 'manager-unknown',
        row: seat.row,
        column,
        message: `the manager of ${labelOf(seat)}, '${shortened(id)}', is not in the extract: ${whatOf(what, head)}`,
        help: '--on-dangling keep, root or drop says what happens',
        subject: [seat.id, id],
      })
}

/** A vacant seat for each manager whom no row is about, with their reports below it. */
export function keepAbsent(unknown: Unknown): Seat[] {
  return [...unknown].map(([id, group]) => {
    const seat = absentSeat(id.slice(0, 200))
    for (const one of group) one.manager = seat
    return seat
  })
}

function absentSeat(id: string): Seat {
  return {
    row: -1,
    id,
    // Who is named by name and not by number is called so.
    name: /\p{L}+[\s,]+\p{L}+/u.test(id) ? id : '',
    title: '',
    email: '',
    vacant: true,
    absent: true,
    names: '',
    alsoNames: '',
    place: [],
    headcount: null,
    extras: {},
    key: id,
    manager: null,
    dotted: [],
    toTeam: false,
    team: null,
    also: [],
    role: '',
  }
}

/** The seats without those below a manager whom no row is about. */
export function withoutAbsent(seats: readonly Seat[], unknown: Unknown): Seat[] {
  const gone = new Map<Seat, boolean>()
  for (const group of unknown.values()) for (const seat of group) gone.set(seat, true)
  for (const seat of seats) {
    const walk: Seat[] = []
    let at: Seat | null = seat
    for (; at !== null && !gone.has(at); at = at.manager) walk.push(at)
    const is = at === null ? false : gone.get(at)!
    for (const one of walk) gone.set(one, is)
  }
  return seats.filter((seat) => !gone.get(seat))
}

/** Has those whose manager is in no row report to the one person above all others, and gives them, where there is one. */
export function raiseAbsent(seats: readonly Seat[], unknown: Unknown): Seat | null {
  const raised = new Set([...unknown.values()].flat())
  const heads = new Set(seats.flatMap(({ manager }) => (manager === null ? [] : [manager])))
  const tops = [...heads].filter((seat) => seat.manager === null && !raised.has(seat))
  const head = tops.length === 1 ? tops[0]! : null
  for (const seat of raised) seat.manager = head
  return head
}

/** Puts each seat without a row into the lowest team that most of its reports are in or below: whom chiefs name is above them. */
export function placeAbsent(seats: readonly Seat[], root: Team): void {
  const counts = new Map<Seat, Map<Team, number>>()
  for (const { manager, team } of seats) {
    if (manager === null || !manager.absent || team === null) continue
    const known = counts.get(manager) ?? new Map<Team, number>()
    counts.set(manager, known)
    for (let at: Team | null = team; at !== null; at = at.parent) known.set(at, (known.get(at) ?? 0) + 1)
  }
  for (const seat of seats) {
    if (!seat.absent || seat.team !== null) continue
    const known = counts.get(seat) ?? new Map<Team, number>()
    const all = known.get(root) ?? 0
    seat.team = root
    // Teams that hold more than half of the reports lie on one way down.
    for (const [team, count] of known) if (2 * count > all && team.depth > seat.team.depth) seat.team = team
  }
}
