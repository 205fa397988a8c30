import { sortedUnique } from '../../../util/order.js'
import type { Reports } from '../reports.js'
import { type Seat, shortened, type Team } from './seat.js'
import { Spellings } from './spellings.js'
import { DEEPEST, nameKey, newTeam } from './team.js'

/** Teams from paths or levels: teams of one name below different teams are different ones. */
export function teamsFromPaths(
  seats: readonly Seat[],
  rootName: { readonly given: string | null; readonly otherwise: string },
  column: number | undefined,
  reports: Reports,
): Team {
  const top = commonTop(seats, rootName.given)
  const root = newTeam(rootName.given ?? top ?? rootName.otherwise, null)
  const spellings = new Map<Team, Spellings>()
  for (const seat of seats) {
    if (seat.place.length === 0) continue
    let team = root
    for (const name of stepsOf(seat, top !== null, column, reports)) {
      const child = team.children.get(nameKey(name)) ?? newTeam(name, team)
      let known = spellings.get(child)
      if (known === undefined) {
        known = new Spellings()
        spellings.set(child, known)
      }
      known.add(name, seat.row)
      team = child
    }
    seat.team = team
  }
  for (const [team, known] of spellings) team.name = known.settle(column, reports)
  return root
}

/** The names to walk: one that repeats the one before it is the same team, as extracts fill the levels that they lack. */
function stepsOf(
  seat: Seat,
  below: boolean,
  column: number | undefined,
  reports: Reports,
): readonly string[] {
  const steps = seat.place.filter((name, i, all) => i === 0 || nameKey(name) !== nameKey(all[i - 1]!))
  const names = below ? steps.slice(1) : steps
  if (names.length <= DEEPEST) return names
  const message = `'${shortened(names.slice(0, 3).join(' > '))} > …' has ${names.length} levels: those below the ${DEEPEST}th are left out`
  reports.tell({ code: 'too-deep', row: seat.row, column, message, help: 'is this cell a path?' })
  return names.slice(0, DEEPEST)
}

/** The first name of all paths where they have one in common, such as the company: it is the root, unless someone is above it. */
function commonTop(seats: readonly Seat[], given: string | null): string | null {
  const placed = seats.filter(({ place }) => place.length > 0)
  const tops = placed.map(({ place }) => place[0]!)
  const top = sortedUnique(tops)[0] ?? ''
  const key = nameKey(top)
  if (top === '' || (given !== null && nameKey(given) !== key) || tops.some((name) => nameKey(name) !== key))
    return null
  if (given === null && hasPeopleAbove(placed)) return null
  return placed.some(({ place }) => place.some((name) => nameKey(name) !== key)) ? top : null
}

/** Whether someone without a team is at the top of a line from someone in one. */
function hasPeopleAbove(placed: readonly Seat[]): boolean {
  const seen = new Set<Seat>()
  for (const { manager } of placed)
    for (let at = manager; at !== null && !seen.has(at); at = at.manager) seen.add(at)
  return [...seen].some(({ manager, place, absent }) => manager === null && place.length === 0 && !absent)
}
