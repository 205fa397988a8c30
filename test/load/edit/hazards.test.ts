import { describe, expect, it } from 'vitest'
import { applyReorg } from '../../../src/app/apply.js'
import { type Files, folderWith } from '../reading.js'

const outcomeOf = (base: Files, ...changes: readonly string[]) => {
  const reorg = `unsilo: 1\nreorg: A proposal\nbase: org.yaml\nchanges:${changes.map((change) => `\n  - ${change}`).join('')}\n`
  const cwd = folderWith({ ...base, 'reorg.yaml': reorg })
  return applyReorg('reorg.yaml', { cwd, allowOutside: false, readStdin: async () => new Uint8Array() })
}

/** The bytes that the changes make of a file, as text. */
async function applied(base: string | Uint8Array, ...changes: readonly string[]): Promise<string> {
  const { result, diagnostics } = await outcomeOf({ 'org.yaml': base }, ...changes)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return Buffer.from(result!.files[0]!.content).toString('utf8')
}

const refused = async (base: Files, ...changes: readonly string[]) => {
  const { result, diagnostics } = await outcomeOf(base, ...changes)
  expect(result).toBeNull()
  return diagnostics.map(({ code, message, help }) => ({ code, message, help }))
}

const lines = (...text: readonly string[]) => `${['unsilo: 1', 'name: Northwind', ...text].join('\n')}\n`

describe('what a file is made of stays', () => {
  const base = lines('teams:', '  - id: top', '    roles:', '      - id: ceo # one', '  - id: lab')

  it('line breaks of Windows', async () => {
    const after = await applied(
      base.replaceAll('\n', '\r\n'),
      'move: { role: ceo, to: lab }',
      'create: { forum: { id: council, members: [ceo], what: "Two\\nlines" } }',
    )
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(after.split('\r\n').slice(2)).toEqual([
      'teams:',
      '  - id: top',
      '  - id: lab',
      '    roles:',
      '      - id: ceo # one',
      'forums:',
      '  - id: council',
      '    members: [ceo]',
      '    what: |-',
      '      Two',
      '      lines',
      '',
    ])
  })

  it('the mark of UTF-8', async () => {
    expect(await applied(`\ufeff${base}`, 'set: { team: lab, unit: true }')).toBe(
      `\ufeff${base}    unit: true\n`,
    )
  })

  it('a last line without an end', async () => {
    const open = base.slice(0, -1)
    expect(await applied(open, 'set: { team: lab, unit: true }')).toBe(`${open}\n    unit: true`)
    expect(await applied(open, 'move: { team: lab, to: top }')).toBe(
      `${open.replace('  - id: lab', '    teams:\n      - id: lab')}`,
    )
    expect(await applied(open, 'move: { role: ceo, to: lab }')).toBe(
      lines('teams:', '  - id: top', '  - id: lab', '    roles:', '      - id: ceo # one').slice(0, -1),
    )
  })

  it('the end of a document, and what stands behind it', async () => {
    const marked = `--- # first\n${base}# behind it all\n...\n# behind the end\n`
    const after = await applied(marked, 'add: { customer: { id: hospitals } }')
    expect(after).toBe(marked.replace('teams:', 'customers:\n  - { id: hospitals }\nteams:'))
  })

  it('a comment in tabs, above what is indented less', async () => {
    const odd = lines(
      'teams:',
      '  - id: top',
      '    lead: ceo',
      '\t# in a tab',
      '    roles:',
      '      - id: ceo',
      '      # left',
      '  - id: lab',
    )
    const after = await applied(odd, 'move: { role: ceo, to: lab }', 'set: { team: top, type: board }')
    for (const comment of ['\t# in a tab', '      # left']) expect(after).toContain(comment)
  })

  it('a block of text that keeps its blank lines', async () => {
    const kept = lines(
      'teams:',
      '  - id: top',
      '    note: |+',
      '      A',
      '',
      '',
      '  - id: lab',
      '    note: |2',
      '        B',
    )
    expect(await applied(kept, 'move: { team: top, to: lab }')).toBe(
      lines(
        'teams:',
        '  - id: lab',
        '    note: |2',
        '        B',
        '    teams:',
        '      - id: top',
        '        note: |+',
        '          A',
        '',
        '',
      ),
    )
  })
})

