import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { applyReorg } from '../../src/app/apply.js'
import { measure } from '../../src/app/measure.js'
import { reorgText } from '../../src/app/recommend/reorg-file.js'
import { recommendOrganisation } from '../../src/app/recommend.js'
import { measuresOf } from '../../src/figures/figure.js'
import { loadModel } from '../../src/load/load.js'
import type { LoadOptions } from '../../src/load/loaded.js'
import type { RecommendationData } from '../../src/recommend/data.js'
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { figureIn } from '../../src/recommend/targets.js'
import type { AnalysisData } from '../../src/report/data.js'
import { published } from '../closed-schema.js'
import { drafts } from '../properties/organisations.js'

vi.setConfig({ testTimeout: 300_000 })

const HOME = fileURLToPath(new URL('../..', import.meta.url))
const solver = await loadSolver()
const schema = published('recommend')

let folder: string
let reading: LoadOptions
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unsilo-recommend-'))
  reading = { cwd: folder, allowOutside: true, readStdin: async () => new Uint8Array() }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is measured of a model, and of the files that applying a reorg file to it gives. */
async function appliedTo(model: string, data: RecommendationData) {
  writeFileSync(join(folder, 'reorg.yaml'), reorgText(data, [model], join(folder, 'reorg.yaml'), folder))
  const { result, diagnostics } = await applyReorg('reorg.yaml', reading)
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  rmSync(join(folder, 'after'), { recursive: true, force: true })
  for (const { below, content } of result!.files) {
    mkdirSync(dirname(join(folder, 'after', below)), { recursive: true })
    writeFileSync(join(folder, 'after', below), content)
  }
  return (await loadModel(['after'], reading)).organisation!
}

/** The gains, counted from two reports. */
function gainsBetween(before: AnalysisData, after: AnalysisData, perMonth: (decision: string) => number) {
  const then = new Map(after.boundaries.boundaries.map((one) => [one.units.join(' '), one]))
  const farthest = Math.max(
    1,
    ...before.boundaries.boundaries.map(({ escalation, required }) => (required ? (escalation ?? 0) : 0)),
  )
  const required = before.boundaries.boundaries.filter((one) => one.required)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const decisionThen = new Map(after.decisions.decisions.map((one) => [one.id, one]))
  const outside = ({ vetoUnits, deciderUnits }: AnalysisData['decisions']['decisions'][number]) =>
    vetoUnits.filter((unit) => !deciderUnits.includes(unit)).length
  const shares = ({ silos }: AnalysisData['silos'], [a, b]: readonly [string, string]) =>
    silos.find(({ unit }) => unit === a)!.sharedCustomerMeasure[b] === true
  return {
    exposure: sum(
      required
        .filter(({ gap, units }) => gap && then.get(units.join(' '))?.linked)
        .map(({ exposure, requirement }) => exposure ?? requirement.total * (farthest + 1)),
    ),
    distance: sum(
      before.decisions.decisions.map(
        ({ id, lineDistance }) =>
          ((lineDistance ?? 0) - (decisionThen.get(id)!.lineDistance ?? 0)) * perMonth(id),
      ),
    ),
    fragility: sum(
      required
        .filter(({ gap, fragile }) => gap || fragile)
        .filter(({ units }) => then.get(units.join(' '))!.linked && !then.get(units.join(' '))!.fragile)
        .map(({ requirement }) => requirement.total),
    ),
    vetoes: sum(
      before.decisions.decisions.map(
        (one) => (outside(one) - outside(decisionThen.get(one.id)!)) * perMonth(one.id),
      ),
    ),
    measures: sum(
      required
        .filter(({ units }) => !shares(before.silos, units) && shares(after.silos, units))
        .map(({ requirement }) => requirement.total),
    ),
  }
}

async function keepsItsPromise(model: string, budget: number): Promise<number> {
  const { organisation, origins } = await loadModel([model], reading)
  const analysable = { organisation: organisation!, origins }
  const data = recommendOrganisation(
    analysable,
    { settings: { ...DEFAULT_SETTINGS, budget }, seconds: 5 },
    solver,
  )
  expect(schema.strict(data) ? [] : schema.strict.errors).toEqual([])
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  expect(data.proof.cost).toBeLessThanOrEqual(budget + 1e-6)
  if (data.proposals.length === 0) return 0
  const after = measure({ organisation: await appliedTo(model, data) }, null).data
  const before = measure(analysable, null).data
  const promised = Object.fromEntries(data.figures.map((one) => [one.figure, one.after]))
  for (const { figure } of data.figures) {
    const found = figureIn(measuresOf(after), figure)
    if (found === null) expect(promised[figure], figure).toBe(null)
    else expect(promised[figure], figure).toBeCloseTo(found, 9)
  }
  const perMonth = (id: string) => {
    const { perYear } = organisation!.decisions.get(id)!
    return perYear === null ? 1 : perYear / 12
  }
  const gains = gainsBetween(before, after, perMonth)
  for (const [gain, amount] of Object.entries(gains))
    expect(data.gains[gain as keyof typeof gains], gain).toBeCloseTo(amount, 6)
  // Every requirement is there still: what must be coordinated does not vanish with the rights.
  expect(after.boundaries.congruence.required).toBe(before.boundaries.congruence.required)
  return data.proposals.length
}

describe('what is promised comes true under apply and report', () => {
  it.each(['ge-medical/2005.yaml', 'minimal/northwind.yaml', 'kubernetes', 'gitlab'])(
    'of %s',
    async (example) => {
      for (const budget of [4, 20, 100])
        expect(await keepsItsPromise(join(HOME, 'examples', example), budget)).toBeGreaterThan(0)
    },
  )

  it('of organisations of every kind', async () => {
    let proposed = 0
    await fc.assert(
      fc.asyncProperty(drafts, fc.integer({ min: 2, max: 60 }), async (draft, budget) => {
        writeFileSync(join(folder, 'org.yaml'), JSON.stringify({ unsilo: 1, ...draft }))
        proposed += Math.min(1, await keepsItsPromise('org.yaml', budget))
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    )
    expect(proposed).toBeGreaterThan(Number(process.env.RUNS ?? 150) / 3)
  })
})
