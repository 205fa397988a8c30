import { baseName } from '../file-name.js'
import type { OwnersFile } from './owners-file.js'
import type { GitHubOrg } from './teams.js'

/** The teams and people whom CODEOWNERS names, when there is nothing else to know them from: flat, people at the top. */
export function teamsOfOwners(files: readonly OwnersFile[]): GitHubOrg {
  const org: GitHubOrg = { login: null, name: null, teams: new Map(), listed: new Set() }
  const logins = new Set<string>()
  for (const { paths } of files)
    for (const { owners } of paths)
      for (const { text, place } of owners) {
        const [, login, team, address] = /^@([^/@]+)(?:\/(.+))?$|^([^@/]+@[^@/]+)$/.exec(text) ?? []
        const source = baseName(place.file)
        if (team !== undefined) {
          logins.add(login!.toLowerCase())
          const key = team.toLowerCase()
          if (org.teams.has(key)) continue
          org.teams.set(key, {
            slug: team,
            name: team,
            description: null,
            privacy: null,
            parent: null,
            members: new Map(),
            source,
            place,
          })
          continue
        }
        const person = login ?? address
        if (person === undefined) continue
        const top = org.teams.get('') ?? {
          slug: '',
          name: '',
          description: null,
          privacy: null,
          parent: null,
          members: new Map(),
          source,
          place,
        }
        org.teams.set('', top)
        top.members.set(person.toLowerCase(), {
          login: person,
          name: null,
          email: address ?? null,
          maintainer: null,
          source,
        })
      }
  if (logins.size === 1) org.login = [...logins][0]!
  return org
}
