import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMPANY, policy } from '../app/checking.js'
import { folderWith } from '../load/reading.js'
import { DANGEROUS, inProcess, problemsOf, read } from './run.js'

const POLICY = policy('rules: { decision/too-far: error, waiver/expired: error }')
const ORG = COMPANY.replace(
  '- id: price',
  '- id: price # unsilo-ignore decision/too-far until 2026-06-30 -- agreed',
)

/** Runs a check in a folder with the company, a policy, and what else is given. */
async function check(args: readonly string[], files: { readonly [path: string]: string } = {}) {
  const cwd = folderWith({ '.git/HEAD': '', 'org.yaml': COMPANY, 'unsilo.config.yaml': POLICY, ...files })
  const ran = await inProcess(['check', 'org.yaml', '--width', '200', ...args], { cwd })
  return {
    ...ran,
    cwd,
    again: (more: readonly string[]) => inProcess(['check', 'org.yaml', '--width', '200', ...more], { cwd }),
  }
}

describe('the policy of a check', () => {
  it('is found, given or left out', async () => {
    const rules = async (...args: string[]) =>
      /\((\d+) rules?,/.exec((await check(args, { 'own.yaml': 'extends: none\n' })).stdout)![1]
    expect(await rules()).toBe('2')
    expect(await rules('--config', 'own.yaml')).toBe('0')
    expect(Number(await rules('--no-config'))).toBeGreaterThan(20)
  })

  it('says what fails, unless the command does', async () => {
    const files = {
      'unsilo.config.yaml': `${POLICY}fail-on: warn\nmax-warnings: 0\n`.replace(
        'too-far: error',
        'too-far: warn',
      ),
    }
    expect((await check([], files)).status).toBe(1)
    expect((await check(['--fail-on', 'error'], files)).status).toBe(1)
    expect((await check(['--fail-on', 'error', '--max-warnings', '1'], files)).status).toBe(0)
  })

  it('lists its rules', async () => {
    const { stdout, status } = await check(['--list-rules', '-f', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toEqual([
      'decision/too-far',
      'waiver/expired',
    ])
    expect((await check(['--list-rules'])).stdout).toContain('2 rules of unsilo.config.yaml')
    const broken = await check(['--list-rules', '-f', 'json'], {
      'unsilo.config.yaml': 'rules: { silo/seald: off }\n',
    })
    expect(broken.status).toBe(2)
    expect(problemsOf(broken).map(({ code }) => code)).toEqual(['policy/unknown-rule'])
  })

  it('is told to be explained but for rules of its own, which say all in each finding', async () => {
    const own = "  own/near: { expect: { figure: line-distance, is: '<= 1' } }"
    const alone = await check([], { 'unsilo.config.yaml': policy('rules:', own) })
    expect(alone.stdout).not.toContain('unsilo explain own/')
    const both = await check([], { 'unsilo.config.yaml': policy('rules:', own, '  decision/too-far: warn') })
    expect(both.stdout).toContain('unsilo explain decision/too-far')
  })

  it('takes nothing that a terminal obeys from a policy or a comment', async () => {
    const evil = 'a\\e[31mb\\u202e\\nc'
    const own = policy(
      'rules:',
      '  waiver/unused: warn',
      '  waiver/no-reason: warn',
      '  policy/unknown-id: warn',
      `  own/x: { title: "${evil}", why: "${evil}", act: "${evil}", expect: { figure: layers, is: '<= 1' } }`,
      `waivers: [{ rule: own/x, of: "${evil}", reason: "${evil}" }]`,
    )
    const org = COMPANY.replace('decisions:', 'decisions: # unsilo-ignore a/\u202eb\u0007 -- \u202e')
    for (const format of ['text', 'markdown', 'github']) {
      const { stdout, stderr } = await check(['-f', format], { 'unsilo.config.yaml': own, 'org.yaml': org })
      expect(stdout + stderr).toContain('own/x')
      expect(stdout + stderr).not.toMatch(DANGEROUS)
    }
  })
})

describe('--today', () => {
  it('is the day by which waivers are judged', async () => {
    expect((await check(['--today', '2026-06-30'], { 'org.yaml': ORG })).status).toBe(0)
    const late = await check(['--today', '2026-07-01'], { 'org.yaml': ORG })
    expect(late.status).toBe(1)
    expect(late.stdout).toContain('this waiver of decision/too-far held until 2026-06-30; it is 2026-07-01')
  })
})

describe('--write-baseline', () => {
  it('writes what is found, passes, and lets the next check pass', async () => {
    const { status, stdout, cwd, again } = await check(['--write-baseline', 'known.json'])
    expect(status).toBe(0)
    expect(stdout).toContain('nothing to report, 1 known before')
    expect(JSON.parse(read(cwd, 'known.json'))).toMatchObject({
      format: 'unsilo-baseline/1',
      findings: [{ subject: ['price'] }],
    })
    expect((await again([])).status).toBe(1)
    expect((await again(['--baseline', 'known.json'])).status).toBe(0)
    const text = read(cwd, 'known.json')
    await again(['--baseline', 'known.json', '--write-baseline', 'known.json'])
    expect(read(cwd, 'known.json')).toBe(text)
  })

  it('writes nothing of a model that is broken', async () => {
    const { status, cwd } = await check(['--write-baseline', 'known.json'], {
      'org.yaml': COMPANY.replace('[ceo]', '[cio]'),
    })
    expect(status).toBe(2)
    expect(existsSync(`${cwd}/known.json`)).toBe(false)
  })

  it('tells where it cannot be written', async () => {
    const { status, stderr } = await check(['--write-baseline', 'no/such/known.json'])
    expect(status).toBe(2)
    expect(stderr).toContain('no/such/known.json')
  })
})

describe('--base', () => {
  it('lets a model pass that is no worse', async () => {
    expect((await check(['--base', 'org.yaml'])).status).toBe(0)
    expect((await check(['--base', 'nowhere.yaml'])).status).toBe(2)
    const nearer = { 'base.yaml': COMPANY.replace('decide: [ceo]', 'decide: [rep]') }
    expect((await check(['--base', 'base.yaml'], nearer)).status).toBe(1)
  })
})
