import { describe, expect, it } from 'vitest'
import { type Asked, NOTHING_ASKED, policyFor } from '../../../src/app/policy/policy-for.js'
import { RULES } from '../../../src/rules/index.js'
import { type Files, folderWith } from '../../load/reading.js'

const ASKED: Asked = { ...NOTHING_ASKED, config: 'own.yaml', today: '2026-06-30' }

/** What the policy `own.yaml` sets, beside the other files that are given. */
async function settings(own: string, others: Files = {}, asked: Partial<Asked> = {}) {
  const cwd = folderWith({ 'own.yaml': own, ...others })
  const reading = { cwd, allowOutside: false, readStdin: async () => new Uint8Array() }
  const found = await policyFor([], { ...ASKED, ...asked }, reading)
  const setting = (code: string) => {
    const { severity, options, overrides } = found.rules.find(({ rule }) => rule.code === code)!
    return { severity, options, overrides }
  }
  const problems = found.diagnostics.map(({ code, message }) => `${code}: ${message}`)
  return { ...found, setting, problems }
}

const codes = (rules: readonly { readonly rule: { readonly code: string } }[]) =>
  rules.map(({ rule }) => rule.code)
const preset = (name: 'recommended' | 'strict') =>
  RULES.filter(({ presets }) => presets[name] !== 'off').map(({ code }) => code)

describe('the preset that a policy starts from', () => {
  it('is recommended unless it says', async () => {
    const { judging, setting } = await settings('level: 2\n')
    expect(codes(judging.rules)).toEqual(preset('recommended'))
    expect(setting('boundary/unlinked')).toEqual({ severity: 'error', options: { from: 1 }, overrides: [] })
  })

  it('is the last one named, by whichever file', async () => {
    expect((await settings('extends: strict\n')).setting('structure/span').severity).toBe('warn')
    expect((await settings('extends: [strict, recommended]\n')).setting('structure/span').severity).toBe(
      'info',
    )
    expect((await settings('extends: none\n')).judging.rules).toEqual([])
    const base = { 'base.yaml': 'extends: strict\n' }
    expect((await settings('extends: base.yaml\n', base)).setting('structure/span').severity).toBe('warn')
    expect((await settings('extends: [none, base.yaml]\n', base)).setting('structure/span').severity).toBe(
      'off',
    )
  })

  it('is the one that is asked for, and the policy is put over it', async () => {
    const own = 'extends: none\nrules: { silo/sealed: info }\n'
    const { judging, setting } = await settings(own, {}, { preset: 'strict' })
    expect(codes(judging.rules)).toEqual(preset('strict'))
    expect(setting('silo/sealed').severity).toBe('info')
  })
})

describe('what policies say of a rule', () => {
  const base = `extends: none
rules:
  decision/too-far: { severity: error, most: 3 }
  structure/span: { severity: warn, fewest: 4 }
  silo/sealed: error
`

  it('is merged option by option, the own file last', async () => {
    const own =
      'extends: base.yaml\nrules:\n  decision/too-far: { key-only: false }\n  structure/span: info\n'
    const { setting, judging } = await settings(own, { 'base.yaml': base })
    expect(setting('decision/too-far')).toMatchObject({
      severity: 'error',
      options: { most: 3, 'key-only': false },
    })
    expect(setting('structure/span')).toMatchObject({ severity: 'info', options: { fewest: 4 } })
    expect(codes(judging.rules)).toEqual(['decision/too-far', 'silo/sealed', 'structure/span'])
  })

  it('follows the order in which files are extended', async () => {
    const files = { 'a.yaml': 'rules: { silo/sealed: info }\n', 'b.yaml': 'rules: { silo/sealed: warn }\n' }
    const severity = async (order: string) =>
      (await settings(`extends: [${order}]\n`, files)).setting('silo/sealed').severity
    expect(await severity('a.yaml, b.yaml')).toBe('warn')
    expect(await severity('b.yaml, a.yaml')).toBe('info')
    expect(await severity('a.yaml, b.yaml, a.yaml')).toBe('info')
  })

  it('switches off a rule of an extended policy, its own rules too', async () => {
    const more = `${base}  own/flat: { severity: warn, expect: { figure: layers, is: '<= 4' } }\n`
    const own = 'extends: base.yaml\nrules: { silo/sealed: off, own/flat: off }\n'
    expect(codes((await settings(own, { 'base.yaml': more })).judging.rules)).toEqual([
      'decision/too-far',
      'structure/span',
    ])
    const louder = 'extends: base.yaml\nrules: { own/flat: error }\n'
    expect((await settings(louder, { 'base.yaml': more })).setting('own/flat').severity).toBe('error')
    expect((await settings('rules: { own/flat: off }\n')).problems).toEqual([
      "policy/unknown-rule: there is no rule 'own/flat'",
    ])
  })
})

