import { describe, expect, it } from 'vitest'
import { type Graphviz, GraphvizFailed, startGraphviz } from '../../src/exporters/parts/graphviz.js'
import { pictureOf } from '../../src/exporters/parts/picture.js'
import { viewIn } from './views.js'

const chain = (length: number) =>
  `digraph {${Array.from({ length }, (_, i) => `a${i} -> a${i + 1}`).join('; ')}}`
const nested = (depth: number) => `digraph {${'subgraph {'.repeat(depth)}a${'}'.repeat(depth)}}`

describe('what Graphviz cannot do is an error with a reason, and no crash', () => {
  it.each([
    ['what it cannot read', 'digraph {', /syntax error/],
    ['more than its stack holds', chain(100_000), /call stack/],
    ['more than its memory holds', nested(200_000), /memory/],
  ])(
    '%s',
    async (_, dot, reason) => {
      const graphviz = await startGraphviz()
      const draw = () => graphviz.draw(dot, 'dot', 'json')
      expect(draw).toThrow(GraphvizFailed)
      expect(draw).toThrow(reason)
    },
    60_000,
  )
})

it('where layers fail, a cloud is drawn by another Graphviz', async () => {
  const failing: Graphviz = {
    draw: () => {
      throw new GraphvizFailed('Aborted')
    },
  }
  const view = await viewIn('examples/minimal/northwind.yaml', 'org')
  const { objects = [], edges = [] } = pictureOf(failing, await startGraphviz(), view)
  expect([objects.length, edges.length]).toEqual([view.nodes.length, view.edges.length])
})
