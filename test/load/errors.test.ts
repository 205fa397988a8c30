import { describe, expect, it } from 'vitest'
import { model, organisationIn, read, shown, told } from './reading.js'

describe('one run', () => {
  it('tells the problems of all files: of writing, of the format, of tables and of attached files', async () => {
    const loaded = await read(
      {
        'a.yaml': model('teams: [{ id: a, naem: x }]', 'include: nope.yaml'),
        'b.yaml': 'unsilo: 1\nteams: [\n',
        'c.yaml': 'unsilo: 1\ntables: { roles: [p.csv, gone.csv] }\n',
        'd.yaml': '# nothing\n',
        'p.csv': 'id,team,headcount\nr,a,many\n',
      },
      ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml'],
    )
    expect(loaded.organisation).toBeNull()
    expect(shown(loaded)).toEqual([
      "model/unknown-key a.yaml:3 «naem» unknown key 'naem' in team 'a'",
      "include/not-found a.yaml:4 «nope.yaml» there is no file 'nope.yaml'",
      'yaml/syntax b.yaml:3 «» Flow sequence in block collection must be sufficiently indented and end with a ]',
      "table/not-found c.yaml:2 «gone.csv» there is no file 'gone.csv'",
      'model/not-a-model d.yaml d.yaml is empty',
      "table/wrong-type p.csv:2 «many» 'headcount' of role 'r' must be a whole number; found 'many'",
    ])
  })

  it('tells of references too, beside what the format refuses', async () => {
    const loaded = await read({
      'org.yaml': model('teams: [{ id: a, headcount: many, lead: b }, { name: x }]', 'nope: 1'),
    })
    expect(told(loaded)).toEqual([
      'model/wrong-type org.yaml:3:29',
      'model/unknown-id org.yaml:3:41',
      'model/missing-key org.yaml:3:46',
      'model/unknown-key org.yaml:4:1',
    ])
  })

  it.each([
    ['a file cannot be read', { 'b.yaml': 'unsilo: 1\nteams: [\n' }],
    ['a list of things is none', { 'b.yaml': 'unsilo: 1\nteams: { id: b }\n' }],
    ['a thing in a list is none', { 'b.yaml': 'unsilo: 1\nteams: [b]\n' }],
    ['the name of a list is mistyped', { 'b.yaml': 'unsilo: 1\nteasm: [{ id: b }]\n' }],
    [
      'the name of a list in a team is mistyped',
      { 'b.yaml': 'unsilo: 1\nteams: [{ id: c, temas: [{ id: b }] }]\n' },
    ],
    ['a table is attached to no list', { 'b.yaml': 'unsilo: 1\ntables: { team: b.csv }\n' }],
    ['tables or includes are written wrong', { 'b.yaml': 'unsilo: 1\ntables: b.csv\ninclude: { a: b }\n' }],
    [
      'the columns of a table cannot be told',
      { 'b.yaml': 'unsilo: 1\ntables: { teams: b.csv }\n', 'b.csv': 'x\nb\n' },
    ],
    ['an include leads nowhere', { 'b.yaml': 'unsilo: 1\ninclude: c.yaml\n' }],
    ['a file is a proposal', { 'b.yaml': 'unsilo: 1\nreorg: x\nchanges: []\n' }],
  ])('blames no reference where %s, and so some ids are unknown', async (_, files) => {
    const loaded = await read({ 'a.yaml': model('teams: [{ id: a, parent: b }]'), ...files }, [
      'a.yaml',
      'b.yaml',
    ])
    expect(loaded.organisation).toBeNull()
    expect(loaded.diagnostics.length).toBeGreaterThan(0)
    expect(loaded.diagnostics.filter(({ code }) => /unknown-id|no-teams/.test(code))).toEqual([])
  })

  it('gives no organisation with any error, and one with notes alone', async () => {
    const files = { 'org.yaml': model('tables: { teams: t.csv }'), 't.csv': 'id,colour\na,red\n' }
    const noted = await read(files)
    expect(noted.organisation).not.toBeNull()
    expect(noted.diagnostics.map(({ severity }) => severity)).toEqual(['info'])
    expect((await read({ ...files, 't.csv': 'id,colour\na,red\na,blue\n' })).organisation).toBeNull()
  })

  it('tells each problem once, in the order of files and lines', async () => {
    const files = {
      'z.yaml': model('teams: [{ id: a, x: 1 }]', 'include: [a.yaml]'),
      'a.yaml': 'unsilo: 1\ny: 1\nx: 1\n',
    }
    const once = [
      'model/unknown-key a.yaml:2:1',
      'model/unknown-key a.yaml:3:1',
      'model/unknown-key z.yaml:3:18',
    ]
    expect(told(await read(files, ['z.yaml']))).toEqual(once)
    expect(told(await read(files, ['a.yaml', 'z.yaml', '.']))).toEqual(once)
  })

  it('gives the lines of every file for its frames', async () => {
    const { sourceLine } = await read({
      'org.yaml': model('tables: { teams: t.csv }'),
      't.csv': 'id,name\r\na,"two\r\nlines"\r\n',
    })
    expect(sourceLine('org.yaml', 2)).toBe('name: Northwind')
    expect([1, 2, 3, 4, 5].map((line) => sourceLine('t.csv', line))).toEqual([
      'id,name',
      'a,"two',
      'lines"',
      '',
      null,
    ])
    expect(sourceLine('nope.yaml', 1)).toBeNull()
  })
})

