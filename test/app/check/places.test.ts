import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commitAll } from '../../git.js'
import { type Files, folderWith } from '../../load/reading.js'
import { COMPANY, checkIn, policy, resultOf, shown } from '../checking.js'

const POLICY = policy('rules: { decision/too-far: error }', 'baseline: known.json')
const KNOWN =
  '{"format":"unsilo-baseline/1","findings":[{"rule":"decision/too-far","subject":["price"],"extent":2,"message":"far"}]}'

function repository(files: Files): string {
  const folder = folderWith(files)
  commitAll(folder)
  return folder
}

describe('a model at a git revision', () => {
  const files = { 'org/company.yaml': COMPANY, 'unsilo.config.yaml': POLICY, 'known.json': KNOWN }

  it('is judged by the policy and the baseline of that revision', async () => {
    const folder = repository(files)
    writeFileSync(`${folder}/unsilo.config.yaml`, policy('rules: { decision/no-decider: error }'))
    const there = resultOf(await checkIn(folder, { models: ['main:org/'] }))
    expect(there.findings.map(shown)).toEqual(['(known) error decision/too-far price'])
    expect(there).toMatchObject({ policy: 'main:unsilo.config.yaml', baseline: 'main:known.json' })
    const here = resultOf(await checkIn(folder, { models: ['org/'] }))
    expect(here.findings.map(shown)).toEqual(['error decision/no-decider recall'])
  })

  it('is the base of what is on the disk, which brings its own policy', async () => {
    const folder = repository(files)
    writeFileSync(`${folder}/unsilo.config.yaml`, policy('rules: { decision/no-decider: error }'))
    writeFileSync(`${folder}/org/company.yaml`, COMPANY.replace('decide: [fitter]', 'input: [fitter]'))
    const result = resultOf(await checkIn(folder, { models: ['org'], base: 'main:org' }))
    expect(result.findings.map(shown)).toEqual([
      'error decision/no-decider visit',
      '(known) error decision/no-decider recall',
    ])
    expect(result.base).toBe('main:org')
  })
})

describe('standard input', () => {
  const stdin = (text: string) => ({ readStdin: async () => Buffer.from(text) })

  it('is a model, judged by the policy of the working folder', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'unsilo.config.yaml': policy('rules: { decision/too-far: error }'),
    })
    const org = COMPANY.replace('- id: visit', '- id: visit # unsilo-ignore decision/too-far -- x')
    const result = resultOf(await checkIn(folder, { models: ['-'], reading: stdin(org) }))
    expect(result).toMatchObject({ policy: 'unsilo.config.yaml', failed: true })
    expect(result.findings.map(shown)).toEqual(['error decision/too-far price'])
  })

  it('is a policy', async () => {
    const folder = folderWith({ '.git/HEAD': '', 'org.yaml': COMPANY, 'known.json': KNOWN })
    const result = resultOf(await checkIn(folder, { config: '-', reading: stdin(POLICY) }))
    expect(result).toMatchObject({ policy: '<stdin>', baseline: 'known.json', failed: false, known: 1 })
  })
})

describe('the policy that counts', () => {
  it('is none with --no-config, and the one given with --config', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'org.yaml': COMPANY,
      'unsilo.config.yaml': 'extends: none\n',
      'own.yaml': 'extends: strict\n',
    })
    const rules = async (config: string | false | null) => {
      const { policy: file, rules: ran } = resultOf(await checkIn(folder, { config }))
      return [file, ran.length]
    }
    const [own, usual, none] = [await rules('own.yaml'), await rules(false), await rules(null)]
    expect([own[0], usual[0], none]).toEqual(['own.yaml', null, ['unsilo.config.yaml', 0]])
    expect(own[1]).toBeGreaterThan(usual[1] as number)
  })

  it('is that of the first model that has one', async () => {
    const folder = folderWith({
      'a/.git/HEAD': '',
      'a/org.yaml': COMPANY,
      'b/unsilo.config.yaml': 'extends: none\n',
      'b/more.yaml': 'unsilo: 1\nteams: [{ id: more, parent: service }]\n',
    })
    expect(resultOf(await checkIn(folder, { models: ['a/org.yaml', 'b/more.yaml'] })).policy).toBe(
      'b/unsilo.config.yaml',
    )
  })

  it('is no part of the model in whose folder it is', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'org/a.yaml': COMPANY,
      'org/unsilo.config.yaml': 'unsilo: 1\nextends: none\n',
    })
    const { result, diagnostics } = await checkIn(folder, { models: ['org', 'org/*.yaml'] })
    expect(diagnostics).toEqual([])
    expect(result!.policy).toBe('org/unsilo.config.yaml')
  })
})
