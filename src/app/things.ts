import { headcount } from '../graph/unit-facts.js'
import type { Organisation, Role, Team } from '../model/organisation.js'
import type { Origins } from '../model/origins.js'
import type { Units } from '../model/units.js'
import { sourceData } from '../report/say.js'
import type { TeamData, ThingsData } from '../report/things-data.js'
import { allNames } from './names.js'

/** The teams, roles and customers of a model with where each is stated, as the published result lists them. */
export function thingsOf(organisation: Organisation, units: Units, origins: Origins): ThingsData {
  const { teams, roles, forums, customers, decisions } = organisation
  const isUnit = new Set(units.ids)
  const people = headcountsBelow(organisation)
  const stated = (kind: 'team' | 'role' | 'forum' | 'customer', id: string) =>
    sourceData(origins.of(kind, id)?.span() ?? null)
  return {
    names: allNames(organisation),
    teams: [...teams.values()].map(
      (team): TeamData => ({
        id: team.id,
        type: team.type,
        parent: team.parent,
        isUnit: isUnit.has(team.id),
        unit: units.ofTeam.get(team.id) ?? null,
        lead: team.leadIs === 'none' ? null : team.lead,
        headcount: people.get(team.id)!,
        serves: team.serves,
        measures: team.measures,
        source: stated('team', team.id),
      }),
    ),
    roles: [...roles.values()].map((role) => ({
      id: role.id,
      team: role.team,
      unit: units.ofTeam.get(role.team) ?? null,
      headcount: role.headcount,
      heldBy: role.heldBy,
      reportsTo: role.reportsTo,
      line: role.line,
      dotted: role.dotted,
      serves: role.serves,
      measures: role.measures,
      source: stated('role', role.id),
    })),
    ...(forums.size === 0
      ? {}
      : {
          forums: [...forums.values()].map(({ id, members, shares, mechanism, cadence }) => ({
            id,
            members,
            shares,
            mechanism,
            cadence,
            source: stated('forum', id),
          })),
        }),
    decisions: [...decisions.values()].map(({ id, rights }) => ({ id, rights })),
    customers: [...customers.keys()].map((id) => ({ id, source: stated('customer', id) })),
  }
}

/** People of every team with all teams below it; one who is named in several roles counts once. */
function headcountsBelow({ teams, roles }: Organisation): Map<string, number> {
  const counted = new Map<string, number>()
  const gather = (team: Team): { readonly roles: Role[]; readonly teams: Team[] } => {
    const below = team.teams.map((id) => gather(teams.get(id)!))
    const all = {
      roles: [...team.roles.map((id) => roles.get(id)!), ...below.flatMap((part) => part.roles)],
      teams: [team, ...below.flatMap((part) => part.teams)],
    }
    counted.set(team.id, headcount(all.roles, all.teams))
    return all
  }
  for (const team of teams.values()) if (team.parent === null) gather(team)
  return counted
}
