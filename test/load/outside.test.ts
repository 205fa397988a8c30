import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/load/policy/load.js'
import { type Files, folderWith, model, readIn, said, sound, told } from './reading.js'

const TOP = model('teams: [{ id: top }]')
const team = (id: string) => `unsilo: 1\nteams: [{ id: ${id}, parent: top }]\n`
const proposal = (base: string) => `unsilo: 1\nreorg: A proposal\nbase: ${base}\nchanges: []\n`
const SECRET = 'password: hunter2\n'
const stdin = (text: string) => ({ readStdin: async () => Buffer.from(text) })

/** A folder with these files and links, and with repositories in some of its folders. */
function placeWith(
  files: Files,
  links: { readonly [path: string]: string } = {},
  ...repositories: readonly string[]
): string {
  const folder = folderWith(files)
  for (const repository of repositories) mkdirSync(join(folder, repository, '.git'), { recursive: true })
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path))
  return folder
}

describe('the base of a proposal', () => {
  const files = (base: string) => ({
    'repo/org/org.yaml': TOP,
    'repo/proposals/p.yaml': proposal(base),
    'secret.env': SECRET,
    'other/x.yaml': SECRET,
    'repo/.git/config': SECRET,
  })
  const readBase = (base: string, links: { readonly [path: string]: string } = {}, more = {}) => {
    const folder = placeWith(files(base), links, 'repo')
    return readIn(join(folder, 'repo'), ['proposals/p.yaml'], more)
  }

  it.each(['../org', '../org/org.yaml', '../org/*.yaml', './../../repo/org', '../proposals/../org'])(
    'may be anywhere in its repository: %s',
    async (base) => expect([...sound(await readBase(base)).teams.keys()]).toEqual(['top']),
  )

  it.each([
    '/etc/passwd',
    '/etc/no-such-file',
    '../../secret.env',
    '../../other',
    '../../other/*.yaml',
    '"*/../../../other/*.yaml"',
    '../..',
    '../.git/config',
    '../.GIT/config',
    '../.git',
  ])('is nowhere else: %s', async (base) => {
    const loaded = await readBase(base)
    expect(told(loaded)).toEqual(['reorg/outside proposals/p.yaml:3:7'])
    expect(JSON.stringify(loaded.diagnostics)).not.toContain('hunter2')
  })

  it.each([
    ['../org/secret.yaml', { 'repo/org/secret.yaml': '../../secret.env' }],
    ['../org', { 'repo/org/secret.yaml': '../../secret.env' }],
    ['../org/*.yaml', { 'repo/org/secret.yaml': '../../secret.env' }],
    ['../linked', { 'repo/linked': '../other' }],
    ['../linked/*.yaml', { 'repo/linked': '../other' }],
    ['../linked/nothing.yaml', { 'repo/linked': '../other' }],
    ['../org/kept.yaml', { 'repo/org/kept.yaml': '../.git/config' }],
  ])('is not reached by a link: %s', async (base, links) => {
    const loaded = await readBase(base, links)
    expect(told(loaded)).toEqual(['reorg/outside proposals/p.yaml:3:7'])
    expect(loaded.diagnostics[0]!.help).toBe('give --allow-outside if it should be read')
  })

  it('is told at its place among several', async () =>
    expect(said(await readBase('[../org, ../../other]'))).toEqual([
      "error reorg/outside proposals/p.yaml:3:16 '../../other' is outside the repository of the reorg file",
    ]))

  it('may be elsewhere where that is asked for', async () => {
    const folder = placeWith({ ...files('../../elsewhere'), 'elsewhere/org.yaml': TOP }, {}, 'repo')
    const loaded = await readIn(join(folder, 'repo'), ['proposals/p.yaml'], { allowOutside: true })
    expect([...sound(loaded).teams.keys()]).toEqual(['top'])
  })

  it('without a repository is in the working folder or in its own', async () => {
    const folder = placeWith({ 'repo/proposals/p.yaml': proposal('../org'), 'repo/org/org.yaml': TOP })
    expect(told(await readIn(join(folder, 'repo'), ['proposals/p.yaml']))).toEqual([])
    expect(said(await readIn(join(folder, 'repo/proposals'), ['p.yaml']))).toEqual([
      "error reorg/outside p.yaml:3:7 '../org' is outside the working folder and that of the reorg file",
    ])
    const beside = placeWith({ 'a/p.yaml': proposal('./org.yaml'), 'a/org.yaml': TOP, 'b/x': '' })
    expect(told(await readIn(join(beside, 'b'), ['../a/p.yaml']))).toEqual([])
  })

  it('of standard input counts from the working folder', async () => {
    const folder = placeWith(files('.'), {}, 'repo')
    const from = (base: string) => readIn(join(folder, 'repo/org'), ['-'], stdin(proposal(base)))
    expect(told(await from('./org.yaml'))).toEqual([])
    expect(told(await from('../proposals/../org'))).toEqual([])
    expect(told(await from('../../secret.env'))).toEqual(['reorg/outside <stdin>:3:7'])
  })

  it('stays beside a proposal that is reached through a linked folder', async () => {
    const folder = placeWith({ 'far/p.yaml': proposal('./org.yaml'), 'far/org.yaml': TOP }, {}, 'repo')
    symlinkSync('../far', join(folder, 'repo/near'))
    expect(told(await readIn(join(folder, 'repo'), ['near/p.yaml']))).toEqual([])
  })

  it('is told once where its own base leaves the repository', async () => {
    const folder = placeWith(
      { 'repo/a.yaml': proposal('b.yaml'), 'repo/b.yaml': proposal('../x.yaml'), 'x.yaml': TOP },
      {},
      'repo',
    )
    expect(told(await readIn(folder, ['repo/a.yaml']))).toEqual(['reorg/outside repo/b.yaml:3:7'])
  })
})

