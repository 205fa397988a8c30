import { describe, expect, it } from 'vitest'
import { model, organisationIn, read, shown } from '../reading.js'

const placesOf = async (...lines: readonly string[]) => {
  const { teams, roles } = await organisationIn({ 'org.yaml': model(...lines) })
  return [
    ...[...teams.values()].map(({ id, parent }) => `${id} in ${parent}`),
    ...[...roles.values()].map(({ id, team }) => `${id} in ${team}`),
  ]
}
const problemsOf = async (...lines: readonly string[]) => shown(await read({ 'org.yaml': model(...lines) }))

describe('a team or role', () => {
  it('is where it is written, or where it says', async () =>
    expect(
      await placesOf(
        'teams: [{ id: a, teams: [{ id: b, roles: [{ id: r }] }] }, { id: c, parent: b }]',
        'roles: [{ id: s, team: c }]',
      ),
    ).toEqual(['a in null', 'b in a', 'c in b', 'r in b', 's in c']))

  it('may say where it is written', async () =>
    expect(
      await placesOf('teams: [{ id: a, teams: [{ id: b, parent: a, roles: [{ id: r, team: b }] }] }]'),
    ).toEqual(['a in null', 'b in a', 'r in b']))

  it('cannot say otherwise than it is written', async () =>
    expect(
      await problemsOf(
        'teams:',
        '  - id: a',
        '    teams: [{ id: b, parent: c }]',
        '    roles: [{ id: r, team: c }]',
        '  - id: c',
      ),
    ).toEqual([
      "model/contradicting-place org.yaml:5 «c» the team 'b' is written below the team 'a', and says parent: c",
      "model/contradicting-place org.yaml:6 «c» the role 'r' is written below the team 'a', and says team: c",
    ]))

  it('is in a team that exists', async () =>
    expect(
      await problemsOf(
        'teams: [{ id: a }, { id: b, parent: aa }]',
        'roles: [{ id: r }, { id: s, team: b2 }]',
      ),
    ).toEqual([
      "model/unknown-id org.yaml:3 «aa» parent of team 'b' names 'aa', and there is no team of that id",
      "model/missing-key org.yaml:4 «r» the role 'r' is in no team",
      "model/unknown-id org.yaml:4 «b2» team of role 's' names 'b2', and there is no team of that id",
    ]))

  it('is not asked for its place again where the team around it has no id', async () =>
    expect(
      await problemsOf('teams: [{ id: a }, { name: x, teams: [{ id: b }], roles: [{ id: r }] }]'),
    ).toEqual([
      "model/missing-key org.yaml:3 «{ name: x, teams: [{ id: b }], roles: [{ id: r }] }» a team needs 'id'",
    ]))
})

describe('teams that contain each other', () => {
  it('are told once, from the smallest, with the other places', async () => {
    const loaded = await read({
      'org.yaml': model(
        'teams:',
        '  - { id: root }',
        '  - { id: c, parent: b }',
        '  - { id: a, parent: c }',
        '  - { id: b, parent: a }',
        '  - { id: below, parent: c }',
        '  - { id: self, parent: self }',
      ),
    })
    expect(shown(loaded)).toEqual([
      'model/containment-cycle org.yaml:6 «c» teams contain each other in a circle: a → c → b → a',
      'model/containment-cycle org.yaml:9 «self» teams contain each other in a circle: self → self',
    ])
    expect(
      loaded.diagnostics[0]!.related!.map(({ message, span }) => `${span.start.line} ${message}`),
    ).toEqual(["5 'c' states its parent here", "7 'b' states its parent here"])
  })
})
