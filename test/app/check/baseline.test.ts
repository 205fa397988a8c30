import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Files, folderWith } from '../../load/reading.js'
import { type Asking, COMPANY, checkIn, policy, resultOf, shown } from '../checking.js'

const POLICY = policy(
  'baseline: known.json',
  'rules:',
  '  decision/too-far: warn',
  '  decision/no-decider: error',
  '  boundary/unlinked: error',
  '  baseline/gone: info',
  '  waiver/unused: warn',
)

/** A folder in which the baseline of the company is written; `rewrite` changes its model. */
async function written(org = COMPANY, files: Files = { 'unsilo.config.yaml': POLICY }) {
  const folder = folderWith({ '.git/HEAD': '', 'org.yaml': org, ...files })
  const first = await checkIn(folder, { writeBaseline: true })
  const text = first.baseline!
  writeFileSync(`${folder}/known.json`, text)
  const now = async (next = org, asking: Asking = {}) => {
    writeFileSync(`${folder}/org.yaml`, next)
    return resultOf(await checkIn(folder, asking))
  }
  return { first: resultOf(first), text, now }
}

describe('a baseline', () => {
  it('has a line for each finding, by rule and subject, and no place', async () => {
    const { text } = await written()
    expect(text).toBe(`{
  "format": "unsilo-baseline/1",
  "findings": [
    {"rule":"boundary/unlinked","subject":["equipment","service"],"extent":${JSON.parse(text).findings[0].extent},"message":${JSON.stringify(JSON.parse(text).findings[0].message)}},
    {"rule":"decision/no-decider","subject":["recall"],"extent":null,"message":"No one decides 'recall'"},
    {"rule":"decision/too-far","subject":["price"],"extent":2,"message":"'price' is decided by Chief executive, 2 reporting lines from Hospitals; the target is 1"}
  ]
}
`)
  })

  it('makes all that is found known, at once and from then on', async () => {
    const { first, now } = await written()
    expect(first).toMatchObject({ known: 3, failed: false, counts: { error: 0, warn: 0, info: 0 } })
    expect(await now()).toMatchObject({ known: 3, failed: false, baseline: 'known.json', base: null })
    expect((await now()).findings.every(({ known }) => known)).toBe(true)
  })

  it('is the same text however lines move', async () => {
    const moved = COMPANY.replace('customers:', '# One line more.\n\ncustomers:')
    expect((await written(moved)).text).toBe((await written()).text)
  })

  it('leaves what is new to count', async () => {
    const { now } = await written()
    const next = await now(COMPANY.replace('decide: [fitter]', 'input: [fitter]'))
    expect(next.findings.map(shown)).toContain('error decision/no-decider visit')
    expect(next).toMatchObject({ failed: true, known: 3, counts: { error: 1 } })
  })

  it('lets what is known become better, and not worse', async () => {
    const { now } = await written(COMPANY.replace('decide: [ceo]', 'decide: [equipment-head]'), {
      'unsilo.config.yaml': POLICY.replace(
        'decision/too-far: warn',
        'decision/too-far: { severity: error, most: 0 }',
      ),
    })
    const worse = await now(COMPANY)
    expect(worse.failed).toBe(true)
    expect(worse.findings.find(({ rule }) => rule === 'decision/too-far')).toMatchObject({
      known: false,
      extent: 2,
      message: expect.stringMatching(/the target is 0; it was known, and is worse than it was$/),
    })
    expect(await now(COMPANY.replace('decide: [ceo]', 'decide: [rep]'))).toMatchObject({ failed: false })
  })

  it('does not hold where something counted has no bound any more', async () => {
    const own = policy(
      'baseline: known.json',
      "rules: { own/near: { expect: { figure: line-distance, of: price, is: '<= 1' } } }",
    )
    const { now } = await written(COMPANY, { 'unsilo.config.yaml': own })
    const island = COMPANY.replace('decide: [ceo]', 'decide: [island]').replace(
      'decisions:',
      '  - { id: off, roles: [{ id: island }] }\ndecisions:',
    )
    expect((await now(island)).findings).toMatchObject([{ known: false, extent: null }])
    const back = await written(island, { 'unsilo.config.yaml': own })
    expect((await back.now(COMPANY)).findings).toMatchObject([{ known: true, extent: 1 }])
    expect((await back.now(island)).findings).toMatchObject([{ known: true, extent: null }])
  })

  it('tells in one finding what is no more, and not of rules that did not run', async () => {
    const { now } = await written()
    const better = COMPANY.replace('decide: [ceo]', 'decide: [rep]').replace(
      'input: [rep, fitter]',
      'decide: [rep]',
    )
    const gone = (await now(better)).findings.filter(({ rule }) => rule === 'baseline/gone')
    expect(gone).toMatchObject([
      {
        severity: 'info',
        extent: 2,
        message: expect.stringContaining('known.json accepts 2 findings that are no more, such as'),
      },
    ])
    expect((await now(better, { only: ['boundary/unlinked', 'baseline/gone'] })).findings.map(shown)).toEqual(
      ['(known) error boundary/unlinked equipment+service'],
    )
  })

  it('leaves out what is waived, and what is said of the policy itself', async () => {
    const org = COMPANY.replace(
      '- id: price',
      '- id: price # unsilo-ignore decision/too-far, decision/no-decider -- agreed',
    )
    const { text, now } = await written(org)
    expect(JSON.parse(text).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'boundary/unlinked',
      'decision/no-decider',
    ])
    const { findings } = await now()
    expect(findings.map(shown).sort()).toEqual([
      '(known) error boundary/unlinked equipment+service',
      '(known) error decision/no-decider recall',
      '(waived) warn decision/too-far price',
      'warn waiver/unused decision/no-decider',
    ])
  })

  it('has what is not shown too', async () => {
    const folder = folderWith({ '.git/HEAD': '', 'org.yaml': COMPANY, 'unsilo.config.yaml': POLICY })
    const all = await checkIn(folder, { writeBaseline: true })
    const errors = await checkIn(folder, { writeBaseline: true, severity: 'error' })
    expect(errors.baseline).toBe(all.baseline)
  })

  it('knows of budgets how far they were missed', async () => {
    const own = (most: number) =>
      policy('baseline: known.json', 'rules: { budget/missed: error }', `budgets: { layers: '<= ${most}' }`)
    const { now, text } = await written(COMPANY, { 'unsilo.config.yaml': own(1) })
    expect(JSON.parse(text).findings).toMatchObject([{ subject: ['layers'], extent: 2 }])
    expect((await now()).failed).toBe(false)
    const deeper = COMPANY.replace(
      'roles: [{ id: rep, headcount: 9, serves: [hospitals] }]',
      'roles: [{ id: rep, serves: [hospitals] }, { id: aide, reports_to: rep }]',
    )
    expect((await now(deeper)).failed).toBe(true)
  })

  it('is empty where nothing is found, and reads back', async () => {
    const none = policy('baseline: known.json', 'rules: { silo/customer-silo: error }')
    const { text, now } = await written(COMPANY, { 'unsilo.config.yaml': none })
    expect(text).toBe('{\n  "format": "unsilo-baseline/1",\n  "findings": []\n}\n')
    expect(await now()).toMatchObject({ findings: [], failed: false })
  })
})
