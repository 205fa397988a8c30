import { expect } from 'vitest'
import type { ReportData } from '../../src/report/data.js'

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** Said in words, whose order follows the ids. */
const WORDS = new Set(['summary', 'raise', 'counted', 'names', 'notAssessed'])

/** Read off the one path that is shown: of several shortest ones that with the smallest ids. */
const OF_THE_PATH = [
  'path',
  'networkPath',
  'levelsUp',
  'boundariesCrossed',
  'candidates',
  'handOffs',
  'unitHandOffs',
  'farthestMember',
]

/**
 * The figures of a result without what depends on the order of ids: lists sorted by content, pairs as sets, words left
 * out, and of decisions nothing that is read off one of several shortest paths.
 */
export function figuresOf(result: ReportData): Plain {
  const {
    summary: _,
    names: __,
    decisions = [],
    boundaries = [],
    silos = [],
    structure,
    network,
    ...rest
  } = result
  return settled({
    ...rest,
    network: network ? withoutChance(network) : null,
    structure: structure && {
      ...structure,
      crossing: structure.crossing.map(({ units, ...line }) => ({ ...line, way: units.join(' to ') })),
    },
    decisions: decisions.map((decision) => ({
      ...Object.fromEntries(Object.entries(decision).filter(([key]) => !OF_THE_PATH.includes(key))),
      farthest: decision.farthest?.lineDistance ?? null,
      hasFarthest: decision.farthest !== null,
    })),
    silos,
    boundaries: boundaries.map(({ units, crossings, ...boundary }) => ({
      ...boundary,
      units,
      crossings: crossings.map(({ seats, ...crossing }) => ({
        ...crossing,
        sides: Object.fromEntries(units.map((unit, side) => [unit, seats[side]!])),
      })),
    })),
  } as unknown as Plain)
}

/** Communities and shuffles are drawn with a fixed seed, in the order of the roles. */
function withoutChance({ communities: _, eiP: __, ...network }: NonNullable<ReportData['network']>) {
  return network
}

function settled(value: Plain): Plain {
  if (typeof value === 'string') return unordered(value)
  if (Array.isArray(value)) return value.map(settled).sort(byContent)
  if (typeof value !== 'object' || value === null) return value
  const inWords = ([key, inner]: [string, Plain]) =>
    WORDS.has(key) || (key === 'because' && typeof inner === 'string')
  const entries = Object.entries(value).filter((entry) => !inWords(entry))
  return Object.fromEntries(entries.map(([key, inner]) => [unordered(key), settled(inner)]))
}

/** `link:b~a` as `link:a~b`; a dotted line has a direction, and keeps it. */
function unordered(text: string): string {
  const pair = /^(link:|)([^~\s:#]+)~([^~\s:#]+)(#\d+|)$/.exec(text)
  if (pair === null) return text
  const [, kind, a, b, number] = pair
  return `${kind}${[a, b].sort().join('~')}${number}`
}

function byContent(a: Plain, b: Plain): number {
  // Sums that differ in the last digit must not change places.
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(9)) : value
  const [one, other] = [a, b].map((value) => JSON.stringify(sortedKeys(value), rounded)) as [string, string]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Keys in one order, the names of things before their figures, which differ in the last digit. */
function sortedKeys(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sortedKeys)
  const rank = (inner: Plain) => (typeof inner === 'number' ? 1 : 0)
  const entries = Object.entries(value).sort(
    ([a, x], [b, y]) => rank(x) - rank(y) || (a < b ? -1 : a > b ? 1 : 0),
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]))
}

/** Alike but for the last digits of numbers: sums come out differently in another order. */
export function expectAlike(actual: Plain, expected: Plain, at = 'result'): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const most = 1e-9 * Math.max(1, Math.abs(expected))
    expect(Math.abs(actual - expected), `${at}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(most)
  } else if (
    typeof actual === 'object' &&
    actual !== null &&
    typeof expected === 'object' &&
    expected !== null
  ) {
    expect(Object.keys(actual).sort(), at).toEqual(Object.keys(expected).sort())
    for (const [key, inner] of Object.entries(actual))
      expectAlike(inner, (expected as { [key: string]: Plain })[key]!, `${at}.${key}`)
  } else expect(actual, at).toBe(expected)
}
