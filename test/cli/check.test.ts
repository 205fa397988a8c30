import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, vi } from 'vitest'
import { RULES } from '../../src/rules/index.js'
import { COMPANY } from './company.js'
import { DANGEROUS, HOME, inProcess, problemsOf, read, SGR, scratch, unsilo } from './run.js'

const GE = 'examples/ge-medical/2005.yaml'
const AFTER = 'examples/ge-medical/after.yaml'
const check = (...args: string[]) => inProcess(['check', ...args])
const validate = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(read(HOME, 'schemas/check.schema.json')),
)

describe('the exit status of a check', () => {
  it.each<[number, string[]]>([
    [1, [GE]],
    [0, [AFTER]],
    [1, [AFTER, '--fail-on', 'warn']],
    [1, [AFTER, '--fail-on', 'info']],
    [0, [AFTER, '--max-warnings', '2']],
    [1, [AFTER, '--max-warnings', '1']],
    [1, [AFTER, '--preset', 'strict']],
    [0, [GE, '--only', 'structure/layers']],
    [1, [GE, '--only', 'silo/sealed,structure/layers']],
    [1, [GE, '--severity', 'error']],
    [2, ['nowhere.yaml']],
    [2, []],
    [2, [GE, '--level', 'divison']],
    [2, [GE, '--only', 'silo/seald']],
    [2, [GE, '--fail-on', 'warning']],
    [2, [GE, '-f', 'jsn']],
  ])('is %i for %j', async (status, args) => {
    expect((await check(...args)).status).toBe(status)
  })

  it('is 1 as a process too, with the findings on standard output', () => {
    const ran = unsilo(['check', GE])
    expect(ran).toMatchObject({ status: 1, stderr: '' })
    expect(ran.stdout).toContain('error boundary/unlinked')
  })

  it('is 2 for a bad model, whose problems are told as those of a report are', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY.replace('decide: ceo', 'decide: cio') })
    const [checked, reported] = await Promise.all(
      ['check', 'report'].map((command) => inProcess([command, 'org.yaml', '-f', 'json'], { cwd })),
    )
    expect(checked).toEqual(reported)
    expect(checked!.status).toBe(2)
    expect(problemsOf(checked!).map(({ code }) => code)).toEqual(['model/unknown-id'])
  })

  it('is 3 where a rule fails itself, which is named while the others report', async () => {
    const broken = vi.spyOn(RULES.find(({ code }) => code === 'silo/sealed')!, 'check')
    broken.mockImplementation(() => {
      throw new Error('a\u001b[31m fault')
    })
    try {
      const ran = await check(GE)
      expect(ran.status).toBe(3)
      expect(ran.stderr).toContain('the rule silo/sealed failed')
      expect(ran.stderr).not.toMatch(DANGEROUS)
      expect(ran.stdout).toContain('error boundary/unlinked')
    } finally {
      broken.mockRestore()
    }
  })
})

describe('what a check shows', () => {
  it('quotes the lines of the model', async () => {
    const { stdout } = await check(GE, '--only', 'silo/sealed')
    await expect(stdout).toMatchFileSnapshot('check/sealed.txt')
  })

  it('is one line where nothing is found', async () => {
    const { stdout, stderr, status } = await check(AFTER, '--only', 'silo/sealed', '--width', '200')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toBe(
      'GE Medical Systems, after the change: nothing to report (1 rule, 9 teams in 3 units, 7 decisions)\n',
    )
  })

  it('leaves out what is lighter than asked for, and says so', async () => {
    const { stdout } = await check(GE, '--severity', 'error', '--width', '200')
    expect(stdout).not.toMatch(/^\S+ (warning|info) /m)
    expect(stdout).toMatch(/3 errors, \d+ warnings and \d+ notes, \d+ of them not shown/)
  })

  it('fits the width and is coloured only where asked for', async () => {
    const plain = await check(GE, '--width', '60')
    // A place with its rule is one word: terminals make links of them.
    const lines = plain.stdout.split('\n').filter((line) => !line.startsWith('examples/'))
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60)
    expect(plain.stdout).not.toMatch(SGR)
    const coloured = await check(GE, '--width', '60', '--color')
    expect(coloured.stdout).toMatch(SGR)
    expect(coloured.stdout.replace(SGR, '')).toBe(plain.stdout)
  })

  it('is a valid document as JSON, beside the text', async () => {
    const cwd = scratch({ 'org.yaml': readFileSync(`${HOME}/${GE}`, 'utf8') })
    const ran = await inProcess(['check', 'org.yaml', '-f', 'text', '-f', 'json=check.json'], { cwd })
    expect(ran.status).toBe(1)
    const document = JSON.parse(read(cwd, 'check.json'))
    expect(validate(document) ? [] : validate.errors).toEqual([])
    expect(document).toMatchObject({ format: 'unsilo-check/1', failOn: 'error', failed: true })
    for (const { message } of document.findings)
      expect(ran.stdout.replace(/\s+/g, ' ')).toContain(message.replace(/\s+/g, ' '))
  })

  it('is a table in Markdown and CSV', async () => {
    const markdown = await check(AFTER, '-f', 'markdown')
    await expect(markdown.stdout).toMatchFileSnapshot('check/after.md.txt')
    const csv = await check(AFTER, '-f', 'csv')
    expect(csv.stdout).toMatch(/^findings,[0-9a-f]{32},rule,measure\/conflict,measure\/conflict$/m)
  })

  it('takes nothing that a terminal obeys from a model', async () => {
    const bad = read(HOME, 'test/rules/boundary-unlinked/bad.yaml')
    const cwd = scratch({ 'org.yaml': bad.replace(/name: [^,}\n]*/g, 'name: "a\\e[31mb\\u202e"') })
    const ran = await inProcess(['check', 'org.yaml', '--preset', 'strict'], { cwd })
    expect(ran.stdout.length).toBeGreaterThan(100)
    expect(ran.stdout).not.toMatch(DANGEROUS)
  })
})

describe('the rules', () => {
  it('are listed with their severities', async () => {
    const { stdout, status } = await check('--list-rules', '--preset', 'strict', '-f', 'json')
    expect(status).toBe(0)
    const listed = JSON.parse(stdout) as { code: string; severity: string }[]
    expect(listed.map(({ code, severity }) => [code, severity])).toEqual(
      RULES.map(({ code, presets }) => [code, presets.strict]),
    )
    expect((await check('--list-rules')).stdout).toContain('required boundary without a link')
  })

  it('are explained with their options, presets, source and how to act', async () => {
    const { stdout } = await inProcess(['explain', 'boundary/unlinked'])
    await expect(stdout).toMatchFileSnapshot('check/explain.txt')
  })

  it('are suggested where a code is mistyped', async () => {
    expect((await check(GE, '--only', 'silo/seald')).stderr).toContain('Did you mean silo/sealed?')
    expect((await inProcess(['explain', 'silo/seald'])).stderr).toContain("did you mean 'silo/sealed'?")
  })
})
