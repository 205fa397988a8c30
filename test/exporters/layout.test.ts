import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { loadOrganisation } from '../../src/index.js'
import { allViewsIn, viewIn, written } from './views.js'

/** The width and height of a picture, in points. */
function sizeOf(svg: string): readonly [number, number] {
  const [, width, height] = /<svg [^>]*width="([\d.]+)pt" height="([\d.]+)pt"/.exec(svg)!
  return [Number(width), Number(height)]
}

describe('a picture of a whole organisation', () => {
  it.each(['org', 'coordination', 'boundaries'])(
    'fits a page: the view %s of a hundred and fifty people',
    async (name) => {
      const [width, height] = sizeOf(await written('svg', await viewIn('examples/kubernetes', name)))
      expect(Math.max(width / height, height / width)).toBeLessThan(2.5)
      expect(width).toBeLessThan(3000)
    },
  )
})

const graphviz = 'dot'
const hasGraphviz = spawnSync(graphviz, ['-V']).status === 0

it.skipIf(!hasGraphviz)(
  'Graphviz draws all of what it gets (skipped where graphviz is not installed)',
  async () => {
    const run = spawnSync(graphviz, ['-Tsvg'], {
      input: await written('dot', await viewIn('examples/kubernetes', 'org')),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    expect([run.status, run.stderr]).toEqual([0, ''])
    expect(run.stdout.match(/class="edge"/g)).toHaveLength(
      (await viewIn('examples/kubernetes', 'org')).edges.length,
    )
  },
)

it('one team has one headcount in every view', async () => {
  for (const model of [
    'examples/gitlab',
    'examples/ge-medical/2005.yaml',
    'examples/minimal/northwind.yaml',
  ]) {
    const { organisation } = await loadOrganisation([model], {})
    const counts = new Map<string, unknown>()
    for (const view of await allViewsIn(model))
      for (const { id, kind, detail, attributes } of view.nodes) {
        if (kind !== 'team') continue
        expect(detail, `${view.view} ${id}`).not.toBe('0 people')
        if (!counts.has(id)) counts.set(id, attributes.headcount)
        expect(attributes.headcount, `${view.view} ${id}`).toBe(counts.get(id))
      }
    expect(counts.size).toBe(organisation!.teams.size)
  }
})
