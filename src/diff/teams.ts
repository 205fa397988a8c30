import type { Organisation, Team } from '../model/organisation.js'
import type { StructureChange } from '../report/diff-data.js'
import { changesOf, type Field } from './changes-of.js'
import type { Match } from './match.js'

/** What is different about teams. */
export function teamChanges(base: Organisation, head: Organisation, match: Match): StructureChange[] {
  const seat = (id: string | null) => (id === null ? null : match.actor(id))
  const through = (pairs: Match['customers'], ids: readonly string[]) =>
    ids.map((id) => pairs.toHead.get(id) ?? id)
  const place = {
    before: (team: Team) => seat(team.parent),
    after: (team: Team) => team.parent,
  }
  return changesOf('team', base.teams, head.teams, match.teams, place, (before, after): Field[] => [
    ['moved', place.before(before), place.after(after)],
    ['lead', leadOf(before, seat), leadOf(after, (id) => id)],
    ...(before.leadIs === 'none' && after.leadIs === 'none'
      ? ([['superior', seat(before.reportsTo), after.reportsTo]] as const)
      : []),
    ['unit', before.unit, after.unit],
    ['headcount', before.headcount, after.headcount],
    ['serves', through(match.customers, before.serves), after.serves],
    ['measures', through(match.measures, before.measures), after.measures],
  ])
}

/** The role that leads a team; `null` where the team stands for its lead. */
function leadOf({ lead, leadIs }: Team, seat: (id: string) => string | null): string | null {
  return leadIs === 'none' ? null : seat(lead)
}
