import type {
  DraftDecision,
  DraftForum,
  DraftLink,
  DraftMeasure,
  DraftNeed,
  DraftProgram,
  DraftRole,
  DraftTeam,
} from '../../src/model/draft.js'
import {
  type Decision,
  type Forum,
  type Link,
  type Measure,
  type Named,
  type Need,
  type Program,
  RIGHTS,
  type Role,
  type Team,
} from '../../src/model/organisation.js'

/** Whether an id is made of the two ends of a link or need that has none of its own. */
export const isMade = (id: string): boolean => id.includes('~')

/** A draft without what says nothing: `null`, and lists of nothing. */
function said<D>(draft: { readonly [key in keyof D]: D[key] | null }): D {
  const isSaid = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => isSaid(value))) as D
}

const named = ({ id, name }: Named) => ({ id: isMade(id) ? null : id, name })

/** A team as a file says it, without what is in it. */
export const saidTeam = (team: Team): DraftTeam =>
  said<DraftTeam>({
    ...named(team),
    parent: team.parent,
    type: team.type,
    unit: team.unit,
    lead: team.leadIs === 'stated' ? team.lead : null,
    reports_to: team.line === 'solid' ? team.reportsTo : null,
    headcount: team.headcount,
    serves: team.serves,
    measures: team.measures,
  })

/** A role as a file says it, with the team that it is in. */
export const saidRole = (role: Role): DraftRole =>
  said<DraftRole>({
    ...named(role),
    team: role.team,
    title: role.title,
    headcount: role.headcount,
    held_by: role.heldBy,
    reports_to: role.line === 'solid' ? role.reportsTo : null,
    dotted: role.dotted,
    serves: role.serves,
    spans: role.spans,
    measures: role.measures,
  })

/** A decision as a file says it, its rights in words. */
export const saidDecision = (decision: Decision): DraftDecision =>
  said<DraftDecision>({
    ...named(decision),
    customers: decision.customers,
    frequency: decision.frequency,
    key: decision.key,
    ...Object.fromEntries(RIGHTS.map((right) => [right, decision.rights[right]])),
    depends_on: decision.dependsOn,
  })

/** A need as a file says it. */
export const saidNeed = (need: Need): DraftNeed =>
  said<DraftNeed>({ ...named(need), between: need.between, type: need.type, why: need.why })

const sharing = ({ shares, mechanism, what, cadence }: Link | Forum) => ({ shares, mechanism, what, cadence })

/** A link as a file says it. */
export const saidLink = (link: Link): DraftLink =>
  said<DraftLink>({ ...named(link), between: link.between, ...sharing(link) })

/** A forum as a file says it. */
export const saidForum = (forum: Forum): DraftForum =>
  said<DraftForum>({ ...named(forum), members: forum.members, ...sharing(forum) })

/** A measure as a file says it. */
export const saidMeasure = (measure: Measure): DraftMeasure =>
  said<DraftMeasure>({ ...named(measure), focus: measure.focus, rewarded: measure.rewarded })

/** A program as a file says it. */
export const saidProgram = ({ builds, units, what, cadence, ...rest }: Program): DraftProgram =>
  said<DraftProgram>({ ...named(rest), builds, units, what, cadence })

/** A customer as a file says it. */
export const saidCustomer = (customer: Named) => said<{ id: string }>(named(customer))
