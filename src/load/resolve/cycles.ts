import { compareText } from '../../util/order.js'

/**
 * The cycles of a graph in which everything points to at most one other thing. Each starts at its smallest id;
 * they are sorted by it.
 */
export function cyclesOf(next: ReadonlyMap<string, string>): string[][] {
  /** By which walk each thing was met first. */
  const met = new Map<string, number>()
  const cycles: string[][] = []
  let walk = 0
  for (const start of next.keys()) {
    walk += 1
    let here: string | undefined = start
    while (here !== undefined && !met.has(here)) {
      met.set(here, walk)
      here = next.get(here)
    }
    if (here !== undefined && met.get(here) === walk) cycles.push(fromSmallest(cycleFrom(here, next)))
  }
  return cycles.sort((a, b) => compareText(a[0]!, b[0]!))
}

function cycleFrom(start: string, next: ReadonlyMap<string, string>): string[] {
  const cycle = [start]
  for (let here = next.get(start)!; here !== start; here = next.get(here)!) cycle.push(here)
  return cycle
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
