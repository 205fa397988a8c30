import type { Organisation, Team } from '../model/organisation.js'
import type { StructureChange } from '../report/diff-data.js'
import { changesOf, type Field } from './changes-of.js'
import { lineFields } from './line-fields.js'
import type { Match } from './match.js'

/** What is different about teams. */
export function teamChanges(base: Organisation, head: Organisation, match: Match): StructureChange[] {
  const seat = (id: string | null) => (id === null ? null : match.actor(id))
  const place = {
    before: (team: Team) => seat(team.parent),
    after: (team: Team) => team.parent,
  }
  return changesOf('team', base.teams, head.teams, match.teams, place, (before, after): Field[] => [
    ['moved', place.before(before), place.after(after)],
    ...leadFields(before, after, seat),
    // Where a role leads, the line is that role's.
    ...(after.leadIs === 'none' ? lineFields(before, after, seat) : []),
    ['type', before.type, after.type],
    ['unit', before.unit, after.unit],
    ['headcount', before.headcount, after.headcount],
    ['serves', before.serves.map(match.customers.inHead), after.serves],
    ['measures', before.measures.map(match.measures.inHead), after.measures],
  ])
}

/** The lead; where it is the same, whether that is stated. */
function leadFields(before: Team, after: Team, seat: (id: string | null) => string | null): readonly Field[] {
  const [was, is] = [leadOf(before, seat), leadOf(after, (id) => id)]
  return was === is ? [['leading', before.leadIs, after.leadIs]] : [['lead', was, is]]
}

/** The role that leads a team; `null` where the team stands for its lead. */
function leadOf({ lead, leadIs }: Team, seat: (id: string) => string | null): string | null {
  return leadIs === 'none' ? null : seat(lead)
}
