import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import { compareText } from '../util/order.js'
import type { Seats } from './graph.js'

/**
 * Every seat of the organisation, sorted by id: each role, and each team that stands for its lead.
 *
 * A team's own seat stands for the people of the team that are not written as roles; for one person where the team
 * states neither roles nor a headcount.
 */
export function seatsOf(organisation: Organisation, units: Units): Seats {
  const teamSeats = [...organisation.teams.values()].filter((team) => team.leadIs === 'none')
  const ids = [...organisation.roles.keys(), ...teamSeats.map((team) => team.id)].sort(compareText)
  const numbers = new Map<string, number>()
  const team: string[] = []
  const unit: (string | null)[] = []
  const headcount: number[] = []
  for (const id of ids) {
    numbers.set(id, team.length)
    const role = organisation.roles.get(id)
    const home = role?.team ?? id
    team.push(home)
    unit.push(units.ofTeam.get(home) ?? null)
    headcount.push(role ? role.headcount : headcountOfTeamSeat(organisation, id))
  }
  return { ids, numbers, team, unit, headcount }
}

function headcountOfTeamSeat(organisation: Organisation, id: string): number {
  const team = organisation.teams.get(id)!
  return team.headcount ?? (team.roles.length === 0 ? 1 : 0)
}
