import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, model, read, readIn, said, sound, told } from './reading.js'

const TOP = model('teams: [{ id: top }]')
const team = (id: string) => `unsilo: 1\nteams: [{ id: ${id}, parent: top }]\n`
const teamsIn = async (...given: Parameters<typeof read>) => [...sound(await read(...given)).teams.keys()]

describe('includes', () => {
  it('are relative to the file that says them', async () => {
    const files = {
      'org.yaml': `${TOP}include: parts/a.yaml\n`,
      'parts/a.yaml': 'unsilo: 1\ninclude: [b.yaml, ../c.yaml]\ntables: { teams: t.csv }\n',
      'parts/b.yaml': team('b'),
      'parts/t.csv': 'id,parent\nt,top\n',
      'c.yaml': team('c'),
    }
    expect(await teamsIn(files)).toEqual(['b', 'c', 't', 'top'])
  })

  it('that two files share are read once', async () => {
    const files = {
      'org.yaml': `${TOP}include: [a.yaml, b.yaml]\n`,
      'a.yaml': 'unsilo: 1\ninclude: c.yaml\n',
      'b.yaml': 'unsilo: 1\ninclude: c.yaml\n',
      'c.yaml': team('c'),
    }
    expect(await teamsIn(files)).toEqual(['c', 'top'])
  })

  it('in a circle are told where it closes', async () => {
    const files = {
      'org.yaml': `${TOP}include: a.yaml\n`,
      'a.yaml': 'unsilo: 1\ninclude:\n  - b.yaml\n',
      'b.yaml': 'unsilo: 1\ninclude: a.yaml\n',
    }
    const loaded = await read(files)
    expect(loaded.organisation).toBeNull()
    expect(said(loaded)).toEqual([
      'error include/cycle b.yaml:2:10 files include each other in a circle: a.yaml → b.yaml → a.yaml',
    ])
  })

  it('of a folder or a missing file are told at their place in the list', async () => {
    const loaded = await read({
      'org.yaml': `${TOP}include:\n  - parts\n  - nope.yaml\n`,
      'parts/a.yaml': team('a'),
    })
    expect(said(loaded)).toEqual([
      "error include/unreadable org.yaml:5:5 'parts' is no file that can be read",
      "error include/not-found org.yaml:6:5 there is no file 'nope.yaml'",
    ])
  })
})

describe('the folder of a model', () => {
  const files = {
    'org/org.yaml': `${TOP}include: ../shared/a.yaml\ntables: { teams: ../shared/t.csv }\n`,
    'shared/a.yaml': team('a'),
    'shared/t.csv': 'id\nt\n',
  }

  it('holds what is included and attached', async () =>
    expect(said(await read(files, ['org/org.yaml']))).toEqual([
      "error include/outside org/org.yaml:4:10 '../shared/a.yaml' is outside the model's folder, org",
      "error table/outside org/org.yaml:5:18 '../shared/t.csv' is outside the model's folder, org",
    ]))

  it('may be left where that is asked for', async () =>
    expect(await teamsIn(files, ['org/org.yaml'], { allowOutside: true })).toEqual(['a', 't', 'top']))

  it('is the folder given, not the folder of the file in it', async () => {
    const inside = { 'org/deep/org.yaml': `${TOP}include: ../b.yaml\n`, 'org/b.yaml': team('b') }
    expect(await teamsIn(inside, ['org'])).toEqual(['b', 'top'])
    expect(await teamsIn(inside, ['org/**/*.yaml'])).toEqual(['b', 'top'])
    expect(told(await read(inside, ['org/deep/org.yaml']))).toEqual([
      'include/outside org/deep/org.yaml:4:10',
    ])
  })

  it('is each its own where several models are given', async () => {
    const two = {
      'a/org.yaml': TOP,
      'b/rights.yaml': 'unsilo: 1\ninclude: more.yaml\n',
      'b/more.yaml': team('more'),
    }
    expect(await teamsIn(two, ['a/org.yaml', 'b/rights.yaml'])).toEqual(['more', 'top'])
    const over = { ...two, 'b/rights.yaml': 'unsilo: 1\ninclude: ../a/org.yaml\n' }
    expect(told(await read(over, ['a/org.yaml', 'b/rights.yaml']))).toEqual([
      'include/outside b/rights.yaml:2:10',
    ])
  })

  it('is not left through a link', async () => {
    const folder = folderWith({ 'org/org.yaml': `${TOP}include: link.yaml\n`, 'secret.yaml': team('s') })
    symlinkSync('../secret.yaml', join(folder, 'org/link.yaml'))
    expect(told(await readIn(folder, ['org/org.yaml']))).toEqual(['include/outside org/org.yaml:4:10'])
    const allowed = await readIn(folder, ['org/org.yaml'], { allowOutside: true })
    expect([...sound(allowed).teams.keys()]).toEqual(['s', 'top'])
  })

  it('may itself be reached by a link', async () => {
    const folder = folderWith({ 'real/org.yaml': `${TOP}include: b.yaml\n`, 'real/b.yaml': team('b') })
    symlinkSync('real', join(folder, 'link'))
    expect([...sound(await readIn(folder, ['link/org.yaml'])).teams.keys()]).toEqual(['b', 'top'])
    expect([...sound(await readIn(folder, ['link'])).teams.keys()]).toEqual(['b', 'top'])
  })

  it('is not mistaken for a folder that starts alike', async () => {
    const alike = { 'org/org.yaml': `${TOP}include: ../org2/a.yaml\n`, 'org2/a.yaml': team('a') }
    expect(told(await read(alike, ['org/org.yaml']))).toEqual(['include/outside org/org.yaml:4:10'])
  })
})
