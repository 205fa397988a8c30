import { compareText } from '../../../util/order.js'
import { plural } from '../../../util/text.js'
import type { AccessGroup } from '../directory/access-groups.js'
import type { DirectoryPerson } from '../directory/person.js'
import { several } from '../stated.js'

/** People with their teams, the groups that were read as these, and what is to be said of it. */
export type Grouped = {
  readonly people: readonly DirectoryPerson[]
  readonly rest: readonly AccessGroup[]
  readonly summary: readonly string[]
}

/**
 * Groups are the teams of those for whom nothing else says one, or of everyone where `all` is asked. A group that holds
 * all there are tells no one apart, and is none; whoever is in several is of the smallest.
 */
export function teamsFromGroups(
  people: readonly DirectoryPerson[],
  groups: readonly AccessGroup[],
  all: boolean,
): Grouped {
  const known = new Set(people.map(({ key }) => key))
  const sized = groups
    .map((group) => ({ group, size: new Set(group.members.filter((key) => known.has(key))).size }))
    .filter(({ size }) => size > 0 && (size < known.size || groups.length === 1))
    .sort((a, b) => a.size - b.size || compareText(a.group.name, b.group.name))
  const of = new Map<string, AccessGroup[]>()
  for (const { group } of sized)
    for (const key of new Set(group.members)) of.set(key, [...(of.get(key) ?? []), group])
  // Whoever has a manager and no department sits with the manager, where that one has a team.
  const stated = people.some(({ team }) => team.length > 0)
  const wants = (person: DirectoryPerson) => all || (!stated && person.team.length === 0)
  const used = new Set<AccessGroup>()
  const crossing: string[] = []
  let placed = 0
  const found = people.map((person) => {
    const [smallest, ...others] = wants(person) ? (of.get(person.key) ?? []) : []
    if (smallest === undefined) return person
    placed += 1
    used.add(smallest)
    if (others.length > 0) crossing.push(person.name)
    return { ...person, team: [{ name: smallest.name, type: 'group' }] }
  })
  return {
    people: found,
    rest: groups.filter((group) => !used.has(group)),
    summary:
      placed === 0
        ? []
        : [
            `teams from groups: ${plural(used.size, 'group')} with ${plural(placed, 'person', 'people')}${all ? '' : ', as no department is said'}`,
            ...(crossing.length === 0
              ? []
              : [
                  `in several groups, read in the smallest: ${plural(crossing.length, 'person', 'people')}: ${several(crossing)}`,
                ]),
          ],
  }
}
