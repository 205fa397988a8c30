import { cyclesOf } from '../../../load/resolve/cycles.js'
import { upwards } from './places.js'
import { type TeamSeed, TOP } from './teams.js'

type Seats = {
  readonly teamOf: ReadonlyMap<string, string>
  readonly managerOf: ReadonlyMap<string, string>
  readonly reports: ReadonlyMap<string, readonly string[]>
  readonly teams: ReadonlyMap<string, TeamSeed>
  /** Seats of managers who are not in the data. */
  readonly vacant: ReadonlySet<string>
}

/**
 * The lead of each team: the one person in it, else below it, who manages others of the team and whose own manager is
 * outside. A manager who is not in the data contests nobody who is, unless most of the team follow them. The top is led by the one without a manager; of several, by the one below whom more than half of all seats are,
 * else by the only one in the data.
 */
export function findLeads(
  seats: Seats,
  stated: ReadonlyMap<string, string>,
  atTop: ReadonlySet<string>,
): Map<string, string> {
  const { teamOf, managerOf, reports, teams } = seats
  const within = new Map<string, string[]>()
  const below = new Map<string, string[]>()
  const isWithin = (key: string, team: string) => {
    for (const around of upwards(teamOf.get(key)!, teams)) if (around === team) return true
    return false
  }
  for (const [key, all] of reports) {
    const home = teamOf.get(key)!
    const manager = managerOf.get(key)
    for (const team of upwards(home, teams)) {
      if (team === TOP || (manager !== undefined && isWithin(manager, team))) break
      const heads = team === home ? within : below
      if (all.some((report) => isWithin(report, team))) heads.set(team, [...(heads.get(team) ?? []), key])
    }
  }
  const found = new Map([...below, ...within])
  const leads = new Map<string, string | null>([
    ...[...found].map(([team, heads]) => [team, oneOf(heads, team, seats)] as const),
    ...stated,
    [TOP, headOf(seats, atTop)],
  ])
  return new Map([...leads].flatMap(([team, key]) => (key === null ? [] : [[team, key]])))
}

/** Of several heads who are in the data none leads, as the data does not tell which. */
function oneOf(heads: readonly string[], team: string, seats: Seats): string | null {
  const real = heads.filter((key) => !seats.vacant.has(key))
  const absent = heads.filter((key) => seats.vacant.has(key))
  const most = real.length === 0 ? undefined : absent.find((key) => leadsMost(key, team, seats))
  const [first, second] = most !== undefined ? [most] : real.length > 0 ? real : absent
  return second === undefined ? first! : null
}

/** Whether more than half of the people of a team, and of those below it, follow someone within it. */
function leadsMost(key: string, team: string, { teamOf, reports, teams, vacant }: Seats): boolean {
  const isWithin = (one: string) => [...upwards(teamOf.get(one)!, teams)].includes(team)
  const following = new Set(reports.get(key)?.filter(isWithin))
  for (const one of following)
    for (const report of reports.get(one) ?? []) if (isWithin(report)) following.add(report)
  const people = [...teamOf.keys()].filter((one) => !vacant.has(one) && isWithin(one))
  return 2 * following.size > people.length
}

function headOf({ teamOf, managerOf, reports, vacant }: Seats, atTop: ReadonlySet<string>): string | null {
  const all = [...teamOf.keys()].filter((key) => !managerOf.has(key))
  // Who was moved to the top has someone above, and heads all only where no one else is there.
  const own = all.filter((key) => !atTop.has(key))
  const heads = own.length === 0 ? all : own
  if (heads.length === 1) return heads[0]!
  for (const head of heads) {
    if (!reports.has(head)) continue
    const below = [head]
    for (const key of below) for (const report of reports.get(key) ?? []) below.push(report)
    if (below.length * 2 > teamOf.size) return head
  }
  // Managers who are not in the data contest nobody who is, and leads someone.
  const [real, another] = heads.filter((head) => !vacant.has(head))
  return real !== undefined && another === undefined && reports.has(real) ? real : null
}

/**
 * Those without a manager whose implied line would lead back to themselves: a seat reports to the lead of its team unless
 * something else is written, and that lead may be below it.
 */
export function inCircles(
  seats: Seats,
  leads: ReadonlyMap<string, string>,
  atTop: ReadonlySet<string>,
): Set<string> {
  const { teamOf, managerOf, teams } = seats
  const all = new Map([...impliedLeads(seats, atTop), ...leads])
  const next = new Map<string, string>()
  const teamSeat = (team: string) => `team\u0000${team}`
  const seatOf = (team: string) => all.get(team) ?? teamSeat(team)
  for (const [key, { parent }] of teams) if (!all.has(key)) next.set(teamSeat(key), seatOf(parent))
  for (const [key, home] of teamOf) {
    const manager = managerOf.get(key)
    if (manager !== undefined) next.set(key, manager)
    else if (!atTop.has(key)) {
      const led = [...upwards(home, teams)].filter((team) => all.get(team) === key).at(-1)
      if (led === TOP) continue
      const superior = seatOf(led === undefined ? home : teams.get(led)!.parent)
      if (superior !== key) next.set(key, superior)
    }
  }
  return new Set(
    cyclesOf(next)
      .flat()
      .filter((key) => teamOf.has(key) && !managerOf.has(key)),
  )
}

/** The only seat of a team whose manager is neither in it nor below it leads it where nothing is written. */
function impliedLeads({ teamOf, managerOf, teams }: Seats, atTop: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string | null>()
  for (const [key, home] of teamOf) {
    const manager = managerOf.get(key)
    const below = atTop.has(key)
      ? home === TOP
      : manager !== undefined && [...upwards(teamOf.get(manager)!, teams)].includes(home)
    if (!below) found.set(home, found.has(home) ? null : key)
  }
  return new Map([...found].flatMap(([team, key]) => (key === null ? [] : [[team, key]])))
}
