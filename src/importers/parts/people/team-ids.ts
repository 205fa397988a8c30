import { shortHash, slug } from '../ids.js'
import type { Team } from './seat.js'
import { pathOf } from './team.js'

/** Gives each team the shortest end of its path that no other team has as its id; roles keep theirs. */
export function giveTeamIds(teams: readonly Team[], roles: ReadonlySet<string>): void {
  const [root] = teams
  const used = new Set(roles)
  root!.id = free(slug(root!.name), used, '')
  let open = teams.slice(1).map((team) => ({ team, path: pathOf(team) }))
  for (let steps = 1; open.length > 0; steps++) {
    const groups = new Map<string, typeof open>()
    for (const one of open) {
      const id = slug(one.path.slice(-steps).join('-'))
      const group = groups.get(id)
      if (group) group.push(one)
      else groups.set(id, [one])
    }
    const next: typeof open = []
    for (const [id, group] of groups) {
      if (group.length === 1 && !used.has(id)) {
        group[0]!.team.id = id
        used.add(id)
      } else
        for (const one of group) {
          if (one.path.length > steps) next.push(one)
          else one.team.id = free(id, used, one.path.join('\n'))
        }
    }
    open = next
  }
}

/** The id, or one that ends in what the path is told by. */
function free(id: string, used: Set<string>, path: string): string {
  let found = id
  for (let n = 0; used.has(found); n++) found = n === 0 ? `${id}-team` : `${id}-${shortHash(`${path} ${n}`)}`
  used.add(found)
  return found
}
