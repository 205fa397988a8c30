import { describe, expect, it } from 'vitest'
import { inProcess, scratch } from '../cli/run.js'
import { compared } from './compared.js'
import { WORKS, works } from './works.js'

const NEAR = `  - id: repair
    name: Repair of a pump
    customers: [plants]
    key: true
    decide: seller
needs:`

describe('the weight of a change', () => {
  it('leads with a customer whom no one serves any more', () => {
    const unserved = compared(WORKS, works([', serves: [plants] }', ' }']))
    expect(unserved.unserved).toEqual({ before: [], after: ['plants'], is: 'worse' })
    expect(unserved.summary[0]).toMatch(/^Worse: no one serves Plants any more/)
    expect(compared(works([', serves: [plants] }', ' }']), WORKS).summary[0]).toContain(
      'Plants is served now',
    )
  })

  it('calls no mean better because far decisions are gone', () => {
    const both = works(['needs:', NEAR])
    const far = both.indexOf('  - id: price')
    const without = both.slice(0, far) + both.slice(both.indexOf('  - id: repair'))
    const gone = compared(both, without)
    expect(gone.figures['mean-line-distance']).toEqual({ before: 1, after: 0, is: 'same' })
    expect(gone.better).not.toContain('mean-line-distance')
    expect(gone.summary[0]).toContain("'Price of a pump' is gone.")
    expect(compared(without, both).summary[0]).toContain("'Price of a pump' is new.")
  })

  it('judges a mean by the decisions on both sides, each by how often it is made', () => {
    const repair = (decide: string) =>
      `  - { id: repair, customers: [plants], frequency: 1000/year, decide: ${decide} }\n`
    const stock = '  - { id: stock, customers: [plants], frequency: 1/year, decide: storekeeper }\n'
    const before = works(['needs:', `${repair('seller')}${stock}needs:`])
    const after = works(['decide: sales-head', 'decide: seller'], ['needs:', `${repair('north-lead')}needs:`])
    const { figures } = compared(before, after)
    expect(figures['mean-line-distance'].is).toBe('better')
    expect(figures['weighted-mean-line-distance'].is).toBe('worse')
  })

  it('says how many people change their place, where it is a tenth or more', () => {
    const [from, to] = ['          - { id: fitter, title: Fitter, headcount: 20 }\n', 'Storekeeper }]']
    const moved = works([from, ''], [to, 'Storekeeper }, { id: fitter, title: Fitter, headcount: 20 }]'])
    const people = compared(WORKS, moved)
    expect(people.moved).toMatchObject({ roles: ['fitter'], people: 20 })
    expect(people.summary[0]).toMatch(/\d\d % of the people change their place\./)
  })

  it('is silent on a score that differs by less than a point', () => {
    const more = compared(WORKS, works(['headcount: 20', 'headcount: 21']))
    expect(more.practices).toEqual([])
    expect(more.silos).toEqual([])
  })
})

describe('--figures', () => {
  const farther = works(['decide: sales-head', 'decide: chief'])
  const status = async (...args: string[]) => {
    const cwd = scratch({ 'a.yaml': WORKS, 'b.yaml': farther })
    return inProcess(['diff', 'a.yaml', 'b.yaml', '--fail-on', 'worse', ...args], { cwd })
  }

  it('chooses what fails', async () => {
    expect((await status()).status).toBe(1)
    expect((await status('--figures', 'mean-line-distance,gaps')).status).toBe(1)
    expect((await status('--figures', 'gaps,unserved-customers')).status).toBe(0)
  })

  it('knows its words', async () => {
    const { status: code, stderr } = await status('--figures', 'gap')
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean gaps?')
  })
})

describe('what cannot be compared', () => {
  it('is a comment too, where one was asked for', async () => {
    const cwd = scratch({ 'a.yaml': WORKS, 'b.yaml': works(['decide: sales-head', 'decide: sales-haed']) })
    const ran = await inProcess(['diff', 'a.yaml', 'b.yaml', '-f', 'markdown'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toMatch(/^### Nothing was compared\n/)
    expect(ran.stdout).toContain("did you mean 'sales-head'?")
  })
})
