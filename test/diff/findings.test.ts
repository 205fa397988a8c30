import { describe, expect, it } from 'vitest'
import { inProcess, scratch } from '../cli/run.js'
import { commitAll } from '../git.js'
import { compared } from './compared.js'
import { WORKS, works } from './works.js'

const told = ({ findings }: ReturnType<typeof compared>) =>
  findings.map(({ change, rule, subject }) => `${change} ${rule} ${subject.join(' ')}`)

describe('findings of two models', () => {
  it('appear and disappear with what they are about', () => {
    const farther = works(['decide: sales-head', 'decide: chief'])
    const changes = told(compared(WORKS, farther))
    const back = told(compared(farther, WORKS))
    expect(changes).toContain('worse decision/too-far price')
    expect(back).toContain('better decision/too-far price')
    const nearer = works(['decide: sales-head', 'decide: seller'])
    expect(told(compared(WORKS, nearer))).toContain('gone decision/too-far price')
    expect(told(compared(nearer, WORKS))).toContain('appeared decision/too-far price')
  })

  it('are those of one unit alone, where only that is asked for', () => {
    const nearer = works(['decide: sales-head', 'decide: seller'])
    const of = (unit: string) => told(compared(WORKS, nearer, { unit }))
    expect(of('sales')).toContain('gone decision/too-far price')
    expect(of('service')).not.toContain('gone decision/too-far price')
  })

  it('stay the same where only ids changed and the model says so', () => {
    const renamed = WORKS.replaceAll(/\bprice\b/g, 'pump-price').replace(
      'id: pump-price',
      'id: pump-price\n    previously: price',
    )
    expect(told(compared(WORKS, renamed))).toEqual([])
  })

  it('are the more important ones first, and are said as sentences', () => {
    const { findings } = compared(
      WORKS,
      works(['decide: sales-head', 'decide: chief\n    agree: [service-head]']),
    )
    const weight = ['error', 'warn', 'info']
    const appeared = findings.filter(({ change }) => change === 'appeared').map(({ severity }) => severity)
    expect(appeared).toEqual([...appeared].sort((a, b) => weight.indexOf(a) - weight.indexOf(b)))
    expect(findings.every(({ message }) => message.length > 20)).toBe(true)
  })
})

const POLICY = `rules:
  decision/too-far: { most: 0, severity: error }
  structure/span: off
budgets: { max-roles-moved: 0 }
`

describe('the policy of a comparison', () => {
  const findingsOf = async (args: readonly string[], cwd: string) => {
    const { stdout, stderr, status } = await inProcess(['diff', ...args, '-f', 'json'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { findings, policy, options } = JSON.parse(stdout)
    return { told: told({ findings } as never), policy, options }
  }

  it('is the one of head: its rules, its level and target distance, its budgets on the change', async () => {
    const cwd = scratch({
      'org.yaml': WORKS,
      'next.yaml': works(['decide: sales-head', 'decide: seller'], ['id: fitter', 'id: fitter2']),
      'unsilo.config.yaml': `${POLICY}target-distance: 3\n`,
    })
    const found = await findingsOf(['org.yaml', 'next.yaml'], cwd)
    expect(found.policy).toBe('unsilo.config.yaml')
    expect(found.options.targetDistance).toBe(3)
    expect(found.told).toContain('gone decision/too-far price')
    expect(found.told).toContain('appeared budget/missed max-roles-moved')
    const without = await findingsOf(['org.yaml', 'next.yaml', '--no-config'], cwd)
    expect(without.policy).toBeNull()
    expect(without.options.targetDistance).toBe(1)
    expect(without.told).not.toContain('appeared budget/missed max-roles-moved')
    const asked = await findingsOf(['org.yaml', 'next.yaml', '--target-distance', '2'], cwd)
    expect(asked.options.targetDistance).toBe(2)
  })

  it('leaves out what is waived, and judges the policy itself in check alone', async () => {
    const waived = works([
      'decide: sales-head',
      'decide: chief # unsilo-ignore decision/too-far -- until the chief retires',
    ])
    const cwd = scratch({
      'org.yaml': works(['decide: sales-head', 'decide: seller']),
      'next.yaml': waived,
      'unsilo.config.yaml': 'waivers: [{ rule: silo/sealed, of: nobody }]\n',
    })
    const found = await findingsOf(['org.yaml', 'next.yaml'], cwd)
    expect(found.told.filter((one) => /too-far|waiver|policy\//.test(one))).toEqual([])
  })

  it('is told with its mistakes beside those of the models', async () => {
    const cwd = scratch({
      'org.yaml': WORKS,
      'next.yaml': works(['decide: sales-head', 'decide: nobody']),
      'unsilo.config.yaml': 'rules: { silo/saeled: off }\n',
    })
    const { status, stderr, stdout } = await inProcess(['diff', 'org.yaml', 'next.yaml'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain("did you mean 'silo/sealed'?")
    expect(stderr).toContain("'nobody'")
  })

  it('is read at the revision of head', async () => {
    const cwd = scratch({ 'org/org.yaml': WORKS, 'unsilo.config.yaml': POLICY })
    commitAll(cwd)
    const found = await findingsOf(['main:org/', 'HEAD:org/'], cwd)
    expect(found).toMatchObject({ told: [], policy: 'HEAD:unsilo.config.yaml' })
    expect((await findingsOf(['main:org/', 'org/'], cwd)).policy).toBe('unsilo.config.yaml')
  })
})
