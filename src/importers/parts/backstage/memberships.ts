import type { Problems } from '../problems.js'
import { adviceOn, type Entity, fullRef } from './entities.js'

/** A person in a group; `user` is `null` where the catalogue has no entity for them. */
export type Membership = {
  readonly group: string
  readonly ref: string
  readonly user: Entity | null
  readonly source: string
}

/** Who is in which group, each once: users say it of themselves, groups of their members. */
export function membershipsOf(
  groups: readonly Entity[],
  users: readonly Entity[],
  problems: Problems,
): Membership[] {
  const byRef = new Map(groups.map((group) => [group.ref, group]))
  const people = new Map(users.map((user) => [user.ref, user]))
  const found = new Map<string, Membership>()
  const add = (one: Membership) => {
    const key = JSON.stringify([one.group, one.ref])
    if (!found.has(key)) found.set(key, one)
  }
  for (const user of users)
    for (const { text, place } of user.spec?.texts('memberOf') ?? []) {
      const group = fullRef(text, 'group', user.namespace)
      if (byRef.has(group)) {
        add({ group, ref: user.ref, user, source: user.source })
        continue
      }
      const help = adviceOn(
        group,
        byRef.keys(),
        problems,
        'add the file that defines it, or correct the reference',
      )
      problems.tell(
        'unknown-group',
        `${user.ref} is a member of ${group}, and there is no such group`,
        place,
        help,
      )
    }
  for (const group of groups)
    for (const { text, place } of group.spec?.texts('members') ?? []) {
      const ref = fullRef(text, 'user', group.namespace)
      const user = people.get(ref) ?? null
      add({ group: group.ref, ref, user, source: user?.source ?? group.source })
      // Many catalogues take their users from a directory, and then no file holds any.
      if (user !== null || users.length === 0) continue
      const help = adviceOn(
        ref,
        people.keys(),
        problems,
        'the seat is kept; add the file that defines the user, or correct the reference',
      )
      problems.tell(
        'unknown-user',
        `${group.ref} has the member ${ref}, and there is no such user`,
        place,
        help,
      )
    }
  return [...found.values()]
}
