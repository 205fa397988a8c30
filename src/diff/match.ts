import type { Named, Organisation } from '../model/organisation.js'
import { matchJoints } from './match-joints.js'
import { type Pairs, pairsById } from './pairs.js'

/** Which things of base and head are the same, by kind. */
export type Match = {
  readonly teams: Pairs
  readonly roles: Pairs
  readonly forums: Pairs
  readonly customers: Pairs
  readonly decisions: Pairs
  readonly measures: Pairs
  readonly programs: Pairs
  readonly links: Pairs
  readonly needs: Pairs
  /** The id in head of an actor of base; its own where it is gone. */
  actor(id: string): string
  /** The id in head of a lateral connection of base, such as `link:ID` and `dotted:ROLE~SEAT`. */
  crossing(id: string): string
}

/** Matches everything of two organisations: by id, by a rename that `previous` settles, links and needs by their ends. */
export function matchThings(base: Organisation, head: Organisation): Match {
  const by = (kind: (organisation: Organisation) => ReadonlyMap<string, Named>) =>
    pairsById([...kind(base).values()], [...kind(head).values()])
  const [teams, roles, forums] = [by((o) => o.teams), by((o) => o.roles), by((o) => o.forums)]
  const actor = (id: string) => roles.toHead.get(id) ?? teams.toHead.get(id) ?? forums.toHead.get(id) ?? id
  const links = matchJoints(base.links, head.links, actor, ({ shares, mechanism }) =>
    [...shares, mechanism].join(),
  )
  return {
    teams,
    roles,
    forums,
    links,
    customers: by((o) => o.customers),
    decisions: by((o) => o.decisions),
    measures: by((o) => o.measures),
    programs: by((o) => o.programs),
    needs: matchJoints(base.needs, head.needs, actor, ({ type }) => type),
    actor,
    crossing: (id) => crossingIn(id, links, actor),
  }
}

function crossingIn(id: string, links: Pairs, actor: (id: string) => string): string {
  const at = id.indexOf(':')
  const [kind, rest] = [id.slice(0, at), id.slice(at + 1)]
  if (kind === 'person') return id
  if (kind !== 'link') return `${kind}:${rest.split('~').map(actor).join('~')}`
  return `link:${links.inHead(rest)}`
}
