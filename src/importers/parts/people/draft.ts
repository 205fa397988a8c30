import type { Draft, DraftRole, DraftTeam } from '../../../model/draft.js'
import { compareText } from '../../../util/order.js'
import type { Seat, Team } from './seat.js'
import { childrenOf } from './team.js'

/** The model: teams nested in the order of their names, roles flat in the order of their ids. */
export function draftOf(root: Team, seats: readonly Seat[], source: string, unitLevel: number | null): Draft {
  const roles = seats.map((seat) => roleOf(seat, source)).sort((a, b) => compareText(a.id!, b.id!))
  const seated = new Set(seats.map(({ team }) => team))
  return { name: root.name, source, teams: [teamOf(root, { source, unitLevel, seated })], roles }
}

type Known = {
  readonly source: string
  readonly unitLevel: number | null
  /** Teams that someone is in. */
  readonly seated: ReadonlySet<Team | null>
}

function teamOf(team: Team, known: Known): DraftTeam {
  const { source, unitLevel, seated } = known
  const children = childrenOf(team)
  const lead = team.lead ?? team.standIn
  return {
    id: team.id,
    name: team.name,
    ...(team.depth === unitLevel ? { unit: true } : {}),
    ...(lead === null ? {} : { lead: lead.role }),
    // The extract names everyone: a team in which nobody is stands for no one.
    ...(seated.has(team) ? {} : { headcount: 0 }),
    source,
    ...(children.length === 0 ? {} : { teams: children.map((child) => teamOf(child, known)) }),
  }
}

function roleOf(seat: Seat, source: string): DraftRole {
  const tags = [...(seat.vacant ? ['vacant'] : []), ...(seat.absent ? ['not-in-extract'] : [])]
  return {
    id: seat.role,
    ...(seat.title === '' ? {} : { title: seat.title }),
    ...(seat.name === '' ? {} : { name: seat.name }),
    team: seat.team!.id,
    ...lineOf(seat),
    ...dottedOf(seat),
    ...(seat.vacant ? {} : { held_by: seat.id }),
    ...headcountOf(seat),
    ...(tags.length === 0 ? {} : { tags }),
    ...seat.extras,
    ...(seat.also.length === 0 ? {} : { 'x-also-in': seat.also.map(({ id }) => id).join('; ') }),
    source,
  }
}

function lineOf({ manager, toTeam, team }: Seat): DraftRole {
  if (manager !== null) return { reports_to: manager.role }
  return toTeam ? { reports_to: team!.id } : {}
}

function dottedOf({ dotted, manager }: Seat): DraftRole {
  // Who is left out of the model has no role.
  const roles = dotted.filter((one) => one !== manager && one.role !== '').map(({ role }) => role)
  return roles.length === 0 ? {} : { dotted: roles.sort(compareText) }
}

/** Nobody is in a vacant seat, however many are to be hired; one person is what the model takes a seat for. */
function headcountOf({ vacant, headcount }: Seat): DraftRole {
  if (vacant)
    return { headcount: 0, ...(headcount !== null && headcount > 1 ? { 'x-openings': headcount } : {}) }
  return headcount === null || headcount === 1 ? {} : { headcount }
}
