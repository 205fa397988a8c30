import type { Head } from './following.js'
import type { Seat, Team } from './seat.js'
import { teamsBelow } from './team.js'

/** Several who may each lead a team, of whom at least one is below it and has no manager. */
export type Contest = {
  /** Those of the team itself whom people follow. */
  readonly own: readonly Head[]
  /** Those of teams below it whom people follow, and who have no manager. */
  readonly below: readonly Head[]
  /** Those without a manager whom nobody follows, of the team itself or alone in one below it; only where nobody of the team is followed. */
  readonly lone: readonly Seat[]
}

/** Whether someone heads people of a team from one below it, and reports to no one. */
export function isBelow(team: Team, { seat }: Head): boolean {
  return !seat.absent && seat.team !== team && seat.manager === null
}

/** Who may each lead a team, as one of them is below it and reports to no one; `null` where nobody is in question. */
export function contestOf(team: Team, heads: readonly Head[], people: number): Contest | null {
  const below = heads.filter((head) => isBelow(team, head))
  if (below.length === 0) return null
  const own = heads.filter(({ seat }) => !seat.absent && seat.team === team)
  if (own.length > 0) return { own, below, lone: [] }
  // Whoever leads most of the people and reports to someone outside the team is plainly its lead.
  if (heads.some((head) => 2 * head.following > people && !isBelow(team, head))) return null
  const followed = new Set(below.map(({ seat }) => seat))
  const lone = [...teamsBelow(team)]
    .flatMap((one) => (one === team || isOfOne(one) ? one.seats : []))
    .filter((seat) => seat.manager === null && !seat.vacant && !seat.absent && !followed.has(seat))
  return below.length + lone.length > 1 ? { own, below, lone } : null
}

const isOfOne = ({ seats, children }: Team) => seats.length === 1 && children.size === 0

/** Who leads a team of which nobody is followed: the one whom nearly all its people follow, else no one. */
export function winnerOf({ below }: Contest, people: number): Seat | null {
  const [best] = below
  return best !== undefined && 10 * (best.following + 1) >= 9 * people ? best.seat : null
}

/** Whether it is plain that someone leads: they are in the team itself, and no one below it leads more people. */
export function isPlain({ own, below }: Contest, lead: Seat | null): boolean {
  const winner = own.find(({ seat }) => seat === lead)
  return winner !== undefined && own.length === 1 && winner.following >= below[0]!.following
}
