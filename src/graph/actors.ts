import type { Organisation } from '../model/organisation.js'
import type { Seat, Seats } from './graph.js'

/** The seats that an actor stands for, sorted: a role itself, a team its lead's, a forum its members'; none for an unknown id. */
export function seatsOfActor(organisation: Organisation, seats: Seats, actor: string): Seat[] {
  const found = new Set<Seat>()
  const forums = new Set<string>()
  const open = [actor]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const forum = organisation.forums.get(id)
    if (forum === undefined) {
      const seat = seats.numbers.get(organisation.teams.get(id)?.lead ?? id)
      if (seat !== undefined) found.add(seat)
    } else if (!forums.has(id)) {
      forums.add(id)
      open.push(...forum.members)
    }
  }
  return [...found].sort((a, b) => a - b)
}
