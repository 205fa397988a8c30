import { describe, expect, it } from 'vitest'
import { presentDiff } from '../../src/app/compare.js'
import { compared } from './compared.js'
import { WORKS, works, worksWith } from './works.js'

const seats = (steps: readonly { readonly seat: string }[]) => steps.map(({ seat }) => seat)

describe('decisions', () => {
  it('nearer the customer, with the way before and after', () => {
    const data = compared(WORKS, works(['decide: sales-head', 'decide: seller']))
    expect(data.decisions).toMatchObject([
      {
        id: 'price',
        change: 'changed',
        rights: [{ right: 'decide', added: ['seller'], removed: ['sales-head'] }],
        lineDistance: { before: 2, after: 0, is: 'better' },
        networkDistance: { before: 2, after: 0, is: 'better' },
        handOffs: { before: 2, after: 0, is: 'better' },
        deciders: { before: ['sales-head'], after: ['seller'] },
      },
    ])
    expect(seats(data.decisions[0]!.path.before)).toEqual(['seller', 'north-lead', 'sales-head'])
    expect(seats(data.decisions[0]!.path.after)).toEqual(['seller'])
    expect(data.summary).toEqual([
      "Better: 'Price of a pump' is decided by those who meet Plants. Nothing is worse.",
    ])
  })

  it('by a way that leads down again, which says so', () => {
    const down = compared(WORKS, works(['decide: sales-head', 'decide: storekeeper']))
    const [walk] = presentDiff(down)
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => block.type === 'path' && block.title.endsWith('after'))
    const steps = walk?.type === 'path' ? walk.steps : []
    expect(steps.map(({ direction }) => direction)).toEqual([null, 'up', 'up', 'up', 'down'])
    expect(steps.at(-1)!.via).toBe('implied reporting line, downwards')
  })

  it('farther, with a new veto of another unit', () => {
    const data = compared(WORKS, works(['decide: sales-head', 'decide: chief\n    agree: [service-head]']))
    expect(data.decisions).toMatchObject([
      {
        lineDistance: { before: 2, after: 3, is: 'worse' },
        vetoes: { before: 0, after: 1, is: 'worse' },
        vetoesOfOtherUnits: { before: [], after: ['service'], is: 'worse' },
      },
    ])
    expect(data.summary).toEqual([
      "Worse: 'Price of a pump' moves 1 line away from Plants; 1 veto of another unit is new. Nothing is better.",
      'unsilo check finds 1 new warning, see Findings.',
    ])
    expect(data.worse).toContain('vetoes-of-other-units')
  })

  it('that no line leads to any more are worse than any distance', () => {
    const head = works(
      ['decide: sales-head', 'decide: owner'],
      ['decisions:\n', '  - { id: owners, roles: [{ id: owner, title: Owner }] }\ndecisions:\n'],
    )
    const data = compared(WORKS, head)
    expect(data.decisions).toMatchObject([
      { lineDistance: { before: 2, after: null, is: 'worse' }, unreachable: { before: false, after: true } },
    ])
    expect(data.summary[0]).toContain(
      "no reporting line leads any more from Plants to those who decide 'Price of a pump'",
    )
    expect(data.worse).toContain('unreachable-decisions')
  })

  it('with other rights alone are told, and are neither better nor worse', () => {
    const data = compared(WORKS, works(['perform: [seller]', 'perform: [seller]\n    inform: [storekeeper]']))
    expect(data.decisions).toMatchObject([
      { rights: [{ right: 'inform', added: ['storekeeper'], removed: [] }], lineDistance: { is: 'same' } },
    ])
    expect(data.summary).toEqual(['Neither better nor worse by any figure: 1 decision changed.'])
  })

  it('in another order of the same actors are the same', () => {
    const two = (list: string) => works(['perform: [seller]', `perform: [seller]\n    inform: [${list}]`])
    expect(compared(two('chief, fitter'), two('fitter, chief')).same).toBe(true)
  })

  it('in another order of those that they come to one after the other are told', () => {
    const three = (list: string) => works(['perform: [seller]', `perform: [${list}]`])
    const data = compared(three('chief, fitter, seller'), three('fitter, seller, chief'))
    const order = ['fitter', 'seller', 'chief']
    expect(data.decisions[0]!.rights).toEqual([{ right: 'perform', added: [], removed: [], order }])
    // What is added at the end is no other order.
    const more = compared(three('fitter, chief'), three('fitter, chief, seller'))
    expect(more.decisions[0]!.rights).toMatchObject([{ added: ['seller'], order: null }])
  })

  it('with other facts', () => {
    const data = compared(WORKS, works(['frequency: 10/month', 'frequency: 5/week'], ['    key: true\n', '']))
    expect(data.decisions[0]!.facts).toEqual([
      { fact: 'key', before: true, after: false },
      { fact: 'frequency', before: '10/month', after: '5/week' },
    ])
    const same = works(['frequency: 10/month', 'frequency: 120/year'])
    expect(compared(WORKS, same).same).toBe(true)
  })

  it('that are new and gone', () => {
    const more = worksWith(`  # more`).replace(
      'needs:',
      '  - { id: stock, name: What is in stock, customers: [plants], decide: storekeeper }\nneeds:',
    )
    expect(compared(WORKS, more).decisions).toMatchObject([
      { id: 'stock', change: 'added', lineDistance: { before: null, after: 4, is: null } },
    ])
    expect(compared(more, WORKS).decisions).toMatchObject([
      { id: 'stock', change: 'removed', lineDistance: { before: 4, after: null, is: null } },
    ])
  })
})
