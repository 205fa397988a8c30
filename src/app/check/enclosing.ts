import { byOrder } from '../../util/order.js'

/** A stretch of lines, the last one included. */
type Block = { readonly first: number; readonly last: number }

/**
 * Finds the things whose blocks are around a line, in their order. Blocks are apart or one in the other, so those around
 * a line are the last one that starts before it and those around that.
 */
export function enclosing<T>(
  things: readonly T[],
  blockOf: (thing: T) => Block,
): (line: number) => readonly T[] {
  const sorted = things
    .map((thing, place) => ({ thing, place, ...blockOf(thing) }))
    .sort(
      byOrder(
        (a, b) => a.first - b.first,
        (a, b) => b.last - a.last,
      ),
    )
  const outer: number[] = []
  for (const [i, { first }] of sorted.entries()) {
    let at = i - 1
    while (at >= 0 && sorted[at]!.last < first) at = outer[at]!
    outer.push(at)
  }
  return (line) => {
    const found: (typeof sorted)[number][] = []
    for (let at = lastFrom(sorted, line); at >= 0; at = outer[at]!)
      if (sorted[at]!.last >= line) found.push(sorted[at]!)
    return found.sort((a, b) => a.place - b.place).map(({ thing }) => thing)
  }
}

/** The place of the last block that starts at a line or before it; -1 where none does. */
function lastFrom(sorted: readonly Block[], line: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.first <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}
