import { describe, expect, it } from 'vitest'
import { headcount } from '../../src/graph/unit-facts.js'
import backstage from '../../src/importers/backstage.js'
import github from '../../src/importers/github.js'
import type { Importer, ImportResult } from '../../src/importers/importer.js'
import ldif from '../../src/importers/ldif.js'
import scim from '../../src/importers/scim.js'
import { fixture, importing, organisationOf } from './reading.js'

const files = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, fixture(path)]))

/** How many people the report counts. */
async function counted({ draft }: ImportResult): Promise<number> {
  const { roles, teams } = await organisationOf(draft)
  return headcount(roles.values(), teams.values())
}

const EXTENSION = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

describe('the people that a report counts are those of the import', () => {
  it.each([
    ['scim', scim, files('scim/users.json', 'scim/groups.json')],
    ['ldif', ldif, files('ldif/directory.ldif')],
    ['github', github, files('github/teams.json', 'github/members.json')],
    ['backstage', backstage, files('backstage/org.yaml', 'backstage/users.yaml')],
  ] as readonly (readonly [string, Importer, { [file: string]: string }])[])(
    'of %s',
    async (_, importer, given) => {
      const result = importing(importer, given)
      const said = result.summary.map((line) => /(\d+) (?:person|people)\b/.exec(line)?.[1]).find((n) => n)
      expect(await counted(result)).toBe(Number(said))
    },
  )

  it('without those of a team of GitHub whose members nobody listed', async () => {
    const teams = JSON.stringify([
      { slug: 'a', privacy: 'closed', members: [{ login: 'ann' }] },
      { slug: 'b', privacy: 'closed', members: [] },
      { slug: 'c', privacy: 'closed' },
    ])
    const { draft } = importing(github, { 'teams.json': teams })
    const [root] = draft.teams!
    expect([root!, ...root!.teams!].map(({ id, headcount: count }) => [id, count])).toEqual([
      ['organisation', 0],
      ['a', undefined],
      ['b', 0],
      ['c', undefined],
    ])
  })

  it('and no team is said to be empty where a catalogue names no people', () => {
    const group =
      'apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: a }\nspec: { type: team }\n'
    expect(importing(backstage, { 'org.yaml': group }).draft.teams).toMatchObject([{ id: 'a' }])
    expect(importing(backstage, { 'org.yaml': group }).draft.teams![0]!.headcount).toBeUndefined()
  })
})

describe('a manager who is not in the data', () => {
  const user = (id: string, manager: string | null, department: string) => ({
    id,
    userName: id,
    [EXTENSION]: { department, ...(manager === null ? {} : { manager: { value: manager } }) },
  })
  const leadsOf = async (...users: readonly object[]) => {
    const { draft } = importing(scim, { 'u.json': JSON.stringify(users) })
    const { teams, roles } = await organisationOf(draft)
    expect(roles.get('vacant-gone')).toMatchObject({ headcount: 0, heldBy: [] })
    return teams.get('sales')!.lead
  }

  it('leads no team that someone in the data leads', async () =>
    expect(
      await leadsOf(user('bob', null, 'Sales'), user('al', 'bob', 'Sales'), user('fay', 'gone', 'Sales')),
    ).toBe('bob'))

  it('nor the whole, where one alone in the data has no manager', () => {
    const users = [user('bob', null, 'Sales'), user('al', 'bob', 'Sales'), user('fay', 'gone', 'Sales')]
    const { draft } = importing(scim, { 'u.json': JSON.stringify(users) })
    expect(draft.teams).toMatchObject([{ lead: 'bob', headcount: 0, teams: [{ lead: 'bob' }] }])
  })

  it('leads one where nobody else does', async () =>
    expect(
      await leadsOf(user('bob', null, 'Board'), user('al', 'bob', 'Board'), user('fay', 'gone', 'Sales')),
    ).toBe('vacant-gone'))

  it('leads one whose people nearly all follow them', async () =>
    expect(
      await leadsOf(
        user('bob', null, 'Sales'),
        user('al', 'bob', 'Sales'),
        ...['c', 'd', 'e', 'f'].map((id) => user(id, 'gone', 'Sales')),
      ),
    ).toBe('vacant-gone'))
})
