import { cyclesOf, showCycle } from '../../../load/resolve/cycles.js'
import type { Problems } from '../problems.js'
import type { GitHubOrg } from './teams.js'

/** The parent of each team that has one, by their keys. */
export function parentsOf(teams: GitHubOrg['teams'], problems: Problems): Map<string, string> {
  const parents = new Map<string, string>()
  for (const [key, { slug, parent }] of teams) {
    if (parent === null) continue
    const above = parent.text.toLowerCase()
    if (teams.has(above)) parents.set(key, above)
    else {
      const advice =
        'it is read as a team without a parent; secret teams are listed only to their members and to owners'
      const help = problems.near(above, teams.keys(), advice)
      problems.tell(
        'unknown-team',
        `the parent of '${slug}' is '${parent.text}', and there is no such team`,
        parent.place,
        help,
      )
    }
  }
  for (const cycle of cyclesOf(parents)) {
    const names = cycle.map((key) => teams.get(key)!.slug)
    parents.delete(cycle[0]!)
    const message = `teams are each other's parents in a circle: ${showCycle(names)}`
    const help = `'${names[0]}' is read as a team without a parent; correct one of them`
    problems.tell('parent-cycle', message, teams.get(cycle[0]!)!.parent!.place, help)
  }
  return parents
}

/**
 * Takes those out of a team who are in one below it as well: GitHub lists the members of a child team among those of its
 * parents. Who maintains the team above stays in it. Gives how many were taken out.
 */
export function dropInherited(teams: GitHubOrg['teams'], parents: ReadonlyMap<string, string>): number {
  const teamsOf = new Map<string, string[]>()
  for (const [key, { members }] of teams)
    for (const login of members.keys()) {
      const own = teamsOf.get(login)
      if (own) own.push(key)
      else teamsOf.set(login, [key])
    }
  let dropped = 0
  for (const [login, own] of teamsOf) {
    if (own.length === 1) continue
    const around = new Set<string>()
    for (const key of own)
      for (
        let above = parents.get(key);
        above !== undefined && !around.has(above);
        above = parents.get(above)
      )
        around.add(above)
    for (const key of own) {
      const { members } = teams.get(key)!
      if (!around.has(key) || members.get(login)!.maintainer === true) continue
      members.delete(login)
      dropped += 1
    }
  }
  return dropped
}
