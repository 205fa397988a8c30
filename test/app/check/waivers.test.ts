import { describe, expect, it } from 'vitest'
import type { Files } from '../../load/reading.js'
import { COMPANY, checked, policy, shown } from '../checking.js'

const RULES = [
  'rules:',
  '  decision/no-decider: error',
  '  decision/too-far: warn',
  '  boundary/unlinked: error',
]
const JUDGES = [
  '  waiver/no-reason: warn',
  '  waiver/expired: warn',
  '  waiver/unused: warn',
  '  policy/unknown-id: warn',
]
const found = async (org: string, waivers: readonly string[] = [], more: Files = {}) =>
  (
    await checked({ 'org.yaml': org, 'unsilo.config.yaml': policy(...RULES, ...JUDGES, ...waivers), ...more })
  ).findings.map(shown)
/** The company with lines before, or instead of, one of its lines. */
const company = (line: string, ...lines: readonly string[]) => {
  expect(COMPANY).toContain(`${line}\n`)
  return COMPANY.replace(`${line}\n`, `${lines.join('\n')}\n`)
}

/** The lines of the decision that is taken too far away. */
const PRICE = `  - id: price
    customers: [hospitals]
    recommend: [rep]
    decide: [ceo]
`

const ALL = [
  'error boundary/unlinked equipment+service',
  'error decision/no-decider recall',
  'warn decision/too-far price',
]
const without = (...gone: readonly string[]) =>
  ALL.map((one) => (gone.some((part) => one.includes(part)) ? `(waived) ${one}` : one)).sort()
const sorted = async (org: string, waivers: readonly string[] = []) => (await found(org, waivers)).sort()

describe('without a waiver', () => {
  it('all counts', async () => expect(await sorted(COMPANY)).toEqual(ALL))
})

