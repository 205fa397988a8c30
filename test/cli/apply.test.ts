import { spawn } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writableInPlace } from '../../src/cli/in-place.js'
import { commitAll } from '../git.js'
import { AFTER, apply, FILES, filesIn, ONE, ONE_AFTER, REORG, shell } from './applying.js'
import { HOME, inProcess, scratch } from './run.js'

describe('unsilo apply --in-place', () => {
  it("edits the base's files, tables too, and says so", async () => {
    const folder = scratch(FILES)
    const ran = await apply(folder, REORG, '--in-place')
    expect(ran).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'Applied 2 changes in 2 of 4 files; things: 2 changed. Changed org/teams/people.csv, org/decisions.yaml.\n',
    })
    expect(filesIn(folder)).toEqual(AFTER)
  })

  it('edits the innermost base of reorg files that build on each other', async () => {
    const next = `unsilo: 1\nreorg: And more\nbase: sales.yaml\nchanges:\n  - set: { decision: price, key: true }\n`
    const folder = scratch({ ...FILES, 'proposals/next.yaml': next })
    const ran = await apply(folder, 'proposals/next.yaml', '-i')
    expect(ran.status).toBe(0)
    const { 'org/decisions.yaml': decisions, ...others } = filesIn(folder)
    expect(decisions).toContain('  - { id: price, key: true, decide: seller }\n')
    expect(others['proposals/sales.yaml']).toBe(FILES['proposals/sales.yaml'])
  })

  it.each(['base: ../org', 'base: [../org/org.yaml, ../org/decisions.yaml]', 'base: ../org/**/*.yaml'])(
    'takes a base of several files: %s',
    async (base) => {
      const reorg = FILES[REORG]!.replace('base: ../org/org.yaml', base)
      const folder = scratch({ ...FILES, [REORG]: reorg })
      expect((await apply(folder, REORG, '-i')).status).toBe(0)
      expect(filesIn(folder)).toEqual({ ...AFTER, [REORG]: reorg })
    },
  )

  it('edits what a link leads to, and leaves the link', async () => {
    const folder = scratch({
      ...ONE,
      'real.yaml': ONE['org.yaml']!,
      'reorg.yaml': ONE['reorg.yaml']!.replace('org.yaml', 'link.yaml'),
    })
    symlinkSync('real.yaml', join(folder, 'link.yaml'))
    expect((await apply(folder, 'reorg.yaml', '-i')).status).toBe(0)
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true)
    expect(filesIn(folder)['real.yaml']).toBe(ONE_AFTER)
  })

  it('writes nothing where a change cannot apply, and tells all of them', async () => {
    const folder = scratch(FILES)
    const more = `  - remove: { role: nobody }\n  - delegate: { decision: cost, to: seller }\n`
    writeFileSync(join(folder, REORG), FILES[REORG] + more)
    const before = filesIn(folder)
    for (const way of [['-i'], ['-o', 'out'], ['--dry-run'], []]) {
      const ran = await apply(folder, REORG, ...way)
      expect(ran.status).toBe(2)
      expect(ran.stdout).toBe('')
      expect(ran.stderr).toContain("there is no role 'nobody'")
      expect(ran.stderr).toContain("there is no decision 'cost'")
      expect(filesIn(folder)).toEqual(before)
    }
  })

  it('refuses a file that was edited, or is gone, since it was read', () => {
    const folder = scratch(ONE)
    const path = join(folder, 'org.yaml')
    const read = {
      label: 'org.yaml',
      path,
      below: 'org.yaml',
      fromHere: 'org.yaml',
      before: ONE['org.yaml']!,
      after: ONE_AFTER,
      changed: true,
      content: Buffer.from(ONE_AFTER),
    }
    const codes = () => writableInPlace(read).map(({ code }) => code)
    expect(codes()).toEqual([])
    writeFileSync(path, `${read.before}# mine\n`)
    expect(codes()).toEqual(['file/edited'])
    rmSync(path)
    expect(codes()).toEqual(['file/unwritable'])
  })

  it('refuses a pipe, which is no file that could be edited', async () => {
    const folder = scratch(ONE)
    shell('mkfifo pipe.yaml', folder)
    writeFileSync(join(folder, 'reorg.yaml'), ONE['reorg.yaml']!.replace('org.yaml', 'pipe.yaml'))
    spawn('bash', ['-c', 'cat org.yaml > pipe.yaml'], { cwd: folder, stdio: 'ignore' })
    const ran = await apply(folder, 'reorg.yaml', '-i')
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('pipe.yaml is a pipe or device, which cannot be edited')
  })
})

