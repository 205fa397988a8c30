import { compareText } from '../../util/order.js'
import {
  type Decision,
  type Forum,
  type Link,
  type Listed,
  type Named,
  type Need,
  type Organisation,
  type Program,
  RIGHTS,
  type Role,
  type Team,
  type Ties,
} from '../organisation.js'
import type { Origins } from '../origins.js'
import { originsUnder } from './origins.js'
import { type Joint, OtherIds } from './other-ids.js'
import { plainRate, tieKindUnder, typeUnder } from './plain-words.js'
import type { Pseudonyms } from './pseudonyms.js'

/** An organisation under other names, where its things are stated, and which id became which. */
export type Anonymous = {
  readonly organisation: Organisation
  readonly origins: Origins
  readonly ids: OtherIds
}

/** By which names things go from now on. */
type Names = { readonly ids: OtherIds; readonly pseudonyms: Pseudonyms }

const NONE: readonly string[] = Object.freeze([])
const NO_EXTRAS = Object.freeze({})

/**
 * The same organisation with every name, id, title and other text replaced or left out. Numbers, rights, ways,
 * mechanisms and all that joins things stay, so that whatever is measured of it is the same.
 */
export function anonymise(organisation: Organisation, origins: Origins, pseudonyms: Pseudonyms): Anonymous {
  const ids = new OtherIds(organisation, pseudonyms)
  const names = { ids, pseudonyms }
  const { name, customers, teams, roles, forums, decisions, needs, links, measures, programs, ties } =
    organisation
  const renamed: Organisation = {
    name: pseudonyms.name('organisation', name),
    note: null,
    source: null,
    extras: NO_EXTRAS,
    customers: byId(customers, (customer) => named('customer', customer, names)),
    teams: byId(teams, (team) => teamUnder(team, names)),
    roles: byId(roles, (role) => roleUnder(role, names)),
    forums: byId(forums, (forum) => forumUnder(forum, names)),
    decisions: byId(decisions, (decision) => decisionUnder(decision, names)),
    needs: sorted(needs, (need) => needUnder(need, names)),
    links: sorted(links, (link) => linkUnder(link, names)),
    measures: byId(measures, (measure) => {
      const { focus, rewarded } = measure
      return { ...named('measure', measure, names), focus, rewarded }
    }),
    programs: byId(programs, (program) => programUnder(program, names)),
    ties: tiesUnder(ties, names),
  }
  return { organisation: renamed, origins: originsUnder(origins, ids, pseudonyms), ids }
}

/** What everything with an id carries: texts and keys of the author's own are left out. */
function named(kind: Listed, { id, previous }: Named, { ids, pseudonyms }: Names): Named {
  return {
    id: ids.id(kind, id),
    name: pseudonyms.name(kind, id),
    note: null,
    tags: NONE,
    owner: null,
    source: null,
    previous: previous.length === 0 ? NONE : previous.map((old) => pseudonyms.id(kind, old)),
    extras: NO_EXTRAS,
  }
}

// Teams and roles are made with every field written out, as where they are read: there are many.

function teamUnder(team: Team, names: Names): Team {
  const { id, name, previous } = named('team', team, names)
  const { ids, pseudonyms } = names
  return {
    id,
    name,
    note: null,
    tags: NONE,
    owner: null,
    source: null,
    previous,
    extras: NO_EXTRAS,
    parent: team.parent === null ? null : ids.id('team', team.parent),
    type: typeUnder(team.type, pseudonyms),
    unit: team.unit,
    lead: ids.actor(team.lead),
    leadIs: team.leadIs,
    headcount: team.headcount,
    serves: ids.ids('customer', team.serves),
    measures: ids.ids('measure', team.measures),
    roles: ids.ids('role', team.roles),
    teams: ids.ids('team', team.teams),
    reportsTo: team.reportsTo === null ? null : ids.actor(team.reportsTo),
    line: team.line,
  }
}

function roleUnder(role: Role, names: Names): Role {
  const { id, name, previous } = named('role', role, names)
  const { ids, pseudonyms } = names
  return {
    id,
    name,
    note: null,
    tags: NONE,
    owner: null,
    source: null,
    previous,
    extras: NO_EXTRAS,
    team: ids.id('team', role.team),
    title: null,
    headcount: role.headcount,
    heldBy: role.heldBy.map((person) => pseudonyms.id('person', person)),
    reportsTo: role.reportsTo === null ? null : ids.actor(role.reportsTo),
    line: role.line,
    dotted: ids.actors(role.dotted),
    serves: ids.ids('customer', role.serves),
    spans: ids.ids('team', role.spans),
    measures: ids.ids('measure', role.measures),
  }
}

function decisionUnder(decision: Decision, names: Names): Decision {
  const { ids } = names
  const { customers, perYear, frequency, key, rights, dependsOn } = decision
  const held = RIGHTS.map((right) => [right, rights[right].map((id) => ids.actor(id))])
  return {
    ...named('decision', decision, names),
    customers: ids.ids('customer', customers),
    perYear,
    frequency: plainRate(frequency),
    key,
    rights: Object.fromEntries(held),
    dependsOn: ids.ids('decision', dependsOn),
  }
}

function needUnder(need: Need, names: Names): Need {
  return { ...joint('need', need, names), type: need.type, why: null }
}

function linkUnder(link: Link, names: Names): Link {
  return { ...joint('link', link, names), ...sharing(link) }
}

function forumUnder(forum: Forum, names: Names): Forum {
  return { ...named('forum', forum, names), members: names.ids.actors(forum.members), ...sharing(forum) }
}

function programUnder(program: Program, names: Names): Program {
  const { builds, units, cadence } = program
  const own = { builds, units: names.ids.ids('team', units), what: null, cadence: plainRate(cadence) }
  return { ...named('program', program, names), ...own }
}

/** A link or need has no name: as one without is, it is known by its ends. */
function joint(kind: 'link' | 'need', { id, previous, between }: Joint, { ids, pseudonyms }: Names): Joint {
  return {
    id: ids.id(kind, id),
    name: null,
    note: null,
    tags: NONE,
    owner: null,
    source: null,
    previous: previous.map((old) => pseudonyms.id(kind, old)),
    extras: NO_EXTRAS,
    between: ids.ends(between),
  }
}

function sharing({ shares, mechanism, cadence }: Pick<Link, 'shares' | 'mechanism' | 'cadence'>) {
  return { shares, mechanism, what: null, cadence: plainRate(cadence) }
}

function tiesUnder(ties: Ties, { ids, pseudonyms }: Names): Ties {
  return {
    ...ties,
    ids: ties.ids.map((id) => ids.holder(id)),
    kinds: ties.kinds.map((one) => tieKindUnder(one, pseudonyms)),
  }
}

function sorted<T, U extends Named>(things: readonly T[], rename: (thing: T) => U): readonly U[] {
  return things.map(rename).sort((a, b) => compareText(a.id, b.id))
}

function byId<T, U extends Named>(
  things: ReadonlyMap<string, T>,
  rename: (thing: T) => U,
): ReadonlyMap<string, U> {
  return new Map(sorted([...things.values()], rename).map((thing) => [thing.id, thing]))
}