describe('what is new is written as what stands there', () => {
  it('in lines, where one line would be too long for it', async () => {
    const base = lines('teams:', '  - { id: top, unit: true } # all')
    const short = await applied(base, 'set: { team: top, name: Northwind }')
    expect(short).toContain('\n  - { id: top, name: Northwind, unit: true } # all\n')
    const alone = base.replace(' # all', '')
    const name = 'Northwind '.repeat(9).trim()
    expect(await applied(alone, `set: { team: top, name: ${name} }`)).toBe(
      lines('teams:', '  - id: top', `    name: ${name}`, '    unit: true'),
    )
  })

  it('in the order of fields that the others of its list have', async () => {
    const decisions = ['  - { id: a, decide: top, key: true }', '  - { id: b, decide: top }']
    const base = lines('teams: [{ id: top }]', 'decisions:', ...decisions)
    const after = await applied(base, 'set: { decision: b, key: true }')
    expect(after).toBe(base.replace('b, decide: top', 'b, decide: top, key: true'))
    const alone = base.replace(`${decisions[0]}\n`, '')
    expect(await applied(alone, 'set: { decision: b, key: true }')).toBe(
      alone.replace('b, decide: top', 'b, key: true, decide: top'),
    )
  })
})

describe('what a name may hold', () => {
  it.each([
    'yes',
    '2005',
    '1e3',
    'null',
    '~',
    '- a',
    'a: b',
    'a #b',
    "'",
    '"',
    '*a',
    '&a',
    '!a',
    '%',
    '@',
    '`',
    '[a',
    '{a',
    'a, b]',
    ' a ',
    'a\tb',
    'é 総合 👥',
    '\u202e',
    '\u0085',
    '<<',
    '=',
    '? a',
    '---',
    '...',
    'a\\b',
    'a\nb',
    'a\n\n  b\n',
    '#',
    'x'.repeat(300),
    'word '.repeat(60).trim(),
  ])('%j', async (name) => {
    const base = lines(
      'teams:',
      '  - id: top',
      '    lead: a',
      '    roles:',
      '      - { id: a, title: A }',
      "      - { id: b, title: 'B' }",
      '      - id: c',
      '        title: "C"',
    )
    for (const role of ['a', 'b', 'c']) {
      const change = `set: { role: ${role}, title: ${JSON.stringify(name)} }`
      const after = await applied(base, change)
      expect(after).not.toMatch(/[\u0085\u202e]/)
    }
    await applied(
      base,
      `set: { team: top, name: ${JSON.stringify(name)} }`,
      `create: { role: { id: d, team: top, title: ${JSON.stringify(name)} } }`,
    )
  })
})

describe('what cannot be written with care is refused', () => {
  it('an anchor whose alias would change too', async () => {
    const base = lines(
      'teams:',
      '  - { id: top }',
      '  - { id: lab }',
      'decisions:',
      '  - { id: price, agree: &all [top, lab], decide: *all }',
    )
    expect(
      await refused({ 'org.yaml': base }, 'revoke: { decision: price, right: agree, from: lab }'),
    ).toEqual([
      {
        code: 'apply/cannot-write',
        message: 'the changes cannot be written into org.yaml: the result would say something else',
        help: 'nothing was written; write out the aliases (*) in org.yaml, then apply again',
      },
    ])
    // The alias itself gives way to what it stood for.
    const after = await applied(base, 'delegate: { decision: price, to: lab }')
    expect(after).toContain('{ id: price, agree: &all [top, lab], decide: lab }')
  })

  it('a thing that is an alias', async () => {
    const base = lines('x-lab: &lab { id: lab }', 'teams:', '  - { id: top }', '  - *lab')
    const [problem] = await refused({ 'org.yaml': base }, 'set: { team: lab, unit: true }')
    expect(problem).toEqual({
      code: 'apply/cannot-edit',
      message: "the team 'lab' cannot be edited in org.yaml: it is written as an alias (*) of something else",
      help: 'write it out plainly in the base, then apply again',
    })
  })

  it('a list that is an alias', async () => {
    const base = lines(
      'x-roles: &roles [{ id: ceo }]',
      'teams:',
      '  - id: top',
      '    roles: *roles',
      '  - id: lab',
    )
    expect(await refused({ 'org.yaml': base }, 'move: { role: ceo, to: lab }')).toMatchObject([
      { code: 'apply/cannot-edit' },
    ])
  })

  it('a key with a question mark', async () => {
    const base = lines('? teams', ': - id: top')
    expect(await refused({ 'org.yaml': base }, 'set: { team: top, unit: true }')).toMatchObject([
      { code: 'apply/cannot-edit' },
    ])
  })

  it('a text that no cell can hold, and a column that stands for two fields', async () => {
    const files = {
      'org.yaml': lines(
        'teams: [{ id: top }]',
        'tables: { roles: { file: people.csv, columns: { id: Job, title: Job } } }',
      ),
      'people.csv': 'Job,Team,held_by\nceo,top,\n',
    }
    expect(await refused(files, 'set: { role: ceo, held_by: ["a; b"] }')).toMatchObject([
      { message: `the role 'ceo' cannot be edited in people.csv: no cell can hold ["a; b"]` },
    ])
    expect(await refused(files, 'set: { role: ceo, title: Chief }')).toMatchObject([
      { message: "the role 'ceo' cannot be edited in people.csv: its column 'Job' stands for id and title" },
    ])
  })
})
