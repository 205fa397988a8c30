import { describe, expect, it } from 'vitest'
import { type More, saidOf, written } from './tied-firm.js'

describe('the silo index', () => {
  it('has inwardness among its components', () => {
    const { silo } = saidOf(written)
    // E-I of sales -1/2, of service 1/3; all that is linked hangs on one seat; nothing is measured.
    expect(silo('sales')).toMatchObject({ eiIndex: -1 / 2, expectedEi: 3 / 5, eiFrom: 'ties' })
    expect(silo('sales').components).toEqual({
      reach: 1,
      inwardness: 3 / 4,
      fragility: 1,
      measureFocus: null,
    })
    expect(silo('sales').index).toBeCloseTo((100 * (0.2 * (3 / 4) + 0.15)) / 0.85, 9)
    expect(silo('service').components.inwardness).toBeCloseTo(1 / 3, 12)
    // Of 3 and 1 that service needs, 3 is linked.
    expect(silo('service').index).toBeCloseTo((100 * (0.5 / 4 + 0.2 / 3 + 0.15)) / 0.85, 9)
  })

  it('goes by ties alone where nothing is required', () => {
    const { silo } = saidOf()
    const nothing = 'nothing in the model requires it to coordinate with another unit; by its ties, index'
    expect(silo('sales')).toMatchObject({ index: 75, verdict: 'inward', because: `${nothing} 75 of 100` })
    expect(silo('service')).toMatchObject({ verdict: 'open', because: `${nothing} 33 of 100` })
    expect(silo('design')).toMatchObject({ index: 0, verdict: 'open' })
  })

  it('is not assessed where there are neither ties of a unit nor needs', () => {
    const design = saidOf({ ties: [['s1', 's2']] }).silo('design')
    expect(design).toMatchObject({ index: null, verdict: 'not assessed', eiIndex: null, eiFrom: null })
    expect(design.notAssessed).toMatchObject({
      inwardness: 'no ties of its roles to roles of any unit are given',
    })
  })
})

describe('spanners', () => {
  const spanners = (more: More) =>
    saidOf(more)
      .silo('sales')
      .spanners.map(({ seat, links, betweenness, observed }) => [seat, links, betweenness, observed?.ties])

  it('carry links or ties across, by betweenness in the ties', () => {
    expect(spanners(written)).toEqual([
      ['s3', 0, 9, 1],
      ['s1', 1, 5, 0],
      ['s2', 1, 0, 0],
    ])
    // A tie to the ceo crosses no boundary: s1 is none without a link.
    expect(spanners({})).toEqual([['s3', 0, 9, 1]])
  })

  it('have their brokerage and constraint beside them', () => {
    const [s3] = saidOf().silo('sales').spanners
    expect(s3!.observed!.brokerage).toMatchObject({ representative: 2, gatekeeper: 0 })
    expect(s3!.observed!.constraint).toBeCloseTo(181 / 324, 12)
  })
})

describe('connection', () => {
  const ties = [
    ['s3', 'v1', 'trust'],
    ['v2', 's1', 'friendship'],
    ['d1', 'v3', 'trust'],
    ['v3', 'd1', 'advice'],
  ] as const

  it('is trust both ways across what is required, whatever kind is looked at', () => {
    const { connection } = saidOf({ ...written, ties }).practices
    expect(connection).toMatchObject({
      score: 50,
      counted: '2 required boundaries: 1 with ties of trust in both directions, 1 in one',
    })
    expect(saidOf({ ...written, ties, tieKind: 'advice' }).practices.connection).toEqual(connection)
  })
})
