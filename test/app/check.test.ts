import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { PRESETS, type Preset, rulesOf, runningRules } from '../../src/app/check/choose-rules.js'
import { drawCheck } from '../../src/app/check/draw.js'
import { type JudgeOptions, judge } from '../../src/app/check/judge.js'
import { presentCheck } from '../../src/app/check/present.js'
import { measure } from '../../src/app/measure.js'
import { allNames } from '../../src/app/names.js'
import { fingerprint } from '../../src/diagnostic/fingerprint.js'
import { loadModel } from '../../src/load/load.js'
import { resolve } from '../../src/load/resolve.js'
import type { Draft } from '../../src/model/draft.js'
import type { CheckData } from '../../src/report/check-data.js'
import { RULES } from '../../src/rules/index.js'
import { NO_REVIEW } from '../../src/rules/parts/review.js'
import type { Rule } from '../../src/rules/rule.js'
import { published } from '../closed-schema.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'

vi.setConfig({ testTimeout: 120_000 })

const { open, strict } = published('check')

const chooseRules = (preset: Preset, only: readonly string[] | null = null) =>
  runningRules(rulesOf(preset), only)

const ASKED: JudgeOptions = {
  rules: chooseRules('strict'),
  level: null,
  targetDistance: 1,
  failOn: 'error',
  maxWarnings: null,
  severity: 'info',
  today: '2026-01-31',
}
const reading = { cwd: process.cwd(), allowOutside: false, readStdin: async () => new Uint8Array() }
const GE = 'examples/ge-medical/2005.yaml'

/** What a model on the disk is judged as. */
async function judged(model: string, options: JudgeOptions, from = reading) {
  const { organisation, origins } = await loadModel([model], from)
  return judge({ organisation: organisation!, origins }, options)
}

/** The organisation of a draft of which every place is known: the whole of its one file. */
function located(draft: Draft) {
  const at = { line: 1, column: 1, offset: 0 }
  const span = { file: 'org.yaml', start: at, end: at }
  return resolve([{ file: 'org.yaml', draft, locate: () => span }])
}

describe('the rules over any organisation', () => {
  it('never fail, point into its files, and give what the schema says', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(null, '1', 'leaf'), fc.nat(3), (draft, level, targetDistance) => {
        const { organisation, origins } = located(draft)
        const { data, faults } = judge(
          { organisation: organisation!, origins },
          { ...ASKED, level, targetDistance },
        )
        expect(faults).toEqual([])
        expect(open(data) ? [] : open.errors).toEqual([])
        expect(strict(data) ? [] : strict.errors).toEqual([])
        expect(JSON.parse(JSON.stringify(data))).toEqual(data)
        for (const { span, related, message, subject } of data.findings) {
          expect(message).not.toMatch(/undefined|null|NaN|Infinity|: ?$|\s\s/)
          expect([...subject].sort()).toEqual(subject)
          for (const place of [span, ...related.map((one) => one.span)])
            if (place !== null) expect(place.file).toBe('org.yaml')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('say the same whatever the rules are run with, and each finding once', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const organisation = organisationOfDrafts([draft])
        const all = judge({ organisation }, ASKED).data.findings
        const prints = all.map((finding) => finding.fingerprint)
        expect(new Set(prints).size).toBe(prints.length)
        const alone = RULES.flatMap(
          ({ code }) =>
            judge({ organisation }, { ...ASKED, rules: chooseRules('strict', [code]) }).data.findings,
        )
        expect(alone.map((finding) => finding.fingerprint).sort()).toEqual(prints.sort())
      }),
      { numRuns: 20 },
    )
  })
})

/** A rule made for a test. */
const ruleOf = (code: string, run: Rule['check']): Rule => ({ ...RULES[0]!, code, check: run })
const withRules = (...rules: readonly Rule[]): JudgeOptions => ({
  ...ASKED,
  rules: rules.map((rule) => ({ rule, severity: 'warn' as const, options: rule.defaults, overrides: [] })),
})