describe('unsilo apply -o', () => {
  it('writes every file of the model below the folder that they have in common', async () => {
    const folder = scratch(FILES)
    const ran = await apply(folder, REORG, '-o', 'a/new folder')
    expect(ran).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Applied 2 changes in 2 of 4 files; things: 2 changed. Wrote 4 files to a/new folder.\n',
    })
    const wanted = Object.entries(AFTER).filter(([path]) => path.startsWith('org/'))
    expect(filesIn(join(folder, 'a/new folder'))).toEqual(
      Object.fromEntries(wanted.map(([path, text]) => [path.slice(4), text])),
    )
    expect(filesIn(folder)).toMatchObject(FILES)
    expect((await apply(folder, REORG, '-o', 'a/new folder')).status).toBe(0)
  })

  it('keeps a file that says something else, unless told to replace it', async () => {
    const folder = scratch({ ...FILES, 'out/decisions.yaml': 'mine' })
    const ran = await apply(folder, REORG, '-o', 'out')
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('out/decisions.yaml is there already, and says something else')
    expect(filesIn(folder)).toEqual({ ...FILES, 'out/decisions.yaml': 'mine' })
    expect((await apply(folder, REORG, '-o', 'out', '--force')).status).toBe(0)
    expect(filesIn(folder)['out/decisions.yaml']).toBe(AFTER['org/decisions.yaml'])
  })

  it('never follows a link out of the folder', async () => {
    const folder = scratch(FILES)
    mkdirSync(join(folder, 'out'))
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/teams'))
    const ran = await apply(folder, REORG, '-o', 'out', '--force')
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('out/teams is a link, which may lead out of the folder')
    expect(readdirSync(join(folder, 'out'))).toEqual(['teams'])
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })

  it('writes nothing where a part of it cannot be written', async () => {
    const folder = scratch({ ...FILES, 'out/teams': 'a file', file: '' })
    for (const output of ['out', 'file', 'file/below']) {
      const ran = await apply(folder, REORG, '-o', output)
      expect(ran.status).toBe(2)
      expect(filesIn(folder)).toEqual({ ...FILES, 'out/teams': 'a file', file: '' })
    }
  })

  it('writes files that lie above the root file beside it', async () => {
    const folder = scratch({
      'a/org.yaml': 'unsilo: 1\nname: One\ninclude: ../b/more.yaml\nteams: [{ id: top }]\n',
      'b/more.yaml': 'unsilo: 1\nroles: [{ id: ceo, team: top }]\n',
      'reorg.yaml': ONE['reorg.yaml']!.replace('org.yaml', 'a/org.yaml'),
    })
    expect((await apply(folder, 'reorg.yaml', '-o', 'out', '--allow-outside')).status).toBe(0)
    expect(Object.keys(filesIn(join(folder, 'out')))).toEqual(['a/org.yaml', 'b/more.yaml'])
  })
})

describe('unsilo apply without a way', () => {
  it('gives the new text of a base of one file, also for a reorg file from standard input', async () => {
    const folder = scratch(ONE)
    expect((await apply(folder, 'reorg.yaml')).stdout).toBe(ONE_AFTER)
    const ran = await inProcess(['apply', '-'], { cwd: folder, input: ONE['reorg.yaml']! })
    expect(ran.stdout).toBe(ONE_AFTER)
    expect(ran.status).toBe(0)
  })

  it('names the three ways for a base of several', async () => {
    const ran = await apply(scratch(FILES), REORG)
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    for (const word of ['4 files', '--dry-run', '--in-place', '-o FOLDER'])
      expect(ran.stderr.replace(/\s+/g, ' ')).toContain(word)
  })

  it.each([[['--dry-run', '-i']], [['-i', '-o', 'out']], [['--dry-run', '--output=out']]])(
    'takes one way at a time: %j',
    async (ways) => {
      const folder = scratch(FILES)
      const ran = await apply(folder, REORG, ...ways)
      expect(ran.status).toBe(2)
      expect(ran.stderr).toContain('cannot be used with')
      expect(filesIn(folder)).toEqual(FILES)
    },
  )

  it.each([
    ['org/org.yaml', "'org/org.yaml' is no reorg file"],
    ['org', "'org' is no reorg file"],
    ['proposals', 'none of the files'],
    ['nowhere.yaml', 'there is no file'],
    ['', 'stands for no model'],
  ])('refuses what is no reorg file: %j', async (argument, why) => {
    const folder = scratch(FILES)
    const ran = await apply(folder, argument, '-i')
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain(why)
    expect(filesIn(folder)).toEqual(FILES)
  })
})

describe('unsilo apply in a git revision', () => {
  it('shows, prints and writes elsewhere, and edits nothing', async () => {
    const folder = scratch({ ...FILES, ...ONE })
    commitAll(folder)
    writeFileSync(join(folder, 'org/decisions.yaml'), 'unsilo: 1\n')
    const before = filesIn(folder)
    const refused = await apply(folder, `main:${REORG}`, '-i')
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('is in a git revision, where nothing can be edited')
    const shown = await apply(folder, `main:${REORG}`, '--dry-run')
    expect(shown.stdout).toContain('--- a/org/decisions.yaml\n+++ b/org/decisions.yaml\n')
    expect((await apply(folder, 'main:reorg.yaml')).stdout).toBe(ONE_AFTER)
    expect(filesIn(folder)).toEqual(before)
    expect((await apply(folder, `main:${REORG}`, '-o', 'out')).status).toBe(0)
    expect(filesIn(join(folder, 'out'))['decisions.yaml']).toBe(AFTER['org/decisions.yaml'])
  })
})

describe('the example', () => {
  it('gives the report that its reorg file gives', async () => {
    const folder = scratch()
    expect((await apply(HOME, 'examples/ge-medical/reorg.yaml', '-o', folder)).status).toBe(0)
    const report = async (model: string) => {
      const { stdout, status } = await inProcess(['report', model, '--width', '120'])
      expect(status).toBe(0)
      return stdout
    }
    const places = /[^\s(]*\.yaml:\d+(:\d+)?/g
    const applied = await report(join(folder, '2005.yaml'))
    expect(applied.replace(places, '')).toBe(
      (await report('examples/ge-medical/reorg.yaml')).replace(places, ''),
    )
  })
})
