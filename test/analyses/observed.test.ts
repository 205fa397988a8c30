import { describe, expect, it } from 'vitest'
import { saidOf, written } from './tied-firm.js'

// Ties cross from sales to service, s3–v1, and from service to design, v2–d1.
const used = { ties: 1, paperOnly: false, unwritten: false }
const unwritten = { ties: 1, paperOnly: false, unwritten: true }
const paperOnly = { ties: 0, paperOnly: true, unwritten: false }

describe('a boundary', () => {
  it('with a link and a tie is used, with a link alone on paper only, with a tie alone unwritten', () => {
    const { observed, tiedOnly } = saidOf(written)
    expect(observed).toEqual({
      'design–service': unwritten,
      'sales–service': used,
      'design–sales': paperOnly,
    })
    expect(tiedOnly).toBe(0)
  })

  it('with neither is a gap, and nothing else', () => {
    const { observed } = saidOf({ needs: [{ between: ['design', 'sales'] }] })
    expect(observed['design–sales']).toEqual({ ties: 0, paperOnly: false, unwritten: false })
  })

  it('is there if it is required or linked; other pairs with ties are counted', () => {
    expect(saidOf()).toMatchObject({ observed: {}, tiedOnly: 2 })
    expect(saidOf({ links: written.links! })).toMatchObject({ tiedOnly: 1 })
    expect(saidOf({ unit: 'sales' })).toMatchObject({ tiedOnly: 1 })
    expect(saidOf({ unit: 'service' })).toMatchObject({ tiedOnly: 2 })
  })

  it('has ties once for each pair of roles, and none of someone above the units', () => {
    const ties = [
      ['s1', 'v1'],
      ['v1', 's1'],
      ['s1', 'v1', 'advice'],
      ['s2', 'v1'],
      ['s1', 'ceo'],
      ['ceo', 'v1'],
    ] as const
    expect(saidOf({ ...written, ties }).observed['sales–service']).toEqual({ ...used, ties: 2 })
  })

  it('has the ties of one kind where one is asked for', () => {
    // What sales and service have to do with each other is advice.
    expect(saidOf({ ...written, tieKind: 'contact' }).observed).toMatchObject({ 'sales–service': paperOnly })
    expect(saidOf({ ...written, tieKind: 'advice' }).observed).toMatchObject({ 'sales–service': used })
  })

  it('is not assessed as used where no tie at all was observed in one of its units', () => {
    const { observed } = saidOf({ ...written, ties: [['v2', 'd1']] })
    expect(observed['sales–service']).toEqual({ ties: 0, paperOnly: null, unwritten: false })
    expect(observed['design–sales']).toEqual({ ties: 0, paperOnly: null, unwritten: false })
    expect(observed['design–service']).toEqual(unwritten)
  })

  it('has nothing observed where no ties are given', () => {
    const { observed, tiedOnly } = saidOf({ ...written, ties: [] })
    expect(observed['design–sales']).toBeUndefined()
    expect(tiedOnly).toBeUndefined()
  })
})
