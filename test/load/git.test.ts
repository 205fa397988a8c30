import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitAll, git } from '../git.js'
import { type Files, folderWith, model, readIn, said, sound, told } from './reading.js'

const TOP = model('teams: [{ id: top }]')
const team = (id: string) => `unsilo: 1\nteams: [{ id: ${id}, parent: top }]\n`

/** A repository whose first commit, tagged `v1`, holds the files; the working tree can be changed after. */
function repositoryWith(files: Files, links: { readonly [path: string]: string } = {}): string {
  const folder = folderWith(files)
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path))
  commitAll(folder)
  git(folder, 'tag', 'v1')
  return folder
}

const files: Files = {
  'org/company.yaml': `${TOP}include: "deep er/é.yaml"\ntables: { teams: t.csv }\n`,
  'org/deep er/é.yaml': team('deep'),
  'org/t.csv': 'id,parent\ntabled,top\n',
  'alone.yaml': TOP,
}

describe('a model at a revision', () => {
  it('is a file with what it includes and attaches, as they were', async () => {
    const folder = repositoryWith(files)
    rmSync(join(folder, 'org'), { recursive: true })
    writeFileSync(join(folder, 'alone.yaml'), 'broken: [')
    for (const revision of ['v1', 'HEAD', 'main', '@'])
      expect([...sound(await readIn(folder, [`${revision}:org/company.yaml`])).teams.keys()]).toEqual([
        'deep',
        'tabled',
        'top',
      ])
  })

  it('is an older one where a newer one differs', async () => {
    const folder = repositoryWith({ 'a.yaml': TOP })
    writeFileSync(join(folder, 'a.yaml'), model('teams: [{ id: newer }]'))
    commitAll(folder)
    const teamsAt = async (revision: string) => [
      ...sound(await readIn(folder, [`${revision}:a.yaml`])).teams.keys(),
    ]
    expect(await teamsAt('v1')).toEqual(['top'])
    expect(await teamsAt('HEAD~1')).toEqual(['top'])
    expect(await teamsAt('HEAD')).toEqual(['newer'])
  })

  it('is all of a folder but what is hidden, installed, linked or configures us', async () => {
    const folder = repositoryWith(
      {
        ...files,
        'org/.hidden/x.yaml': team('x'),
        'org/node_modules/p/x.yaml': team('x'),
        'org/unsilo.config.yaml': 'rules: []\n',
      },
      { 'org/link.yaml': '../alone.yaml' },
    )
    for (const path of ['org', 'org/', './org/']) {
      const loaded = await readIn(folder, [`HEAD:${path}`])
      expect(loaded.diagnostics).toEqual([])
      expect([...sound(loaded).teams.keys()]).toEqual(['deep', 'tabled', 'top'])
    }
  })

  it('is the whole repository where the path is empty', async () => {
    const folder = repositoryWith({ 'a.yaml': TOP, 'b/c.yaml': team('c') })
    expect([...sound(await readIn(folder, ['HEAD:'])).teams.keys()]).toEqual(['c', 'top'])
  })

  it('is named from the top of the repository, or with ./ from where one is', async () => {
    const folder = repositoryWith(files)
    const below = join(folder, 'org/deep er')
    const teamsOf = async (path: string) => sound(await readIn(below, [path])).teams.size
    expect(await teamsOf('HEAD:org/company.yaml')).toBe(3)
    expect(await teamsOf('HEAD:../company.yaml')).toBe(3)
    expect(await teamsOf('HEAD:./../company.yaml')).toBe(3)
    expect(await teamsOf('HEAD:../../alone.yaml')).toBe(1)
    expect(told(await readIn(below, ['HEAD:company.yaml']))).toEqual(['file/not-found HEAD:company.yaml'])
  })

  it('tells its problems in files of the revision, whose lines can be shown', async () => {
    const folder = repositoryWith({ 'org/a.yaml': `${TOP}nope: 1\n` })
    const loaded = await readIn(folder, ['v1:org'])
    expect(told(loaded)).toEqual(['model/unknown-key v1:org/a.yaml:4:1'])
    expect(loaded.sourceLine('v1:org/a.yaml', 4)).toBe('nope: 1')
  })

  it('may be read together with files on disk', async () => {
    const folder = repositoryWith({ 'a.yaml': TOP })
    writeFileSync(join(folder, 'b.yaml'), team('b'))
    expect([...sound(await readIn(folder, ['HEAD:a.yaml', 'b.yaml'])).teams.keys()]).toEqual(['b', 'top'])
  })
})

