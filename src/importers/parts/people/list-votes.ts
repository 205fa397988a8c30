import { compareText } from '../../../util/order.js'
import { cyclesAmong } from './cycles.js'
import type { Seat } from './seat.js'
import { DEEPEST, nameKey } from './team.js'

/** Above whom a team stands in how many lists, and the first row that says so; '' is the top. */
export type Votes = Map<string, { count: number; row: number }>

/** A seat and the teams of its list, from broad to narrow, each as what tells it apart. */
export type List = { readonly seat: Seat; readonly teams: readonly string[] }

/** What parts a team's name from the top team that it is of, where others of that name are elsewhere. */
const OF = '\u0000'

/** The name of a team that a list names. */
export function nameIn(team: string): string {
  return team.slice(team.indexOf(OF) + 1)
}

/**
 * The lists of all seats, each name once. A name is one team wherever it stands, but for one that most lists put far
 * below another top team than the one that this list begins with: `Sales; Dev Section` is no part of Engineering.
 */
export function listsOf(seats: readonly Seat[]): List[] {
  const plain = seats.map((seat) => ({
    seat,
    teams: [...new Set(seat.place.map(nameKey))].slice(0, DEEPEST),
  }))
  const parents = parentsBy(votesOf(plain))
  const topOf = (name: string) => {
    let at = name
    while (parents.get(at)! !== '') at = parents.get(at)!
    return at
  }
  return plain.map(({ seat, teams }) => {
    let top = ''
    const told = teams.map((name, i) => {
      // A top team in the middle of a list is what the rest of it is about.
      if (i === 0 || parents.get(name) === '') top = topOf(name)
      return topOf(name) === top ? name : `${top}${OF}${name}`
    })
    return { seat, teams: told }
  })
}

/** What the lists say of each team's place: below the one that is named before it, or at the top. */
export function votesOf(lists: readonly List[]): Map<string, Votes> {
  const all = new Map<string, Votes>()
  for (const { seat, teams } of lists) {
    let above = ''
    for (const name of teams) {
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
