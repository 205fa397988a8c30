import { describe, expect, it } from 'vitest'
import { folderWith } from '../../load/reading.js'
import { COMPANY, checked, checkIn, policy, resultOf, shown } from '../checking.js'

const POLICY = policy(
  'rules:',
  '  decision/too-far: error',
  '  decision/no-decider: error',
  '  boundary/unlinked: error',
  '  budget/missed: error',
)

/** What is found in head where base is the company. */
const found = async (head: string, base = COMPANY) =>
  (
    await checked(
      { 'org.yaml': head, 'base.yaml': base, 'unsilo.config.yaml': POLICY },
      { base: 'base.yaml' },
    )
  ).findings
    .map(shown)
    .sort()

describe('with --base', () => {
  it('nothing fails that the base has already', async () => {
    const result = await checked({ 'org.yaml': COMPANY, 'unsilo.config.yaml': POLICY }, { base: 'org.yaml' })
    expect(result).toMatchObject({
      failed: false,
      known: 3,
      counts: { error: 0 },
      base: 'org.yaml',
      baseline: null,
    })
  })

  it('what is new or worse fails', async () => {
    const head = COMPANY.replace('decide: [fitter]', 'input: [fitter]').replace(
      'decide: [ceo]',
      'decide: [rep]',
    )
    expect(await found(head)).toEqual([
      '(known) error boundary/unlinked equipment+service',
      '(known) error decision/no-decider recall',
      'error decision/no-decider visit',
    ])
    const nearer = COMPANY.replace('decide: [ceo]', 'decide: [equipment-head]')
    const strict = POLICY.replace('too-far: error', 'too-far: { severity: error, most: 0 }')
    const files = { 'org.yaml': COMPANY, 'nearer.yaml': nearer, 'unsilo.config.yaml': strict }
    const { findings } = await checked(files, { base: 'nearer.yaml' })
    expect(findings.map(shown)).toContain('error decision/too-far price')
    const better = await checked(files, { models: ['nearer.yaml'], base: 'org.yaml' })
    expect(better.findings.map(shown)).toContain('(known) error decision/too-far price')
  })

  it('renamed things are the same', async () => {
    const head = COMPANY.replaceAll('equipment', 'imaging')
      .replace('- id: imaging\n', '- id: imaging\n        previously: equipment\n')
      .replace('- id: price', '- id: tariff\n    previously: price')
      .replace('{ id: imaging-head }', '{ id: imaging-head, previously: equipment-head }')
    expect(await found(head)).toEqual([
      '(known) error boundary/unlinked imaging+service',
      '(known) error decision/no-decider recall',
      '(known) error decision/too-far tariff',
    ])
    expect(await found(head.replaceAll(/,? *previously: [\w-]+/g, ''))).toContain(
      'error boundary/unlinked imaging+service',
    )
  })

  it('of two that know a finding the more lenient counts, and only the baseline has entries that are gone', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'org.yaml': COMPANY.replace('decide: [fitter]', 'input: [fitter]'),
      'base.yaml': COMPANY.replace('decide: [ceo]', 'decide: [equipment-head]').replace(
        '  - id: visit',
        '  - { id: lost, input: rep }\n  - id: visit',
      ),
      'unsilo.config.yaml': `${POLICY}  baseline/gone: info\n`.replace(
        'too-far: error',
        'too-far: { severity: error, most: 0 }',
      ),
      'known.json': `{"format":"unsilo-baseline/1","findings":[
        {"rule":"decision/too-far","subject":["price"],"extent":2,"message":"far"},
        {"rule":"decision/no-decider","subject":["sale"],"extent":null,"message":"no one decides"}]}`,
    })
    const { findings } = resultOf(await checkIn(folder, { base: 'base.yaml', baseline: 'known.json' }))
    expect(findings.map(shown).sort()).toEqual([
      '(known) error boundary/unlinked equipment+service',
      '(known) error decision/no-decider recall',
      '(known) error decision/too-far price',
      'error decision/no-decider visit',
      expect.stringMatching(/^info baseline\/gone [0-9a-f]{32}$/),
    ])
  })

  it('what is waived in the base alone is known all the same', async () => {
    const base = COMPANY.replace('- id: price', '- id: price # unsilo-ignore decision/too-far -- agreed')
    expect(await found(COMPANY, base)).toContain('(known) error decision/too-far price')
  })

  it('problems of the base are told beside those of the model', async () => {
    const broken = COMPANY.replace('decide: [ceo]', 'decide: [cio]')
    const folder = folderWith({
      '.git/HEAD': '',
      'org.yaml': broken,
      'base.yaml': broken,
      'unsilo.config.yaml': POLICY,
    })
    const { result, diagnostics, sourceLine } = await checkIn(folder, { base: 'base.yaml' })
    expect(result).toBe(null)
    expect(diagnostics.map(({ span }) => span?.file)).toEqual(['base.yaml', 'org.yaml'])
    expect(sourceLine('base.yaml', 1)).toBe('unsilo: 1')
  })
})

describe('the size of a change', () => {
  const sizes = async (head: string, lines: string) => {
    const text = policy('rules: { budget/missed: error }', `budgets: { ${lines} }`)
    const asking = { base: 'base.yaml' }
    return checked({ 'org.yaml': head, 'base.yaml': COMPANY, 'unsilo.config.yaml': text }, asking)
  }
  /** The sales team in service. */
  const SALES = `          - id: sales
            lead: rep
            roles: [{ id: rep, headcount: 9, serves: [hospitals] }]
`
  const moved = COMPANY.replace(`        teams:\n${SALES}`, '').replace(
    'decisions:',
    '  - { id: sales, parent: service, lead: rep, roles: [{ id: rep, headcount: 9, serves: [hospitals] }] }\ndecisions:',
  )

  it('is measured from --base', async () => {
    const { budgets, failed, findings } = await sizes(moved, 'max-roles-moved: 0, max-share-moved: 0.3')
    expect(budgets).toEqual([
      { figure: 'max-roles-moved', is: '<= 0', value: 1, holds: false },
      { figure: 'max-share-moved', is: '<= 0.3', value: 9 / 24, holds: false },
    ])
    expect(failed).toBe(true)
    expect(findings.map(({ message }) => message)).toEqual([
      'Roles moved: 1, and the policy asks for at most 0',
      'Share moved: 0.375, and the policy asks for at most 0.3',
    ])
    expect((await sizes(moved, 'max-roles-moved: 1, max-share-moved: 0.375')).failed).toBe(false)
  })

  it('is measured from the base of a reorg file', async () => {
    const reorg =
      'unsilo: 1\nreorg: Sales to service\nbase: base.yaml\nchanges:\n  - move: { team: sales, to: service }\n'
    const text = policy('rules: { budget/missed: error }', 'budgets: { max-roles-moved: 0 }')
    const files = { 'base.yaml': COMPANY, 'reorg.yaml': reorg, 'unsilo.config.yaml': text }
    expect(await checked(files, { models: ['reorg.yaml'] })).toMatchObject({
      failed: true,
      budgets: [{ value: 1, holds: false }],
      base: null,
    })
  })

  it('is not of renames', async () => {
    const renamed = COMPANY.replaceAll('sales', 'selling').replace(
      'id: selling',
      'id: selling\n            previously: sales',
    )
    expect((await sizes(renamed, 'max-roles-moved: 0')).budgets).toMatchObject([{ value: 0, holds: true }])
  })
})
