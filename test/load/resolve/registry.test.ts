import { describe, expect, it } from 'vitest'
import { model, read, shown } from '../reading.js'

const problemsOf = async (...lines: readonly string[]) => shown(await read({ 'org.yaml': model(...lines) }))

describe('an id that is taken', () => {
  it('is told with the place that has it first, across kinds of actors and files', async () => {
    const loaded = await read(
      {
        'a.yaml': model('teams: [{ id: sales, roles: [{ id: rep }] }]'),
        'b.yaml': 'unsilo: 1\nteams: [{ id: sales }]\nforums: [{ id: rep, members: sales }]\n',
        'c.yaml': 'unsilo: 1\ntables: { roles: c.csv }\n',
        'c.csv': 'id,team\nrep,sales\n',
      },
      ['.'],
    )
    expect(shown(loaded)).toEqual([
      "model/duplicate-id b.yaml:2 «sales» the id 'sales' is taken by another team",
      "model/duplicate-id b.yaml:3 «rep» the id 'rep' is taken by a role",
      "model/duplicate-id c.csv:2 «rep» the id 'rep' is taken by another role",
    ])
    const firsts = loaded.diagnostics.map(({ related }) =>
      related!.map(({ message, span }) => `${message}: ${span.file}:${span.start.line}:${span.start.column}`),
    )
    expect(firsts).toEqual([
      ['first defined here: a.yaml:3:15'],
      ['first defined here: a.yaml:3:36'],
      ['first defined here: a.yaml:3:36'],
    ])
  })

  it('may be the id of another kind of thing', async () =>
    expect(
      await problemsOf(
        'customers: [{ id: x }]',
        'measures: [{ id: x, focus: internal }]',
        'teams: [{ id: x }, { id: y }]',
        'decisions: [{ id: x }]',
        'programs: [{ id: x, builds: connection, units: x }]',
        'needs: [{ id: x, between: [x, y], type: pooled }]',
        'links: [{ id: x, between: [x, y], shares: people }]',
      ),
    ).toEqual([]))

  it.each([
    ['customers', '{ id: x }, { id: x }'],
    ['decisions', '{ id: x }, { id: x }'],
    ['measures', '{ id: x, focus: internal }, { id: x, focus: product }'],
    ['programs', '{ id: x, builds: connection, units: t }, { id: x, builds: connection, units: t }'],
    ['needs', '{ id: x, between: [t, u], type: pooled }, { id: x, between: [u, t], type: pooled }'],
    ['links', '{ id: x, between: [t, u], shares: people }, { id: x, between: [u, t], shares: people }'],
  ])('is told among %s', async (list, entries) =>
    expect(await problemsOf('teams: [{ id: t }, { id: u }]', `${list}: [${entries}]`)).toEqual([
      `model/duplicate-id org.yaml:4 «x» the id 'x' is taken by another ${list.slice(0, -1)}`,
    ]),
  )
})

