import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../../src/load/policy/load.js'
import { type Files, folderWith } from '../reading.js'

/** The files of a policy in the order in which they count, and the codes of what is wrong. */
async function load(files: Files, config: string | null | false = 'own.yaml', stdin = '') {
  const cwd = folderWith(files)
  const readStdin = async () => Buffer.from(stdin)
  const loaded = await loadPolicy(['org.yaml'], config, { cwd, allowOutside: false, readStdin })
  const { policies, diagnostics, home } = loaded
  return {
    files: policies.map(({ file }) => file),
    told: diagnostics.map(
      ({ code, span, file }) => `${code} ${span?.file ?? file}:${span?.start.line ?? '-'}`,
    ),
    home: home?.path?.slice(cwd.length + 1) ?? null,
    drafts: policies.map(({ draft }) => draft),
  }
}
const extending = (...names: readonly string[]) => `extends: [${names.join(', ')}]\n`

describe('policies that extend others', () => {
  it('come after those', async () => {
    const files = {
      'own.yaml': extending('strict', 'company/base.yaml', 'team.yaml'),
      'company/base.yaml': extending('../group.yaml'),
      'group.yaml': 'level: 2\n',
      'team.yaml': 'extends: none\n',
    }
    expect(await load(files)).toMatchObject({
      files: ['group.yaml', 'company/base.yaml', 'team.yaml', 'own.yaml'],
      told: [],
      home: 'own.yaml',
    })
  })

  it('count once, where they come last', async () => {
    const files = {
      'own.yaml': extending('a.yaml', 'b.yaml', './a.yaml'),
      'a.yaml': extending('c.yaml'),
      'b.yaml': extending('c.yaml'),
      'c.yaml': 'level: 2\n',
    }
    expect((await load(files)).files).toEqual(['b.yaml', 'c.yaml', 'a.yaml', 'own.yaml'])
  })

  it('are read once, however often they are named', async () => {
    const files: { [path: string]: string } = { 'own.yaml': extending('p0.yaml', 'p0.yaml') }
    for (let i = 0; i < 60; i += 1) files[`p${i}.yaml`] = extending(`p${i + 1}.yaml`, `p${i + 1}.yaml`)
    files['p60.yaml'] = 'level: 2\n'
    expect((await load(files)).files).toHaveLength(62)
  })

  it('are told where they lead back, by whatever way', async () => {
    const told = async (files: Files) => (await load(files)).told
    expect(await told({ 'own.yaml': extending('own.yaml') })).toEqual(['policy/circle own.yaml:1'])
    expect(
      await told({ 'own.yaml': extending('a/../a/b.yaml'), 'a/b.yaml': extending('../own.yaml') }),
    ).toEqual(['policy/circle a/b.yaml:1'])
  })
})

describe('a policy', () => {
  it('may not reach out of the repository, or without one out of the folder of the first', async () => {
    const files = {
      'repo/own.yaml': extending('../other.yaml', 'sub/b.yaml'),
      'repo/sub/b.yaml': extending('../a.yaml', '../../other.yaml'),
      'repo/a.yaml': 'level: 2\n',
      'other.yaml': 'level: 3\n',
    }
    expect(await load(files, 'repo/own.yaml')).toMatchObject({
      told: ['policy/outside repo/own.yaml:1', 'policy/outside repo/sub/b.yaml:1'],
      files: ['repo/a.yaml', 'repo/sub/b.yaml', 'repo/own.yaml'],
    })
    const inRepository = { ...files, '.git/HEAD': 'ref: refs/heads/main' }
    expect((await load(inRepository, 'repo/own.yaml')).told).toEqual([])
  })

  it('may come from standard input', async () => {
    const { files, home, told } = await load({ 'base.yaml': 'level: 2\n' }, '-', extending('base.yaml'))
    expect({ files, home, told }).toEqual({ files: ['base.yaml', '<stdin>'], home: null, told: [] })
  })

  it('is none where none is wanted or there', async () => {
    expect((await load({ 'unsilo.config.yaml': 'level: 2\n', '.git': '' }, false)).files).toEqual([])
    expect((await load({ 'org.yaml': '', '.git': '' }, null)).files).toEqual([])
    expect((await load({ 'unsilo.config.yaml': 'level: 2\n', '.git': '' }, null)).files).toEqual([
      'unsilo.config.yaml',
    ])
  })

  it('goes on without its mistakes, whose places stay empty', async () => {
    const text = `level: []
rules: { silo/sealed: warn, silo/seald: off, structure/span: { fewest: many } }
waivers:
  - { rule: silo/sealed }
  - { role: silo/sealed }
  - { rule: silo/inward }
overrides:
  - { teams: a, rules: { silo/sealde: off } }
`
    const { drafts, told } = await load({ 'own.yaml': text })
    expect(drafts).toEqual([
      {
        rules: { 'silo/sealed': 'warn' },
        waivers: [{ rule: 'silo/sealed' }, null, { rule: 'silo/inward' }],
        overrides: [null],
      },
    ])
    expect(told.map((line) => line.split(':')[1])).toEqual(expect.arrayContaining(['1', '2', '5', '8']))
  })

  it.each([
    ['aliases', 'rules:\n  silo/sealed: &w { severity: warn }\n  silo/inward: *w\n', []],
    ['quotes and numbers', '"level": 2\n\'target-distance\': 0\n', []],
    ['JSON', '{"extends": "strict", "rules": {"silo/sealed": "off"}}', []],
    ['another version', 'unsilo: 2\n', ['policy/version own.yaml:1']],
    ['two documents', 'level: 2\n---\nlevel: 3\n', ['yaml/syntax own.yaml:2']],
    ['hidden keys', '__proto__: { level: 2 }\nlevel: 2\n', ['policy/unknown-key own.yaml:1']],
    ['a map with no keys', '{}', []],
  ])('with %s', async (_, text, told) => {
    expect((await load({ 'own.yaml': text })).told).toEqual(told)
  })
})
