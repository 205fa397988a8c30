import { describe, expect, it } from 'vitest'
import { RENDERERS } from '../../src/renderers/index.js'
import { COMPANY } from './company.js'
import { bash, HOME, inProcess, problemsOf, read, scratch, unsilo } from './run.js'

const FORMATS = ['text', 'markdown', 'json', 'csv']
const OF_CHECKS = RENDERERS.filter(({ draws }) => draws?.includes('unsilo-check/1')).map(({ id }) => id)
const SECTIONS = ['silos', 'decisions', 'boundaries', 'practices', 'structure']

type Document = { [key: string]: unknown }

/** Another version of the company: a decision is delegated and taken from another, a unit is linked, a team is new. */
const LATER = COMPANY.replace('decide: ceo', 'decide: pump-sales-lead')
  .replace('agree: [cfo, valves-head]', 'agree: [cfo]')
  .replace(
    'links:',
    'links:\n  - { between: [pumps-head, valves-head], shares: decisions, mechanism: liaison }',
  )
  .replace('dotted: [pump-sales-lead]', 'dotted: [pumps-head]')
  .replace('units: [pumps, valves]', 'units: [pumps, valves, service]')

/** A saved result that tests may damage. */
async function saved(command: 'report' | 'check' | 'diff' = 'report'): Promise<Document> {
  const cwd = scratch({ 'org.yaml': COMPANY, 'later.yaml': LATER })
  const models = command === 'diff' ? ['org.yaml', 'later.yaml'] : ['org.yaml']
  return JSON.parse((await inProcess([command, ...models, '-f', 'json'], { cwd })).stdout)
}

describe('render', () => {
  it('gives what the first run would have given, byte for byte, in every format', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    unsilo(['report', 'org.yaml', '-f', 'json=saved.json'], { cwd })
    for (const format of FORMATS) {
      const again = unsilo(['render', 'saved.json', '-f', format], { cwd })
      expect(again).toEqual(unsilo(['report', 'org.yaml', '-f', format], { cwd }))
      expect(again.status).toBe(0)
    }
  })

  it.each([
    ...SECTIONS.map((section) => ['--only', section]),
    ['--only', 'silos,structure'],
    ['--level', 'department'],
    ['--customer', 'yards'],
    ['--unit', 'pumps'],
    ['--top', '1'],
    ['--top', '0'],
    ['--target-distance', '5'],
  ])('gives the same for %s %s', async (...args) => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    await inProcess(['report', 'org.yaml', '-f', 'json=saved.json', ...args], { cwd })
    for (const format of FORMATS)
      for (const shown of [[], ['--width', '60', '--color'], ['--width', '140']]) {
        const direct = await inProcess(['report', 'org.yaml', '-f', format, ...args, ...shown], { cwd })
        expect(await inProcess(['render', 'saved.json', '-f', format, ...shown], { cwd })).toEqual(direct)
      }
  })

  it('gives the same of the examples', async () => {
    for (const model of ['examples/ge-medical/after.yaml', 'examples/kubernetes/kubernetes.yaml']) {
      const json = (await inProcess(['report', model, '-f', 'json'])).stdout
      for (const format of FORMATS) {
        const again = await inProcess(['render', '-', '-f', format], { input: json })
        expect(again).toEqual(await inProcess(['report', model, '-f', format]))
      }
    }
  })

  it('gives the same of comparisons, in every format', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY, 'later.yaml': LATER })
    for (const args of [
      [`${HOME}/examples/ge-medical/2005.yaml`, `${HOME}/examples/ge-medical/reorg.yaml`],
      [`${HOME}/examples/minimal/northwind.yaml`, `${HOME}/examples/minimal/reorg.yaml`],
      ['org.yaml', 'later.yaml', '--top', '1', '--unit', 'pumps', '--allow-outside'],
      ['org.yaml', 'org.yaml'],
    ]) {
      await inProcess(['diff', ...args, '-f', 'json=saved.json'], { cwd })
      for (const format of FORMATS) {
        const again = await inProcess(['render', 'saved.json', '-f', format, '--width', '100'], { cwd })
        expect(again).toEqual(await inProcess(['diff', ...args, '-f', format, '--width', '100'], { cwd }))
        expect(again).toMatchObject({ status: 0, stderr: '' })
      }
    }
  })

  it('gives the same of checks, in every format of theirs but text', async () => {
    for (const model of [
      'ge-medical/2005.yaml',
      'ge-medical/reorg.yaml',
      'kubernetes',
      'minimal/northwind.yaml',
    ])
      for (const args of [[], ['--preset', 'strict', '--severity', 'warn']]) {
        const check = ['check', `examples/${model}`, ...args, '-f']
        const input = (await inProcess([...check, 'json'])).stdout
        for (const format of [...FORMATS, ...OF_CHECKS]) {
          const again = await inProcess(['render', '-', '-f', format], { input })
          expect(again).toMatchObject({ status: 0, stderr: '' })
          if (format !== 'text') expect(again.stdout).toBe((await inProcess([...check, format])).stdout)
        }
      }
  })

  it('quotes no lines in the text of a saved check, and says all else that was said', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const first = await inProcess(['check', 'org.yaml', '-f', 'text', '-f', 'json=saved.json'], { cwd })
    const again = await inProcess(['render', 'saved.json'], { cwd })
    const unquoted = first.stdout.replace(/^ +\d* │.*\n/gm, '')
    expect(unquoted).not.toBe(first.stdout)
    expect(again).toEqual({ status: 0, stdout: unquoted, stderr: '' })
    const coloured = await inProcess(['render', 'saved.json', '--color', '--width', '60'], { cwd })
    expect(coloured.stdout).toContain('\u001b[')
  })

  it('says which formats there are for a result that cannot be drawn in one', async () => {
    for (const command of ['report', 'diff'] as const) {
      const input = JSON.stringify(await saved(command))
      for (const format of OF_CHECKS) {
        const ran = await inProcess(['render', '-', '-f', format], { input })
        expect(ran).toMatchObject({ status: 2, stdout: '' })
        const told = ran.stderr.replace(/\s+/g, ' ')
        expect(told).toContain(
          `'${format}' draws a result of unsilo check alone, and this is one of unsilo ${command}`,
        )
        expect(told.replace(/\s+/g, ' ')).toContain('its formats are text, markdown, json, csv')
      }
    }
  })

  it('shows as many rows of checks and comparisons as it is asked for', async () => {
    const check = await inProcess(['render', '-', '--top', '1', '-f', 'markdown'], {
      input: JSON.stringify(await saved('check')),
    })
    expect(check.stdout).toMatch(/^… and \d+ more$/m)
    const diff = await inProcess(['render', '-', '--top', '1', '-f', 'markdown'], {
      input: JSON.stringify(await saved('diff')),
    })
    expect(diff.stdout).toMatch(/^… and \d+ more$/m)
  })

  it('shows as many rows as it is asked for', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    await inProcess(['report', 'org.yaml', '-f', 'json=saved.json'], { cwd })
    for (const top of ['0', '1', '3'])
      expect(await inProcess(['render', 'saved.json', '--top', top], { cwd })).toEqual(
        await inProcess(['report', 'org.yaml', '--top', top], { cwd }),
      )
  })

  it('reads a pipe and writes files as report does', () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    const line = 'unsilo report org.yaml -f json | unsilo render - -f markdown=a.md -f csv -o a.csv'
    expect(bash(line, { cwd })).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(read(cwd, 'a.md')).toBe(unsilo(['report', 'org.yaml', '-f', 'markdown'], { cwd }).stdout)
    expect(read(cwd, 'a.csv')).toBe(unsilo(['report', 'org.yaml', '-f', 'csv'], { cwd }).stdout)
  })
})

