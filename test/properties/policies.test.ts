import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineText } from '../../src/app/check/baseline.js'
import { rulesOf, runningRules } from '../../src/app/check/choose-rules.js'
import { isOfPolicy, type JudgeOptions, judge, NOTHING_KNOWN } from '../../src/app/check/judge.js'
import { knownIn } from '../../src/app/check/known.js'
import { matchThings } from '../../src/diff/match.js'
import { resolve } from '../../src/load/resolve.js'
import type { Draft } from '../../src/model/draft.js'
import { type CheckData, isOpen } from '../../src/report/check-data.js'
import { drafts, organisationOfDrafts } from './organisations.js'

const STRICT: JudgeOptions = {
  rules: runningRules(rulesOf('strict')),
  level: null,
  targetDistance: 1,
  failOn: 'info',
  maxWarnings: null,
  severity: 'info',
  today: '2026-06-30',
}
const judged = (draft: Draft, options: Partial<JudgeOptions> = {}) =>
  judge({ organisation: organisationOfDrafts([draft]) }, { ...STRICT, ...options }).data

/** Every finding is open, waived or known, and the counts say how many. */
function addsUp({ findings, counts, waived, known, failed }: CheckData): void {
  const open = findings.filter(isOpen)
  for (const severity of ['error', 'warn', 'info'] as const)
    expect(counts[severity]).toBe(open.filter((one) => one.severity === severity).length)
  expect(findings.filter((one) => one.waived !== null)).toHaveLength(waived)
  expect(findings.filter((one) => one.waived === null && one.known)).toHaveLength(known)
  expect(open.length + waived + known).toBe(findings.length)
  expect(failed).toBe(open.length > 0)
}

describe('of any organisation', () => {
  it('a baseline makes all known, reads as it was written, and stays the same text', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const first = judged(draft)
        addsUp(first)
        const text = baselineText(first.findings)
        const inBaseline = JSON.parse(text).findings
        expect(text.split('\n')).toHaveLength(first.findings.length === 0 ? 5 : first.findings.length + 6)
        const again = judged(draft, { known: { ...NOTHING_KNOWN, baseline: 'known.json', inBaseline } })
        addsUp(again)
        expect(again).toMatchObject({ failed: false, known: first.findings.length })
        expect(baselineText(again.findings)).toBe(text)
        expect(baselineText(first.findings.toReversed())).toBe(text)
      }),
      { numRuns: 100 },
    )
  })

  it('the base that is itself knows all of it', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const organisation = organisationOfDrafts([draft])
        const { findings } = judged(draft)
        const inBase = knownIn(findings, matchThings(organisation, organisation))
        expect(judged(draft, { known: { ...NOTHING_KNOWN, base: 'main:org', inBase } }).failed).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('waivers accept what they name, expired ones nothing, and the counts add up', () => {
    fc.assert(
      fc.property(drafts, fc.nat(3), fc.boolean(), (draft, nth, expired) => {
        const at = { line: 1, column: 1, offset: 0 }
        const span = { file: 'org.yaml', start: at, end: at }
        const { organisation, origins } = resolve([{ file: 'org.yaml', draft, locate: () => span }])
        const found = judge({ organisation: organisation!, origins }, STRICT).data.findings
        const named = found.filter((_, i) => i % 4 === nth)
        const until = expired ? '2026-06-29' : '2026-06-30'
        const waivers = named.map(({ rule, subject }) => ({
          rule,
          of: subject,
          reason: 'agreed',
          until,
          span: null,
        }))
        const policy = { file: 'policy.yaml', budgets: [], named: [], waivers }
        const { data } = judge({ organisation: organisation!, origins }, { ...STRICT, policy })
        addsUp(data)
        const told = data.findings.filter(({ rule }) => isOfPolicy(rule))
        if (expired) {
          expect(data.waived).toBe(0)
          expect(told.map(({ rule }) => rule)).toEqual(named.map(() => 'waiver/expired'))
        } else {
          expect(data.waived).toBeGreaterThanOrEqual(named.length)
          expect(told).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('an override of everything is as if the rules were set so', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const all = STRICT.rules.map((one) => ({ ...one, severity: 'info' as const }))
        const teams = [...organisationOfDrafts([draft]).teams.keys()]
        const over = STRICT.rules.map((one) => ({
          ...one,
          overrides: [{ teams, severity: 'info' as const, options: one.options }],
        }))
        const plain = judged(draft, { rules: all }).findings.map((one) => one.fingerprint)
        const overridden = judged(draft, { rules: over }).findings
        expect(overridden.map((one) => one.fingerprint).sort()).toEqual(plain.sort())
      }),
      { numRuns: 50 },
    )
  })
})
