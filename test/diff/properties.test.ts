import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type CompareOptions, compareOrganisations, presentDiff } from '../../src/app/compare.js'
import type { DiffData, Judgement } from '../../src/report/diff-data.js'
import { drafts, organisationOfDrafts, renamed } from '../properties/organisations.js'
import { valid } from './compared.js'

vi.setConfig({ testTimeout: 120_000 })

const diff = (
  base: Parameters<typeof organisationOfDrafts>[0][number],
  head: typeof base,
  options: CompareOptions = {},
) =>
  compareOrganisations(
    { organisation: organisationOfDrafts([base]) },
    { organisation: organisationOfDrafts([head]) },
    options,
  )

const askings = fc.constantFrom<CompareOptions>(
  {},
  { level: '1' },
  { level: 'leaf' },
  { customer: 'c0' },
  { unit: 'u0' },
)

const LISTS = [
  'decisions',
  'boundaries',
  'silos',
  'practices',
  'findings',
  'structure',
  'others',
  'renames',
  'likelyRenames',
] as const

/** Every judgement of a result, by what it is of. */
function judgements(data: DiffData): Map<string, Judgement> {
  return new Map<string, Judgement>([
    ['unserved', data.unserved.is],
    ...Object.entries(data.figures).map(([figure, { is }]) => [figure, is] as const),
    ...data.silos.map(({ unit, is }) => [`silo ${unit}`, is] as const),
    ...data.practices.map(({ practice, is }) => [`practice ${practice}`, is] as const),
    ...data.boundaries.map(({ units, is }) => [`boundary ${units}`, is] as const),
    ...data.decisions.flatMap((d) =>
      (['lineDistance', 'networkDistance', 'vetoes', 'handOffs', 'vetoesOfOtherUnits'] as const).map(
        (figure) => [`${figure} ${d.id}`, d[figure].is] as const,
      ),
    ),
  ])
}

/** People have no `previously`. */
const PERSON = /^p\d$/

const SWAPPED = { better: 'worse', worse: 'better', same: 'same' } as const

describe('of any organisations', () => {
  it('a diff of one with itself is empty, and says so in one line', () => {
    fc.assert(
      fc.property(drafts, askings, (draft, asked) => {
        const data = diff(draft, draft, asked)
        expect(data.same).toBe(true)
        for (const list of LISTS) expect(data[list]).toEqual([])
        expect(Object.values(data.figures).every(({ is }) => is === 'same')).toBe(true)
        const { headline, sections } = presentDiff(data)
        expect(sections).toEqual([])
        expect(headline).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('swapping base and head swaps better and worse, and nothing else', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, other) => {
        const there = judgements(diff(one, other))
        const back = judgements(diff(other, one))
        const swapped = [...there].map(([what, is]) => [what, is === null ? null : SWAPPED[is]] as const)
        expect(new Map(swapped.sort())).toEqual(new Map([...back].sort()))
      }),
      { numRuns: 80 },
    )
  })

  it('what is published is what the schema says, and nothing that it does not list', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, other) => {
        const data = diff(one, other)
        expect(valid.open(data) ? [] : valid.open.errors).toEqual([])
        expect(valid.strict(data) ? [] : valid.strict.errors).toEqual([])
        expect(JSON.parse(JSON.stringify(data))).toStrictEqual(data)
      }),
      { numRuns: 80 },
    )
  })

  it('another id everywhere, settled by previously, is no difference that matters', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const other = settled(renamed(draft, (id) => (PERSON.test(id) ? id : `new-${id}`)))
        const data = diff(draft, other)
        expect(data.summary).toEqual([expect.stringMatching(/^No difference that matters/)])
        expect(data.likelyRenames).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

/** Every thing says the id that it had. */
function settled<T>(value: T): T {
  if (Array.isArray(value)) return value.map(settled) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, settled(inner)])
  const { id } = value as { id?: string }
  return Object.fromEntries([
    ...entries,
    ...(id === undefined ? [] : [['previously', [id.slice('new-'.length)]]]),
  ])
}
