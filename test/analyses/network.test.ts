import { describe, expect, it } from 'vitest'
import { firm, networkOf, withTies } from './tied-firm.js'

const network = networkOf(firm)
const unit = (id: string) => network.units.find((one) => one.unit === id)!

describe('what is counted', () => {
  it('is pairs of roles, arcs without loops and repetitions, and ties as stated', () =>
    // Seven ties; s1 and s2 name each other; one is there twice, and one is of s1 to itself.
    expect(network).toMatchObject({ ties: 7, arcs: 8, stated: 10, size: 8, isolates: 1, aboveUnits: 1 }))

  it('is of one kind where that is asked for, and says which kinds there are', () => {
    const kinds = [
      { kind: 'contact', stated: 7 },
      { kind: 'advice', stated: 3 },
    ]
    expect(network).toMatchObject({ kind: null, kinds })
    const advice = networkOf(firm, { tieKind: 'advice' })
    expect(advice).toMatchObject({ kind: 'advice', kinds, ties: 2, stated: 3, isolates: 4, ei: 1 })
  })

  it('is nothing where no ties are given', () => expect(networkOf({ ...firm, ties: [] })).toBeNull())
})

describe('units', () => {
  it('have ties inside and outside, without those to the ceo', () => {
    // sales: the triangle, and s3–v1. E-I (1 - 3) / 4; by chance 3 × 4 pairs out and 3 in: (12 - 3) / 15.
    expect(unit('sales')).toMatchObject({ size: 3, internal: 3, external: 1, ei: -1 / 2, expectedEi: 3 / 5 })
    // service: v1–v2; out to s3 and d1.
    expect(unit('service')).toMatchObject({ internal: 1, external: 2, ei: 1 / 3, expectedEi: 3 / 5 })
    // Over all: 2 across, 4 within; of 21 pairs 3 + 3 are within.
    expect(network).toMatchObject({ internal: 4, external: 2, ei: -2 / 6, expectedEi: (15 - 6) / 21 })
  })

  it('are dense inside and thin outside, of the ties that could be there', () => {
    expect(unit('sales')).toMatchObject({ densityInside: 1, densityOutside: 1 / 12 })
    expect(unit('service')).toMatchObject({ densityInside: 1 / 3, densityOutside: 2 / 12 })
    // One role has no pairs inside.
    expect(unit('design')).toMatchObject({ densityInside: null, densityOutside: 1 / 6, ei: 1, expectedEi: 1 })
    expect(unit('design').notAssessed).toEqual({ densityInside: 'it has fewer than two roles' })
  })

  it('have a conductance and a part of modularity, by the twelve ends of the six ties', () => {
    // sales has 7 ends, all others 5; service 4; design 1.
    expect(network.units.map(({ conductance }) => conductance)).toEqual([1, 1 / 5, 2 / 4])
    expect(unit('sales').modularityPart).toBeCloseTo(3 / 6 - (7 / 12) ** 2, 12)
    expect(unit('service').modularityPart).toBeCloseTo(1 / 6 - (4 / 12) ** 2, 12)
    expect(unit('design').modularityPart).toBeCloseTo(-1 / 144, 12)
    expect(network.modularity).toBeCloseTo(30 / 144, 12)
    // Of at most 1 - (49 + 16 + 1) / 144.
    expect(network.assortativity).toBeCloseTo(30 / 78, 12)
  })

  it('are told from chance by shuffling', () => {
    const pairs = networkOf({
      teams: { firm: {}, a: { parent: 'firm', unit: true }, b: { parent: 'firm', unit: true } },
      roles: { a1: { team: 'a' }, a2: { team: 'a' }, b1: { team: 'b' }, b2: { team: 'b' } },
      ties: [
        ['a1', 'a2'],
        ['b1', 'b2'],
      ],
    })
    // Of the three ways to make two pairs of four, one keeps both ties inside.
    expect(pairs).toMatchObject({ ei: -1, expectedEi: 1 / 3, shuffles: 1000 })
    expect(Math.abs(pairs.eiP! - 1 / 3)).toBeLessThan(0.05)
  })

  it('of which none has a tie are not assessed', () => {
    const ceoAlone = withTies(['ceo', 's1'])
    expect(ceoAlone).toMatchObject({ ties: 1, ei: null, eiP: null, shuffles: 0, modularity: null })
    expect(ceoAlone.notAssessed).toMatchObject({ ei: 'no ties between roles of units' })
    expect(ceoAlone.units[1]).toMatchObject({ ei: null, conductance: null, densityOutside: 0 })
  })

  it('are the one that is asked for, with its figures among all', () => {
    const asked = networkOf(firm, { unit: 'service' })
    expect(asked.units).toEqual([unit('service')])
    expect(asked.seats).toEqual(network.seats.filter((seat) => seat.unit === 'service'))
    expect(asked.modularity).toBe(network.modularity)
  })
})

describe('communities', () => {
  it('are found by the ties, and laid against the units', () => {
    const { communities } = network
    // The triangle, and v1–v2–d1: 3/6 - (7/12)² + 2/6 - (5/12)².
    expect(communities).toMatchObject({ count: 2, split: [], merged: [['design', 'service']] })
    expect(communities.modularity).toBeCloseTo(46 / 144, 12)
    // Of 15 pairs of the six who have ties, units join 4, communities 6, both 4; by chance 4 × 6 / 15.
    expect(communities.adjustedRand).toBeCloseTo((4 - 1.6) / (5 - 1.6), 12)
    // The unit tells the community; entropies of 1/2, 1/3, 1/6 and of two halves.
    const ofUnits = Math.log(2) / 2 + Math.log(3) / 3 + Math.log(6) / 6
    expect(communities.mutualInformation).toBeCloseTo(Math.log(2) / ((ofUnits + Math.log(2)) / 2), 12)
  })

  it('split a unit of which none holds half', () => {
    const roles = { ...firm.roles, c1: { team: 'cash' } }
    const teams = { ...firm.teams, cash: { parent: 'firm', unit: true } }
    const ties = [
      ['s1', 'v1'],
      ['d1', 'v2'],
      ['c1', 'v3'],
    ] as const
    // Each of service works with another unit, and not with each other.
    const { communities } = networkOf({ ...firm, teams, roles, ties })
    expect(communities.split).toEqual([{ unit: 'service', communities: 3, largest: 1 / 3 }])
  })
})
