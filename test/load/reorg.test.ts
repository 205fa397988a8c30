import { describe, expect, it } from 'vitest'
import { organisationIn, read, said } from './reading.js'

const base = `unsilo: 1
name: Northwind
customers: [{ id: hospitals }]
measures: [{ id: orders, focus: product }]
teams:
  - id: northwind
    lead: ceo
    roles: [{ id: ceo }]
    teams:
      - id: equipment
        lead: vp
        measures: [orders]
        roles:
          - { id: vp }
          - { id: rep, serves: [hospitals], dotted: [consultant] }
        teams: [{ id: field, headcount: 3 }]
      - id: consulting
        serves: [hospitals]
        headcount: 4
        roles: [{ id: consultant, spans: [equipment] }]
decisions:
  - { id: price, recommend: rep, agree: [consulting, ceo], decide: vp }
  - { id: refund, raci: { A: ceo, R: rep, C: [vp, consultant] } }
links:
  - { id: plan, between: [equipment, consulting], shares: information }
  - { between: [rep, ceo], shares: people }
forums: [{ id: council, members: [rep, consulting] }]
needs: [{ id: offer, between: [field, consulting], type: reciprocal }]
programs: [{ id: rotation, builds: capability, units: [equipment, consulting] }]
ties: [{ from: rep, to: consultant }]
`

const proposal = (...changes: readonly string[]) =>
  `unsilo: 1\nreorg: A proposal\nbase: org.yaml\nchanges:${changes.map((change) => `\n  - ${change}`).join('') || ' []'}\n`

const reorganised = (...changes: readonly string[]) =>
  organisationIn({ 'org.yaml': base, 'proposal.yaml': proposal(...changes) }, ['proposal.yaml'])

/** The base with some of its text put otherwise by hand. */
function written(...edits: readonly (readonly [from: string, to: string])[]) {
  let text = base
  for (const [from, to] of edits) {
    expect(text, `the base holds ${from}`).toContain(from)
    text = text.replaceAll(from, to)
  }
  return organisationIn({ 'org.yaml': text })
}