describe('a waiver in a comment', () => {
  const FAR = '# unsilo-ignore decision/too-far -- until the new price list'

  it.each<[string, readonly string[]]>([
    ['above the thing', [`  ${FAR}`, '  - id: price', '    decide: ceo']],
    ['on the thing', [`  - id: price ${FAR}`, '    decide: ceo']],
    ['above the field', ['  - id: price', `    ${FAR}`, '    decide: ceo']],
    ['on the field', ['  - id: price', `    decide: ceo ${FAR}`]],
    ['above a field of several lines', ['  - id: price', `    ${FAR}`, '    decide:', '      - ceo']],
    ['on a field of several lines', ['  - id: price', `    decide: ${FAR}`, '    - ceo']],
    ['among other comments', ['  # Of all.', `  ${FAR}`, '', '  # So.', '  - id: price', '    decide: ceo']],
    ['on a thing in flow style', [`  - { id: price, decide: ceo } ${FAR}`]],
    ['above a thing in flow style', [`  ${FAR}`, '  - { id: price,', '      decide: ceo }']],
    [
      'above a thing whose name comes first',
      [`  ${FAR}`, '  - name: Price', '    id: price', '    decide: ceo'],
    ],
  ])('counts %s', async (_, lines) => {
    expect(await sorted(COMPANY.replace(PRICE, `${lines.join('\n')}\n`))).toEqual(without('too-far'))
  })

  it('counts with line breaks of any kind', async () => {
    const org = company('  - id: price', `  ${FAR}`, '  - id: price').replaceAll('\n', '\r\n')
    expect(await sorted(org)).toEqual(without('too-far'))
  })

  it('does not count for what is nested in the thing, nor for its neighbours', async () => {
    const files = {
      'org.yaml': company(
        '  - id: northwind',
        '  # unsilo-ignore structure/span -- small on purpose',
        '  - id: northwind',
      ),
      'unsilo.config.yaml': policy('rules:', '  structure/span: { severity: warn, fewest: 5 }'),
    }
    expect((await checked(files)).findings.map(shown)).toEqual(['warn structure/span ceo'])
    expect(await sorted(company('  - id: visit', `  ${FAR}`, '  - id: visit'))).toEqual(
      [...ALL, 'warn waiver/unused decision/too-far'].sort(),
    )
    expect(await sorted(company('decisions:', FAR, 'decisions:'))).toContain(
      'warn waiver/unused decision/too-far',
    )
  })

  it('waives several rules, and says of each whether it matches', async () => {
    const both = '# unsilo-ignore decision/too-far, decision/no-decider -- agreed'
    expect(await sorted(company('  - id: price', `  ${both}`, '  - id: price'))).toEqual(
      [...without('too-far'), 'warn waiver/unused decision/no-decider'].sort(),
    )
  })

  it('says who waived it, why and until when', async () => {
    const org = company(
      '  - id: price',
      '  # unsilo-ignore decision/too-far until 2026-06-30 -- agreed',
      '  - id: price',
    )
    const { findings, counts, waived } = await checked({
      'org.yaml': org,
      'unsilo.config.yaml': policy(...RULES),
    })
    expect(findings.find(({ rule }) => rule === 'decision/too-far')!.waived).toEqual({
      by: 'comment',
      reason: 'agreed',
      until: '2026-06-30',
      source: { file: 'org.yaml', line: 25, column: 3 },
    })
    expect({ counts, waived }).toEqual({ counts: { error: 2, warn: 0, info: 0 }, waived: 1 })
  })

  it.each([
    ['2026-06-30', without('too-far')],
    ['2026-06-29', [...ALL, 'warn waiver/expired decision/too-far']],
    ['2026-6-31', [...ALL, 'warn waiver/expired decision/too-far']],
    ['2026-06-31', [...ALL, 'warn waiver/expired decision/too-far']],
    ['tomorrow', [...ALL, 'warn waiver/expired decision/too-far']],
  ])('until %s, checked on 2026-06-30', async (until, expected) => {
    const comment = `  # unsilo-ignore decision/too-far until ${until} -- agreed`
    expect(await sorted(company('  - id: price', comment, '  - id: price'))).toEqual([...expected].sort())
  })

  it('waives nothing without a reason', async () => {
    const org = company('  - id: price', '  # unsilo-ignore decision/too-far', '  - id: price')
    expect(await sorted(org)).toEqual([...ALL, 'warn waiver/no-reason decision/too-far'])
  })

  it('tells of each of several that match nothing, and of a rule that there is not', async () => {
    const unused = '  # unsilo-ignore decision/no-decider -- agreed'
    const org = company('  - id: price', unused, '  - id: price').replace(
      '  - id: visit',
      `${unused}\n  - id: visit`,
    )
    expect(await sorted(org)).toEqual([
      ...ALL,
      'warn waiver/unused #2+decision/no-decider',
      'warn waiver/unused decision/no-decider',
    ])
    expect(
      await sorted(company('  - id: visit', '  # unsilo-ignore decision/to-far -- x', '  - id: visit')),
    ).toContain('warn waiver/unused decision/to-far')
  })

  it('says nothing of a rule that did not run', async () => {
    const org = company('  - id: visit', '  # unsilo-ignore silo/sealed -- agreed', '  - id: visit')
    expect(await sorted(org)).toEqual(ALL)
  })
})

