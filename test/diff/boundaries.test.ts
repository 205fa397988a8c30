import { describe, expect, it } from 'vitest'
import { compared } from './compared.js'
import { WORKS, works, worksWith } from './works.js'

const LINKED = worksWith(
  'links: [{ between: [sales-head, service-head], shares: information, mechanism: liaison, what: Fitting plan }]',
)

describe('boundaries', () => {
  it('a gap that closes by a link', () => {
    const data = compared(WORKS, LINKED)
    expect(data.boundaries).toMatchObject([
      {
        units: ['sales', 'service'],
        before: 'gap',
        after: 'linked',
        closed: true,
        opened: false,
        linksAdded: [{ id: 'link:sales-head~service-head', what: 'Fitting plan', mechanism: 'liaison' }],
        is: 'better',
      },
    ])
    expect(data.figures.gaps).toEqual({ before: 1, after: 0, is: 'better' })
    expect(data.figures.congruence).toEqual({ before: 0, after: 1, is: 'better' })
    expect(data.summary[0]).toMatch(/^Better: Sales and Service must coordinate, and are linked now;/)
  })

  it('a gap that opens as the link goes', () => {
    const data = compared(LINKED, WORKS)
    expect(data.boundaries).toMatchObject([
      { opened: true, linksRemoved: [{ what: 'Fitting plan' }], is: 'worse' },
    ])
    expect(data.summary[0]).toMatch(
      /^Worse: Sales and Service must coordinate, and are linked by nothing now;/,
    )
  })

  it('a gap that closes as nothing requires it any more', () => {
    const need = WORKS.slice(WORKS.indexOf('needs:'))
    const data = compared(WORKS, works([need, '']))
    expect(data.boundaries).toMatchObject([
      { before: 'gap', after: 'none', closed: true, noLongerRequired: true, is: 'better' },
    ])
    expect(data.summary[0]).toContain(
      'nothing requires Sales and Service to coordinate any more, and nothing linked them',
    )
  })

  it('a boundary that is newly required, linked or not', () => {
    const needed = (text: string) =>
      `${text.trimEnd()}\n`.replace(
        'needs:\n',
        'needs:\n  - { id: parts, between: [service, store], type: pooled }\n',
      )
    expect(compared(WORKS, needed(WORKS)).boundaries).toMatchObject([
      {
        units: ['service', 'store'],
        before: 'none',
        after: 'gap',
        newlyRequired: true,
        opened: true,
        is: 'worse',
      },
    ])
    const link = 'links: [{ between: [fitter, storekeeper], shares: information, mechanism: team }]'
    const both = compared(worksWith(link), needed(worksWith(link))).boundaries
    expect(both).toMatchObject([{ before: 'surplus', after: 'linked', newlyRequired: true, opened: false }])
  })

  it('a boundary that becomes fragile', () => {
    const firm = worksWith(
      'links: [{ id: plan, between: [seller, fitter], shares: information, mechanism: team }]',
    )
    const informal = firm.replace('mechanism: team', 'mechanism: direct-contact')
    expect(compared(firm, informal).boundaries).toMatchObject([
      {
        before: 'linked',
        after: 'linked',
        fragile: { before: false, after: true, is: 'worse' },
        is: 'worse',
      },
    ])
    expect(compared(firm, informal).summary[0]).toContain('what links Sales and Service is now fragile')
    expect(compared(informal, firm).summary[0]).toContain('what links Sales and Service is no longer fragile')
  })

  it('units that are no longer sealed, and practices with another score', () => {
    const data = compared(WORKS, LINKED)
    expect(data.silos.map(({ unit, verdict, is }) => [unit, verdict.before, verdict.after, is])).toEqual([
      ['sales', 'sealed', 'open', 'better'],
      ['service', 'sealed', 'open', 'better'],
    ])
    expect(data.figures['sealed-units']).toEqual({ before: 2, after: 0, is: 'better' })
    expect(data.practices).toMatchObject([{ practice: 'coordination', is: 'better' }])
  })

  it('links without ids are the same in whatever order they are written', () => {
    const links = (...all: readonly string[]) => worksWith(`links: [${all.join(', ')}]`)
    const one = '{ between: [seller, fitter], shares: information, mechanism: liaison }'
    const two = '{ between: [fitter, seller], shares: people, mechanism: team }'
    expect(compared(links(one, two), links(two, one)).same).toBe(true)
    expect(compared(links(one, two), links(two)).others).toMatchObject([{ kind: 'link', change: 'removed' }])
  })
})