describe('what is no model', () => {
  it.each([
    ['an empty file', '', 'model/not-a-model org.yaml'],
    ['a list', '- a\n', 'model/not-a-model org.yaml:1:3'],
    ['a text', 'hello\n', 'model/not-a-model org.yaml:1:1'],
    ['other YAML', 'on: push\njobs: {}\n', 'model/not-a-model org.yaml:1:1'],
    [
      'a proposal whose base is not there',
      'unsilo: 1\nreorg: x\nbase: y.yaml\nchanges: []\n',
      'reorg/base org.yaml:3:7',
    ],
    ['another version', 'unsilo: 2\nname: x\nteams: [{ id: a }]\n', 'model/version org.yaml:1:9'],
    ['no version', 'name: x\nteams: [{ id: a }]\n', 'model/missing-key org.yaml:1:1'],
  ])('is told once: %s', async (_, text, problem) =>
    expect(told(await read({ 'org.yaml': text }))).toEqual([problem]),
  )
})

describe('the two names of an organisation', () => {
  it('are told with both places', async () => {
    const loaded = await read(
      { 'a.yaml': model('teams: [{ id: a }]'), 'b.yaml': 'unsilo: 1\nname: Other\n' },
      ['.'],
    )
    expect(shown(loaded)).toEqual([
      "model/two-names b.yaml:2 «Other» this file names the organisation 'Other', another 'Northwind'",
    ])
    expect(loaded.diagnostics[0]!.related).toMatchObject([{ span: { file: 'a.yaml', start: { line: 2 } } }])
  })
})

describe('no teams', () => {
  it('are a problem, told where they should be', async () => {
    expect(told(await read({ 'org.yaml': model() }))).toEqual(['model/no-teams org.yaml'])
    expect(told(await read({ 'org.yaml': model('teams: []') }))).toEqual(['model/no-teams org.yaml:3:1'])
  })

  it('are no second problem where each has no id', async () =>
    expect(told(await read({ 'org.yaml': model('teams: [{ Id: a }, { ID: b }]') }))).toEqual([
      'model/unknown-key org.yaml:3:11',
      'model/unknown-key org.yaml:3:22',
    ]))

  it('may be of one file where another has some', async () =>
    expect(
      (
        await organisationIn({ 'a.yaml': model('teams: []'), 'b.yaml': 'unsilo: 1\nteams: [{ id: a }]\n' }, [
          '.',
        ])
      ).teams.size,
    ).toBe(1))
})