describe('a model at a revision stays in its folder', () => {
  it('with its includes', async () => {
    const folder = repositoryWith({ 'org/a.yaml': `${TOP}include: ../b.yaml\n`, 'b.yaml': team('b') })
    expect(told(await readIn(folder, ['HEAD:org/a.yaml']))).toEqual(['include/outside HEAD:org/a.yaml:4:10'])
    const allowed = await readIn(folder, ['HEAD:org/a.yaml'], { allowOutside: true })
    expect([...sound(allowed).teams.keys()]).toEqual(['b', 'top'])
  })

  it('and never reaches the disk, even where it may go outside', async () => {
    const folder = repositoryWith(
      { 'a.yaml': `${TOP}include: [../../../../etc/hosts, link.yaml]\n` },
      {
        'link.yaml': '/etc/hosts',
      },
    )
    const loaded = await readIn(folder, ['HEAD:a.yaml'], { allowOutside: true })
    expect(said(loaded)).toEqual([
      "error include/not-found HEAD:a.yaml:4:11 there is no file 'HEAD:etc/hosts'",
      "error include/unreadable HEAD:a.yaml:4:34 'HEAD:link.yaml' is no file that can be read",
    ])
  })

  it('and does not open the disk to a model read beside it', async () => {
    const folder = repositoryWith({ 'a.yaml': TOP })
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub/b.yaml'), 'unsilo: 1\ninclude: ../a.yaml\n')
    expect(told(await readIn(folder, ['HEAD:a.yaml', 'sub/b.yaml']))).toEqual([
      'include/outside sub/b.yaml:2:10',
    ])
  })
})

describe('what git does not have', () => {
  it.each([
    [
      'a path',
      'HEAD:nope.yaml',
      "error file/not-found HEAD:nope.yaml there is no file or folder 'HEAD:nope.yaml'",
    ],
    [
      'a revision',
      'v9:alone.yaml',
      "error file/git v9:alone.yaml 'v9:alone.yaml' cannot be read: git knows no revision 'v9'",
    ],
    [
      'a revision that looks like an option',
      '--help:alone.yaml',
      "error file/git --help:alone.yaml '--help:alone.yaml' cannot be read: git knows no revision '--help'",
    ],
    [
      'a link',
      'HEAD:link.yaml',
      "error file/unreadable HEAD:link.yaml 'HEAD:link.yaml' is neither a file nor a folder that can be read",
    ],
    [
      'anything below a link',
      'HEAD:etc/hosts',
      "error file/not-found HEAD:etc/hosts there is no file or folder 'HEAD:etc/hosts'",
    ],
    [
      'a folder with YAML in it',
      'HEAD:docs',
      "error file/no-model HEAD:docs the folder 'HEAD:docs' holds no YAML file",
    ],
  ])('is told: %s', async (_, path, problem) => {
    const folder = repositoryWith({ ...files, 'docs/a.md': '' }, { 'link.yaml': 'alone.yaml', etc: '/etc' })
    expect(said(await readIn(folder, [path]))).toEqual([problem])
  })

  it('is everything, outside of a repository', async () =>
    expect(said(await readIn(folderWith({}), ['HEAD:a.yaml']))).toEqual([
      expect.stringMatching(
        /^error file\/git HEAD:a\.yaml 'HEAD:a\.yaml' cannot be read: not a git repository/,
      ),
    ]))

  it('is not asked for a drive of Windows', async () =>
    expect(told(await readIn(folderWith({}), ['c:/a.yaml']))).toEqual(['file/not-found c:/a.yaml']))
})
