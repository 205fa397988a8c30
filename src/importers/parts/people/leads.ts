import { compareText } from '../../../util/order.js'
import type { Reports } from '../reports.js'
import { cyclesAmong } from './cycles.js'
import { labelOf, type Seat, shortened, type Team } from './seat.js'
import { commonTeam } from './team.js'

/**
 * Finds who leads each team: the one seat in it, else below it, that manages others of the team and whose own manager
 * is outside it. With several such seats there is no lead.
 */
export function findLeads(teams: readonly Team[], seats: readonly Seat[], reports: Reports): void {
  const direct = new Map<Team, Seat[]>()
  const below = new Map<Team, Seat[]>()
  const deepest = new Map<Seat, number>()
  for (const { team, manager } of seats) {
    if (manager === null) continue
    const depth = commonTeam(team!, manager.team!).depth
    deepest.set(manager, Math.max(depth, deepest.get(manager) ?? 0))
  }
  for (const [seat, depth] of deepest) {
    const outer = seat.manager === null ? -1 : commonTeam(seat.team!, seat.manager.team!).depth
    for (let team = seat.team; team !== null && team.depth > outer; team = team.parent) {
      if (team.depth > depth) continue
      const known = (team === seat.team ? direct : below).get(team)
      if (known) known.push(seat)
      else (team === seat.team ? direct : below).set(team, [seat])
    }
  }
  for (const team of teams) {
    const own = direct.get(team) ?? []
    const heads = own.length > 0 ? own : (below.get(team) ?? [])
    team.lead = heads.length === 1 ? heads[0]! : null
    if (own.length > 1) tellSeveral(team, own, reports)
  }
}

function tellSeveral(team: Team, heads: readonly Seat[], reports: Reports): void {
  const sorted = [...heads].sort((a, b) => compareText(a.key, b.key))
  const shown =
    sorted.slice(0, 4).map(labelOf).join(', ') + (sorted.length > 4 ? `, and ${sorted.length - 4} more` : '')
  // Where the heads are in no row themselves, the first of their team stands for them.
  const rows = [...sorted, ...team.seats].map(({ row }) => row).filter((row) => row >= 0)
  reports.tell({
    code: 'several-heads',
    row: rows.reduce((first, row) => (first === -1 || row < first ? row : first), -1),
    column: undefined,
    message: `the team '${shortened(team.name)}' has ${heads.length} heads: ${shown}; it gets no lead`,
    help: 'state one with lead: in the model, or part the team',
    subject: sorted.map(({ id }) => id),
  })
}

/**
 * Sees to it that no line which the model implies (a seat without a manager reports to the lead of its team, a team
 * without a lead to that of the one above) closes a circle: whoever such a line would start from leads the team instead.
 */
export function settleLeads(teams: readonly Team[], seats: readonly Seat[]): void {
  for (let round = 0; round <= 2 * teams.length; round++) {
    const leads = new Map(teams.map((team) => [team, team.lead ?? onlyTop(team)]))
    const actorOf = (team: Team | null) => (team === null ? null : (leads.get(team) ?? team))
    const superior = (actor: Seat | Team): Seat | Team | null => {
      if ('children' in actor) return actorOf(actor.parent)
      if (actor.manager !== null) return actor.manager
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
      if (team !== null) team.lead = start
    }
  }
}

/** The only seat of a team that reports to no one in it: the model takes it for the lead where none is stated. */
function onlyTop(team: Team): Seat | null {
  let top: Seat | null = null
  for (const seat of team.seats) {
    if (seat.manager !== null && seat.manager.team === team) continue
    if (top !== null) return null
    top = seat
  }
  return top
}
