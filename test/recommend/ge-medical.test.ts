import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measure } from '../../src/app/measure.js'
import { recommendOrganisation } from '../../src/app/recommend.js'
import { measuresOf } from '../../src/figures/figure.js'
import { loadModel } from '../../src/load/load.js'
import { DEFAULT_SETTINGS } from '../../src/recommend/settings.js'
import { loadSolver } from '../../src/recommend/solve.js'
import { figureIn } from '../../src/recommend/targets.js'
import { formatNumber } from '../../src/util/text.js'
import { HOME } from '../cli/run.js'

const solver = await loadSolver()
const text = readFileSync(join(HOME, 'examples/ge-medical/README.md'), 'utf8')
const reading = { cwd: HOME, allowOutside: true, readStdin: async () => new Uint8Array() }

const FIGURES = {
  gaps: 'gaps',
  'mean line distance': 'mean-line-distance',
  'mean line distance of key decisions': 'key-mean-line-distance',
  'vetoes of other units': 'vetoes-of-other-units',
  coordination: 'coordination',
  'customer measures': 'measures',
}

async function of(model: string) {
  const { organisation, origins } = await loadModel([`examples/ge-medical/${model}`], reading)
  return { organisation: organisation!, origins }
}

const proposed = async (budget: number) =>
  recommendOrganisation(await of('2005.yaml'), { settings: { ...DEFAULT_SETTINGS, budget } }, solver)

describe('what is proposed for GE Medical in 2005', () => {
  it('differs from what the company did as its README says', async () => {
    const measures = async (model: string) => measuresOf(measure(await of(model), null).data)
    const [before, after] = [await measures('2005.yaml'), await measures('after.yaml')]
    const { figures } = await proposed(20)
    for (const [word, figure] of Object.entries(FIGURES)) {
      const values = [
        figureIn(before, figure),
        figures.find((one) => one.figure === figure)!.after,
        figureIn(after, figure),
      ]
      const row = `| ${[word, ...values.map((value) => formatNumber(value!, 2))].join(' | ')} |`
      expect(text, row).toContain(row)
    }
  })

  it('has the measure from a budget of 30 on, and the veto from 40 on, as its README says', async () => {
    const kinds = async (budget: number) => (await proposed(budget)).proposals.map(({ kind }) => kind)
    const [at20, at30, at40] = [await kinds(20), await kinds(30), await kinds(40)]
    expect(at20.filter((kind) => kind === 'measure' || kind === 'veto')).toEqual([])
    expect(at30.indexOf('measure')).toBe(1)
    expect(at30).not.toContain('veto')
    expect(at40).toEqual(expect.arrayContaining(['measure', 'veto']))
    const { proposals } = await proposed(40)
    expect(proposals.find(({ kind }) => kind === 'measure')).toMatchObject({ cost: 9 })
    const veto = proposals.find(({ kind }) => kind === 'veto')!
    expect(veto).toMatchObject({ cost: 3 })
    expect(formatNumber(veto.benefit, 1)).toBe('0.8')
    expect(proposals.find(({ decision }) => decision?.id === 'standalone-consulting')).toMatchObject({
      seats: ['consulting-head'],
    })
  })
})