describe('a finding', () => {
  it('is told from every other of its rule by its subject', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const organisation = organisationOfDrafts([draft])
        const measured = measure({ organisation }, null)
        const names = allNames(organisation)
        const input = { ...measured, names, targetDistance: 1, review: NO_REVIEW }
        for (const rule of RULES) {
          const prints = [...rule.check(input, rule.defaults)].map(({ subject }) =>
            fingerprint(rule.code, subject ?? []),
          )
          expect(new Set(prints).size, rule.code).toBe(prints.length)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('what is waived or known', () => {
  it('is counted in the line, and neither framed nor listed', async () => {
    const { data: result } = await judged(GE, { ...ASKED, rules: chooseRules('strict', ['silo/sealed']) })
    const waived = { by: 'policy', reason: 'agreed', until: null, source: null } as const
    const findings = result.findings.map((finding) => ({ ...finding, waived }))
    const data = { ...result, findings, counts: { error: 0, warn: 0, info: 0 }, waived: 1 }
    expect(open(data) ? [] : open.errors).toEqual([])
    expect(drawCheck(data, { colour: false, width: 200, sourceLine: () => null })).toBe(
      'GE Medical Systems, 2005: nothing to report, 1 waived (1 rule, 9 teams in 3 units, 7 decisions)\n',
    )
    expect(presentCheck(data).sections.map(({ id }) => id)).toEqual(['set-aside'])
  })
})

describe('the runner', () => {
  const found = { message: 'b', span: null, subject: ['two', 'one'] }
  const good = ruleOf('test/good', () => [found, found, { ...found, message: 'a', subject: ['three'] }])
  const broken = ruleOf('test/broken', function* () {
    yield found
    throw new Error('out of order')
  })
  it('sorts, removes duplicates, and sets code, severity and fingerprint', async () => {
    const { data } = await judged(GE, withRules(good))
    expect(data.findings).toEqual([
      expect.objectContaining({ rule: 'test/good', message: 'a', subject: ['three'] }),
      expect.objectContaining({
        rule: 'test/good',
        severity: 'warn',
        message: 'b',
        subject: ['one', 'two'],
        fingerprint: fingerprint('test/good', ['one', 'two']),
        extent: null,
        waived: null,
        known: false,
      }),
    ])
    expect(data.counts).toEqual({ error: 0, warn: 2, info: 0 })
  })

  it('names a rule that fails, and lets the others report', async () => {
    const { data, faults } = await judged(GE, withRules(broken, good))
    expect(faults).toMatchObject([{ code: 'fault/rule' }])
    expect(faults[0]!.message).toContain('the rule test/broken failed')
    expect(faults[0]!.message).toContain('out of order')
    expect(data.findings.map(({ rule }) => rule)).toEqual(['test/good', 'test/good'])
  })

  it('fails by severity, or by the number of warnings', async () => {
    const failedWith = async (options: Partial<JudgeOptions>) =>
      (await judged(GE, { ...withRules(good), ...options })).data.failed
    expect(await failedWith({})).toBe(false)
    expect(await failedWith({ failOn: 'warn' })).toBe(true)
    expect(await failedWith({ maxWarnings: 2 })).toBe(false)
    expect(await failedWith({ maxWarnings: 1 })).toBe(true)
    expect(await failedWith({ maxWarnings: 1, severity: 'error' })).toBe(true)
  })

  it('counts what it does not show', async () => {
    const { data } = await judged(GE, { ...withRules(good), severity: 'error' })
    expect(data).toMatchObject({ findings: [], counts: { warn: 2 } })
  })
})

describe('a fingerprint', () => {
  it('depends on the rule and the subject alone, in any order', () => {
    expect(fingerprint('a/b', ['x', 'y'])).toBe(fingerprint('a/b', ['y', 'x', 'x']))
    expect(fingerprint('a/b', ['x', 'y'])).not.toBe(fingerprint('a/b', ['xy']))
    expect(fingerprint('a/b', ['x'])).not.toBe(fingerprint('a/c', ['x']))
    expect(fingerprint('a/b', [])).toMatch(/^[0-9a-f]{32}$/)
  })

  it('survives moved lines', async () => {
    const text = readFileSync(GE, 'utf8')
    const prints = async (model: string) => {
      const stdin = { ...reading, readStdin: async () => Buffer.from(model) }
      const { data } = await judged('-', ASKED, stdin)
      return data.findings.map((finding) => finding.fingerprint).sort()
    }
    expect(await prints(`# One line more.\n\n${text}`)).toEqual(await prints(text))
  })
})

describe('presets', () => {
  it('leave out what is off, and a rule that is asked for by name runs all the same', () => {
    for (const preset of PRESETS) {
      const wanted = RULES.filter(({ presets }) => presets[preset] !== 'off').map(({ code }) => code)
      expect(chooseRules(preset).map(({ rule }) => rule.code)).toEqual(wanted)
    }
    expect(chooseRules('recommended', ['decision/only-decider'])).toMatchObject([{ severity: 'warn' }])
  })
})

describe('GE Medical under recommended', () => {
  const said = ({ findings, counts }: CheckData) =>
    `${findings.map(({ rule, severity, message }) => `${severity} ${rule}\n  ${message}`).join('\n')}\n${JSON.stringify(counts)}\n`

  it.each(['2005', 'after'])('%s', async (year) => {
    const model = `examples/ge-medical/${year}.yaml`
    const { data: result } = await judged(model, { ...ASKED, rules: chooseRules('recommended') })
    await expect(said(result)).toMatchFileSnapshot(`check/ge-${year}.txt`)
    expect(result.failed).toBe(year === '2005')
  })
})
