import type { DraftDecision, OneOrMany } from '../../model/draft.js'
import { RIGHTS, type Right } from '../../model/organisation.js'
import type { Changes } from '../../model/reorg.js'
import { RACI } from '../resolve/activity.js'
import { listOf } from '../resolve/registry.js'
import type { DraftOrigin } from '../resolve/written.js'
import type { ListedEntry, State } from './state.js'

/** The decide right goes to another actor, whoever held it before. */
export function delegate(state: State, { decision, to }: Changes['delegate'], where: DraftOrigin): void {
  const entry = state.require('decision', decision, where, 'decision')
  if (!isActor(state, to, where, 'to') || !entry) return
  if (listOf(rightsOf(entry.draft).decide).join() === to) {
    state.refuse('no-change', `'${to}' decides '${decision}' already`, where, 'to')
    return
  }
  setRight(state, entry, 'decide', [to], where)
}

/** An actor gets a right. */
export function grant(state: State, { decision, right, to }: Changes['grant'], where: DraftOrigin): void {
  const entry = state.require('decision', decision, where, 'decision')
  if (!isActor(state, to, where, 'to') || !entry) return
  const held = listOf(rightsOf(entry.draft)[right])
  if (held.includes(to)) {
    state.refuse('no-change', `'${to}' holds ${right} in '${decision}' already`, where, 'to')
    return
  }
  setRight(state, entry, right, [...held, to], where)
}

/** An actor loses a right. */
export function revoke(state: State, { decision, right, from }: Changes['revoke'], where: DraftOrigin): void {
  const entry = state.require('decision', decision, where, 'decision')
  if (!entry) return
  const held = listOf(rightsOf(entry.draft)[right])
  if (!held.includes(from)) {
    const help = held.length === 0 ? `no one holds ${right} in it` : `it is held by ${held.join(', ')}`
    state.refuse('not-held', `'${from}' does not hold ${right} in '${decision}'`, where, 'from', help)
    return
  }
  setRight(
    state,
    entry,
    right,
    held.filter((actor) => actor !== from),
    where,
  )
}

type Rights = { readonly [R in Right]?: OneOrMany }

/** The rights of a decision by their words, also where they are written in RACI letters. */
function rightsOf({ raci, ...draft }: DraftDecision): Rights {
  if (raci === undefined) return draft
  const found: { [R in Right]?: string[] } = {}
  for (const [letter, rights] of Object.entries(RACI))
    for (const right of rights)
      found[right] = [...new Set([...(found[right] ?? []), ...listOf(raci[letter as keyof typeof RACI])])]
  return found
}

function setRight(
  state: State,
  entry: ListedEntry<'decision'>,
  right: Right,
  actors: readonly string[],
  where: DraftOrigin,
): void {
  const now = actors.length === 0 ? undefined : actors
  if (entry.draft.raci === undefined) {
    state.change('decision', entry, { [right]: now }, where)
    return
  }
  // One decision has one notation: a right that RACI has no letter for turns all of them into words.
  const words = Object.fromEntries(RIGHTS.map((one) => [one, rightsOf(entry.draft)[one]]))
  state.change('decision', entry, { ...words, raci: undefined, [right]: now }, where)
}

function isActor(state: State, id: string, where: DraftOrigin, field: string): boolean {
  const kinds = ['role', 'team', 'forum'] as const
  return kinds.some((kind) => state.find(kind, id)) || state.require('role', id, where, field) !== undefined
}
