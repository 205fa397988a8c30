import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/load/load.js'
import { read, scratch } from '../cli/run.js'
import { imported, importerOf } from './importing.js'

const KEY = 'a secret of this test'
/** A word that is found again wherever it is left. */
const mark = (word: string) => `zuq${word}`
const ids = Array.from({ length: 600 }, (_, i) => mark(`p${i}`))
const roles = ids.map((id, i) => ({
  id,
  team: mark(i % 2 === 0 ? 'a' : 'b'),
  name: `${mark('Name')} ${i}`,
  title: mark('Title'),
  held_by: `${mark('Person')} ${i}`,
  source: mark('staff.csv'),
  note: mark('note'),
  ...(i === 0 ? {} : { reports_to: ids[0]! }),
}))
const company = {
  name: mark('Company'),
  teams: [{ id: mark('top'), teams: [{ id: mark('a') }, { id: mark('b') }] }],
}
const ties = {
  collection: 'ties' as const,
  header: ['from', 'to', 'kind', 'weight', 'date', 'source'],
  rows: ids.map((id, i) => [
    id,
    `${mark('Person')} ${(i + 1) % 600}`,
    i % 2 === 0 ? 'advice' : mark('kind'),
    '3',
    '2026-01-01',
    mark('survey'),
  ]),
}
const table = {
  collection: 'roles' as const,
  header: ['id', 'team', 'name', 'x-pay'],
  rows: ids.map((id, i) => [id, mark(i % 2 === 0 ? 'a' : 'b'), mark('Name'), mark('pay')]),
}

describe('an import under pseudonyms', () => {
  it.each([
    ['roles that become a table', { draft: { ...company, roles }, tables: [ties] }],
    ['a table of roles', { draft: company, tables: [table] }],
  ])('leaves no name in any file: %s', async (_, result) => {
    const cwd = scratch({ [`${mark('source')}.sample`]: 'x' })
    const words = ['sample', `${mark('source')}.sample`]
    const plan = await imported(cwd, importerOf(result), { words, key: KEY })
    expect(plan.files.length).toBeGreaterThan(1)
    for (const { content } of plan.files) expect(Buffer.from(content).toString('utf8')).not.toMatch(/zuq/i)
    const { organisation, diagnostics } = await loadModel(['org.yaml'], {
      cwd,
      allowOutside: false,
      readStdin: async () => new Uint8Array(),
    })
    expect(diagnostics).toEqual([])
    expect(organisation!.roles.size).toBe(600)
    expect(organisation!.ties.count).toBe('tables' in result && result.tables[0] === ties ? 600 : 0)
    expect(await imported(cwd, importerOf(result), { words, key: KEY })).toMatchObject({ how: 'same' })
  })

  it('calls an actor of the model that it is about as that model is called', async () => {
    const cwd = scratch({
      'source.sample': 'x',
      'm.yaml': `unsilo: 1\nname: M\nteams: [{ id: ${mark('t')}, roles: [{ id: ${mark('r')} }] }]\n`,
    })
    const draft = { decisions: [{ id: mark('d'), decide: mark('r'), input: [mark('t')] }] }
    const tables = [{ collection: 'ties' as const, header: ['from', 'to'], rows: [[mark('r'), mark('x')]] }]
    const about = importerOf({ draft, tables }, { options: ['model'] })
    await imported(cwd, about, { model: 'm.yaml', given: ['model'], key: KEY })
    const text = read(cwd, 'org.yaml')
    expect(text).toMatch(/decide: role-\w{6}\n/)
    expect(text).toMatch(/input: \[ team-\w{6} \]/)
    expect(text).not.toMatch(/^teams|^roles|zuq/m)
    expect(read(cwd, 'org.ties.csv')).toMatch(/^from,to\nrole-\w{6},person-\w{6}\n$/)
  })
})
