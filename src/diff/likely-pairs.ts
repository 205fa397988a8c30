import { byOrder, compareText } from '../util/order.js'

/** Something by which two things may be the same: those with the same words and key are alike in it. */
export type Clue = { readonly words: string; readonly key: string }

type Clued = { readonly id: string; readonly clues: readonly Clue[] }
type Pair = { readonly from: string; readonly to: string; readonly evidence: readonly string[] }

/** Pairs a thing that is gone with one that is new, by clues that fit no other; the pairs with most evidence first. */
export function likelyPairs(gone: readonly Clued[], added: readonly Clued[]): Pair[] {
  const [before, after] = [holders(gone), holders(added)]
  const evidence = new Map<string, { from: string; to: string; evidence: string[] }>()
  for (const [clue, { words, ids }] of before) {
    const [from, to] = [ids, after.get(clue)?.ids ?? []]
    if (from.length !== 1 || to.length !== 1) continue
    const pair = { from: from[0]!, to: to[0]! }
    const key = `${pair.from} ${pair.to}`
    if (!evidence.has(key)) evidence.set(key, { ...pair, evidence: [] })
    evidence.get(key)!.evidence.push(words)
  }
  const sorted = [...evidence.values()].sort(
    byOrder(
      (a, b) => b.evidence.length - a.evidence.length,
      (a, b) => compareText(a.from, b.from),
      (a, b) => compareText(a.to, b.to),
    ),
  )
  const most = new Map<string, { count: number; pairs: number }>()
  const ends = ({ from, to }: Pair) => [`from ${from}`, `to ${to}`]
  for (const pair of sorted)
    for (const end of ends(pair)) {
      const best = most.get(end)
      if (best === undefined) most.set(end, { count: pair.evidence.length, pairs: 1 })
      else if (best.count === pair.evidence.length) best.pairs += 1
    }
  // Where two pairs want the same thing and have as much evidence, neither is likely.
  return sorted.filter((pair) =>
    ends(pair).every((end) => {
      const best = most.get(end)!
      return best.count === pair.evidence.length && best.pairs === 1
    }),
  )
}

/** The things that hold each clue. */
function holders(things: readonly Clued[]): Map<string, { words: string; ids: string[] }> {
  const found = new Map<string, { words: string; ids: string[] }>()
  for (const { id, clues } of things)
    for (const { words, key } of clues) {
      const clue = `${words}\n${key}`
      if (!found.has(clue)) found.set(clue, { words, ids: [] })
      found.get(clue)!.ids.push(id)
    }
  return found
}
