import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '../../src/network/agreement.js'

/** Compares two lists of groups. */
const compared = (first: number[], second: number[]) =>
  agreement(
    Int32Array.from(first),
    Math.max(-1, ...first) + 1,
    Int32Array.from(second),
    Math.max(-1, ...second) + 1,
  )

const twoLists = fc
  .integer({ min: 2, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.array(fc.nat(3), { minLength: n, maxLength: n }),
      fc.array(fc.nat(3), { minLength: n, maxLength: n }),
    ),
  )

describe('agreement', () => {
  it("gives what scikit-learn's manual gives", () => {
    // adjusted_rand_score([0, 0, 1, 2], [0, 0, 1, 1]) = 0.57; ([0, 0, 1, 1], [0, 0, 1, 2]) the same.
    expect(compared([0, 0, 1, 2], [0, 0, 1, 1]).adjustedRand).toBeCloseTo(4 / 7, 12)
    expect(compared([0, 0, 1, 1], [0, 0, 1, 2]).adjustedRand).toBeCloseTo(4 / 7, 12)
    // User guide: labels_true [0, 0, 0, 1, 1, 1], labels_pred [0, 0, 1, 1, 2, 2].
    expect(compared([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]).adjustedRand).toBeCloseTo(0.24242424, 8)
    // adjusted_rand_score([0, 0, 1, 1], [0, 1, 0, 1]) = -0.5; normalized_mutual_info_score of alike groupings is 1.
    expect(compared([0, 0, 1, 1], [0, 1, 0, 1])).toMatchObject({ adjustedRand: -0.5, mutualInformation: 0 })
    expect(compared([0, 0, 1, 1], [1, 1, 0, 0])).toMatchObject({ adjustedRand: 1, mutualInformation: 1 })
    expect(compared([0, 0, 0, 0], [0, 1, 2, 3])).toMatchObject({ adjustedRand: 0, mutualInformation: 0 })
  })

  it('leaves undefined what is undefined', () => {
    expect(compared([], [])).toMatchObject({ adjustedRand: null, mutualInformation: null })
    expect(compared([0], [0])).toMatchObject({ adjustedRand: null, mutualInformation: null })
    expect(compared([0, 0], [0, 0])).toMatchObject({ adjustedRand: null, mutualInformation: null })
    expect(compared([0, 1], [0, 1])).toMatchObject({ adjustedRand: null, mutualInformation: 1 })
  })

  it('lists what each group holds, the largest first', () => {
    const { overlaps } = compared([0, 0, 0, 2, 2], [1, 0, 1, 2, 0])
    expect([...overlaps.starts]).toEqual([0, 2, 2, 4])
    expect([...overlaps.groups]).toEqual([1, 0, 0, 2])
    expect([...overlaps.nodes]).toEqual([2, 1, 1, 1])
  })

  it('is the adjusted Rand index counted pair by pair', () => {
    fc.assert(
      fc.property(twoLists, ([first, second]) => {
        // Steinley 2004: 2(ad - bc) / ((a + b)(b + d) + (a + c)(c + d)) over the four kinds of pairs.
        let [a, b, c, d] = [0, 0, 0, 0]
        for (let v = 0; v < first.length; v++)
          for (let w = 0; w < v; w++) {
            const [one, other] = [first[v] === first[w], second[v] === second[w]]
            if (one && other) a++
            else if (one) b++
            else if (other) c++
            else d++
          }
        const below = (a + b) * (b + d) + (a + c) * (c + d)
        const found = compared(first, second).adjustedRand
        if (below === 0) expect(found).toBeNull()
        else expect(found).toBeCloseTo((2 * (a * d - b * c)) / below, 10)
      }),
    )
  })

  it('is the mutual information of the entropies: first, second and both together', () => {
    const entropy = (labels: (number | string)[]) =>
      [...new Set(labels)].reduce<number>((sum, label) => {
        const share = labels.filter((other) => other === label).length / labels.length
        return sum - share * Math.log2(share)
      }, 0)
    fc.assert(
      fc.property(twoLists, ([first, second]) => {
        const alone = entropy(first) + entropy(second)
        const both = entropy(first.map((group, v) => `${group} ${second[v]}`))
        const found = compared(first, second)
        if (alone === 0) expect(found.mutualInformation).toBeNull()
        else expect(found.mutualInformation).toBeCloseTo((2 * (alone - both)) / alone, 10)
        expect(compared(second, first).adjustedRand).toEqual(found.adjustedRand)
      }),
    )
  })
})