describe('a change leads to the model that one would write by hand', () => {
  it('no change at all', async () => expect(await reorganised()).toEqual(await written()))

  it('move: a team goes with all that is in it, and its implied line follows', async () => {
    const moved = await reorganised('move: { team: consulting, to: field }')
    expect(moved.teams.get('consulting')!.parent).toBe('field')
    expect(moved.roles.get('consultant')!.team).toBe('consulting')
    // The consultant leads consulting, whose superior is field, which stands for its own lead.
    expect(moved.roles.get('consultant')!.reportsTo).toBe('field')
  })

  it('move: a role into another team', async () => {
    const moved = await reorganised('move: { role: rep, to: consulting }')
    expect(moved.roles.get('rep')!.team).toBe('consulting')
    expect(moved.teams.get('equipment')!.roles).toEqual(['vp'])
  })

  it('delegate, grant, revoke', async () => {
    expect(
      await reorganised(
        'delegate: { decision: price, to: rep }',
        'grant: { decision: price, right: input, to: council }',
        'revoke: { decision: price, right: agree, from: consulting }',
      ),
    ).toEqual(
      await written(['agree: [consulting, ceo], decide: vp', 'agree: ceo, decide: rep, input: council']),
    )
  })

  it('a right of a decision in RACI letters', async () => {
    expect(
      await reorganised(
        'delegate: { decision: refund, to: rep }',
        'revoke: { decision: refund, right: input, from: vp }',
      ),
    ).toEqual(
      await written([
        'raci: { A: ceo, R: rep, C: [vp, consultant] }',
        'decide: rep, recommend: rep, perform: rep, input: consultant',
      ]),
    )
  })

  it('connect and disconnect, by id and by ends', async () => {
    expect(
      await reorganised(
        'disconnect: { link: plan }',
        'disconnect: { link: ceo~rep }',
        'connect: { between: [rep, consultant], shares: people, mechanism: integrator }',
      ),
    ).toEqual(
      await written(
        ['  - { id: plan, between: [equipment, consulting], shares: information }\n', ''],
        [
          '{ between: [rep, ceo], shares: people }',
          '{ between: [rep, consultant], shares: people, mechanism: integrator }',
        ],
      ),
    )
  })

  it('report: a role, and a team by its lead', async () => {
    expect(
      await reorganised('report: { role: rep, to: ceo }', 'report: { team: consulting, to: vp }'),
    ).toEqual(
      await written(
        ['{ id: rep, ', '{ id: rep, reports_to: ceo, '],
        ['- id: consulting\n', '- id: consulting\n        reports_to: vp\n'],
      ),
    )
  })

  it('create: teams with all in them, roles and forums, which later changes may name', async () => {
    const made = await reorganised(
      'create: { team: { id: solutions, parent: northwind, unit: true, roles: [{ id: head }], teams: [{ id: desk }] } }',
      'create: { role: { id: agent, team: desk } }',
      'create: { forum: { id: board, members: [head, vp] } }',
      'move: { team: consulting, to: desk }',
    )
    expect(made.teams.get('desk')).toMatchObject({
      parent: 'solutions',
      roles: ['agent'],
      teams: ['consulting'],
    })
    expect(made.roles.get('head')).toMatchObject({ team: 'solutions', reportsTo: 'ceo' })
    expect(made.forums.get('board')!.members).toEqual(['head', 'vp'])
  })

  it('dissolve: roles, teams, rights, links, customers and people go to the heir', async () => {
    const left = await reorganised('dissolve: { team: consulting, into: equipment }')
    expect([...left.teams.keys()]).toEqual(['equipment', 'field', 'northwind'])
    expect(left.teams.get('equipment')).toMatchObject({
      roles: ['consultant', 'rep', 'vp'],
      serves: ['hospitals'],
      measures: ['orders'],
      headcount: 4,
    })
    expect(left.decisions.get('price')!.rights.agree).toEqual(['equipment', 'ceo'])
    // The plan was between the two, so it is inside one team now; what the field team needs is still outside it.
    expect(left.links.map(({ id }) => id)).toEqual(['ceo~rep'])
    expect(left.needs.map(({ between }) => between)).toEqual([['equipment', 'field']])
    expect(left.forums.get('council')!.members).toEqual(['equipment', 'rep'])
    expect(left.programs.get('rotation')!.units).toEqual(['equipment'])
  })

  it('rename: a team and one nested in it both follow', async () => {
    const nested = base.replace(
      '[{ id: field, headcount: 3 }]',
      '[{ id: field, headcount: 3, measures: [orders] }]',
    )
    const renamed = await organisationIn(
      { 'org.yaml': nested, 'proposal.yaml': proposal('rename: { measure: orders, to: sales }') },
      ['proposal.yaml'],
    )
    expect(renamed.teams.get('equipment')!.measures).toEqual(['sales'])
    expect(renamed.teams.get('field')!.measures).toEqual(['sales'])
  })

  it('rename: all that names the thing follows, and the old id is kept', async () => {
    const renamed = await reorganised(
      'rename: { team: equipment, to: imaging }',
      'rename: { role: rep, to: account-rep }',
      'rename: { customer: hospitals, to: clinics }',
      'rename: { measure: orders, to: sales }',
      'rename: { decision: price, to: offer-price }',
    )
    const expected = await written(
      ['equipment', 'imaging'],
      ['rep,', 'account-rep,'],
      ['hospitals', 'clinics'],
      ['orders', 'sales'],
      ['id: price', 'id: offer-price'],
    )
    const withoutPast = JSON.parse(
      JSON.stringify(renamed, (key, value) =>
        key === 'previous' ? [] : value instanceof Map ? [...value] : value,
      ),
    )
    expect(withoutPast).toEqual(
      JSON.parse(JSON.stringify(expected, (_, value) => (value instanceof Map ? [...value] : value))),
    )
    expect(renamed.teams.get('imaging')!.previous).toEqual(['equipment'])
    expect(renamed.decisions.get('offer-price')!.previous).toEqual(['price'])
  })

  it('set: fields of a thing are said anew', async () => {
    expect(
      await reorganised(
        'set: { team: equipment, measures: [], unit: true, name: Imaging }',
        'set: { role: consultant, serves: [hospitals], headcount: 40 }',
        'set: { decision: price, key: true, frequency: 2/day }',
        'set: { forum: council, members: [vp, consultant], shares: decisions }',
        'set: { measure: orders, focus: customer, rewarded: true }',
        'set: { link: plan, mechanism: liaison }',
      ),
    ).toEqual(
      await written(
        ['measures: [orders]', 'measures: []\n        unit: true\n        name: Imaging'],
        ['{ id: consultant, ', '{ id: consultant, serves: [hospitals], headcount: 40, '],
        ['{ id: price, ', '{ id: price, key: true, frequency: 2/day, '],
        [
          '{ id: council, members: [rep, consulting] }',
          '{ id: council, members: [vp, consultant], shares: decisions }',
        ],
        ['focus: product', 'focus: customer, rewarded: true'],
        ['shares: information }', 'shares: information, mechanism: liaison }'],
      ),
    )
  })

  it('set: null takes a field away', async () => {
    expect(
      await reorganised(
        'set: { team: consulting, headcount: null, serves: null }',
        'set: { team: equipment, lead: null }',
        'set: { role: consultant, spans: null }',
      ),
    ).toEqual(
      await written(
        ['        serves: [hospitals]\n        headcount: 4\n', ''],
        ['        lead: vp\n', ''],
        ['{ id: consultant, spans: [equipment] }', '{ id: consultant }'],
      ),
    )
  })

  it('report to null: the place implies the line again', async () => {
    const back = await reorganised(
      'report: { role: rep, to: ceo }',
      'report: { team: consulting, to: vp }',
      'report: { role: rep, to: null }',
      'report: { team: consulting, to: null }',
    )
    expect(back).toEqual(await written())
  })

  it('move to null: a team goes to the top with all that is in it', async () => {
    const moved = await reorganised('move: { team: equipment, to: null }')
    expect(moved.teams.get('equipment')).toMatchObject({ parent: null, teams: ['field'] })
    expect(moved.roles.get('vp')!.reportsTo).toBe(null)
  })

  it('remove: a need and a link without an id by their ends, of several by the numbers of reports', async () => {
    const pooled = '{ between: [field, equipment], type: pooled }'
    const more = base
      .replace('needs: [', `needs: [${pooled}, `)
      .replace(
        'links:\n',
        `links:\n  - { between: [ceo, rep], shares: decisions }\n  - { between: [ceo, rep], shares: information }\n`,
      )
    const left = await organisationIn(
      {
        'org.yaml': more,
        'proposal.yaml': proposal(
          'remove: { need: equipment~field }',
          'disconnect: { link: ceo~rep#3 }',
          'disconnect: { link: ceo~rep#1 }',
        ),
      },
      ['proposal.yaml'],
    )
    expect(left.needs.map(({ id }) => id)).toEqual(['offer'])
    const before = await organisationIn({ 'org.yaml': more })
    const second = before.links.find(({ id }) => id === 'ceo~rep#2')!
    expect(left.links.map(({ id, shares }) => ({ id, shares }))).toEqual([
      { id: 'ceo~rep', shares: second.shares },
      { id: 'plan', shares: ['information'] },
    ])
  })

  it('remove: the ties observed of a role go with it', async () => {
    const left = await reorganised(
      'set: { forum: council, members: consulting }',
      'remove: { decision: price }',
      'remove: { decision: refund }',
      'disconnect: { link: ceo~rep }',
      'remove: { role: rep }',
    )
    expect(left.ties.count).toBe(0)
  })

  it('refuses null where something is needed, and one of several that are not told apart', async () => {
    const loaded = await read(
      {
        'org.yaml': base.replace('links:\n', 'links:\n  - { between: [ceo, rep], shares: decisions }\n'),
        'proposal.yaml': proposal(
          'set: { measure: orders, focus: null }',
          'move: { role: rep, to: null }',
          'disconnect: { link: ceo~rep }',
          'disconnect: { link: ceo~rep#3 }',
        ),
      },
      ['proposal.yaml'],
    )
    expect(loaded.diagnostics.map(({ message }) => message)).toEqual([
      "a measure cannot do without 'focus'",
      'a role is always in a team',
      "2 links without an id are between 'ceo' and 'rep'",
      "there is no link 'ceo~rep#3'",
    ])
  })

  it('set: refuses a field that the thing has not', async () => {
    const loaded = await read(
      {
        'org.yaml': base,
        'proposal.yaml': proposal('set: { team: equipment, title: Imaging }', 'set: { name: x, unit: true }'),
      },
      ['proposal.yaml'],
    )
    expect(
      loaded.diagnostics.map(({ message, span }) => `${span!.start.line}:${span!.start.column} ${message}`),
    ).toEqual(["5:36 a team has no 'title'", '6:10 this names nothing that could be described'])
  })

  it('add and remove', async () => {
    const changed = await reorganised(
      'add: { measure: { id: results, focus: customer, rewarded: true } }',
      'add: { customer: { id: clinics } }',
      'add: { decision: { id: plan, decide: ceo, customers: clinics } }',
      'add: { need: { between: [equipment, consulting], type: pooled } }',
      'add: { program: { id: training, builds: connection, units: [equipment] } }',
      'remove: { need: offer }',
      'remove: { program: rotation }',
      'remove: { forum: council }',
      'remove: { decision: refund }',
    )
    expect([...changed.measures.keys()]).toEqual(['orders', 'results'])
    expect([...changed.decisions.keys()]).toEqual(['plan', 'price'])
    expect(changed.needs.map(({ id }) => id)).toEqual(['consulting~equipment'])
    expect([...changed.programs.keys()]).toEqual(['training'])
    expect([...changed.forums.keys()]).toEqual([])
  })
})

