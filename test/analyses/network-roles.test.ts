import { describe, expect, it } from 'vitest'
import type { SeatNetworkData } from '../../src/report/data.js'
import { firm, networkOf, withTies } from './tied-firm.js'

const network = networkOf(firm)
const seats = (figure: keyof SeatNetworkData, of = network) =>
  Object.fromEntries(of.seats.map((seat) => [seat.seat, seat[figure]]))

describe('roles', () => {
  it('stand between others: whoever joins the parts, first', () => {
    // s1 between the ceo and 5 others; s3 between 3 and 3; v1 between 4 and 2; v2 between 5 and d1.
    const expected = { s3: 9, v1: 8, s1: 5, v2: 5, ceo: 0, d1: 0, s2: 0, v3: 0 }
    expect(seats('betweenness')).toEqual(expected)
    // Of as many paths, by id.
    expect(Object.keys(seats('betweenness'))).toEqual(Object.keys(expected))
    expect(network.betweenness).toEqual({ pivots: 8, error: 0 })
  })

  it('have ties, and some to other units', () => {
    expect(seats('degree')).toEqual({ ceo: 1, d1: 1, s1: 3, s2: 2, s3: 3, v1: 2, v2: 2, v3: 0 })
    // The ceo is of no unit: her tie leads from her into one, and for s1 to no other.
    expect(seats('external')).toEqual({ ceo: 1, d1: 1, s1: 0, s2: 0, s3: 1, v1: 1, v2: 1, v3: 0 })
  })

  it('are constrained by contacts who know each other', () => {
    // s1: the ceo 1/3; s2 1/3 and by way of s3 1/9; s3 1/3 and by way of s2 1/6. s2: twice 1/2 and 1/6.
    const ofThree = 1 / 9 + (4 / 9) ** 2 + 1 / 4
    const expected = { ceo: 1, d1: 1, s1: ofThree, s2: 8 / 9, s3: ofThree, v1: 1 / 2, v2: 1 / 2, v3: null }
    for (const [seat, constraint] of Object.entries(seats('constraint')))
      if (seat === 'v3') expect(constraint).toBeNull()
      else expect(constraint, seat).toBeCloseTo(expected[seat as keyof typeof expected]!, 12)
    // Contacts less twice the ties among them for each.
    const sizes = seats('effectiveSize')
    expect(sizes).toEqual({ ceo: 1, d1: 1, s1: 3 - 2 / 3, s2: 1, s3: 3 - 2 / 3, v1: 2, v2: 2, v3: null })
    expect(network.seats.at(-1)!.notAssessed).toEqual({
      constraint: 'it has no ties',
      effectiveSize: 'it has no ties',
    })
  })

  it('join pairs that have no tie of their own, in the direction of the ties and below the ceo', () => {
    const none = { coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 0, liaison: 0 }
    expect(seats('brokerage')).toEqual({
      ceo: null,
      // Not ceo → s1 → s2; s2 → s1 → s3 has a tie of its own.
      s1: none,
      s2: none,
      // s1 → s3 → v1 and s2 → s3 → v1.
      s3: { ...none, representative: 2 },
      // s3 → v1 → v2.
      v1: { ...none, gatekeeper: 1 },
      // v1 → v2 → d1.
      v2: { ...none, representative: 1 },
      v3: none,
      d1: none,
    })
  })

  it.each([
    ['coordinator', ['s1', 's2', 's3']],
    ['itinerant', ['s1', 'v1', 's2']],
    ['gatekeeper', ['s1', 'v1', 'v2']],
    ['representative', ['s1', 's2', 'v1']],
    ['liaison', ['s1', 'v1', 'd1']],
  ] as const)('broker as %s where three stand as %s', (part, [from, broker, to]) => {
    const { [broker]: counts } = seats('brokerage', withTies([from, broker], [broker, to]))
    expect(counts).toMatchObject({ [part]: 1 })
    expect(Object.values(counts as object).reduce((sum, one) => sum + one, 0)).toBe(1)
  })
})

describe('what hangs by one', () => {
  it('role or tie is listed by ids', () => {
    // Without s1 the ceo is alone; from s3 on all hangs as on a string. The triangle has no bridge.
    expect(network).toMatchObject({ cutSeatCount: 4, cutSeats: ['s1', 's3', 'v1', 'v2'], bridgeCount: 4 })
    expect(network.bridges).toEqual([
      ['ceo', 's1'],
      ['d1', 'v2'],
      ['s3', 'v1'],
      ['v1', 'v2'],
    ])
  })

  it('is nothing in a ring', () =>
    expect(withTies(['s1', 's2'], ['s2', 's3'], ['s3', 's1'])).toMatchObject({ cutSeats: [], bridges: [] }))
})