describe('what git keeps for itself', () => {
  const files = { '.git/x.yaml': team('x'), '.git/t.csv': 'id\nt\n' }

  it('is neither included nor attached', async () => {
    const text = `${TOP}include: [.git/x.yaml, link.yaml]\ntables: { teams: .git/t.csv }\n`
    const folder = placeWith({ ...files, 'org.yaml': text }, { 'link.yaml': '.git/x.yaml' })
    expect(told(await readIn(folder, ['org.yaml']))).toEqual([
      'include/outside org.yaml:4:11',
      'include/outside org.yaml:4:24',
      'table/outside org.yaml:5:18',
    ])
    const allowed = await readIn(folder, ['org.yaml'], { allowOutside: true })
    expect([...sound(allowed).teams.keys()]).toEqual(['t', 'top', 'x'])
  })

  it('may be around a model that lies in it', async () => {
    const text = `${TOP}include: a.yaml\n`
    const folder = placeWith({ '.git/tree/org.yaml': text, '.git/tree/a.yaml': team('a') })
    expect(told(await readIn(folder, ['.git/tree/org.yaml']))).toEqual([])
  })

  it('is no policy to extend', async () => {
    const folder = placeWith({ 'unsilo.config.yaml': 'extends: .git/p.yaml\n', '.git/p.yaml': 'level: 2\n' })
    expect(await policyIn(folder)).toEqual(['policy/outside unsilo.config.yaml:1'])
  })
})

/** What is told of the policy of a folder. */
async function policyIn(cwd: string, config: string | null = null, allowOutside = false): Promise<string[]> {
  const readStdin = async () => Buffer.from('')
  const { diagnostics } = await loadPolicy(['.'], config, { cwd, allowOutside, readStdin })
  return diagnostics.map(({ code, span, file }) => `${code} ${span?.file ?? file}:${span?.start.line ?? '-'}`)
}

