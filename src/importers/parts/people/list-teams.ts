import { plural } from '../../../util/text.js'
import type { Reports } from '../reports.js'
import { listsOf, nameIn, parentsBy, type Votes, votesOf } from './list-votes.js'
import { type Seat, shortened, type Team } from './seat.js'
import { Spellings } from './spellings.js'
import { DEEPEST, nameKey, newTeam } from './team.js'

/**
 * Teams from lists such as `Engineering; Development; Geo`, in which a name is one team wherever it stands below
 * the same top team: it is put below the team that most lists name before it. A seat is in the team that most of the list leads to.
 */
export function teamsFromLists(seats: readonly Seat[], name: string, column: number, reports: Reports): Team {
  const lists = listsOf(seats)
  const votes = votesOf(lists)
  const parents = parentsBy(votes)
  const names = spelled(seats, column, reports)
  const root = newTeam(name, null)
  const teams = new Map<string, Team>([['', root]])
  for (const key of parents.keys()) makeTeam(key, parents, names, teams)
  for (const [key, found] of votes) tellDisagreement(key, found, parents.get(key)!, names, column, reports)
  for (const { seat, teams: list } of lists) {
    if (list.length === 0) continue
    const best = narrowest(list, parents)
    seat.team = teams.get(best)!
    const above = new Set<Team>()
    for (let team: Team | null = seat.team; team !== null; team = team.parent) above.add(team)
    seat.also = list.map((key) => teams.get(key)!).filter((team) => !above.has(team))
  }
  return root
}

/** Makes a team after those above it. */
function makeTeam(
  key: string,
  parents: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  teams: Map<string, Team>,
): void {
  const waiting: string[] = []
  for (let at = key; !teams.has(at); at = parents.get(at)!) waiting.push(at)
  for (const one of waiting.reverse()) {
    let parent = teams.get(parents.get(one)!)!
    while (parent.depth >= DEEPEST) parent = parent.parent!
    teams.set(one, newTeam(names.get(nameIn(one))!, parent, one))
  }
}

function spelled(seats: readonly Seat[], column: number, reports: Reports): Map<string, string> {
  const found = new Map<string, Spellings>()
  for (const { place, row } of seats)
    for (const name of place) {
      const key = nameKey(name)
      const known = found.get(key) ?? new Spellings()
      found.set(key, known)
      known.add(name, row)
    }
  return new Map([...found].map(([key, known]) => [key, known.settle(column, reports)]))
}

/** The team of which most of the teams above are in the list too; of equally good ones the last. */
function narrowest(list: readonly string[], parents: ReadonlyMap<string, string>): string {
  const named = new Set(list)
  let best = list[0]!
  let most = 0
  for (const key of list) {
    let chain = 0
    for (let at = key; named.has(at) && chain <= list.length; at = parents.get(at)!) chain += 1
    if (chain >= most) {
      best = key
      most = chain
    }
  }
  return best
}

function tellDisagreement(
  key: string,
  votes: Votes,
  parent: string,
  names: ReadonlyMap<string, string>,
  column: number,
  reports: Reports,
): void {
  if (votes.size < 2) return
  const place = (above: string) =>
    above === '' ? 'at the top' : `below '${shortened(names.get(nameIn(above))!)}'`
  const kept = votes.get(parent)
  const others = [...votes]
    .filter(([above]) => above !== parent)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
  const shown = others.slice(0, 3).map(([above, { count }]) => `${place(above)} in ${count}`)
  const rest = others.length > 3 ? ` and in ${plural(others.length - 3, 'other place')}` : ''
  const first = others.reduce((least, [, { row }]) => Math.min(least, row), others[0]![1].row)
  reports.tell({
    code: 'team-place',
    row: first,
    column,
    message: `the team '${shortened(names.get(nameIn(key))!)}' stands ${place(parent)} in ${plural(kept?.count ?? 0, 'row')}, ${shown.join(', ')}${rest}: it is put ${place(parent)}`,
    help: 'list the teams of each person from broad to narrow, or give a path (--hierarchy path)',
  })
}
