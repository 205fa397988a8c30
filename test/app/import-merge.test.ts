import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Draft, DraftRole } from '../../src/model/draft.js'
import { read, scratch } from '../cli/run.js'
import { imported, importerOf, planned, refusals } from './importing.js'

const SOURCE = 'source.sample'
const role = (id: string, team: string, more: Partial<DraftRole> = {}): DraftRole => ({
  id,
  team,
  ...more,
  source: SOURCE,
})
const company = (roles: readonly DraftRole[], teams: readonly string[] = ['sales', 'service']): Draft => ({
  name: 'Company',
  teams: [{ id: 'top', source: SOURCE, teams: teams.map((id) => ({ id, source: SOURCE })) }],
  roles,
})
const THREE = [role('ann', 'sales', { title: 'Seller' }), role('bob', 'sales'), role('cem', 'service')]

/** A folder with an import of three roles, which someone has edited since. */
async function edited(edit: (text: string) => string, roles: readonly DraftRole[] = THREE) {
  const cwd = scratch({ [SOURCE]: 'x' })
  await imported(cwd, importerOf({ draft: company(roles) }))
  writeFileSync(join(cwd, 'org.yaml'), edit(read(cwd, 'org.yaml')))
  return cwd
}
const merge = (cwd: string, draft: Draft) => imported(cwd, importerOf({ draft }), { merge: true })
const bodyOf = (cwd: string) => read(cwd, 'org.yaml').split('\n').slice(3).join('\n')

