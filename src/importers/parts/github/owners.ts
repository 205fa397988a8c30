import type { Organisation } from '../../../model/organisation.js'
import { compareText } from '../../../util/order.js'
import { slug } from '../ids.js'
import type { FindOwner } from './decisions.js'
import type { GitHubOrg } from './teams.js'

/** Whom an owner of CODEOWNERS may be, and the names to suggest. */
export type Actors = { readonly find: FindOwner; readonly names: readonly string[] }

/** The key of a seat: a team's, and the login in small letters of who sits there. */
export const seatKey = (team: string, login: string) => JSON.stringify([team, login])

/**
 * Teams by `@org/slug`, of this organisation alone where its login is known; people by `@login` or by their address. Who
 * has several seats acts from the one they maintain, else from the first by its id.
 */
export function actorsOfTeams(
  { login, teams }: GitHubOrg,
  teamIds: ReadonlyMap<string, string>,
  roleIds: ReadonlyMap<string, string>,
): Actors {
  const people = new Map<string, { readonly id: string; readonly maintainer: boolean }>()
  const names: string[] = []
  const prefer = (name: string, id: string, maintainer: boolean) => {
    const known = people.get(name)
    if (known === undefined) names.push(name)
    else if (known.maintainer === maintainer ? compareText(known.id, id) <= 0 : known.maintainer) return
    people.set(name, { id, maintainer })
  }
  for (const [key, { members }] of teams) {
    if (key !== '') names.push(`@${login ?? 'org'}/${key}`)
    for (const [member, { email, maintainer }] of members) {
      const id = roleIds.get(seatKey(key, member))!
      prefer(`@${member}`, id, maintainer === true)
      if (email !== null) prefer(email.toLowerCase(), id, maintainer === true)
    }
  }
  const find = (owner: string) => {
    const lower = owner.toLowerCase()
    const path = /^@([^/]+)\/(.+)$/.exec(lower)
    if (path === null) return people.get(lower)?.id ?? null
    if (login !== null && path[1] !== login.toLowerCase()) return null
    // GitLab's groups nest in the name.
    const team = [path[2]!, path[2]!.split('/').at(-1)!].find((name) => name !== '' && teams.has(name))
    return team === undefined ? null : teamIds.get(team)!
  }
  return { find, names }
}

/** The same in a model: teams by their id or name, roles by who holds them. */
export function actorsOfModel({ teams, roles }: Organisation): Actors {
  const byName = new Map<string, string>()
  const add = (name: string, id: string) => {
    if (name !== '' && !byName.has(name)) byName.set(name, id)
  }
  for (const id of teams.keys()) add(`/${id}`, id)
  for (const { id, name } of teams.values()) add(`/${slug(name ?? '')}`, id)
  for (const { id, heldBy } of roles.values()) for (const person of heldBy) add(person.toLowerCase(), id)
  const find = (owner: string) => {
    const path = /^@[^/]+\/(.+)$/.exec(owner.toLowerCase())
    if (path === null) return byName.get(owner.toLowerCase().replace(/^@/, '')) ?? null
    return byName.get(`/${path[1]}`) ?? byName.get(`/${path[1]!.split('/').at(-1)}`) ?? null
  }
  return {
    find,
    names: [...byName.keys()].map((name) => (name.startsWith('/') ? `@org${name}` : `@${name}`)),
  }
}
