import { sortedUnique } from '../../../util/order.js'
import { plural } from '../../../util/text.js'
import { several } from '../stated.js'
import type { DirectoryPerson } from './person.js'
import { teamKey } from './person.js'

/** A group of a directory: its name, and the keys of its members. */
export type AccessGroup = { readonly name: string; readonly members: readonly string[] }

/**
 * What is said of groups. Most of them give access to something: that people may open the same folder arranges nothing
 * between their teams, so no group becomes a forum; those across teams are named, for someone who knows better.
 * `option`: what reads them as teams, where there is such an option.
 */
export function sayGroups(
  groups: readonly AccessGroup[],
  people: readonly DirectoryPerson[],
  option: string | null = null,
): string[] {
  if (groups.length === 0) return []
  const teamOf = new Map(people.flatMap(({ key, team }) => (team.length === 0 ? [] : [[key, teamKey(team)]])))
  const across = groups.filter(
    ({ members }) => new Set(members.flatMap((key) => teamOf.get(key) ?? [])).size > 1,
  )
  const names = sortedUnique(across.map(({ name }) => name))
  const which =
    across.length === 0 ? '' : `; ${across.length} with members of several teams: ${several(names, 8)}`
  return [
    `not read: ${plural(groups.length, 'group')}, as access is no coordination${which}${option === null ? '' : `; ${option} reads them as teams`}`,
  ]
}
