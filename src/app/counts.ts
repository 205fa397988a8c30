import { headcounts } from '../graph/unit-facts.js'
import type { Organisation } from '../model/organisation.js'
import type { Units } from '../model/units.js'
import type { CountsData } from '../report/data.js'

/** How large the model is. */
export function countsOf(organisation: Organisation, units: Units): CountsData {
  return {
    teams: organisation.teams.size,
    units: units.ids.length,
    roles: organisation.roles.size,
    headcount: headcounts(organisation, units).get(null) ?? 0,
    decisions: organisation.decisions.size,
    customers: organisation.customers.size,
    links: organisation.links.length,
    forums: organisation.forums.size,
    ties: organisation.ties.count,
  }
}
