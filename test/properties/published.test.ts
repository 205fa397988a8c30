import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { DistancesData, ReportData } from '../../src/report/data.js'
import { published } from '../closed-schema.js'
import { askings, drafts, resultOf, wholeResultOf } from './organisations.js'

vi.setConfig({ testTimeout: 60_000 })

type Node = null | boolean | number | string | readonly Node[] | { readonly [key: string]: Node }

describe('what is published of any organisation', () => {
  const { open, strict } = published('report')

  it('is what the schema says, and nothing that it does not list', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        const result = resultOf(draft, asked)
        expect(open(result) ? [] : open.errors).toEqual([])
        expect(strict(result) ? [] : strict.errors).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('survives being written as JSON', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        const result = resultOf(draft, asked)
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
      }),
      { numRuns: 200 },
    )
  })

  it('refuses a field too many, so that the strict schema is one', () => {
    const result = resultOf(fc.sample(drafts, { numRuns: 1, seed: 7 })[0]!)
    expect(open({ ...result, more: 1 })).toBe(true)
    expect(strict({ ...result, more: 1 })).toBe(false)
    expect(strict({ ...result, options: { ...result.options, more: 1 } })).toBe(false)
    const [first, ...rest] = result.silos!
    expect(strict({ ...result, silos: [{ ...first, more: 1 }, ...rest] })).toBe(false)
  })
})

/** Null for another reason than that a figure is not assessed: nothing was written, or there is no such thing. */
const SAYS_NOTHING = new Set([
  'betweenness',
  'observed.constraint',
  'observed.brokerage',
  'source',
  'frequency',
  'mechanism',
  'direction',
  'what',
  'why',
  // Seats above the units have none.
  'unit',
  // No customer has a distance; where one has, its own may be that it is unreachable.
  'farthest',
  'farthest.lineDistance',
  // Only a forum has members, and a member too may be unreachable.
  'farthestMember',
  'farthestMember.lineDistance',
  // What the E-I index was read from, which has its own reason.
  'eiFrom',
])

/** Every null of a result that no reason beside it explains, and every reason for a figure that is there. */
function unexplained(result: ReportData): string[] {
  // What the model holds is stated, and not measured.
  const { options: _, things: __, ...rest } = result
  const found: string[] = []
  const walk = (value: Node, path: readonly string[], reasons: { readonly [figure: string]: Node }): void => {
    if (value === null) {
      const [group = '', key = ''] = path.slice(-2)
      const excused = SAYS_NOTHING.has(key) || SAYS_NOTHING.has(`${group}.${key}`)
      // The reason stands with the figure's own object, or with the one that groups it (`components`, `byWay`).
      if (!excused && !(key in reasons) && !(group in reasons)) found.push(path.join('.'))
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) walk(item, [...path, String(i)], {})
    } else if (typeof value === 'object') {
      const own = { ...(value as { [key: string]: Node }) }
      const { notAssessed, ...figures } = own
      const known = { ...reasons, ...(notAssessed as { [figure: string]: Node } | undefined) }
      for (const [key, inner] of Object.entries(figures)) walk(inner, [...path, key], known)
      for (const figure of Object.keys((notAssessed as object | undefined) ?? {}))
        if (!isMissing(own, figure)) found.push(`${[...path, figure].join('.')} is there and has a reason`)
    }
  }
  walk(rest as unknown as Node, [], {})
  return found
}

/** Whether a figure of an object, or of a group in it, is null. */
function isMissing(owner: { readonly [key: string]: Node }, figure: string): boolean {
  const nulls = (value: Node): boolean =>
    value === null ||
    (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(nulls))
  if (figure in owner) return nulls(owner[figure]!)
  return Object.values(owner).some(
    (group) =>
      typeof group === 'object' &&
      group !== null &&
      !Array.isArray(group) &&
      (group as { [key: string]: Node })[figure] === null,
  )
}