describe('render of what is no saved result', () => {
  async function refused(input: string | Uint8Array, code: string, told: RegExp) {
    const ran = await inProcess(['render', '-', '-f', 'text'], { input })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(told)
    expect(ran.stderr).not.toMatch(/^ +at /m)
    const asJson = await inProcess(['render', '-', '-f', 'json'], { input })
    expect(problemsOf(asJson)).toMatchObject([{ code }])
  }

  it.each([
    ['nothing', '', 'result/not-json', /<stdin> is not JSON/],
    ['a model', COMPANY, 'result/not-json', /<stdin> is not JSON/],
    ['half a result', '{\n  "format": "unsilo-report/1",\n  "summary": [', 'result/not-json', /is not JSON/],
    ['null', 'null', 'result/unknown-format', /it has no 'format'/],
    ['a list', '[]', 'result/unknown-format', /it has no 'format'/],
    ['a number', '12', 'result/unknown-format', /it has no 'format'/],
    [
      'problems',
      '{"format": "unsilo-problems/1"}',
      'result/unknown-format',
      /its format is 'unsilo-problems\/1'/,
    ],
    [
      'a later version',
      '{"format": "unsilo-report/2"}',
      'result/unknown-format',
      /its format is 'unsilo-report\/2'/,
    ],
    ['a name that every object has', '{"format": "constructor"}', 'result/unknown-format', /'constructor'/],
    ['a head alone', '{"format": "unsilo-report/1"}', 'result/invalid', /is damaged at its top/],
    [
      'a head of a check',
      '{"format": "unsilo-check/1"}',
      'result/invalid',
      /with `unsilo check --format json`/,
    ],
    [
      'a head of a comparison',
      '{"format": "unsilo-diff/1"}',
      'result/invalid',
      /with `unsilo diff --format json`/,
    ],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'file/encoding', /UTF-16/],
    ['Latin-1', Buffer.from('{"format": "caf\u00e9"}', 'latin1'), 'file/encoding', /not UTF-8/],
  ])('says so: %s', async (_, input, code, told) => {
    await refused(input, code, told)
  })

  it('points at the place where the JSON breaks off', async () => {
    const cwd = scratch({ 'bad.json': '{\n  "format": "unsilo-report/1",\n  "summary": [}\n' })
    const { stderr } = await inProcess(['render', 'bad.json'], { cwd })
    expect(stderr).toContain('bad.json:3:15')
    expect(stderr).toMatch(/3 │ {3}"summary": \[\}/)
  })

  it.each([
    ['a field of another kind', (d: Document) => ({ ...d, summary: 'none' }), '/summary'],
    ['a field that is missing', ({ names: _, ...d }: Document) => d, 'its top'],
    [
      'a share above 1',
      (d: Document) => ({ ...d, congruence: { ...(d.congruence as object), share: 2 } }),
      '/congruence/share',
    ],
    ['an entry that is null', (d: Document) => ({ ...d, decisions: [null] }), '/decisions/0'],
    [
      'rows that are no number',
      (d: Document) => ({ ...d, options: { ...(d.options as object), top: 'all' } }),
      '/options/top',
    ],
  ])('says where it is damaged: %s', async (_, damage, place) => {
    await refused(
      JSON.stringify(damage(await saved())),
      'result/invalid',
      new RegExp(`is damaged at ${place}`),
    )
  })

  it.each([
    ['check', (d: Document) => ({ ...d, counts: { error: -1, warn: 0, info: 0 } }), '/counts/error'],
    ['check', (d: Document) => ({ ...d, findings: [{}] }), '/findings/0'],
    ['diff', (d: Document) => ({ ...d, decisions: [null] }), '/decisions/0'],
    ['diff', (d: Document) => ({ ...d, options: { ...(d.options as object), top: 'all' } }), '/options/top'],
  ] as const)('says where a %s is damaged', async (command, damage, place) => {
    const text = JSON.stringify(damage(await saved(command)))
    await refused(text, 'result/invalid', new RegExp(`is damaged at ${place}`))
  })

  it('takes no number that is none', async () => {
    const text = JSON.stringify(await saved()).replace(/"layers":\d+/, '"layers":1e999')
    await refused(text, 'result/invalid', /damaged at \/structure\/layers/)
  })

  it('names files that are not there, and folders', async () => {
    const cwd = scratch()
    for (const [file, told] of [
      ['no.json', "there is no file 'no.json'"],
      ['.', 'is a folder, not a file'],
    ] as const) {
      const ran = await inProcess(['render', file], { cwd })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr.replace(/\s+/g, ' ')).toContain(told)
    }
  })
})

