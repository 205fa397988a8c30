import { describe, expect, it } from 'vitest'
import { model, organisationIn, read, shown } from '../reading.js'

/** Who reports to whom, as `seat → superior (line)`, and the seats at the top. */
async function linesOf(...lines: readonly string[]): Promise<string[]> {
  const { teams, roles } = await organisationIn({ 'org.yaml': model('teams:', ...lines) })
  const seats = [...roles.values(), ...[...teams.values()].filter((team) => team.leadIs === 'none')]
  return seats.map(({ id, reportsTo, line }) =>
    reportsTo === null ? `${id} at the top` : `${id} → ${reportsTo} (${line})`,
  )
}

/** Who leads each team, as `team: lead (how that is known)`. */
async function leadsOf(...lines: readonly string[]): Promise<string[]> {
  const { teams } = await organisationIn({ 'org.yaml': model('teams:', ...lines) })
  return [...teams.values()].map(({ id, lead, leadIs }) => `${id}: ${lead} (${leadIs})`)
}

const problemsOf = async (...lines: readonly string[]) =>
  shown(await read({ 'org.yaml': model('teams:', ...lines) }))

describe('the lead of a team', () => {
  it('is the role that is stated, wherever that role is', async () =>
    expect(
      await leadsOf(
        '  - { id: a, lead: r, roles: [{ id: p }, { id: q }] }',
        '  - { id: b, lead: r, roles: [{ id: r }] }',
      ),
    ).toEqual(['a: r (stated)', 'b: r (stated)']))

  it('is the only role in it that reports to no one in it', async () =>
    expect(
      await leadsOf(
        '  - { id: a, roles: [{ id: a1 }] }',
        '  - { id: b, roles: [{ id: b1 }, { id: b2, reports_to: b1 }, { id: b3, reports_to: b2 }] }',
        '  - { id: c, roles: [{ id: c1, reports_to: a1 }, { id: c2, reports_to: c1 }] }',
      ),
    ).toEqual(['a: a1 (implied)', 'b: b1 (implied)', 'c: c1 (implied)']))

  it('is no role that reports to someone in a team below', async () =>
    expect(
      await leadsOf(
        '  - id: a',
        '    roles: [{ id: analyst, reports_to: b1 }]',
        '    teams: [{ id: b, lead: b1, roles: [{ id: b1 }] }]',
      ),
    ).toEqual(['a: a (none)', 'b: b1 (stated)']))

  it('is the team itself where it has no role, or several at the top', async () =>
    expect(
      await leadsOf(
        '  - { id: a }',
        '  - { id: b, roles: [{ id: b1 }, { id: b2 }] }',
        '  - { id: c, roles: [{ id: c1, reports_to: a }, { id: c2, reports_to: b1 }] }',
        '  - { id: d, roles: [{ id: d1, reports_to: d }] }',
      ),
    ).toEqual(['a: a (none)', 'b: b (none)', 'c: c (none)', 'd: d (none)']))

  it('is told from flat roles in any order', async () => {
    const { teams } = await organisationIn({
      'org.yaml': model(
        'roles: [{ id: a2, team: a, reports_to: a1 }, { id: b1, team: b, reports_to: a1 }, { id: a1, team: a }]',
        'teams: [{ id: a }, { id: b, parent: a }]',
      ),
    })
    expect([teams.get('a')?.lead, teams.get('b')?.lead]).toEqual(['a1', 'b1'])
  })
})