describe('a policy that is found', () => {
  const linked = () =>
    placeWith(
      { 'secret.env': SECRET, 'repo/org.yaml': TOP },
      { 'repo/unsilo.config.yaml': '../secret.env' },
      'repo',
    )

  it('is no link that leads out of the repository', async () => {
    const repository = join(linked(), 'repo')
    expect(await policyIn(repository)).toEqual(['policy/outside unsilo.config.yaml:-'])
    // Its text may be told only where that was asked for.
    expect(await policyIn(repository, 'unsilo.config.yaml')).toEqual([
      'policy/not-a-policy unsilo.config.yaml:1',
    ])
    expect(await policyIn(repository, null, true)).toEqual(['policy/not-a-policy unsilo.config.yaml:1'])
  })

  it('may be a link within the repository, and lie in a linked folder', async () => {
    const files = { 'repo/policies/a.yaml': 'level: 2\n', 'far/unsilo.config.yaml': 'level: 2\n' }
    const links = { 'repo/unsilo.config.yaml': 'policies/a.yaml', near: 'far' }
    const folder = placeWith(files, links, 'repo')
    expect(await policyIn(join(folder, 'repo'))).toEqual([])
    expect(await policyIn(join(folder, 'near'))).toEqual([])
  })

  it('extends nothing elsewhere, be it there or not', async () => {
    const files = { 'repo/unsilo.config.yaml': 'extends: [../a.yaml, ../b.yaml]\n', 'a.yaml': 'level: 2\n' }
    expect(await policyIn(join(placeWith(files, {}, 'repo'), 'repo'))).toEqual([
      'policy/outside unsilo.config.yaml:1',
      'policy/outside unsilo.config.yaml:1',
    ])
  })
})

describe('what is found in a folder or by a pattern', () => {
  const files = {
    'org/a.yaml': TOP,
    'org/deep/b.yaml': team('b'),
    'far/x.yaml': team('x'),
    'x.yaml': team('y'),
  }
  const ways = [['org'], ['org/**/*.yaml']]

  it.each(ways)('is no link that leads out of it: %s', async (way) => {
    const folder = placeWith(files, { 'org/deep/link.yaml': '../../x.yaml' })
    const loaded = await readIn(folder, [way])
    expect(said(loaded)).toEqual([
      'error file/outside org/deep/link.yaml org/deep/link.yaml is a link to x.yaml, outside the folder org',
    ])
    expect(loaded.diagnostics[0]!.help).toBe('give --allow-outside if it should be read')
    const allowed = await readIn(folder, [way], { allowOutside: true })
    expect([...sound(allowed).teams.keys()]).toEqual(['b', 'top', 'y'])
  })

  it.each(ways)('is in no linked folder elsewhere: %s', async (way) => {
    const folder = placeWith(files, { 'org/deep/near': '../../far' })
    expect(said(await readIn(folder, [way]))).toEqual([
      'error file/outside org/deep/near org/deep/near is a link to far, outside the folder org',
    ])
    const allowed = await readIn(folder, [way], { allowOutside: true })
    expect([...sound(allowed).teams.keys()]).toEqual(['b', 'top', 'x'])
  })

  it.each(ways)('may be a link within it, and links to what holds it lead round: %s', async (way) => {
    const links = { 'org/c.yaml': 'deep/b.yaml', 'org/round': '..', 'org/all': '/', 'org/here': 'deep' }
    for (const allowOutside of [false, true]) {
      const loaded = await readIn(placeWith(files, links), [way], { allowOutside })
      expect([...sound(loaded).teams.keys()]).toEqual(['b', 'top'])
    }
  })

  it('may be in a folder that is itself a link', async () => {
    const folder = placeWith(files, { near: 'org' })
    for (const way of ['near', 'near/**/*.yaml'])
      expect([...sound(await readIn(folder, [way])).teams.keys()]).toEqual(['b', 'top'])
  })

  it('may be a link to a folder without models', async () => {
    const folder = placeWith({ ...files, 'docs/a.md': '' }, { 'org/docs': '../docs' })
    for (const [way] of ways) expect(told(await readIn(folder, [way!]))).toEqual([])
  })
})
