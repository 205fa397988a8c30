import type { Named } from '../model/organisation.js'
import { pairOf } from '../util/order.js'
import { type Pairs, pairsById, pairsOf } from './pairs.js'

type Joint = Named & { readonly between: readonly [string, string] }

/**
 * Matches links or needs. One without an id of its own has one made of its two ends and a number, which says nothing
 * of it: such are matched by their ends, those with the same content first.
 */
export function matchJoints<T extends Joint>(
  base: readonly T[],
  head: readonly T[],
  actor: (id: string) => string,
  content: (joint: T) => string,
): Pairs {
  const made = ({ id }: T) => id.includes('~')
  const toHead = new Map(
    pairsById(
      base.filter((one) => !made(one)),
      head.filter((one) => !made(one)),
    ).toHead,
  )
  const ends = ({ between: [a, b] }: T, to: (id: string) => string) => pairOf(to(a), to(b)).join('~')
  const pair = (keyOf: (joint: T, to: (id: string) => string) => string) => {
    const taken = new Set(toHead.values())
    const open = new Map<string, T[]>()
    for (const joint of head.filter((one) => made(one) && !taken.has(one.id))) {
      const key = keyOf(joint, (id) => id)
      open.set(key, [...(open.get(key) ?? []), joint])
    }
    for (const joint of base.filter((one) => made(one) && !toHead.has(one.id))) {
      const found = open.get(keyOf(joint, actor))?.shift()
      if (found !== undefined) toHead.set(joint.id, found.id)
    }
  }
  pair((joint, to) => `${ends(joint, to)} ${content(joint)}`)
  pair(ends)
  return pairsOf(toHead)
}