/** The document with one value, found by its place, changed. */
function* changed(value: unknown, change: (inner: unknown) => unknown[]): Generator<unknown> {
  yield* change(value)
  if (Array.isArray(value)) {
    for (const [i, inner] of value.entries())
      for (const other of changed(inner, change)) yield value.with(i, other)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      for (const other of changed(inner, change)) yield { ...value, [key]: other }
  }
}

describe('a saved result with something wrong in it', () => {
  const hostile = '\u001b[31mred\u001b]0;t\u0007\u202e'
  /** What each kind of value may become: the ends of what the schema lets through, and beyond them. */
  function worse(value: unknown): unknown[] {
    if (value === null) return [0, 'text', []]
    if (typeof value === 'number') return [0, 1e15, 1e300, -1, 0.5, null]
    if (typeof value === 'string') return ['', hostile, '__proto__', null]
    if (typeof value === 'boolean') return [!value, null]
    return Array.isArray(value) ? [[], null] : [{}, null]
  }

  it.each([
    ['report', ['text']],
    ['diff', ['text', 'markdown']],
    ['check', ['text', 'markdown', ...OF_CHECKS]],
  ] as const)(
    'is drawn or refused, whatever a %s is, and never ends in a fault',
    async (command, formats) => {
      let drawn = 0
      let refusedOnes = 0
      const [first, ...rest] = formats
      const wanted = ['-f', first, ...rest.flatMap((format) => ['-f', `${format}=${scratch()}/out`])]
      for (const document of changed(await saved(command), worse)) {
        const ran = await inProcess(['render', '-', ...wanted], { input: JSON.stringify(document) })
        if (ran.status === 0) {
          drawn++
          expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
        } else {
          refusedOnes++
          expect(ran.status, ran.stderr).toBe(2)
        }
      }
      expect(drawn).toBeGreaterThan(500)
      expect(refusedOnes).toBeGreaterThan(500)
    },
  )

  it('may name its things as it likes', async () => {
    const document = await saved()
    const text = JSON.stringify(document)
      .replaceAll('"pumps"', '"constructor"')
      .replaceAll('"valves"', '"__proto__"')
    for (const format of FORMATS) {
      const ran = await inProcess(['render', '-', '-f', format], { input: text })
      expect(ran).toMatchObject({ status: 0, stderr: '' })
    }
  })
})
