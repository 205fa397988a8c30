import type { Named } from '../model/organisation.js'

/** Which ids of base and head name the same things, both ways. */
export type Pairs = {
  readonly toHead: ReadonlyMap<string, string>
  readonly toBase: ReadonlyMap<string, string>
  /** The id in head of a thing of base; its own where it is gone. */
  inHead(id: string): string
  /** The id in base of a thing of head; its own where it is new. */
  inBase(id: string): string
}

/** Matches things by id; one whose `previous` names an id that only base has is that thing renamed. */
export function pairsById(base: readonly Named[], head: readonly Named[]): Pairs {
  const [before, after] = [new Set(base.map(({ id }) => id)), new Set(head.map(({ id }) => id))]
  const toHead = new Map<string, string>()
  for (const id of before) if (after.has(id)) toHead.set(id, id)
  for (const { id, previous } of head) {
    if (before.has(id)) continue
    // The latest id comes last.
    const old = previous.findLast((one) => before.has(one) && !toHead.has(one))
    if (old !== undefined) toHead.set(old, id)
  }
  return pairsOf(toHead)
}

/** The pairs that lead from base to head, and back. */
export function pairsOf(toHead: ReadonlyMap<string, string>): Pairs {
  const toBase = new Map([...toHead].map(([from, to]) => [to, from]))
  return { toHead, toBase, inHead: (id) => toHead.get(id) ?? id, inBase: (id) => toBase.get(id) ?? id }
}
