import { compareText } from '../../../util/order.js'
import { cyclesAmong } from './cycles.js'
import type { Seat, Team } from './seat.js'
import { isWithin } from './team.js'

/**
 * Sees to it that nobody is taken for the lead of a team with teams below only because they are alone in it: whoever
 * leads the nearest team above stands for it, else the one at the top of their own line, else the team itself.
 */
export function passOverLone(teams: readonly Team[]): void {
  for (const team of teams) {
    if (team.lead !== null || team.children.size === 0) continue
    const alone = onlyTop(team)
    if (alone === null) continue
    let above = team.parent
    while (above !== null && (above.lead ?? above.standIn) === null) above = above.parent
    let top = alone
    while (top.manager !== null) top = top.manager
    const standIn = above?.lead ?? above?.standIn ?? (top === alone ? null : top)
    if (standIn === null || standIn === alone) alone.toTeam = alone.manager === null
    else team.standIn = standIn
  }
}

/**
 * Sees to it that no line which the model implies (a seat without a manager reports to the lead of its team, a team
 * without a lead to that of the one above) closes a circle: whoever such a line would start from leads the team instead.
 */
export function settleLeads(teams: readonly Team[], seats: readonly Seat[]): void {
  for (let round = 0; round <= 2 * teams.length; round++) {
    const leads = new Map(teams.map((team) => [team, team.lead ?? team.standIn ?? onlyTop(team)]))
    const actorOf = (team: Team | null) => (team === null ? null : (leads.get(team) ?? team))
    const superior = (actor: Seat | Team): Seat | Team | null => {
      if ('children' in actor) return actorOf(actor.parent)
      if (actor.manager !== null) return actor.manager
      if (actor.toTeam) return actorOf(actor.team)
      let from = actor.team!
      for (let team: Team | null = from; team !== null; team = team.parent)
        if (leads.get(team) === actor) from = team
      return actorOf(leads.get(from) === actor ? from.parent : from)
    }
    const cycles = cyclesAmong<Seat | Team>(seats, superior)
    if (cycles.length === 0) return
    for (const cycle of cycles) {
      const starts = cycle.filter((actor) => !('children' in actor) && actor.manager === null) as Seat[]
      const start = starts.sort((a, b) => compareText(a.key, b.key))[0]!
      const within = new Set(cycle)
      let team = start.team
      // The line goes up from team to team to a lead who is, by way of others, below its start.
      while (team !== null && !(leads.get(team) !== start && within.has(leads.get(team)!))) team = team.parent
      start.toTeam = false
      if (team !== null) team.lead = start
    }
  }
}

/** The only seat of a team that reports to no one in it or below it: the model takes it for the lead where none is stated. */
function onlyTop(team: Team): Seat | null {
  let top: Seat | null = null
  for (const seat of team.seats) {
    if (seat.toTeam || (seat.manager !== null && isWithin(seat.manager.team!, team))) continue
    if (top !== null) return null
    top = seat
  }
  return top
}
