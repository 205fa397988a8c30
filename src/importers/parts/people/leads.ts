import { compareText } from '../../../util/order.js'
import type { Reports } from '../reports.js'
import { contestOf, isBelow, isPlain, winnerOf } from './contests.js'
import { type Head, headsOf } from './following.js'
import { tellContest, tellSeveral, tellTitled } from './heads-told.js'
import type { Seat, Team } from './seat.js'

/**
 * Finds who leads each team: of those in it or below it whose own manager is outside it the one to whom most of its
 * people report. Where there is none, it is the one in it to whom more report than to all others of them together; a
 * manager who is in no row contests nobody who is in one. Of several who report to no one, those in the team itself go
 * before those below it; where it is not plain who leads, they are told.
 */
export function findLeads(
  teams: readonly Team[],
  seats: readonly Seat[],
  manager: number | undefined,
  reports: Reports,
): void {
  const found = headsOf(seats)
  const people = peopleIn(teams)
  const told = new Set<string>()
  for (const team of teams) {
    const heads = [...(found.get(team) ?? [])].sort(
      (a, b) => b.following - a.following || compareText(a.seat.key, b.seat.key),
    )
    const contest = contestOf(team, heads, people.get(team)!)
    team.lead =
      contest !== null && contest.own.length === 0
        ? winnerOf(contest, people.get(team)!)
        : leadOf(
            team,
            contest === null ? heads : heads.filter((head) => !isBelow(team, head)),
            people.get(team)!,
          )
    const own = heads.filter(({ seat }) => seat.team === team)
    if (contest !== null && !isPlain(contest, team.lead)) tellContest(team, contest, manager, told, reports)
    else if (own.length > 1) tellSeveral(team, own, reports)
    if (heads.length === 0) tellTitled(team, reports)
  }
}

/** How many people each team holds, those below it among them. */
function peopleIn(teams: readonly Team[]): ReadonlyMap<Team, number> {
  const found = new Map<Team, number>()
  for (const team of [...teams].reverse()) {
    const own = team.seats.filter(({ vacant }) => !vacant).length
    found.set(
      team,
      [...team.children.values()].reduce((sum, child) => sum + found.get(child)!, own),
    )
  }
  return found
}

function leadOf(team: Team, heads: readonly Head[], people: number): Seat | null {
  const most = heads.find(({ following }) => 2 * following > people)
  if (most !== undefined) return most.seat
  const real = heads.filter(({ seat }) => !seat.absent)
  const own = (all: readonly Head[]) => all.filter(({ seat }) => seat.team === team)
  const tops = real.filter(({ seat }) => seat.manager === null)
  const among = [own(real), tops, own(heads)].find((some) => some.length > 0) ?? []
  const [best, ...others] = among
  if (best === undefined) return null
  const rivals = others.reduce((sum, { following }) => sum + following, 0)
  // Nobody leads those who lead more people than they do, and report to someone else. Whoever is in no row counts where
  // they are in the team itself.
  const beyond = best.seat.absent ? heads : heads.filter(({ seat }) => !seat.absent || seat.team === team)
  return best.following > rivals && best.following >= beyond[0]!.following ? best.seat : null
}
