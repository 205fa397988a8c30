import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/load/load.js'
import type { DraftRole } from '../../src/model/draft.js'
import { read, scratch } from '../cli/run.js'
import { imported, importerOf, planned, refusals } from './importing.js'

const folder = (files: { readonly [path: string]: string } = {}) =>
  scratch({ 'source.sample': 'x', ...files })
const load = (cwd: string, ...models: readonly string[]) =>
  loadModel(models, { cwd, allowOutside: false, readStdin: async () => new Uint8Array() })

const people = (count: number, more: Partial<DraftRole> = {}): DraftRole[] =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, team: i % 2 === 0 ? 'a' : 'b', ...more }))
const company = (roles: readonly DraftRole[]) => ({
  name: 'Company',
  teams: [{ id: 'top', teams: [{ id: 'a' }, { id: 'b' }] }],
  roles,
})

const ties = (count: number) => ({
  collection: 'ties' as const,
  header: ['from', 'to', 'kind', 'weight'],
  rows: Array.from({ length: count }, (_, i) => [`p${i % 3}`, `p${(i + 1) % 3}`, 'advice', String(i + 1)]),
})

describe('roles of an import', () => {
  it('that are few are written below their teams, each on one line', async () => {
    const cwd = folder()
    await imported(cwd, importerOf({ draft: company(people(3, { title: 'Engineer' })) }))
    expect(read(cwd, 'org.yaml').split('\n').slice(3)).toEqual([
      'unsilo: 1',
      'name: Company',
      'teams:',
      '  - id: top',
      '    teams:',
      '      - id: a',
      '        roles:',
      '          - { id: p0, title: Engineer }',
      '          - { id: p2, title: Engineer }',
      '      - id: b',
      '        roles:',
      '          - { id: p1, title: Engineer }',
      '',
    ])
    expect(readdirSync(cwd).sort()).toEqual(['org.import.json', 'org.yaml', 'source.sample'])
  })

  it('that are many stand in a table beside the model, and say the same', async () => {
    const cwd = folder()
    const odd: Partial<DraftRole> = {
      name: 'Lee, "Ann"\nof the works',
      title: '=1+1',
      held_by: ['Miller, Jane', 'Lee, Ann'],
      reports_to: 'p0',
      dotted: ['a', 'b'],
      headcount: 3,
    }
    const roles = people(501).map((role, i) => (i === 7 ? { ...role, ...odd } : role))
    const outcome = await planned(cwd, importerOf({ draft: company(roles) }))
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['import/formula'])
    await imported(cwd, importerOf({ draft: company(roles) }))
    expect(read(cwd, 'org.yaml')).toMatch(/^# Table of roles: check [0-9a-f]{12}\n\nunsilo: 1\n/m)
    expect(read(cwd, 'org.yaml')).toContain('tables:\n  roles: org.roles.csv\n')
    expect(read(cwd, 'org.roles.csv').split('\n')[0]).toBe(
      'id,name,team,title,headcount,held_by,reports_to,dotted',
    )
    const inTable = await load(cwd, 'org.yaml')
    expect(inTable.diagnostics).toEqual([])
    const inYaml = (await planned(cwd, importerOf({ draft: company(roles) }), { output: null })).result!
    writeFileSync(join(cwd, 'whole.yaml'), inYaml.files[0]!.content)
    expect(inTable.organisation).toEqual((await load(cwd, 'whole.yaml')).organisation)
  })

  it('that no cell can hold stay in the model', async () => {
    const cwd = folder()
    const hard = [' with spaces ', 'a; b', 'a | b']
    const roles = people(501).map((role, i) =>
      i < 2 ? { ...role, name: hard[0]! } : i < 4 ? { ...role, held_by: [hard[i - 1]!] } : role,
    )
    await imported(cwd, importerOf({ draft: company(roles) }))
    const { organisation, diagnostics } = await load(cwd, 'org.yaml')
    expect(diagnostics).toEqual([])
    expect(organisation!.roles.size).toBe(501)
    expect(organisation!.roles.get('p0')!.name).toBe(hard[0])
    expect(organisation!.roles.get('p3')!.heldBy).toEqual([hard[2]])
  })

  it('stay in their table where a later import has fewer', async () => {
    const cwd = folder()
    await imported(cwd, importerOf({ draft: company(people(501)) }))
    const plan = await imported(cwd, importerOf({ draft: company(people(20)) }))
    expect(plan.changes).toEqual(['- 481 roles: p20, p21, p22, p23, p24, …'])
    expect(read(cwd, 'org.roles.csv').trimEnd().split('\n')).toHaveLength(21)
  })

  it('of more than a file takes go to no standard output', async () => {
    const cwd = folder()
    const [told] = await refusals(cwd, importerOf({ draft: company(people(5001)) }), { output: null })
    expect(told).toContain('5000 rows')
    expect(told).toContain('give -o FILE')
  })
})

