import type { DraftForum, DraftLink, DraftMeasure, OneOrMany } from '../model/draft.js'
import type {
  Decision,
  Forum,
  Link,
  Measure,
  Mechanism,
  Named,
  Organisation,
  Right,
  Way,
} from '../model/organisation.js'
import type { Change } from '../model/reorg.js'
import { compareText, pairOf } from '../util/order.js'

const NAMED: Omit<Named, 'id'> = {
  name: null,
  note: null,
  tags: [],
  owner: null,
  source: null,
  previous: [],
  extras: {},
}

/**
 * The organisation that changes lead to, worked out in memory. It knows the changes that moves are made of and no
 * others; that a reorg file of the same changes leads to the same is held by a test.
 */
export function withChanges(organisation: Organisation, changes: readonly Change[]): Organisation {
  const decisions = new Map(organisation.decisions)
  const teams = new Map(organisation.teams)
  const links = [...organisation.links]
  const forums = new Map(organisation.forums)
  const measures = new Map(organisation.measures)
  const setRight = (id: string, right: Right, to: (held: readonly string[]) => readonly string[]) => {
    const decision: Decision = decisions.get(id)!
    decisions.set(id, { ...decision, rights: { ...decision.rights, [right]: to(decision.rights[right]) } })
  }
  for (const { delegate, grant, revoke, connect, create, add, set } of changes) {
    if (delegate) setRight(delegate.decision, 'decide', () => [delegate.to])
    if (grant) setRight(grant.decision, grant.right, (held) => [...held, grant.to])
    if (revoke) setRight(revoke.decision, revoke.right, (held) => held.filter((one) => one !== revoke.from))
    if (connect) links.push(linkOf(connect))
    if (create?.forum) forums.set(create.forum.id!, forumOf(create.forum))
    if (add?.measure) measures.set(add.measure.id!, measureOf(add.measure))
    if (typeof set?.team === 'string')
      teams.set(set.team, { ...teams.get(set.team)!, measures: listOf(set.measures as OneOrMany) })
    if (typeof set?.link === 'string') {
      const at = links.findIndex(({ id }) => id === set.link)
      links[at] = { ...links[at]!, mechanism: set.mechanism as Mechanism, cadence: set.cadence as string }
    }
  }
  return {
    ...organisation,
    decisions,
    teams,
    links: links.sort((a, b) => compareText(a.id, b.id)),
    forums: byId(forums),
    measures: byId(measures),
  }
}

const listOf = (value: OneOrMany): readonly string[] => (typeof value === 'string' ? [value] : value)

const byId = <T>(things: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...things].sort((a, b) => compareText(a[0], b[0])))

function linkOf({ id, between, shares, mechanism, cadence }: DraftLink): Link {
  return {
    ...NAMED,
    id: id!,
    between: pairOf(between[0]!, between[1]!),
    shares: listOf(shares) as readonly Way[],
    mechanism: (mechanism ?? null) as Mechanism | null,
    what: null,
    cadence: cadence ?? null,
  }
}

function forumOf({ id, name, members, shares, mechanism, cadence }: DraftForum): Forum {
  return {
    ...NAMED,
    id: id!,
    name: name ?? null,
    members: listOf(members),
    shares: listOf(shares ?? []) as readonly Way[],
    mechanism: (mechanism ?? null) as Mechanism | null,
    what: null,
    cadence: cadence ?? null,
  }
}

function measureOf({ id, name, focus, rewarded }: DraftMeasure): Measure {
  return {
    ...NAMED,
    id: id!,
    name: name ?? null,
    focus: focus as Measure['focus'],
    rewarded: rewarded === true,
  }
}