describe('a reorg file', () => {
  it('may change what another one proposes', async () => {
    const files = {
      'org.yaml': base,
      'first.yaml': proposal('create: { team: { id: solutions, parent: northwind } }'),
      'second.yaml': proposal('move: { team: consulting, to: solutions }').replace('org.yaml', 'first.yaml'),
    }
    const both = await organisationIn(files, ['second.yaml'])
    expect(both.teams.get('consulting')!.parent).toBe('solutions')
  })

  it('may name a folder or a glob beside it, and is left out, aloud, where it lies in a folder that is read', async () => {
    const files = {
      'org/a.yaml': base,
      'org/proposal.yaml': proposal('delegate: { decision: price, to: rep }').replace('org.yaml', '../org'),
      'glob.yaml': proposal('delegate: { decision: price, to: rep }').replace('org.yaml', "'org/a*.yaml'"),
    }
    for (const model of ['org/proposal.yaml', 'glob.yaml'])
      expect((await organisationIn(files, [model])).decisions.get('price')!.rights.decide).toEqual(['rep'])
    const loaded = await read(files, ['org'])
    expect(loaded.organisation!.decisions.get('price')!.rights.decide).toEqual(['vp'])
    expect(said(loaded).join('\n')).toContain('it is a reorg file: name it to apply it')
  })

  it('tells where a changed line is stated: in itself', async () => {
    const { origins } = await read(
      { 'org.yaml': base, 'proposal.yaml': proposal('report: { role: rep, to: ceo }') },
      ['proposal.yaml'],
    )
    expect(origins.of('role', 'rep')!.span(['reports_to'])).toMatchObject({
      file: 'proposal.yaml',
      start: { line: 5, column: 13 },
    })
    expect(origins.of('role', 'rep')!.span()).toMatchObject({ file: 'org.yaml' })
  })

  it('reports every change that cannot apply, and tries those after it all the same', async () => {
    const loaded = await read(
      {
        'org.yaml': base,
        'proposal.yaml': proposal(
          'delegate: { decision: prise, to: rep }',
          'create: { team: { id: desk, parent: equipment } }',
          'move: { team: equipment, to: desk }',
          'report: { role: vp, to: rep }',
          'remove: { measure: orders }',
        ),
      },
      ['proposal.yaml'],
    )
    expect(loaded.organisation).toBeNull()
    expect(loaded.diagnostics.map(({ span, code }) => `${span!.file}:${span!.start.line} ${code}`)).toEqual([
      'proposal.yaml:5 reorg/unknown-id',
      'proposal.yaml:7 reorg/circle',
      'proposal.yaml:8 model/reporting-cycle',
      'proposal.yaml:9 model/unknown-id',
    ])
  })
})