describe('rows of an import', () => {
  it('stand in a table, and in the file where there is no place beside it', async () => {
    const cwd = folder()
    const importer = importerOf({ draft: company(people(3)), tables: [ties(4)] })
    const plan = await imported(cwd, importer)
    expect(plan.counts).toBe('3 teams, 3 roles, 4 ties')
    expect(read(cwd, 'org.ties.csv')).toBe(
      'from,to,kind,weight\np0,p1,advice,1\np1,p2,advice,2\np2,p0,advice,3\np0,p1,advice,4\n',
    )
    expect((await load(cwd, 'org.yaml')).organisation!.ties.count).toBe(4)
    const one = (await planned(cwd, importer, { output: null })).result!
    expect(Buffer.from(one.files[0]!.content).toString()).toContain(
      '  - { from: p0, to: p1, kind: advice, weight: 4 }',
    )
    const many = importerOf({ tables: [ties(5001)] })
    expect((await refusals(cwd, many, { output: null }))[0]).toContain('give -o FILE')
  })

  it('may come one by one, and are written whole', async () => {
    const cwd = folder()
    function* rows() {
      for (let i = 0; i < 300_000; i += 1) yield [`p${i % 3}`, `p${(i + 1) % 3}`, 'ä', '1']
    }
    const table = { ...ties(0), rows: rows() }
    await imported(cwd, importerOf({ draft: company(people(3)), tables: [table] }))
    expect(read(cwd, 'org.ties.csv')).toHaveLength('from,to,kind,weight\n'.length + 300_000 * 10)
    expect((await load(cwd, 'org.yaml')).organisation!.ties.count).toBe(300_000)
  })

  it('in a table of someone else are not written over', async () => {
    const cwd = folder({ 'org.ties.csv': 'mine\n' })
    const importer = importerOf({ draft: company(people(3)), tables: [ties(4)] })
    expect((await refusals(cwd, importer))[0]).toContain('org.ties.csv is there, and no import into org.yaml')
    await imported(cwd, importer, { force: true })
    expect(read(cwd, 'org.ties.csv')).toMatch(/^from,/)
  })

  it('that an import has no more leave their table behind, and say so', async () => {
    const cwd = folder()
    await imported(cwd, importerOf({ draft: company(people(3)), tables: [ties(4)] }))
    const later = importerOf({ draft: company(people(3)) })
    const { result, diagnostics } = await planned(cwd, later)
    expect(result!.changes).toEqual(['- 4 ties'])
    expect(diagnostics).toMatchObject([{ code: 'import/left-behind', severity: 'info' }])
  })
})

describe('where files are', () => {
  it('neither a source nor the model nor what stands beside them is written over', async () => {
    const cwd = folder({ 'm.yaml': 'unsilo: 1\nname: M\nteams: [{ id: m }]\n' })
    const importer = importerOf({ draft: company(people(3)) })
    const [told] = await refusals(cwd, importer, { output: 'source.sample', force: true })
    expect(told).toContain('source.sample is one of the files that are read')
    await imported(cwd, importer, { output: 'org.yaml' })
    const table = { words: ['sample', 'org.roles.csv'] }
    writeFileSync(join(cwd, 'org.roles.csv'), 'x')
    expect((await refusals(cwd, importer, table))[0]).toContain('org.roles.csv is one of the files')
    const model = { output: 'm.yaml', model: 'm.yaml', given: ['model'] as const, force: true }
    const about = importerOf({ draft: company(people(3)) }, { options: ['model'] })
    expect((await refusals(cwd, about, model))[0]).toContain('m.yaml is the model that the data is about')
  })

  it('a table is named after the file, wherever it is', async () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'deep/er'), { recursive: true })
    await imported(cwd, importerOf({ draft: company(people(501)) }), { output: 'deep/er/Org.YML' })
    expect(readdirSync(join(cwd, 'deep/er')).sort()).toEqual(['Org.YML', 'Org.import.json', 'Org.roles.csv'])
    expect((await load(cwd, 'deep/er/Org.YML')).organisation!.roles.size).toBe(501)
  })
})
