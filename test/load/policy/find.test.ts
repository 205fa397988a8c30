import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findPolicy } from '../../../src/load/policy/find.js'
import { commitAll } from '../../git.js'
import { type Files, folderWith } from '../reading.js'

const POLICY = 'extends: strict\n'
const at = (model: string, cwd: string) => {
  const found = findPolicy(model, cwd)
  return found === null ? null : found.tree.label(found.path!)
}
/** What is found from a folder with these files, which is the top of a repository. */
const found = (model: string, files: Files, below = '') =>
  at(model, folderWith({ '.git/HEAD': '', ...files }) + below)

describe('the policy of a model', () => {
  const top: Files = { 'unsilo.config.yaml': POLICY, 'org/units/a.yaml': '', 'org/b.yaml': '' }

  it.each([
    'org',
    'org/',
    './org/units',
    'org/units/a.yaml',
    'org/b.yaml',
    'org/*.yaml',
    'org/**/*.yaml',
    '*.yaml',
    'org/{b,c}.yaml',
    'nowhere/at/all.yaml',
    'org/nowhere.yaml',
    '-',
    '.',
  ])('is found upwards from %s', (model) => expect(found(model, top)).toBe('unsilo.config.yaml'))

  it('is the nearest one', () => {
    const files = { ...top, 'org/unsilo.config.yaml': POLICY, 'org/units/unsilo.config.yml': POLICY }
    expect(found('org/units/a.yaml', files)).toBe('org/units/unsilo.config.yml')
    expect(found('org/units', files)).toBe('org/units/unsilo.config.yml')
    expect(found('org/b.yaml', files)).toBe('org/unsilo.config.yaml')
    expect(found('-', files)).toBe('unsilo.config.yaml')
  })

  it('may end in yml; yaml comes first', () => {
    expect(found('org', { 'org/a.yaml': '', 'unsilo.config.yml': POLICY })).toBe('unsilo.config.yml')
    expect(found('org', { ...top, 'unsilo.config.yml': POLICY })).toBe('unsilo.config.yaml')
  })

  it('is not looked for above the top of the repository', () => {
    for (const git of ['company/.git/HEAD', 'company/.git'])
      expect(found('company/org', { ...top, [git]: '', 'company/org/a.yaml': '' })).toBe(null)
    const own = {
      ...top,
      'company/.git/HEAD': '',
      'company/unsilo.config.yaml': POLICY,
      'company/org/a.yaml': '',
    }
    expect(found('company/org', own)).toBe('company/unsilo.config.yaml')
  })

  it('is no folder of that name', () => {
    expect(found('org', { 'org/a.yaml': '', 'unsilo.config.yaml/a.yaml': '' })).toBe(null)
  })

  it('is found from outside the working folder', () => {
    expect(found('../org/b.yaml', { ...top, 'here/c.yaml': '' }, '/here')).toBe('../unsilo.config.yaml')
  })
})

describe('at a git revision', () => {
  function repository(files: Files): string {
    const folder = folderWith(files)
    commitAll(folder)
    return folder
  }

  it('is that of the revision, whatever is on the disk', () => {
    const folder = repository({ 'org/a.yaml': '', 'unsilo.config.yaml': POLICY, 'sub/org/c.yaml': '' })
    rmSync(`${folder}/unsilo.config.yaml`)
    writeFileSync(`${folder}/org/unsilo.config.yaml`, POLICY)
    for (const model of ['main:org', 'main:org/', 'main:org/a.yaml', 'HEAD:', 'main:nowhere', '@:org'])
      expect(at(model, folder), model).toBe(`${model.split(':')[0]}:unsilo.config.yaml`)
    expect(at('org', folder)).toBe('org/unsilo.config.yaml')
  })

  it('starts where the model is: at the top, or here with ./', () => {
    const folder = repository({
      'org/a.yaml': '',
      'org/unsilo.config.yaml': POLICY,
      'sub/org/c.yaml': '',
      'sub/org/unsilo.config.yaml': POLICY,
    })
    expect(at('main:org', `${folder}/sub`)).toBe('main:org/unsilo.config.yaml')
    expect(at('main:./org', `${folder}/sub`)).toBe('main:sub/org/unsilo.config.yaml')
  })

  it('is none where there is no such revision, which is told of the model', () => {
    expect(at('nowhere:org', repository({ 'org/a.yaml': '', 'unsilo.config.yaml': POLICY }))).toBe(null)
    expect(at('main:org', folderWith({ 'unsilo.config.yaml': POLICY, '.git': '' }))).toBe(null)
  })
})
