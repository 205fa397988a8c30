import type { ReportData } from '../report/data.js'
import type { Thing } from '../report/picture.js'
import { nameIn, sourceText } from '../report/say.js'
import type { RoleData } from '../report/things-data.js'
import { rightsHeld } from './rights.js'
import { actor, customersIn, type Kinds, leads, measuresIn, said } from './values.js'

/** Seats that report to each seat. */
function reportsOf(roles: readonly RoleData[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, reportsTo } of roles) {
    if (reportsTo === null) continue
    const reports = found.get(reportsTo)
    if (reports === undefined) found.set(reportsTo, [id])
    else reports.push(id)
  }
  return found
}

/** What is known of each role. */
export function roleThings(data: ReportData, roles: readonly RoleData[], kinds: Kinds): Thing[] {
  const { names } = data
  const rights = rightsHeld(data)
  const reports = reportsOf(roles)
  return roles.map((role) => ({
    subject: `role:${role.id}`,
    kind: 'role',
    label: nameIn(names.actors, role.id),
    facts: [
      ...said('Id', role.id),
      ...leads('Team', [actor(role.team, names, kinds)]),
      ...leads('Unit', role.unit === null ? [] : [actor(role.unit, names, kinds)]),
      ...said('Held by', role.heldBy.join(', ')),
      ...said('People', role.headcount === 1 ? null : String(role.headcount)),
      ...leads(
        role.line === 'implied' ? 'Reports to (implied)' : 'Reports to',
        role.reportsTo === null ? [] : [actor(role.reportsTo, names, kinds)],
      ),
      ...leads(
        'Dotted line to',
        role.dotted.map((id) => actor(id, names, kinds)),
      ),
      ...leads('Serves', customersIn(role.serves, names)),
      ...rights(role.id),
      ...leads('Measured by', measuresIn(role.measures, names)),
      ...leads(
        'Reports',
        (reports.get(role.id) ?? []).map((id) => actor(id, names, kinds)),
      ),
    ],
    source: sourceText(role.source),
  }))
}