describe('a waiver in the policy', () => {
  const listed = (...entries: readonly string[]) => [
    'waivers:',
    ...entries.map((entry) => `  - { ${entry} }`),
  ]

  it.each<[string, readonly string[], readonly string[]]>([
    ['of all findings of a rule', listed('rule: decision/too-far, reason: agreed'), without('too-far')],
    ['of one thing', listed('rule: decision/too-far, of: price, reason: agreed'), without('too-far')],
    [
      'of one of the things',
      listed('rule: boundary/unlinked, of: service, reason: agreed'),
      without('unlinked'),
    ],
    [
      'of all the things',
      listed('rule: boundary/unlinked, of: [service, equipment], reason: agreed'),
      without('unlinked'),
    ],
    [
      'of more things',
      listed('rule: boundary/unlinked, of: [service, sales], reason: agreed'),
      [...ALL, 'warn waiver/unused boundary/unlinked+sales+service'],
    ],
    [
      'of another thing',
      listed('rule: decision/too-far, of: visit, reason: agreed'),
      [...ALL, 'warn waiver/unused decision/too-far+visit'],
    ],
    ['until today', listed('rule: decision/too-far, until: 2026-06-30, reason: agreed'), without('too-far')],
    [
      'until yesterday',
      listed('rule: decision/too-far, until: 2026-06-29, reason: agreed'),
      [...ALL, 'warn waiver/expired decision/too-far'],
    ],
    [
      'without a reason',
      listed('rule: decision/too-far'),
      [...ALL, 'warn waiver/no-reason decision/too-far'],
    ],
    [
      'that is expired beside one that holds',
      listed(
        'rule: decision/too-far, until: 2026-06-29, reason: old',
        'rule: decision/too-far, of: price, reason: new',
      ),
      [...without('too-far'), 'warn waiver/expired decision/too-far'],
    ],
  ])('%s', async (_, waivers, expected) => {
    expect(await sorted(COMPANY, waivers)).toEqual([...expected].sort())
  })

  it('names a link as the model does', async () => {
    const org = `unsilo: 1
name: Two
teams:
  - { id: a, unit: true, roles: [{ id: a1 }] }
  - { id: b, unit: true, roles: [{ id: b1 }] }
links:
  - { id: parts, between: [a, b], shares: information }
`
    const files = (of: string) => ({
      'org.yaml': org,
      'unsilo.config.yaml': policy(
        'rules:',
        '  link/not-required: warn',
        ...JUDGES,
        ...listed(`rule: link/not-required, of: ${of}, reason: agreed`),
      ),
    })
    const waived = ['(waived) warn link/not-required link:parts']
    expect((await checked(files('parts'))).findings.map(shown)).toEqual(waived)
    expect((await checked(files('"link:parts"'))).findings.map(shown)).toEqual(waived)
  })

  it('names a budget, which is none of the things of the model', async () => {
    const files = {
      'org.yaml': COMPANY,
      'unsilo.config.yaml': policy(
        'budgets: { gaps: "= 0", layers: "<= 2" }',
        'rules:',
        '  budget/missed: error',
        ...JUDGES,
        ...listed('rule: budget/missed, of: gaps, reason: agreed for this year'),
      ),
    }
    const { findings, failed } = await checked(files)
    expect(findings.map(shown)).toEqual(['(waived) error budget/missed gaps', 'error budget/missed layers'])
    expect(failed).toBe(true)
  })

  it('says one thing of an id that is mistyped, and that it is unused where no rule tells of the id', async () => {
    const waivers = listed('rule: decision/too-far, of: prise, reason: a')
    expect(await sorted(COMPANY, waivers)).toEqual([...ALL, 'warn policy/unknown-id prise'].sort())
    const off = JUDGES.map((line) => line.replace('unknown-id: warn', 'unknown-id: off'))
    const { findings } = await checked({
      'org.yaml': COMPANY,
      'unsilo.config.yaml': policy(...RULES, ...off, ...waivers),
    })
    expect(findings.map(shown).sort()).toEqual([...ALL, 'warn waiver/unused decision/too-far+prise'].sort())
  })

  it('tells once of an id that the model does not have, with all its places', async () => {
    const waivers = listed(
      'rule: decision/too-far, of: prise, reason: a',
      'rule: decision/no-decider, of: prise, reason: b',
    )
    const { findings } = await checked({
      'org.yaml': COMPANY,
      'unsilo.config.yaml': policy(...RULES, ...JUDGES, ...waivers),
    })
    const unknown = findings.filter(({ rule }) => rule === 'policy/unknown-id')
    expect(unknown).toMatchObject([{ subject: ['prise'], help: "did you mean 'price'?" }])
    expect(unknown[0]!.related).toHaveLength(1)
  })
})