describe('overrides', () => {
  it('change what a rule is set to in the end, whatever file says it', async () => {
    const base = 'extends: none\noverrides: [{ teams: labs, rules: { decision/too-far: { most: 5 } } }]\n'
    const own = 'extends: base.yaml\nrules: { decision/too-far: { severity: error, key-only: false } }\n'
    expect((await settings(own, { 'base.yaml': base })).setting('decision/too-far').overrides).toEqual([
      { teams: ['labs'], severity: 'error', options: { most: 5, 'key-only': false } },
    ])
  })

  it('are strung together, those of extended policies first', async () => {
    const one = (team: string) => `overrides: [{ teams: [${team}], rules: { silo/sealed: off } }]\n`
    const { setting } = await settings(`extends: base.yaml\n${one('b')}`, { 'base.yaml': one('a') })
    expect(setting('silo/sealed').overrides.map(({ teams }) => teams)).toEqual([['a'], ['b']])
  })

  it('run a rule that is off elsewhere', async () => {
    const own = 'extends: none\noverrides: [{ teams: a, rules: { silo/sealed: warn } }]\n'
    expect(codes((await settings(own)).judging.rules)).toEqual(['silo/sealed'])
    expect(codes((await settings(own.replace('warn', 'off'))).judging.rules)).toEqual([])
  })
})

describe('what else policies say', () => {
  const base = `level: 2
target-distance: 3
silo-weights: { reach: 1, measure-focus: 2 }
fail-on: warn
max-warnings: 4
budgets: { gaps: "<= 2", layers: "<= 5" }
waivers: [{ rule: silo/sealed, reason: a }]
`

  it('holds unless the own file says otherwise; lists are strung together', async () => {
    const own = `extends: base.yaml
level: division
silo-weights: { reach: 3 }
fail-on: info
budgets: { gaps: { is: "<= 1", why: agreed } }
waivers: [{ rule: silo/inward, reason: b }]
`
    const { judging } = await settings(own, { 'base.yaml': base })
    expect(judging).toMatchObject({ level: 'division', targetDistance: 3, failOn: 'info', maxWarnings: 4 })
    expect(judging.siloWeights).toMatchObject({ reach: 3, measureFocus: 2, fragility: 0.15 })
    expect(judging.policy!.budgets.map(({ figure, limit, why }) => [figure, limit.value, why])).toEqual([
      ['gaps', 1, 'agreed'],
      ['layers', 5, null],
    ])
    expect(judging.policy!.waivers.map(({ rule }) => rule)).toEqual(['silo/sealed', 'silo/inward'])
  })

  it('gives way to what is asked for', async () => {
    const asked = { level: 'leaf', targetDistance: 0, failOn: 'error', maxWarnings: 0 } as const
    expect((await settings(base, {}, asked)).judging).toMatchObject(asked)
  })

  it('names a baseline from the folder of the file that names it', async () => {
    const files = {
      'company/base.yaml': 'baseline: known.json\n',
      'company/known.json': '',
      'known.json': '',
    }
    expect((await settings('baseline: known.json\n', files)).baselineFile).toBe('known.json')
    expect((await settings('extends: company/base.yaml\n', files)).baselineFile).toBe('company/known.json')
    expect(
      (await settings('baseline: known.json\n', files, { baseline: 'company/known.json' })).baselineFile,
    ).toBe('company/known.json')
    expect(await settings('baseline: gone.json\n', {}, { writeBaseline: true })).toMatchObject({
      baseline: null,
      problems: [],
    })
  })
})

describe('--only', () => {
  const own = `extends: none
rules:
  own/flat: { severity: warn, expect: { figure: layers, is: "<= 4" } }
  own/loud: { severity: off, expect: { figure: layers, is: "<= 4" } }
`
  it('runs rules by name, those of the policy and those that are off too', async () => {
    const { judging } = await settings(own, {}, { only: ['own/flat', 'silo/sealed', 'own/loud'] })
    expect(judging.rules.map(({ rule, severity }) => `${rule.code} ${severity}`).sort()).toEqual([
      'own/flat warn',
      'own/loud info',
      'silo/sealed error',
    ])
  })

  it('tells of a rule that there is not, unless the policy is broken', async () => {
    expect((await settings(own, {}, { only: ['own/flt'] })).diagnostics).toMatchObject([
      { code: 'usage/unknown-rule', help: "did you mean 'own/flat'?" },
    ])
    const broken = own.replace('layers', 'lyers')
    expect((await settings(broken, {}, { only: ['own/flat'] })).problems).toHaveLength(1)
  })
})

describe('the baseline that a policy names', () => {
  const found = async (config: string | null, allowOutside = false) => {
    const cwd = folderWith({
      'repo/.git/HEAD': '',
      'repo/unsilo.config.yaml': 'baseline: ../secret.json\n',
      'repo/org.yaml': '',
      'secret.json': '{}',
    })
    const reading = { cwd: `${cwd}/repo`, allowOutside, readStdin: async () => new Uint8Array() }
    const { baselineFile, diagnostics } = await policyFor(['org.yaml'], { ...ASKED, config }, reading)
    return { baselineFile, codes: diagnostics.map(({ code, span }) => `${code} ${span?.start.line}`) }
  }

  it('is in its repository, unless the user says which policy it is or allows all', async () => {
    expect(await found(null)).toEqual({ baselineFile: null, codes: ['policy/outside 1'] })
    expect(await found('unsilo.config.yaml')).toEqual({ baselineFile: '../secret.json', codes: [] })
    expect(await found(null, true)).toEqual({ baselineFile: '../secret.json', codes: [] })
  })
})
