import {
  type Decision,
  nameOf,
  type Organisation,
  RIGHTS,
  type Role,
  type Team,
} from '../model/organisation.js'
import type { LikelyRename } from '../report/diff-data.js'
import { compareText } from '../util/order.js'
import { type Clue, likelyPairs } from './likely-pairs.js'
import type { Match } from './match.js'
import type { Pairs } from './pairs.js'

type ToHead = (id: string) => string
type Clues<T> = (thing: T, actor: ToHead) => readonly Clue[]

/**
 * Ids that are gone and ids that are new which may name the same thing: alike in name and place, in members, in lead,
 * in who holds them or in rights. Proposed only where no other fits as well.
 */
export function likelyRenames(base: Organisation, head: Organisation, match: Match): LikelyRename[] {
  const teams = guess('team', base.teams, head.teams, match.teams, match.actor, teamClues)
  // A role of a team that has perhaps another id is where it was.
  const perhaps = new Map(teams.map(({ from, to }) => [from, to]))
  const actor = (id: string) => perhaps.get(id) ?? match.actor(id)
  return [
    ...teams,
    ...guess('role', base.roles, head.roles, match.roles, actor, roleClues),
    ...guess('decision', base.decisions, head.decisions, match.decisions, actor, decisionClues),
  ]
}

function guess<T extends { readonly id: string }>(
  kind: LikelyRename['kind'],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  pairs: Pairs,
  actor: ToHead,
  clues: Clues<T>,
): LikelyRename[] {
  const gone = [...before.values()].filter(({ id }) => !pairs.toHead.has(id))
  const added = [...after.values()].filter(({ id }) => !pairs.toBase.has(id))
  const cluesOf = (things: readonly T[], to: ToHead) =>
    things.map((thing) => ({ id: thing.id, clues: clues(thing, to) }))
  return likelyPairs(
    cluesOf(gone, actor),
    cluesOf(added, (id) => id),
  ).map((pair) => ({ kind, ...pair }))
}

const teamClues: Clues<Team> = (team, actor) => {
  const members = [...team.roles, ...team.teams].map(actor)
  return [
    ...named(team, 'the same name and parent', team.parent === null ? '' : actor(team.parent)),
    ...clue(`the same ${members.length === 1 ? 'member' : 'members'}`, members),
    ...clue('the same lead', team.leadIs === 'none' ? [] : [actor(team.lead)]),
  ]
}

const roleClues: Clues<Role> = (role, actor) => [
  ...named(role, `the same ${role.name === null ? 'title' : 'name'} and team`, actor(role.team)),
  ...clue('the same people', role.heldBy),
]

const decisionClues: Clues<Decision> = (decision, actor) => [
  ...named(decision, 'the same name', ''),
  ...clue(
    'the same rights',
    RIGHTS.flatMap((right) => decision.rights[right].map((id) => `${right}:${actor(id)}`)),
  ),
]

/** A clue from ids in whatever order; none where there are none. */
function clue(words: string, ids: readonly string[]): readonly Clue[] {
  return ids.length === 0 ? [] : [{ words, key: [...ids].sort(compareText).join(' ') }]
}

/** A clue from a name that is more than the id, with the place. */
function named(thing: Parameters<typeof nameOf>[0], words: string, place: string): readonly Clue[] {
  const name = nameOf(thing)
  return name === thing.id ? [] : [{ words, key: `${name}\n${place}` }]
}