describe('a change that is malformed', () => {
  const toldOf = async (...changes: readonly string[]) => {
    const loaded = await read({ 'org.yaml': base, 'proposal.yaml': proposal(...changes) }, ['proposal.yaml'])
    expect(loaded.organisation).toBeNull()
    return loaded.diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`)
  }
  const wrong = 'delegate: { decision: nothing, to: rep }'

  it.each([
    'move: { team: field }',
    'grant: { decision: price, right: agre, to: ceo }',
    'report: { role: rep, to: [ceo] }',
    'set: rep',
    'dissolve: { team: field, in: equipment }',
    '{ move: { team: field, to: northwind }, report: { role: rep, to: ceo } }',
  ])('hides no other: %s', async (malformed) => {
    const told = await toldOf('move: { team: field, to: northwind }', malformed, wrong)
    expect(told.at(-1)).toBe('reorg/unknown-id 7')
    expect(told.slice(0, -1).every((line) => /^model\/.* 6$/.test(line))).toBe(true)
    expect(told.length).toBeGreaterThan(1)
  })

  it.each([
    'create: { team: { id: Desk, parent: field } }',
    'add: { customer: {} }',
    'rename: { team: field }',
    'connect: { between: [rep] }',
    'mvoe: { team: field, to: northwind }',
    'nothing',
    '{ move: { team: field, to: northwind }, create: { role: { id: x, team: field } } }',
  ])('hides those that may depend on it: %s', async (malformed) => {
    const told = await toldOf(malformed, wrong)
    expect(told.filter((line) => line.startsWith('reorg/'))).toEqual([])
    expect(told.length).toBeGreaterThan(0)
  })

  it('may be what lets another thing go', async () =>
    expect(
      await toldOf(
        'set: { team: equipment, measures: { orders: no } }',
        'remove: { measure: orders }',
        wrong,
      ),
    ).toEqual(['model/wrong-type 5', 'reorg/unknown-id 7']))

  it('hides all where the file has more that is wrong', async () => {
    const text = proposal('move: { team: field }', wrong).replace('unsilo: 1', 'unsilo: 1\nnope: 1')
    const loaded = await read({ 'org.yaml': base, 'proposal.yaml': text }, ['proposal.yaml'])
    expect(loaded.diagnostics.every(({ code }) => code.startsWith('model/'))).toBe(true)
  })
})