describe('an import into a file that someone has edited', () => {
  it('is refused, and both ways out are named', async () => {
    const cwd = await edited((text) => `${text}# mine\n`)
    const [told] = await refusals(cwd, importerOf({ draft: company(THREE) }))
    expect(told).toMatch(/org\.yaml was written or edited by hand; give --merge .* or --force/)
  })

  it('keeps comments, order and fields that it does not state, and updates those that it does', async () => {
    const cwd = await edited((text) =>
      `# the works\n${text}customers: [{ id: hospitals }] # whom we serve\n`
        .replace('{ id: ann, title: Seller,', '{ id: ann, serves: [hospitals], title: Seller,')
        .replace('      - id: service', '      # by hand\n      - id: service\n        unit: true'),
    )
    const plan = await merge(
      cwd,
      company([
        role('ann', 'sales', { title: 'Senior seller' }),
        THREE[1]!,
        role('cem', 'sales'),
        role('dan', 'service'),
      ]),
    )
    expect(plan).toMatchObject({
      how: 'merged',
      changes: [
        '+ 1 role: dan',
        '~ 2 roles',
        '    ann title Seller → Senior seller',
        '    cem team service → sales',
      ],
    })
    expect(read(cwd, 'org.yaml')).toBe(`# the works
# Merged by: unsilo import sample source.sample --merge
# What people wrote here stays: the next import needs --merge too

unsilo: 1
name: Company
teams:
  - id: top
    source: source.sample
    teams:
      - id: sales
        source: source.sample
        roles:
          - { id: ann, serves: [hospitals], title: Senior seller, source: source.sample }
          - { id: bob, source: source.sample }
          - { id: cem, source: source.sample }
      # by hand
      - id: service
        unit: true
        source: source.sample
        roles:
          - { id: dan, source: source.sample }
customers: [{ id: hospitals }] # whom we serve
`)
    const again = await merge(
      cwd,
      company([
        role('ann', 'sales', { title: 'Senior seller' }),
        THREE[1]!,
        role('cem', 'sales'),
        role('dan', 'service'),
      ]),
    )
    expect(again).toMatchObject({ how: 'same', files: [] })
  })

  it('takes the place of the earlier heading, again and again', async () => {
    const cwd = await edited((text) => `${text}# mine\n`)
    for (const title of ['One', 'Two']) {
      await merge(cwd, company([role('ann', 'sales', { title }), ...THREE.slice(1)]))
      expect(read(cwd, 'org.yaml').match(/^# /gm)).toHaveLength(3)
      expect(read(cwd, 'org.yaml')).toMatch(/^# Merged by: .*\n# What people .*\n\nunsilo: 1\n/)
      expect(read(cwd, 'org.yaml')).toContain(`title: ${title}`)
    }
    expect((await refusals(cwd, importerOf({ draft: company(THREE) })))[0]).toContain('--merge')
  })

  it('takes out what its source has no more, unless something made by hand names it', async () => {
    const cwd = await edited(
      (text) =>
        `${text}decisions:\n  - { id: price, decide: bob, source: a minute }\nroles:\n  - { id: eve, team: service }\n`,
    )
    const { result, diagnostics } = await planned(
      cwd,
      importerOf({ draft: company([THREE[0]!], ['sales']) }),
      {
        merge: true,
      },
    )
    expect(result!.changes).toEqual(['- 1 role: cem'])
    expect(diagnostics.map(({ message }) => message).sort()).toEqual([
      "the role 'bob' stays, which the import no longer states: the decision 'price' names it (decide)",
      "the team 'service' stays, which the import no longer states: the role 'eve' names it (team)",
    ])
    await merge(cwd, company([THREE[0]!], ['sales']))
    expect(bodyOf(cwd)).not.toContain('cem')
    expect(bodyOf(cwd)).toContain('id: bob')
  })

  it('knows a thing that was renamed by hand', async () => {
    const cwd = await edited((text) =>
      text
        .replace('id: ann,', 'id: ann-lee, previously: [ann],')
        .replace('id: sales\n', 'id: selling\n        previously: sales\n'),
    )
    const plan = await merge(
      cwd,
      company([
        role('ann', 'sales', { title: 'Head of sales' }),
        role('bob', 'sales', { reports_to: 'ann', dotted: ['ann', 'cem'] }),
        role('cem', 'service'),
      ]),
    )
    expect(plan.changes).toEqual([
      '~ 2 roles',
      '    ann-lee title Seller → Head of sales',
      '    bob reports_to → ann-lee, dotted → ann-lee, cem',
    ])
    expect(bodyOf(cwd)).toContain('{ id: ann-lee, previously: [ann], title: Head of sales')
    expect(bodyOf(cwd)).toContain('reports_to: ann-lee')
  })

  it('that would be no model is refused before anything is written', async () => {
    const cwd = await edited((text) => `${text}decisions:\n  - { id: price, raci: { A: bob, R: ann } }\n`)
    const before = read(cwd, 'org.yaml')
    const draft = { ...company(THREE), decisions: [{ id: 'other', decide: 'nobody' }] }
    const told = await refusals(cwd, importerOf({ draft }), { merge: true })
    expect(told.join('\n')).toContain('what comes of it is no model that can be read; nothing was written')
    expect(read(cwd, 'org.yaml')).toBe(before)
    writeFileSync(join(cwd, 'org.yaml'), `${before}lead: nobody\n`)
    const broken = await refusals(cwd, importerOf({ draft: company(THREE) }), { merge: true })
    expect(broken[0]).toContain('nothing can be merged into org.yaml: it is not right itself')
  })

  it('replaces it where nobody has edited it after all, and merges what another import wrote', async () => {
    const cwd = await edited((text) => text)
    expect(await merge(cwd, company(THREE.slice(0, 2)))).toMatchObject({ how: 'replaced' })
    const other = importerOf({ draft: { decisions: [{ id: 'price', decide: 'ann' }] } }, { id: 'rights' })
    writeFileSync(join(cwd, 'x.rights'), 'x')
    const plan = await imported(cwd, other, { words: ['x.rights'], merge: true })
    expect(plan).toMatchObject({ how: 'merged', changes: ['+ 1 decision: price'] })
    expect(bodyOf(cwd)).toContain('id: bob')
  })

  it('keeps the mark and the line ends of its file', async () => {
    const cwd = await edited((text) => `\ufeff${text}# mine\n`.replaceAll('\n', '\r\n'))
    await merge(cwd, company([...THREE, role('dan', 'service')]))
    const text = read(cwd, 'org.yaml')
    expect(text).toMatch(/^\ufeff# Merged by/)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(text).toContain('id: dan')
  })
})

describe('tables of a file that someone has edited', () => {
  const many = (title: string) =>
    Array.from({ length: 501 }, (_, i) => role(`p${i}`, i % 2 === 0 ? 'sales' : 'service', { title }))
  const ties = (...rows: readonly string[][]) => ({
    collection: 'ties' as const,
    header: ['from', 'to', 'kind', 'weight'],
    rows,
  })

  it('of roles are merged row by row, and their own columns stay', async () => {
    const cwd = await edited((text) => text, many('Engineer'))
    const table = read(cwd, 'org.roles.csv')
    writeFileSync(
      join(cwd, 'org.roles.csv'),
      table
        .trimEnd()
        .split('\n')
        .map((line, i) => `${line},${i === 0 ? 'measures,x-badge' : i === 4 ? 'joy,"7, or 8"' : ','}\n`)
        .join(''),
    )
    writeFileSync(join(cwd, 'org.yaml'), `${read(cwd, 'org.yaml')}measures: [{ id: joy, focus: internal }]\n`)
    const now = [...many('Engineer').filter(({ id }) => id !== 'p9'), role('new', 'sales', { headcount: 2 })]
    const plan = await merge(
      cwd,
      company(now.map((one) => (one.id === 'p3' ? { ...one, title: 'Lead, "x"' } : one))),
    )
    expect(plan.changes).toEqual([
      '+ 1 role: new',
      '- 1 role: p9 (Engineer)',
      '~ 1 role',
      '    p3 title Engineer → Lead, "x"',
    ])
    const rows = read(cwd, 'org.roles.csv').trimEnd().split('\n')
    expect(rows[0]).toBe('id,team,title,source,measures,x-badge,headcount')
    expect(rows[4]).toBe('p3,service,"Lead, ""x""",source.sample,joy,"7, or 8",')
    expect(rows.at(-1)).toBe('new,sales,,source.sample,,,2')
    expect(rows).toHaveLength(502)
    expect(bodyOf(cwd)).not.toContain('new')
  })

  it('of roles are replaced whole where nobody has edited them', async () => {
    const cwd = await edited((text) => `${text}# mine\n`, many('Engineer'))
    await merge(cwd, company([role('a-new-one', 'sales'), ...many('Engineer').slice(1)]))
    const rows = read(cwd, 'org.roles.csv').split('\n')
    expect(rows.slice(0, 3)).toEqual([
      'id,team,title,source',
      'p1,service,Engineer,source.sample',
      'p2,sales,Engineer,source.sample',
    ])
    expect(read(cwd, 'org.yaml')).toMatch(
      /^# What people .*\n# Table of roles: check [0-9a-f]{12}\n\nunsilo/m,
    )
    expect(
      await merge(cwd, company([role('a-new-one', 'sales'), ...many('Engineer').slice(1)])),
    ).toMatchObject({
      how: 'same',
    })
  })

  it('are made where there are none, and named in the file', async () => {
    const cwd = await edited((text) => `${text}# mine\n`)
    const first = ties(['ann', 'bob', 'advice', '1'], ['bob', 'cem', 'advice', '2'])
    const run = (table: ReturnType<typeof ties>) =>
      imported(cwd, importerOf({ draft: company(THREE), tables: [table] }), { merge: true })
    expect((await run(first)).changes).toEqual(['+ 2 ties'])
    expect(bodyOf(cwd)).toContain('tables: { ties: org.ties.csv }')
    expect(await run(first)).toMatchObject({ how: 'same', counts: '3 teams, 3 roles, 2 ties' })
    writeFileSync(join(cwd, 'org.ties.csv'), `${read(cwd, 'org.ties.csv')}cem,ann,trust,5\n`)
    const second = ties(['ann', 'bob', 'advice', '3'], ['ann', 'cem', 'advice', '1'])
    expect(await run(second)).toMatchObject({
      changes: ['+ 1 tie', '- 1 tie', '~ 1 tie'],
      counts: '3 teams, 3 roles, 3 ties',
    })
    expect(read(cwd, 'org.ties.csv')).toBe(
      'from,to,kind,weight\nann,bob,advice,3\ncem,ann,trust,5\nann,cem,advice,1\n',
    )
  })

  it('are not needed for few ties, which stay in the file', async () => {
    const cwd = await edited((text) => `${text}# mine\n`)
    const draft = (weight: number) => ({ ...company(THREE), ties: [{ from: 'ann', to: 'bob', weight }] })
    await merge(cwd, draft(1))
    expect(bodyOf(cwd)).toContain('ties:\n  - { from: ann, to: bob, weight: 1 }\n')
    expect((await merge(cwd, draft(2))).changes).toEqual(['~ 1 tie'])
    expect(bodyOf(cwd)).toContain('ties:\n  - { from: ann, to: bob, weight: 2 }\n')
  })

  it('keep what they name', async () => {
    const cwd = await edited((text) => text, [...THREE, role('dan', 'sales', { held_by: 'Dan' })])
    writeFileSync(join(cwd, 'survey.csv'), 'from,to\nbob,Dan\n')
    writeFileSync(join(cwd, 'org.yaml'), `${read(cwd, 'org.yaml')}tables: { ties: survey.csv }\n`)
    const { result, diagnostics } = await planned(cwd, importerOf({ draft: company([THREE[0]!]) }), {
      merge: true,
    })
    expect(result!.changes).toEqual(['- 1 role: cem'])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "the role 'bob' stays, which the import no longer states: a tie in survey.csv names it",
      "the role 'dan' stays, which the import no longer states: a tie in survey.csv names it",
    ])
  })
})
