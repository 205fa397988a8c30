import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBaseline } from '../../src/app/check/baseline.js'
import { rulesOf } from '../../src/app/check/choose-rules.js'
import { judge, NOTHING_KNOWN } from '../../src/app/check/judge.js'
import { NOTHING_ASKED, policyFor } from '../../src/app/policy/policy-for.js'
import { formatDiagnostic } from '../../src/diagnostic/frame.js'
import { buildGraph } from '../../src/graph/build-graph.js'
import { unservedIn } from '../../src/graph/facing.js'
import { loadModel } from '../../src/load/load.js'
import { chooseUnits } from '../../src/model/units.js'
import type { FindingData } from '../../src/report/check-data.js'
import { RULES } from '../../src/rules/index.js'
import type { Rule } from '../../src/rules/rule.js'
import type { Json } from '../../src/util/json.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'

const folder = fileURLToPath(new URL('./', import.meta.url))
const placeOf = ({ code }: Rule) => code.replace('/', '-')

/**
 * What one rule finds in one of its two files, and the lines that it quotes. A `policy.yaml` beside them is followed:
 * rules on policies need one, and with it the rules whose findings are waived or known, whose notes are not shown.
 */
async function judged(rule: Rule, file: 'bad' | 'good', options: { [key: string]: Json } = {}) {
  const cwd = folder + placeOf(rule)
  const reading = { cwd, allowOutside: false, readStdin: async () => new Uint8Array() }
  const loaded = await loadModel([`${file}.yaml`], reading)
  const withPolicy = existsSync(`${cwd}/policy.yaml`)
  const policy = await policyFor([], { ...ASKED, config: withPolicy ? 'policy.yaml' : false }, reading)
  const baseline = policy.baseline && (await readBaseline(policy.baseline, reading))
  const diagnostics = [loaded, policy, ...(baseline ? [baseline] : [])].flatMap((read) => read.diagnostics)
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  const rules = policy.rules
    .filter((one) => one.rule === rule || (withPolicy && one.severity === 'info'))
    .map((one) =>
      one.rule === rule
        ? { ...one, severity: 'warn' as const, options: { ...rule.defaults, ...options } }
        : one,
    )
  const known = { ...NOTHING_KNOWN, baseline: policy.baselineFile, inBaseline: baseline?.findings ?? [] }
  const { data, faults } = judge(
    { organisation: loaded.organisation!, origins: loaded.origins },
    { ...policy.judging, rules, known },
    { ignores: loaded.ignores },
  )
  expect(faults).toEqual([])
  const sourceLine = (name: string, line: number) =>
    loaded.sourceLine(name, line) ?? policy.sourceLine(name, line)
  return { findings: data.findings, sourceLine }
}

const ASKED = { ...NOTHING_ASKED, targetDistance: 1, severity: 'warn', today: '2026-01-31' } as const

const diagnosticOf = ({ rule, message, span, related, help }: FindingData) =>
  ({ code: rule, severity: 'warning', message, span, related, help: help ?? '' }) as const

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('finds what is bad, at the place that states it', async () => {
    const { findings, sourceLine } = await judged(rule, 'bad')
    expect(findings.map((finding) => finding.rule)).toEqual([code])
    const { span, subject } = findings[0]!
    if (rule.last !== true && code !== 'budget/missed') expect(span?.file).toBe('bad.yaml')
    const drawn = formatDiagnostic(diagnosticOf(findings[0]!), { colour: false, width: 100, sourceLine })
    const said = `${drawn}\n\nsubject: ${subject.join(', ')}\n`
    await expect(said).toMatchFileSnapshot(`${placeOf(rule)}/expected.txt`)
  })

  it('finds nothing in what is good', async () => {
    expect((await judged(rule, 'good')).findings.map(({ message }) => message)).toEqual([])
  })

  it('describes itself and its options', () => {
    const { title, description, act, source, defaults, optionsSchema } = rule
    for (const text of [title, description, act, source]) expect(text).toMatch(/\S/)
    for (const text of [description, act]) expect(text).toMatch(/\.$/)
    expect(optionsSchema).toMatchObject({ type: 'object', additionalProperties: false })
    const properties = optionsSchema.properties as { [key: string]: object }
    expect(Object.keys(properties).sort()).toEqual(Object.keys(defaults).sort())
    for (const property of Object.values(properties))
      expect(property).toMatchObject({ title: expect.any(String), description: expect.any(String) })
    const valid = new Ajv2020({ strictTypes: false }).compile(optionsSchema as object)
    expect(valid(defaults) ? [] : valid.errors).toEqual([])
  })
})

