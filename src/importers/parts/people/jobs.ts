import type { Seat } from './seat.js'
import { nameKey } from './team.js'

/** The jobs of each person who has several, in the order of their rows, by the id of the person. */
export function jobsOf(seats: readonly Seat[]): ReadonlyMap<string, readonly Seat[]> {
  const found = new Map<string, Seat[]>()
  for (const seat of seats) {
    const known = found.get(seat.id)
    if (known) known.push(seat)
    else found.set(seat.id, [seat])
  }
  return new Map([...found].filter(([, jobs]) => jobs.length > 1))
}

/** The job of a person to whom a line of someone leads: the one in their own team or in the nearest above it, else the first. */
export function nearestJob(jobs: readonly Seat[], from: Seat): Seat {
  const place = from.place.map(nameKey)
  const depths = jobs.map(({ place: above }) =>
    above.every((name, i) => nameKey(name) === place[i]) ? above.length : 0,
  )
  return jobs[depths.indexOf(Math.max(...depths))]!
}
