import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixed, tidy } from '../../src/util/tidy.js'

describe('figures without the noise of their sums', () => {
  it.each([
    [33.49999999999997, 33.5],
    [0.1 + 0.2, 0.3],
    [2 / 3, 2 / 3],
    [1.801189475995e-248, 1.801189475995e-248],
    [100, 100],
    [1e21, 1e21],
    [0, 0],
    [-1e-9, -1e-9],
  ])('%d is %d', (noisy, clean) => expect(tidy(noisy)).toBe(clean))

  it('change nothing twice, and are rounded as what is shown of them', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.nat(4), (n, digits) => {
        expect(tidy(tidy(n))).toBe(tidy(n))
        expect(fixed(tidy(n), digits)).toBe(fixed(n, digits))
        expect(Math.abs(Number(fixed(n, digits)) - tidy(n))).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6)
      }),
    )
  })
})
