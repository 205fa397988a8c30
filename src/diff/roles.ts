import type { Organisation, Role } from '../model/organisation.js'
import type { StructureChange } from '../report/diff-data.js'
import { changesOf, type Field } from './changes-of.js'
import { lineFields } from './line-fields.js'
import type { Match } from './match.js'

/** What is different about roles; a role whose team moves is where it was. */
export function roleChanges(base: Organisation, head: Organisation, match: Match): StructureChange[] {
  const seat = (id: string | null) => (id === null ? null : match.actor(id))
  const place = {
    before: (role: Role) => match.actor(role.team),
    after: (role: Role) => role.team,
  }
  return changesOf('role', base.roles, head.roles, match.roles, place, (before, after): Field[] => [
    ['moved', place.before(before), place.after(after)],
    ...lineFields(before, after, seat),
    ['dotted', before.dotted.map(match.actor), after.dotted],
    ['held_by', before.heldBy, after.heldBy],
    ['headcount', before.headcount, after.headcount],
    ['serves', before.serves.map(match.customers.inHead), after.serves],
    ['measures', before.measures.map(match.measures.inHead), after.measures],
    ['spans', before.spans.map(match.actor), after.spans],
  ])
}
