import type { ImportOptions } from '../../options.js'
import { uniqueIds } from '../ids.js'
import type { Reports } from '../reports.js'
import { placeAbsent } from './absent.js'
import { findLeads } from './leads.js'
import { teamsFromLists } from './list-teams.js'
import { teamsFromManagers } from './manager-teams.js'
import { teamsFromPaths } from './path-teams.js'
import { placePlaceless } from './placeless.js'
import type { Seat, Team } from './seat.js'
import { passOverLone, settleLeads } from './settle-leads.js'
import { teamsBelow } from './team.js'
import type { TeamColumns } from './team-columns.js'
import { giveTeamIds } from './team-ids.js'

/** The tree with every seat in its team, ids on both, and leads where there is one. */
export type Structure = {
  readonly root: Team
  /** The root first, each before those below it. */
  readonly teams: readonly Team[]
  /** Teams without a lead. */
  readonly leadless: number
  /** People who name no team, and no manager with one. */
  readonly inRoot: number
}

/** Builds the teams that the columns or the managers tell, and puts every seat into one. */
export function buildTeams(
  seats: readonly Seat[],
  columns: TeamColumns,
  name: { readonly given: string | null; readonly otherwise: string },
  unitLevel: ImportOptions['unitLevel'],
  managerColumn: number | undefined,
  reports: Reports,
): Structure {
  const root = treeOf(seats, columns, name, reports)
  placeAbsent(seats, root)
  const inRoot = placePlaceless(seats, root, columns.columns[0], reports)
  for (const seat of seats) seat.team!.seats.push(seat)
  const teams = [...teamsBelow(root)]
  findLeads(teams, seats, managerColumn, reports)
  passOverLone(teams)
  settleLeads(teams, seats)
  const roles = uniqueIds(seats.map(({ key }) => key))
  for (const seat of seats) seat.role = roles.get(seat.key)!
  giveTeamIds(teams, new Set(roles.values()))
  if (unitLevel !== null && !teams.some(({ depth }) => depth === unitLevel))
    reports.tell({
      code: 'no-units',
      row: -1,
      column: undefined,
      message: `no team is at depth ${unitLevel}, so that none is marked as a unit`,
      help: 'the root is at depth 0, the teams below it at 1: see --unit-level',
    })
  return { root, teams, leadless: teams.filter(({ lead }) => lead === null).length, inRoot }
}

function treeOf(
  seats: readonly Seat[],
  { hierarchy, columns }: TeamColumns,
  name: { readonly given: string | null; readonly otherwise: string },
  reports: Reports,
): Team {
  switch (hierarchy) {
    case 'managers':
      return teamsFromManagers(seats, name.given ?? name.otherwise, reports)
    case 'list':
      return teamsFromLists(seats, name.given ?? name.otherwise, columns[0]!, reports)
    default:
      return teamsFromPaths(seats, name, columns[0], reports)
  }
}
