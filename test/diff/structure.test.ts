import { describe, expect, it } from 'vitest'
import { compared } from './compared.js'
import { WORKS, works, worksWith } from './works.js'

/** The changes of teams and roles as short lines; those that follow from another say so. */
const told = (base: string, head: string) =>
  compared(base, head).structure.map(
    ({ kind, id, change, before, after, follows }) =>
      `${kind} ${id} ${change}: ${before} → ${after}${follows === null ? '' : ` (by ${follows})`}`,
  )

const NORTH = `        teams:
          - id: north
            name: North
            lead: north-lead
            roles:
              - { id: north-lead, title: Lead of the north }
              - { id: seller, title: Seller, headcount: 8, serves: [plants] }
`
const STORE = `      - id: store
        name: Store
        unit: true
        lead: storekeeper
        roles: [{ id: storekeeper, title: Storekeeper }]
`

describe('structure', () => {
  it('a team created with its roles', () => {
    const more = `${STORE}      - { id: lab, name: Lab, roles: [{ id: chemist, title: Chemist }] }\n`
    expect(told(WORKS, works([STORE, more]))).toEqual([
      'team lab created: null → works',
      'role chemist created: null → lab (by lab)',
    ])
  })

  it('the type of a team, and who holds a role', () => {
    const typed = works(
      ['name: Store\n', 'name: Store\n        type: division\n'],
      ['title: Chief }', 'title: Chief, held_by: [ada] }'],
    )
    expect(told(WORKS, typed)).toEqual(['team store type: null → division', 'role chief held_by:  → ada'])
    expect(compared(WORKS, typed).same).toBe(false)
  })

  it('the line of a team that stands for its lead, which is written newly, or new itself', () => {
    const alone = works([STORE, '      - { id: store, unit: true }\n'])
    const states = works([STORE, '      - { id: store, unit: true, reports_to: chief }\n'])
    expect(told(alone, states)).toEqual(['team store line: implied → solid'])
    const elsewhere = works([STORE, '      - { id: store, name: Store, unit: true, reports_to: fitter }\n'])
    expect(told(WORKS, elsewhere)).toEqual([
      'team store lead: storekeeper → null',
      'team store superior: null → fitter',
      'role storekeeper removed: store → null',
    ])
  })

  it('a lead that is written newly, which alone does not matter', () => {
    const implied = works(['        lead: storekeeper\n', ''])
    expect(told(implied, WORKS)).toEqual(['team store leading: implied → stated'])
    expect(compared(implied, WORKS).same).toBe(true)
  })

  it('a team dissolved with its roles', () => {
    expect(told(WORKS, works([STORE, '']))).toEqual([
      'team store removed: works → null',
      'role storekeeper removed: store → null (by store)',
    ])
  })

  it('a team that moves takes its roles along: its lead reports elsewhere, no role is moved', () => {
    const moved = `${NORTH}`
      .replace('        teams:\n', '')
      .replace('- id: north\n', '- id: north\n            parent: service\n')
    const flat = works([NORTH, '']).replace('teams:\n', `teams:\n${moved.replaceAll(/^ {8}/gm, '')}`)
    expect(told(WORKS, flat)).toEqual([
      'team north moved: sales → service',
      'role north-lead superior: sales-head → service-head (by north)',
    ])
  })

  it('a role that moves', () => {
    const text = works(
      ['          - { id: fitter, title: Fitter, headcount: 20 }\n', ''],
      [
        '{ id: north-lead, title: Lead of the north }',
        '{ id: north-lead, title: Lead of the north }\n              - { id: fitter, title: Fitter, headcount: 20 }',
      ],
    )
    expect(told(WORKS, text)).toEqual([
      'role fitter moved: service → north',
      'role fitter superior: service-head → north-lead (by fitter)',
    ])
  })

  it('a role that reports to another', () => {
    const text = works(['title: Fitter,', 'title: Fitter, reports_to: storekeeper,'])
    expect(told(WORKS, text)).toEqual(['role fitter superior: service-head → storekeeper'])
  })

  it('a line that is written where it was implied is told, and matters to no one', () => {
    const data = compared(WORKS, works(['title: Fitter,', 'title: Fitter, reports_to: service-head,']))
    expect(data.structure).toMatchObject([
      { id: 'fitter', change: 'line', before: 'implied', after: 'solid' },
    ])
    expect(data.same).toBe(true)
  })

  it('a dotted line', () => {
    expect(told(WORKS, works(['title: Fitter,', 'title: Fitter, dotted: [seller],']))).toEqual([
      'role fitter dotted:  → seller',
    ])
  })

  it('another lead, whom the others now report to', () => {
    const text = works(
      ['lead: service-head', 'lead: fitter'],
      ['title: Fitter,', 'title: Fitter, reports_to: chief,'],
    )
    expect(told(WORKS, text)).toEqual([
      'team service lead: service-head → fitter',
      'role fitter superior: service-head → chief',
      'role service-head superior: chief → fitter (by service)',
    ])
  })

  it('headcount, what is served, what is spanned and what is a unit', () => {
    const text = works(
      ['headcount: 20', 'headcount: 22, serves: [plants], spans: [store]'],
      ['        name: Store\n        unit: true\n', '        name: Store\n'],
    )
    expect(told(WORKS, text)).toEqual([
      'team store unit: true → false',
      'role fitter headcount: 20 → 22',
      'role fitter serves:  → plants',
      'role fitter spans:  → store',
    ])
  })

  it('links, forums, needs, measures, programs and customers', () => {
    const text = worksWith(`links:
  - { between: [seller, storekeeper], shares: information, mechanism: liaison, what: Stock list }
measures:
  - { id: repairs, focus: customer }
forums:
  - { id: board, name: Board, members: [chief, sales-head] }
programs:
  - { id: swap, builds: capability, units: [sales] }`)
      .replace('type: reciprocal', 'type: pooled')
      .replace('[{ id: plants, name: Plants }]', '[{ id: plants, name: Plants }, { id: ships }]')
    expect(compared(WORKS, text).others.map((o) => [o.kind, o.name, o.change, ...o.fields])).toEqual([
      ['customer', 'ships', 'added'],
      ['forum', 'Board', 'added'],
      ['link', 'Stock list', 'added'],
      ['measure', 'repairs', 'added'],
      ['need', 'What is sold is fitted', 'changed', 'type'],
      ['program', 'swap', 'added'],
    ])
  })

  it('of one unit alone, where only that is asked for', () => {
    const text = works(['headcount: 20', 'headcount: 22'], ['headcount: 8', 'headcount: 9'])
    const data = compared(WORKS, text, { unit: 'service' })
    expect(data.structure.map(({ id }) => id)).toEqual(['fitter'])
    const linked = worksWith('links: [{ id: stock, between: [seller, storekeeper], shares: information }]')
    const links = (unit: string) => compared(WORKS, linked, { unit }).others.map(({ id }) => id)
    expect([links('sales'), links('store'), links('service')]).toEqual([['stock'], ['stock'], []])
  })
})
