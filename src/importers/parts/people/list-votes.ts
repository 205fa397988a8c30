import { compareText } from '../../../util/order.js'
import { cyclesAmong } from './cycles.js'
import type { Seat } from './seat.js'
import { DEEPEST, nameKey } from './team.js'

/** Above whom a team stands in how many lists, and the first row that says so; '' is the top. */
export type Votes = Map<string, { count: number; row: number }>

/** The names of a list, each once and as what tells it apart. */
export function listed({ place }: Seat): string[] {
  return [...new Set(place.map(nameKey))].slice(0, DEEPEST)
}

/** What the lists say of each team's place: below the one that is named before it, or at the top. */
export function votesOf(seats: readonly Seat[]): Map<string, Votes> {
  const all = new Map<string, Votes>()
  for (const seat of seats) {
    let above = ''
    for (const name of listed(seat)) {
      const votes: Votes = all.get(name) ?? new Map()
      all.set(name, votes)
      const vote = votes.get(above)
      if (vote) vote.count += 1
      else votes.set(above, { count: 1, row: seat.row })
      above = name
    }
  }
  return all
}

/** For each team the one that most lists put above it, '' for the top; circles end where the fewest lists say so. */
export function parentsBy(all: ReadonlyMap<string, Votes>): Map<string, string> {
  const left = new Map([...all].map(([name, votes]) => [name, ranked(votes)]))
  const parentOf = (name: string) => left.get(name)?.[0]?.above ?? ''
  for (;;) {
    const cycles = cyclesAmong(left.keys(), (name) => parentOf(name) || null)
    if (cycles.length === 0) break
    for (const cycle of cycles) {
      const weakest = cycle.reduce((best, name) => {
        const fewer = left.get(name)![0]!.count - left.get(best)![0]!.count
        return fewer < 0 || (fewer === 0 && compareText(name, best) < 0) ? name : best
      })
      left.get(weakest)!.shift()
    }
  }
  return new Map([...left.keys()].map((name) => [name, parentOf(name)]))
}

/** Of equally many lists, those that name a team above say more than those that begin with it. */
function ranked(votes: Votes): { readonly above: string; readonly count: number }[] {
  return [...votes]
    .map(([above, { count }]) => ({ above, count }))
    .sort(
      (a, b) =>
        b.count - a.count || Number(a.above === '') - Number(b.above === '') || compareText(a.above, b.above),
    )
}
