import type { ReportData } from '../report/data.js'
import type { FactValue, Thing } from '../report/picture.js'
import { nameIn, sourceText } from '../report/say.js'
import type { ThingsData } from '../report/things-data.js'
import { boundaryThings } from './boundary.js'
import { decisionThings } from './decision.js'
import { forumThings } from './forum.js'
import { roleThings } from './role.js'
import { teamThings } from './team.js'
import { type Kinds, leads, said } from './values.js'

/** Everything of a result that can be looked up: teams, roles, forums, decisions, customers and boundaries, each with its facts. */
export function thingsIn(result: ReportData): Thing[] {
  const { things } = result
  if (things === undefined) return []
  const { forums = [] } = things
  const data = { ...result, names: things.names }
  const teams = new Set(things.teams.map(({ id }) => id))
  const roles = new Set(things.roles.map(({ id }) => id))
  const met = new Set(forums.map(({ id }) => id))
  const kinds: Kinds = (id) =>
    roles.has(id) ? 'role' : teams.has(id) ? 'team' : met.has(id) ? 'forum' : null
  return [
    ...teamThings(data, things.teams, kinds),
    ...roleThings(data, things.roles, kinds),
    ...forumThings(data, forums, kinds),
    ...decisionThings(data, kinds),
    ...customerThings(data, things),
    ...boundaryThings(data, kinds),
  ]
}

function customerThings({ names, decisions = [] }: ReportData, things: ThingsData): Thing[] {
  const serving = (id: string): FactValue[] => [
    ...things.teams
      .filter(({ serves }) => serves.includes(id))
      .map((team) => ({ text: nameIn(names.actors, team.id), subject: `team:${team.id}` })),
    ...things.roles
      .filter(({ serves }) => serves.includes(id))
      .map((role) => ({ text: nameIn(names.actors, role.id), subject: `role:${role.id}` })),
  ]
  return things.customers.map(({ id, source }) => ({
    subject: `customer:${id}`,
    kind: 'customer',
    label: nameIn(names.customers, id),
    facts: [
      ...said('Id', id),
      ...leads('Served by', serving(id)),
      ...leads(
        'Decisions',
        decisions
          .filter(({ customers }) => customers.includes(id))
          .map((decision) => ({
            text: nameIn(names.decisions, decision.id),
            subject: `decision:${decision.id}`,
          })),
      ),
    ],
    source: sourceText(source),
  }))
}
