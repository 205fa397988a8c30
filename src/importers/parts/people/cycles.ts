import { compareText } from '../../../util/order.js'
import type { Reports } from '../reports.js'
import { labelOf, type Seat } from './seat.js'

/** Breaks every circle of managers at its smallest id, and tells each as a whole. */
export function breakCycles(seats: readonly Seat[], column: number | undefined, reports: Reports): void {
  for (const cycle of cyclesAmong(seats, (seat) => seat.manager)) {
    const smallest = cycle.reduce((best, seat) => (compareText(seat.key, best.key) < 0 ? seat : best))
    const at = cycle.indexOf(smallest)
    const whole = [...cycle.slice(at), ...cycle.slice(0, at), smallest].map(({ id }) => id)
    const shown =
      whole.length <= 12 ? whole : [...whole.slice(0, 6), `… ${whole.length - 10} more …`, ...whole.slice(-4)]
    reports.tell({
      code: 'manager-cycle',
      row: smallest.row,
      column,
      message: `these manage each other in a circle: ${shown.join(' → ')}; the line of ${labelOf(smallest)} is left out`,
      help: 'one of them reports to someone else, or to no one',
      subject: whole.slice(0, -1),
    })
    smallest.manager = null
  }
}

/** The circles of things that each lead to at most one other. */
export function cyclesAmong<T>(all: Iterable<T>, next: (one: T) => T | null): T[][] {
  const settled = new Set<T>()
  const cycles: T[][] = []
  for (const start of all) {
    const walk: T[] = []
    const order = new Map<T, number>()
    let here: T | null = start
    while (here !== null && !settled.has(here) && !order.has(here)) {
      order.set(here, walk.length)
      walk.push(here)
      here = next(here)
    }
    if (here !== null && order.has(here)) cycles.push(walk.slice(order.get(here)))
    for (const one of walk) settled.add(one)
  }
  return cycles
}
