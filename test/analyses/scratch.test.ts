import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { DEFAULT_OPTIONS } from '../../src/analyses/analysis.js'
import { boundaries } from '../../src/analyses/boundaries.js'
import { distance } from '../../src/analyses/distance.js'
import { practices } from '../../src/analyses/practices.js'
import { silos } from '../../src/analyses/silos.js'
import { buildGraph } from '../../src/graph/build-graph.js'
import { nameOf } from '../../src/model/organisation.js'
import { NO_ORIGINS } from '../../src/model/origins.js'
import { chooseUnits } from '../../src/model/units.js'
import textRenderer from '../../src/renderers/text.js'
import { drafts, organisationOfDrafts, renamed } from '../properties/organisations.js'

function run(organisation: any, options: any = {}) {
  const graph = buildGraph(organisation, chooseUnits(organisation, options.level ?? null))
  const input = { organisation, graph, origins: NO_ORIGINS, options: { ...DEFAULT_OPTIONS, ...options } }
  const data = {
    boundaries: boundaries.run({ ...input, data: {} }),
    decisions: distance.run({ ...input, data: {} }),
  }
  return { ...silos.run({ ...input, data }), ...practices.run({ ...input, data }) }
}
it('fuzz', () => {
  const seen: any = {}
  fc.assert(
    fc.property(drafts, (draft) => {
      const org = organisationOfDrafts([draft])
      for (const o of [{}, { customer: 'c0' }, { unit: 'u0' }, { level: 'leaf' }]) {
        const { practices: p } = run(org, o)
        for (const s of [p, ...Object.values(p.byUnit)] as any[])
          for (const k of ['coordination', 'measures', 'cooperation', 'capability', 'connection']) {
            const one = s[k]
            if (one.score === null) expect(one.notAssessed.score).toBeTruthy()
            else {
              expect(one.score).toBeGreaterThanOrEqual(0)
              expect(one.score).toBeLessThanOrEqual(100 + 1e-9)
            }
            if (one.score !== null && one.score < 100 - 1e-6 && one.raise.length === 0)
              seen[k + ' no raise'] = (seen[k + ' no raise'] ?? 0) + 1
            if (one.score !== null && one.score > 100 - 1e-9 && one.raise.length > 0)
              seen[k + ' raise at 100'] = 1
            for (const r of one.raise) {
              const m = /\+([\d.]+) points/.exec(r)!
              if (one.score + Number(m[1]) > 100.06) seen['over ' + r] = one
            }
          }
      }
      const rn = run(organisationOfDrafts([renamed(draft, (id) => `z${[...id].reverse().join('')}`)]))
      const sc = (p: any) =>
        ['coordination', 'measures', 'cooperation', 'capability', 'connection'].map((k) => p[k].score)
      const a = sc(run(org).practices),
        b = sc(rn.practices)
      a.forEach((x: any, i: number) =>
        x === null ? expect(b[i]).toBeNull() : expect(b[i]).toBeCloseTo(x, 9),
      )
    }),
    { numRuns: 400 },
  )
  console.log(seen)
}, 60000)
it.each([
  'examples/ge-medical/2005.yaml',
  'examples/ge-medical/after.yaml',
  'examples/minimal/northwind.yaml',
])('%s', (f) => {
  const org = organisationOfDrafts([parse(readFileSync(f, 'utf8'))])
  const d = run(org)
  const names: any = { actors: {}, customers: {}, decisions: {}, measures: {}, programs: {} }
  for (const m of [org.teams, org.roles, org.forums])
    for (const x of (m as any).values()) names.actors[x.id] = nameOf(x)
  const section = practices.present(d, {
    names,
    options: { level: null, customer: null, unit: null, targetDistance: 1, only: null, top: 10 },
  })
  console.log(
    textRenderer.render(
      { title: f, headline: [], sections: [section], data: {}, top: 10 } as any,
      { colour: false, width: 100, sourceLine: () => null } as any,
    ),
  )
})
