import { plural } from '../../../util/text.js'
import type { Reports } from '../reports.js'
import type { Seat, Team } from './seat.js'
import { DEEPEST, newTeam } from './team.js'

/** Teams from who manages whom: everyone with reports heads a team of them, named by title, and by name where titles repeat. */
export function teamsFromManagers(seats: readonly Seat[], name: string, reports: Reports): Team {
  const heads = new Set(seats.flatMap(({ manager }) => (manager === null ? [] : [manager])))
  const tops = [...heads].filter(({ manager }) => manager === null)
  const root = newTeam(name, null)
  const teams = new Map<Seat, Team>()
  // One person above all heads the whole: managers who are in no row are put below them.
  const real = tops.filter(({ absent }) => !absent)
  const [head, ...others] = real.length > 0 ? real : tops
  if (head !== undefined && others.length === 0) teams.set(head, root)
  const titles = new Map<string, number>()
  for (const { title } of heads) titles.set(title, (titles.get(title) ?? 0) + 1)
  const called = (head: Seat) => {
    const own = head.name || head.id
    if (head.title === '') return own
    return titles.get(head.title) === 1 ? head.title : `${head.title}: ${own}`
  }
  for (const head of heads) {
    const waiting: Seat[] = []
    for (let at: Seat | null = head; at !== null && !teams.has(at); at = at.manager) waiting.push(at)
    for (const one of waiting.reverse()) {
      const above = one.manager === null ? root : teams.get(one.manager)!
      teams.set(
        one,
        above.depth >= DEEPEST ? above : newTeam(called(one), above, `${called(one)}\u0000${one.key}`),
      )
    }
  }
  const deeper = [...teams].filter(([{ manager }, team]) => manager !== null && teams.get(manager) === team)
  if (deeper.length > 0) {
    const row = deeper.reduce((first, [seat]) => Math.min(first, seat.row), deeper[0]![0].row)
    const message = `${plural(deeper.length, 'manager')} more than ${DEEPEST} levels below the top ${deeper.length === 1 ? 'heads' : 'head'} no team: who reports to them is in the lowest one above`
    reports.tell({
      code: 'too-deep',
      row,
      column: undefined,
      message,
      help: 'is this column that of the managers?',
    })
  }
  for (const seat of seats)
    seat.team = teams.get(seat) ?? (seat.manager === null ? root : teams.get(seat.manager)!)
  return root
}
