import type { Seat, Team } from './seat.js'
import { commonTeam } from './team.js'

/** Someone of a team or below it whose own manager is outside it, and how many of its people report to them, by whatever way within it. */
export type Head = { readonly seat: Seat; readonly following: number }

/** The heads of each team, who all have someone following them. */
export function headsOf(seats: readonly Seat[]): ReadonlyMap<Team, readonly Head[]> {
  const heads = new Map<Team, Head[]>()
  for (const [seat, following] of followings(seats)) {
    const outer = seat.manager === null ? -1 : commonTeam(seat.team!, seat.manager.team!).depth
    for (let team = seat.team; team !== null && team.depth > outer; team = team.parent) {
      const count = following[team.depth]!
      if (count === 0) continue
      const known = heads.get(team)
      if (known) known.push({ seat, following: count })
      else heads.set(team, [{ seat, following: count }])
    }
  }
  return heads
}

/** For each seat with reports, by the depth of its team and those above, the people there who report to it within that team. */
function followings(seats: readonly Seat[]): Map<Seat, number[]> {
  const found = new Map<Seat, number[]>()
  const waiting = new Map<Seat, number>()
  for (const { manager } of seats)
    if (manager !== null) {
      waiting.set(manager, (waiting.get(manager) ?? 0) + 1)
      if (!found.has(manager)) found.set(manager, Array<number>(manager.team!.depth + 1).fill(0))
    }
  const ready = seats.filter((seat) => !waiting.has(seat))
  for (let seat = ready.pop(); seat !== undefined; seat = ready.pop()) {
    const { manager } = seat
    if (manager === null) continue
    const own = found.get(seat)
    const above = found.get(manager)!
    const people = seat.vacant ? 0 : 1
    for (let depth = commonTeam(seat.team!, manager.team!).depth; depth >= 0; depth--)
      above[depth]! += people + (own?.[depth] ?? 0)
    const left = waiting.get(manager)! - 1
    waiting.set(manager, left)
    if (left === 0) ready.push(manager)
  }
  return found
}
