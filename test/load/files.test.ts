import { chmodSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { folderWith, model, read, readIn, said, sound, told } from './reading.js'

const TOP = model('teams: [{ id: top }]')
const team = (id: string) => `unsilo: 1\nteams: [{ id: ${id}, parent: top }]\n`
const teamsIn = async (...given: Parameters<typeof read>) => [...sound(await read(...given)).teams.keys()]
const stdin = (text: string) => ({ readStdin: async () => new TextEncoder().encode(text) })

describe('the files of a model', () => {
  it('are those named, in any number', async () => {
    const files = { 'a.yaml': TOP, 'b/c.yml': team('b'), 'ignored.yaml': team('c') }
    expect(await teamsIn(files, ['a.yaml', 'b/c.yml'])).toEqual(['b', 'top'])
  })

  it('are all below a folder, except what is hidden, installed, or configures us', async () => {
    const files = {
      'org/z.yaml': TOP,
      'org/a/b/c.YML': team('c'),
      'org/.git/x.yaml': team('x'),
      'org/.hidden.yaml': team('x'),
      'org/a/node_modules/p/x.yaml': team('x'),
      'org/unsilo.config.yaml': 'rules: []\n',
      'org/readme.md': '# x\n',
      'other.yaml': team('x'),
    }
    const loaded = await read(files, ['org/'])
    expect(loaded.diagnostics).toEqual([])
    expect([...loaded.organisation!.teams.keys()]).toEqual(['c', 'top'])
  })

  it('are read in the order of their paths', async () => {
    const opened: string[] = []
    const files = { 'b.yaml': team('b'), 'a/z.yaml': TOP, 'B.yaml': team('c'), 'a.yaml': team('a') }
    await read(files, ['.'], { onFile: (file) => opened.push(file) })
    expect(opened).toEqual(['B.yaml', 'a.yaml', 'a/z.yaml', 'b.yaml'])
  })

  it.each([
    ['*.yaml', ['b', 'top']],
    ['**/*.{yaml,yml}', ['b', 'c', 'top']],
    ['{a,deep/c}.y*ml', ['c', 'top']],
    ['./[ab].yaml', ['b', 'top']],
  ])('are those that a pattern matches: %s', async (pattern, teams) => {
    const files = {
      'a.yaml': TOP,
      'b.yaml': team('b'),
      'deep/c.yml': team('c'),
      'deep/node_modules/d.yaml': team('d'),
      'notes.txt': '',
      'unsilo.config.yaml': 'rules: []\n',
    }
    const loaded = await read(files, [pattern])
    expect(loaded.diagnostics).toEqual([])
    expect([...sound(loaded).teams.keys()]).toEqual(teams)
  })

  it('may have signs of patterns and revisions in their names', async () => {
    expect(await teamsIn({ 'a[1].yaml': TOP }, ['a[1].yaml'])).toEqual(['top'])
    expect(await teamsIn({ 'HEAD:a.yaml': TOP }, ['HEAD:a.yaml'])).toEqual(['top'])
  })

  it('count once, however often and by whatever way they are named', async () => {
    const folder = folderWith({ 'a.yaml': TOP, 'b.yaml': 'unsilo: 1\ninclude: [a.yaml, ./a.yaml]\n' })
    symlinkSync('a.yaml', join(folder, 'also-a.yaml'))
    const loaded = await readIn(folder, ['a.yaml', './b.yaml', '.', '*.yaml', join(folder, 'a.yaml')])
    expect([...sound(loaded).teams.keys()]).toEqual(['top'])
  })

  it('are found once in folders that links lead round in a circle', async () => {
    const folder = folderWith({ 'org/a.yaml': TOP, 'org/sub/b.yaml': team('b') })
    symlinkSync('..', join(folder, 'org/sub/round'))
    for (const models of [['org'], ['org/**/*.yaml']])
      expect([...sound(await readIn(folder, models)).teams.keys()]).toEqual(['b', 'top'])
  })

  it('of a folder that are no models are left out, aloud', async () => {
    const loaded = await read({ 'a.yaml': TOP, 'ci.yaml': 'on: push\n', 'r.yaml': 'unsilo: 1\nreorg: x\n' }, [
      '.',
    ])
    expect(loaded.organisation).not.toBeNull()
    expect(said(loaded)).toEqual([
      "info file/skipped ci.yaml ci.yaml is left out: it has no 'unsilo:' key",
      'info file/skipped r.yaml r.yaml is left out: it is a reorg file: name it to apply it',
    ])
  })
})

describe('a model in a folder', () => {
  it.each([
    ['with quotes', '"unsilo": 1\nname: N\nteams: [{ id: top }]\n'],
    ['in braces', '{ unsilo: 1, name: N, teams: [{ id: top }] }\n'],
    ['as JSON', '{\n  "unsilo": 1,\n  "name": "N",\n  "teams": [{ "id": "top" }]\n}\n'],
    ['after comments and a mark', '\uFEFF# ours\n---\nunsilo: 1\nname: N\nteams: [{ id: top }]\n'],
  ])('is known by its key unsilo: %s', async (_, text) =>
    expect(await teamsIn({ 'org.yaml': text }, ['.'])).toEqual(['top']),
  )

  it('is not known by that word elsewhere', async () => {
    const compose = 'services:\n  unsilo:\n    image: x\n'
    expect(told(await read({ 'a.yaml': TOP, 'compose.yaml': compose }, ['.']))).toEqual([
      'file/skipped compose.yaml',
    ])
  })

  it('is told apart from one that forgot to say what it is', async () => {
    const loaded = await read({ 'a.yaml': TOP, 'b.yaml': 'teams: [{ id: b }]\n' }, ['.'])
    expect(said(loaded)).toEqual([
      'error model/missing-key b.yaml:1:1 b.yaml looks like a model and does not say so',
    ])
  })
})

describe('standard input', () => {
  it('is a model', async () => expect(await teamsIn({}, ['-'], stdin(TOP))).toEqual(['top']))

  it('may include files and tables of the working folder', async () => {
    const files = { 'b.yaml': team('b'), 't.csv': 'id\nc\n', 'else/a.yaml': 'unsilo: 1\n' }
    const text = `${TOP}include: b.yaml\ntables: { teams: t.csv }\n`
    expect(await teamsIn(files, ['-'], stdin(text))).toEqual(['b', 'c', 'top'])
    expect(await teamsIn(files, ['else/a.yaml', '-'], stdin(text))).toEqual(['b', 'c', 'top'])
  })

  it('may not reach outside it', async () =>
    expect(told(await read({}, ['-'], stdin('unsilo: 1\ninclude: ../x.yaml\n')))).toEqual([
      'include/outside <stdin>:2:10',
    ]))

  it('has places and lines like a file', async () => {
    const loaded = await read({}, ['-'], stdin(`${TOP}nope: 1\n`))
    expect(told(loaded)).toEqual(['model/unknown-key <stdin>:4:1'])
    expect(loaded.sourceLine('<stdin>', 4)).toBe('nope: 1')
  })

  it('that cannot be read is told', async () => {
    const readStdin = () => Promise.reject(Object.assign(new Error('x'), { code: 'EISDIR' }))
    expect(said(await read({}, ['-'], { readStdin }))).toEqual([
      'error file/unreadable <stdin> <stdin> cannot be read: it is a folder',
    ])
  })
})

describe('what cannot be read', () => {
  it('is told, and every other file is looked through too', async () => {
    const loaded = await read({ 'a.yaml': `${TOP}nope: 1\n`, 'empty/x.txt': '' }, [
      'missing.yaml',
      'a',
      'empty',
      'x/*.yaml',
      'a.yaml',
    ])
    expect(loaded.organisation).toBeNull()
    expect(said(loaded)).toEqual([
      "error file/not-found a there is no file or folder 'a'",
      "error model/unknown-key a.yaml:4:1 unknown key 'nope' in the organisation file",
      "error file/no-model empty the folder 'empty' holds no YAML file",
      "error file/not-found missing.yaml there is no file or folder 'missing.yaml'",
      "error file/not-found x/*.yaml no YAML file matches 'x/*.yaml'",
    ])
    expect(loaded.diagnostics[0]!.help).toBe("did you mean 'a.yaml'?")
  })

  it('may be a link that leads nowhere', async () => {
    const folder = folderWith({ 'org/a.yaml': TOP })
    symlinkSync('gone.yaml', join(folder, 'org/b.yaml'))
    expect(said(await readIn(folder, ['org']))).toEqual([
      'error file/unreadable org/b.yaml org/b.yaml cannot be read: it does not exist',
    ])
  })

  it('may be a device', async () =>
    expect(told(await read({}, ['/dev/null']))).toEqual(['file/unreadable /dev/null']))

  it('may be a folder or a file that we are not allowed to open', async () => {
    const folder = folderWith({ 'org/a.yaml': TOP, 'org/shut/b.yaml': team('b'), 'c.yaml': TOP })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'org/shut'), 0)
    chmodSync(join(folder, 'c.yaml'), 0)
    onTestFinished(() => chmodSync(join(folder, 'org/shut'), 0o755))
    const problems = await asNobody(() => readIn(folder, ['org', 'c.yaml']))
    expect(said(problems)).toEqual([
      'error file/unreadable c.yaml c.yaml cannot be read: permission denied',
      "error file/unreadable org the folder 'org' cannot be read: permission denied",
    ])
  })

  it('is a file beyond 32 MB, refused before it is parsed', async () => {
    const folder = folderWith({ 'org.yaml': TOP })
    writeFileSync(join(folder, 'huge.yaml'), Buffer.alloc(33 * 2 ** 20, 'x: [{a: 1}]\n'))
    const loaded = await readIn(folder, ['huge.yaml'])
    expect(said(loaded)).toEqual([
      'error file/too-large huge.yaml huge.yaml has 33 MB, over the limit of 32 MB',
    ])
  })
})

/** Runs as a user who owns nothing: what the super-user reads, permissions do not keep. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run()
  process.seteuid!(65_534)
  try {
    return await run()
  } finally {
    process.seteuid!(0)
  }
}