it('every rule has its folder, and every folder its rule', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).sort()).toEqual(RULES.map(placeOf).sort())
  for (const rule of RULES)
    expect(existsSync(fileURLToPath(new URL(`../../src/rules/${placeOf(rule)}.ts`, import.meta.url)))).toBe(
      true,
    )
})

it('a rule is as heavy in strict as in recommended, or heavier', () => {
  const weight = ['off', 'info', 'warn', 'error']
  for (const { code, presets } of RULES)
    expect(weight.indexOf(presets.strict), code).toBeGreaterThanOrEqual(weight.indexOf(presets.recommended))
  expect(rulesOf('strict')).toHaveLength(RULES.length)
})

/** For every rule with options, what they make of one of its files: `true` where the rule finds something. */
const WITH_OPTIONS: {
  readonly [code: string]: readonly ['bad' | 'good', { [key: string]: Json }, boolean][]
} = {
  'decision/several-deciders': [['bad', { most: 2 }, false]],
  'decision/too-far': [
    ['bad', { most: 2 }, false],
    ['good', { most: 0 }, true],
    ['good', { 'key-only': false }, true],
  ],
  'decision/too-many-vetoes': [
    ['bad', { most: 3 }, false],
    ['good', { most: 1 }, true],
  ],
  'decision/outside-veto': [['good', { 'key-only': false }, true]],
  'decision/overloaded': [
    ['bad', { most: 9 }, false],
    ['good', { most: 7 }, true],
    ['good', { 'most-per-week': 20 }, true],
  ],
  'boundary/unlinked': [['bad', { from: 4 }, false]],
  'boundary/fragile': [['bad', { from: 4 }, false]],
  'boundary/single-spanner': [
    ['bad', { boundaries: 3 }, false],
    ['bad', { from: 3 }, false],
    ['good', { boundaries: 1 }, true],
  ],
  'silo/inward': [
    ['bad', { from: 90 }, false],
    ['good', { from: 5 }, true],
  ],
  'measure/conflict': [['bad', { from: 6 }, false]],
  'structure/span': [
    ['bad', { most: 40 }, false],
    ['good', { fewest: 5 }, true],
  ],
  'structure/layers': [
    ['bad', { most: 9 }, false],
    ['good', { most: 7 }, true],
  ],
  'structure/skipped-level': [['bad', { from: 2 }, false]],
  'structure/no-lead': [['good', { 'without-roles': true }, true]],
  'forum/decides-nothing': [['good', { all: true }, true]],
}

describe('options', () => {
  it('are tried for every rule that has any', () => {
    const withOptions = RULES.filter(({ defaults }) => Object.keys(defaults).length > 0)
    expect(Object.keys(WITH_OPTIONS).sort()).toEqual(withOptions.map(({ code }) => code).sort())
  })

  const tried = Object.entries(WITH_OPTIONS).flatMap(([code, cases]) =>
    cases.map((one) => [code, ...one] as const),
  )
  it.each(tried)('%s in its %s file with %j: %s', async (code, file, options, finds) => {
    const rule = RULES.find((one) => one.code === code)!
    expect((await judged(rule, file, options)).findings.length > 0).toBe(finds)
  })
})

it('a customer whom no one serves is one from whom no way starts', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const organisation = organisationOfDrafts([draft])
      const graph = buildGraph(organisation, chooseUnits(organisation, null))
      const without = [...organisation.customers.keys()].filter((id) => graph.facing(id).length === 0)
      expect(unservedIn(organisation)).toEqual(without)
    }),
    { numRuns: 100 },
  )
})
