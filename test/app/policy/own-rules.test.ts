import { describe, expect, it } from 'vitest'
import { COMPANY, checked, policy, shown } from '../checking.js'

/** What one rule of the policy's own finds: the message of each finding, with what it is about. */
async function found(expectation: string, org = COMPANY, more = '') {
  const text = policy(
    'rules:',
    '  policy/unknown-id: warn',
    `  own/rule: { expect: { ${expectation} }${more} }`,
  )
  const { findings } = await checked({ 'org.yaml': org, 'unsilo.config.yaml': text })
  return findings.map((finding) => `${shown(finding)}: ${finding.message}`)
}

describe('a rule of the policy', () => {
  it('judges the whole organisation', async () => {
    expect(await found("figure: congruence, is: '>= 0.5'")).toEqual([
      'error own/rule congruence: Congruence: 0, and the policy asks for at least 0.5',
    ])
    expect(await found("figure: congruence, is: '>= 0'")).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ["figure: reach, is: '> 0'", ['equipment: Reach of equipment: 0', 'service: Reach of service: 0']],
    ["figure: congruence, each: unit, of: service, is: '> 0'", ['service: Congruence of service: 0']],
    ["figure: headcount, of: [service], is: '< 13'", ['service: Headcount of service: 13']],
    [
      "figure: mean-line-distance, each: customer, is: '<= 0.5'",
      ['hospitals: Mean line distance of Hospitals: 1'],
    ],
    ["figure: escalation, is: '<= 1'", ['equipment+service: Escalation of equipment and service: 2']],
    [
      "figure: escalation, of: service, is: '<= 1'",
      ['equipment+service: Escalation of equipment and service: 2'],
    ],
    ["figure: line-distance, is: '= 0'", ["price: Line distance of 'price': 2"]],
    ["figure: line-distance, of: [visit], is: '= 0'", []],
    [
      "figure: span-seats, is: '> 1'",
      ['equipment-head: Span seats of equipment-head: 1', 'service-head: Span seats of service-head: 1'],
    ],
    ["figure: span-seats, of: [ceo], is: '> 1'", []],
  ])('judges each thing: %s', async (expectation, said) => {
    const messages = await found(expectation)
    expect(
      messages.map((message) => message.replace(/^error own\/rule /, '').replace(/, and the policy.*/, '')),
    ).toEqual(said)
  })

  it('says why, and how to act, in its own words, at the thing with the limit beside it', async () => {
    const own =
      "own/near: { severity: warn, title: near, why: agreed in May, act: delegate it, expect: { figure: line-distance, is: '<= 1' } }"
    const { findings, rules } = await checked({
      'org.yaml': COMPANY,
      'unsilo.config.yaml': policy('rules:', `  ${own}`),
    })
    expect(findings).toMatchObject([
      {
        severity: 'warn',
        message: "Line distance of 'price': 2, and the policy asks for at most 1 (agreed in May)",
        help: 'delegate it',
        extent: 1,
        span: { file: 'org.yaml', start: { line: 28 } },
        related: [{ span: { file: 'unsilo.config.yaml', start: { line: 3 } } }],
      },
    ])
    expect(rules).toMatchObject([
      { code: 'own/near', title: 'near', description: 'agreed in May', act: 'delegate it' },
    ])
  })

  it('finds what no way leads to beyond any limit, however high', async () => {
    const island = COMPANY.replace('decide: [ceo]', 'decide: [island]').replace(
      'decisions:',
      '  - { id: off, roles: [{ id: island }] }\ndecisions:',
    )
    const said = await found("figure: line-distance, is: '<= 1000'", island)
    expect(said).toEqual([
      "error own/rule price: Line distance of 'price': no way leads there, and the policy asks for at most 1000",
    ])
    expect(await found("figure: line-distance, is: '= 5', of: price", island)).toHaveLength(1)
    expect(await found("figure: line-distance, is: '>= 0'", island)).toEqual([])
  })

  it('says nothing of what is not assessed', async () => {
    expect(await found("figure: ei-index, is: '>= 1'")).toEqual([])
    expect(await found("figure: measure-focus, is: '> 1'")).toEqual([])
  })

  it('tells of ids that are not of what it judges', async () => {
    const of = (figure: string, ids: string) => found(`figure: ${figure}, of: [${ids}], is: '>= 0'`)
    const unknown = (id: string, what: string) =>
      `warn policy/unknown-id ${id}: own/rule names '${id}', and the model has ${what} of that id`
    expect(await of('reach', 'service, servise, sales')).toEqual([
      unknown('servise', 'no unit'),
      unknown('sales', 'no unit'),
    ])
    expect(await of('line-distance', 'ceo')).toEqual([unknown('ceo', 'no decision')])
    expect(await of('span-seats', 'price')).toEqual([unknown('price', 'no role or team')])
  })

  it('may be waived, overridden, switched off and asked for alone', async () => {
    const own = "  own/near: { severity: warn, expect: { figure: line-distance, is: '<= 1' } }"
    const run = async (lines: readonly string[], only: readonly string[] | null = null) =>
      (
        await checked(
          { 'org.yaml': COMPANY, 'unsilo.config.yaml': policy('rules:', own, ...lines) },
          { only },
        )
      ).findings.map(shown)
    expect(await run([])).toEqual(['warn own/near price'])
    expect(await run(['waivers: [{ rule: own/near, of: price, reason: agreed }]'])).toEqual([
      '(waived) warn own/near price',
    ])
    expect(await run(['overrides: [{ teams: northwind, rules: { own/near: error } }]'])).toEqual([
      'error own/near price',
    ])
    expect(await run(['  silo/sealed: warn'], ['own/near'])).toEqual(['warn own/near price'])
  })

  it('is waived by a comment in the model', async () => {
    const org = COMPANY.replace('- id: price', '- id: price # unsilo-ignore own/rule -- agreed')
    expect(await found("figure: line-distance, is: '<= 1'", org)).toEqual([
      "(waived) error own/rule price: Line distance of 'price': 2, and the policy asks for at most 1",
    ])
  })
})