describe('a reference', () => {
  it('to what is not there is told at its place in the list, with the nearest id', async () => {
    const loaded = await read({
      'org.yaml': model(
        'teams: [{ id: sales, roles: [{ id: account-rep }] }]',
        'decisions:',
        '  - id: price',
        '    agree: [sales, account-repp]',
        '    decide: zzz',
      ),
    })
    expect(shown(loaded)).toEqual([
      "model/unknown-id org.yaml:6 «account-repp» agree of decision 'price' names 'account-repp', and there is no role, team or forum of that id",
      "model/unknown-id org.yaml:7 «zzz» decide of decision 'price' names 'zzz', and there is no role, team or forum of that id",
    ])
    expect(loaded.diagnostics.map(({ help }) => help)).toEqual([
      "did you mean 'account-rep'?",
      'define it, or use the id of a role, team or forum that exists',
    ])
  })

  it('within RACI is told by its letter', async () =>
    expect(
      await problemsOf('teams: [{ id: a }]', 'decisions: [{ id: d, raci: { A: a, C: [a, b], I: c } }]'),
    ).toEqual([
      "model/unknown-id org.yaml:4 «b» raci C of decision 'd' names 'b', and there is no role, team or forum of that id",
      "model/unknown-id org.yaml:4 «c» raci I of decision 'd' names 'c', and there is no role, team or forum of that id",
    ]))

  it('to another kind of actor is told with the place of that actor', async () => {
    const loaded = await read({
      'org.yaml': model('teams: [{ id: a, roles: [{ id: r }] }, { id: b, lead: a, parent: r }]'),
    })
    expect(shown(loaded)).toEqual([
      "model/wrong-kind org.yaml:3 «a» lead of team 'b' names 'a', which is a team; a role is expected",
      "model/wrong-kind org.yaml:3 «r» parent of team 'b' names 'r', which is a role; a team is expected",
    ])
    expect(loaded.diagnostics[0]!.related).toMatchObject([{ message: 'the team is defined here' }])
  })

  it('to a kind of which there is nothing says so', async () => {
    const loaded = await read({ 'org.yaml': model('teams: [{ id: a, serves: x }]') })
    expect(loaded.diagnostics.map(({ help }) => help)).toEqual(['the model defines no customer'])
  })

  it('that can be no id is told once, for what it is', async () => {
    const loaded = await read({
      'org.yaml': model(
        'teams: [{ id: a, reports_to: The Boss, roles: [{ id: r, dotted: [A b] }] }]',
        'roles: [{ id: s, team: No Team }]',
        'tables: { teams: t.csv }',
      ),
      't.csv': 'id,parent\nt,The Top\n',
    })
    expect(shown(loaded).map((line) => line.split('»')[0])).toEqual([
      'model/bad-value org.yaml:3 «The Boss',
      'model/bad-value org.yaml:3 «A b',
      'model/bad-value org.yaml:4 «No Team',
      'table/bad-value t.csv:2 «The Top',
    ])
  })

  it('to a thing whose own id is refused is no second mistake', async () =>
    expect(
      (
        await problemsOf('teams: [{ id: a }, { id: B, roles: [{ id: R }] }, { id: c, parent: B, lead: R }]')
      ).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'model/bad-value org.yaml:3 «B»',
      'model/bad-value org.yaml:3 «R»',
      'model/bad-value org.yaml:3 «B»',
      'model/bad-value org.yaml:3 «R»',
    ]))

  it.each([
    ["customers of decision 'd'", 'decisions: [{ id: d, customers: [c, nope] }]'],
    ["depends_on of decision 'd'", 'decisions: [{ id: d, depends_on: [nope] }]'],
    ['a need', 'needs: [{ between: [t, nope], type: pooled }]'],
    ["link 'l'", 'links: [{ id: l, between: [nope, t], shares: people }]'],
    ['a link', 'links: [{ between: [nope, t], shares: people }]'],
    ["members of forum 'f'", 'forums: [{ id: f, members: [t, nope] }]'],
    ["units of program 'p'", 'programs: [{ id: p, builds: connection, units: [nope] }]'],
    ["serves of role 's'", 'roles: [{ id: s, team: t, serves: nope }]'],
    ["spans of role 's'", 'roles: [{ id: s, team: t, spans: nope }]'],
    ["measures of role 's'", 'roles: [{ id: s, team: t, measures: nope }]'],
    ["reports_to of role 's'", 'roles: [{ id: s, team: t, reports_to: nope }]'],
  ])('is checked for %s', async (owner, line) => {
    const [problem, ...more] = await problemsOf(
      'customers: [{ id: c }]',
      'measures: [{ id: m, focus: internal }]',
      'teams: [{ id: t }]',
      line,
    )
    expect(more).toEqual([])
    expect(problem).toContain(`«nope» ${owner} names 'nope', and there is no `)
  })
})

describe('what stands in no relation to itself', () => {
  it('is a decision, a need or a link', async () =>
    expect(
      await problemsOf(
        'teams: [{ id: a }]',
        'decisions: [{ id: d, depends_on: d }]',
        'needs: [{ between: [a, a], type: pooled }]',
        'links: [{ id: l, between: [a, a], shares: people }]',
      ),
    ).toEqual([
      "model/self-reference org.yaml:4 «d» decision 'd' depends on itself",
      "model/self-reference org.yaml:5 «[a, a]» a need is between 'a' and itself",
      "model/self-reference org.yaml:6 «[a, a]» link 'l' is between 'a' and itself",
    ]))
})
