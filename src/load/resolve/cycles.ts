import { compareText } from '../../util/order.js'

/**
 * The cycles of a graph in which everything points to at most one other thing. Each starts at its smallest id;
 * they are sorted by it.
 */
export function cyclesOf(next: ReadonlyMap<string, string>): string[][] {
  const settled = new Set<string>()
  const cycles: string[][] = []
  for (const start of next.keys()) {
    const order = new Map<string, number>()
    const walk: string[] = []
    let here: string | undefined = start
    while (here !== undefined && !settled.has(here) && !order.has(here)) {
      order.set(here, walk.length)
      walk.push(here)
      here = next.get(here)
    }
    if (here !== undefined && order.has(here)) cycles.push(fromSmallest(walk.slice(order.get(here))))
    for (const id of walk) settled.add(id)
  }
  return cycles.sort((a, b) => compareText(a[0]!, b[0]!))
}

function fromSmallest(cycle: readonly string[]): string[] {
  const smallest = cycle.reduce((best, id, i) => (compareText(id, cycle[best]!) < 0 ? i : best), 0)
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)]
}

/** `a → b → c → a`; a long cycle is cut in the middle. */
export function showCycle(cycle: readonly string[]): string {
  const closed = [...cycle, cycle[0]!]
  if (closed.length <= 12) return closed.join(' → ')
  return [...closed.slice(0, 6), `… ${closed.length - 10} more …`, ...closed.slice(-4)].join(' → ')
}