describe('a figure that is not assessed', () => {
  it('is null and has its reason beside it, and no figure that is there has one', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        // No ties at all are said by the counts.
        expect(unexplained(resultOf(draft, asked)).filter((path) => path !== 'network')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is missed when its reason is gone, so that the walk sees it', () => {
    const result = wholeResultOf(fc.sample(drafts, { numRuns: 1, seed: 7 })[0]!)
    const silos = result.silos.map(({ notAssessed: _, ...silo }) => silo)
    expect(unexplained({ ...result, silos })).toContain('silos.0.decisionClosure')
    const structure = { ...result.structure, notAssessed: { layers: 'no reason at all' } }
    expect(unexplained({ ...result, structure }).filter((path) => path !== 'network')).toEqual([
      'structure.layers is there and has a reason',
    ])
  })
})

describe('distances', () => {
  it('are no longer with links than without, and climb no more lines than there are', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        for (const decision of wholeResultOf(draft, asked).decisions) {
          const { lineDistance, networkDistance, levelsUp, path, networkPath, boundariesCrossed } = decision
          expect(decision.unreachable).toBe(
            lineDistance === null && decision.notAssessed?.lineDistance?.startsWith('no chain') === true,
          )
          if (networkPath.length > 0) expect(networkPath).toHaveLength(networkDistance! + 1)
          if (lineDistance === null) {
            expect(path).toEqual([])
            continue
          }
          expect(path).toHaveLength(lineDistance + 1)
          expect(networkDistance).toBeLessThanOrEqual(lineDistance)
          expect(networkPath.length > 0).toBe(networkDistance! < lineDistance)
          expect(levelsUp).toBeLessThanOrEqual(lineDistance)
          expect(boundariesCrossed).toBeLessThanOrEqual(lineDistance)
          if (decision.farthest?.lineDistance != null)
            expect(decision.farthest.lineDistance).toBeGreaterThanOrEqual(lineDistance)
          for (const candidate of decision.candidates)
            expect(candidate.lineDistance).toBeLessThan(lineDistance)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('have shares that sum to 1, of as many decisions as are assessed', () => {
    const check = ({ share, assessed, decisions, mean }: DistancesData) => {
      expect(assessed).toBeLessThanOrEqual(decisions)
      expect(share === null).toBe(assessed === 0)
      if (share === null) return
      const parts = Object.values(share)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
      for (const part of parts) expect(part * assessed).toBeCloseTo(Math.round(part * assessed), 9)
      expect(mean === null).toBe(share.unreachable === 1)
    }
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        const { distances, decisions } = wholeResultOf(draft, asked)
        const { all, key, byUnit, byCustomer } = distances
        for (const part of [all, key, ...Object.values(byUnit), ...Object.values(byCustomer)]) check(part)
        expect(all.decisions).toBe(decisions.length)
        expect(key.decisions).toBe(decisions.filter((decision) => decision.key).length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('boundaries', () => {
  it('are counted once each, and the counts are those of the list', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        const { boundaries, congruence } = wholeResultOf(draft, asked)
        const pairs = boundaries.map(({ units }) => units.join(' '))
        expect(new Set(pairs).size).toBe(pairs.length)
        for (const { units, required, linked, gap, surplus, links, requirement, ways } of boundaries) {
          expect(units[0] < units[1]).toBe(true)
          expect(required || linked).toBe(true)
          expect(gap).toBe(required && !linked)
          expect(surplus).toBe(linked && !required)
          expect(linked).toBe(links.length > 0)
          expect(Math.max(...Object.values(ways)) > 0).toBe(linked)
          const { total, needs, decisions, customers } = requirement
          expect(total).toBeCloseTo(needs + decisions + customers, 9)
          expect(required).toBe(total > 0)
        }
        expect(congruence.required).toBe(boundaries.filter(({ required }) => required).length)
        expect(congruence.linked).toBe(boundaries.filter((b) => b.required && b.linked).length)
      }),
      { numRuns: 200 },
    )
  })
})
