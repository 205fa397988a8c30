import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { measure } from '../../src/app/measure.js'
import { type Measures, measuresOf, SCOPES } from '../../src/figures/figure.js'
import { FIGURES } from '../../src/figures/index.js'
import { loadModel } from '../../src/load/load.js'
import type { Organisation } from '../../src/model/organisation.js'
import { PRACTICES, type ReportData } from '../../src/report/data.js'
import { drafts, organisationOfDrafts } from '../properties/organisations.js'

/** What was measured, as the figures read it. */
function measured(organisation: Organisation, level: string | null = null): Measures {
  return measuresOf(measure({ organisation }, level).data)
}

/** The values of a figure by what they are of. */
function valuesOf(key: string, of: string, measures: Measures): Record<string, number | null> {
  const figure = FIGURES.find((one) => one.key === key && one.of === of)!
  return Object.fromEntries(
    [...figure.values(measures)].map(({ subject, value }) => [subject.join('+'), value]),
  )
}

const ge = async () => {
  const reading = { cwd: process.cwd(), allowOutside: false, readStdin: async () => new Uint8Array() }
  return measured((await loadModel(['examples/ge-medical/2005.yaml'], reading)).organisation!)
}

describe('the figures', () => {
  it('are named once for each thing that they are of, in words of small letters', () => {
    const names = FIGURES.map(({ key, of }) => `${of} ${key}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { key, of } of FIGURES) {
      expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(SCOPES).toContain(of)
    }
    expect(new Set(FIGURES.map(({ of }) => of))).toEqual(new Set(SCOPES))
  })

  it('of GE Medical are those of its report', async () => {
    const measures = await ge()
    const whole = Object.fromEntries(
      FIGURES.filter(({ of }) => of === 'organisation').map((one) => [
        one.key,
        [...one.values(measures)][0]!.value,
      ]),
    )
    expect(whole).toMatchObject({
      'required-boundaries': 3,
      gaps: 2,
      congruence: 1 / 3,
      'sealed-units': 1,
      'unreachable-decisions': 0,
    })
    expect(valuesOf('silo-index', 'unit', measures)).toMatchObject({ 'performance-solutions': 100 })
    expect(Object.keys(valuesOf('exposure', 'boundary', measures))).toHaveLength(3)
  })
})

/** What the published result says of each figure of the whole. */
const SAID: { readonly [key: string]: (report: Required<ReportData>) => number | null } = {
  'key-mean-line-distance': ({ distances }) => distances.key.mean,
  'key-weighted-mean-line-distance': ({ distances }) => distances.key.weightedMean,
  'mean-line-distance': ({ distances }) => distances.all.mean,
  'weighted-mean-line-distance': ({ distances }) => distances.all.weightedMean,
  'unreachable-decisions': ({ decisions }) => decisions.filter(({ unreachable }) => unreachable).length,
  'vetoes-of-other-units': ({ decisions }) =>
    decisions.flatMap(({ vetoUnits, deciderUnits }) =>
      vetoUnits.filter((unit) => !deciderUnits.includes(unit)),
    ).length,
  'required-boundaries': ({ boundaries }) =>
    boundaries.filter(({ requirement }) => requirement.total > 0).length,
  gaps: ({ boundaries }) => boundaries.filter(({ gap }) => gap).length,
  congruence: ({ congruence }) => congruence.share,
  'weighted-congruence': ({ congruence }) => congruence.weighted,
  'sealed-units': ({ silos }) => silos.filter(({ verdict }) => verdict === 'sealed').length,
  ...Object.fromEntries(
    PRACTICES.map((one) => [one, ({ practices }: Required<ReportData>) => practices[one].score]),
  ),
  layers: ({ structure }) => structure.layers,
  'mean-span': ({ structure }) => structure.meanSpan,
}

describe('the figures of any organisation', () => {
  it('are numbers, infinite where nothing leads there, or not assessed; each of one thing once', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(null, '1', 'leaf'), (draft, level) => {
        const measures = measured(organisationOfDrafts([draft]), level)
        for (const figure of FIGURES) {
          const values = [...figure.values(measures)]
          for (const { value } of values)
            expect(value === null || value >= 0 || Number.isFinite(value), figure.key).toBe(true)
          const [least, most] = figure.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
          for (const { value } of values)
            expect(value === null || (least <= value && value <= most), figure.key).toBe(true)
          const subjects = values.map(({ subject }) => subject.join('+'))
          expect(new Set(subjects).size, figure.key).toBe(subjects.length)
          if (figure.of === 'organisation') expect(subjects).toEqual([''])
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are those that the report gives, of the whole', () => {
    const whole = FIGURES.filter(({ of }) => of === 'organisation')
    expect(whole.map(({ key }) => key).sort()).toEqual(Object.keys(SAID).sort())
    fc.assert(
      fc.property(drafts, (draft) => {
        const organisation = organisationOfDrafts([draft])
        const report = analyse({ organisation }) as Required<ReportData>
        const measures = measured(organisation)
        for (const { key, values } of whole)
          expect([key, [...values(measures)][0]!.value]).toEqual([key, SAID[key]!(report)])
      }),
      { numRuns: 100 },
    )
  })
})