describe('a reporting line', () => {
  it('that is stated is solid, also to a team: to its lead', async () =>
    expect(
      await linesOf(
        '  - { id: a, lead: a1, roles: [{ id: a1 }] }',
        '  - { id: b, roles: [{ id: b1, reports_to: a }, { id: b2, reports_to: b1 }] }',
      ),
    ).toEqual(['a1 at the top', 'b1 → a1 (solid)', 'b2 → b1 (solid)']))

  it('that is not stated leads to the lead of the team, and from there to the lead of the team above', async () =>
    expect(
      await linesOf(
        '  - id: top',
        '    lead: ceo',
        '    roles: [{ id: ceo }, { id: aide }]',
        '    teams:',
        '      - { id: sales, lead: head, roles: [{ id: head }, { id: rep }] }',
      ),
    ).toEqual(['aide → ceo (implied)', 'ceo at the top', 'head → ceo (implied)', 'rep → head (implied)']))

  it('leads past teams that the same role leads', async () =>
    expect(
      await linesOf(
        '  - id: top',
        '    lead: ceo',
        '    roles: [{ id: ceo }]',
        '    teams:',
        '      - id: division',
        '        lead: boss',
        '        roles: [{ id: boss }]',
        '        teams:',
        '          - { id: core, lead: boss, roles: [{ id: hand }] }',
        '          - { id: edge, roles: [{ id: e1 }] }',
      ),
    ).toEqual(['boss → ceo (implied)', 'ceo at the top', 'e1 → boss (implied)', 'hand → boss (implied)']))

  it('of a team that stands for its lead leads to the team above, or where the team says', async () =>
    expect(
      await linesOf(
        '  - { id: top, teams: [{ id: a }, { id: b, reports_to: a, roles: [{ id: b1 }, { id: b2 }] }] }',
      ),
    ).toEqual([
      'b1 → b (implied)',
      'b2 → b (implied)',
      'a → top (implied)',
      'b → a (solid)',
      'top at the top',
    ]))

  it('that a team states is the line of the role that leads it', async () =>
    expect(
      await linesOf(
        '  - { id: top, lead: ceo, roles: [{ id: ceo }, { id: cfo }] }',
        '  - { id: books, parent: top, reports_to: cfo, lead: clerk, roles: [{ id: clerk }] }',
        '  - { id: tax, parent: top, reports_to: cfo, lead: expert, roles: [{ id: expert, reports_to: cfo }] }',
      ),
    ).toEqual(['ceo at the top', 'cfo → ceo (implied)', 'clerk → cfo (solid)', 'expert → cfo (solid)']))

  it('that a team states to the team above says nothing of whoever leads both', async () =>
    expect(
      await linesOf(
        '  - { id: top, lead: ceo, roles: [{ id: ceo }], teams: [{ id: office, lead: ceo, reports_to: top }] }',
      ),
    ).toEqual(['ceo at the top']))

  it('is refused where a role and the team it leads, or two such teams, disagree', async () => {
    const top = '  - { id: top, lead: ceo, roles: [{ id: ceo }, { id: cfo }] }'
    expect(
      await problemsOf(
        top,
        '  - { id: books, reports_to: cfo, lead: clerk, roles: [{ id: clerk, reports_to: ceo }] }',
      ),
    ).toEqual([
      "model/several-solid-lines org.yaml:5 «ceo» the role 'clerk' reports to 'ceo', and the team it leads says 'cfo'",
    ])
    expect(
      await problemsOf(
        top,
        '  - { id: books, reports_to: cfo, lead: clerk, roles: [{ id: clerk }] }',
        '  - { id: office, reports_to: ceo, lead: clerk }',
      ),
    ).toEqual([
      "model/several-solid-lines org.yaml:6 «ceo» the role 'clerk' reports to 'ceo' as lead of 'office', and another team it leads says 'cfo'",
    ])
  })
})

describe('a dotted line', () => {
  it('leads to a role, or to the lead of a team, each once', async () => {
    const { roles } = await organisationIn({
      'org.yaml': model(
        'teams: [{ id: a, roles: [{ id: a1 }] }, { id: b, roles: [{ id: b1, dotted: [c, a, a1] }] }, { id: c }]',
      ),
    })
    expect(roles.get('b1')?.dotted).toEqual(['a1', 'c'])
  })

  it('to oneself is refused at its place, by whatever name', async () =>
    expect(
      await problemsOf(
        '  - { id: a, roles: [{ id: a1, dotted: [b, a1] }] }',
        '  - { id: b, roles: [{ id: b1, dotted: [nope, a, b] }] }',
        '  - { id: c, roles: [{ id: c1, dotted: c }] }',
      ),
    ).toEqual([
      "model/self-line org.yaml:4 «a1» the role 'a1' has a dotted line to itself",
      "model/unknown-id org.yaml:5 «nope» dotted of role 'b1' names 'nope', and there is no role or team of that id",
      "model/self-line org.yaml:5 «b» the role 'b1' has a dotted line to itself",
      "model/self-line org.yaml:6 «c» the role 'c1' has a dotted line to itself",
    ]))
})

describe('lines in a circle', () => {
  it('are told once, from the smallest member, with the place of each line', async () => {
    const loaded = await read({
      'org.yaml': model(
        'teams:',
        '  - id: a',
        '    roles:',
        '      - { id: z, reports_to: m }',
        '      - { id: b, reports_to: z }',
        '      - { id: m, reports_to: b }',
        '      - { id: x, reports_to: x }',
        '      - { id: outside, reports_to: m }',
      ),
    })
    expect(shown(loaded)).toEqual([
      'model/reporting-cycle org.yaml:7 «z» these report to each other in a circle: b → z → m → b',
      "model/reporting-cycle org.yaml:9 «x» 'x' reports to itself",
    ])
    const [first] = loaded.diagnostics
    expect(first).toMatchObject({ subject: ['b', 'z', 'm'] })
    expect(first!.related!.map(({ message, span }) => `${span.start.line} ${message}`)).toEqual([
      "6 'z' reports to 'm'",
      "8 'm' reports to 'b'",
    ])
  })

  it('are told where a line is only implied', async () => {
    const [problem] = (
      await read({
        'org.yaml': model(
          'teams: [{ id: a, lead: a1, roles: [{ id: a1, reports_to: b1 }] }, { id: b, lead: a1, roles: [{ id: b1 }] }]',
        ),
      })
    ).diagnostics
    expect(problem).toMatchObject({
      code: 'model/reporting-cycle',
      subject: ['a1', 'b1'],
      help: expect.stringContaining("the line of 'b1' is implied"),
    })
  })

  it('of a hundred are shown shortened', async () => {
    const roles = Array.from(
      { length: 100 },
      (_, i) => `{ id: r${i + 100}, reports_to: r${((i + 1) % 100) + 100} }`,
    )
    const [problem] = await problemsOf(`  - { id: a, roles: [${roles.join(', ')}] }`)
    expect(problem).toContain(
      'r100 → r101 → r102 → r103 → r104 → r105 → … 91 more … → r197 → r198 → r199 → r100',
    )
  })
})
