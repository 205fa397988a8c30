import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attributes, GraphView, Value } from '../../src/views/view.js'
import { allViewsIn, written } from './views.js'

/** The Python that has networkx and igraph: Debian's, or the one at hand; `null` where none has. */
const python =
  ['/usr/bin/python3', 'python3'].find(
    (program) => spawnSync(program, ['-c', 'import networkx, igraph']).status === 0,
  ) ?? null
const graphviz = 'dot'
const hasGraphviz = spawnSync(graphviz, ['-V']).status === 0

const folder = mkdtempSync(join(tmpdir(), 'unsilo-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MODELS = [
  'examples/minimal/northwind.yaml',
  'examples/ge-medical/2005.yaml',
  'examples/kubernetes',
  'test/cases/hostile-names/org.yaml',
]

type Graph = {
  readonly directed: boolean
  readonly nodes: { readonly [id: string]: Attributes }
  readonly edges: readonly (readonly [string, string, Attributes])[]
}

const cases: { readonly view: GraphView; readonly path: string }[] = []
beforeAll(async () => {
  for (const [i, model] of MODELS.entries())
    for (const [j, view] of (await allViewsIn(model)).entries())
      for (const format of ['graphml', 'gexf', 'dot']) {
        const path = join(folder, `${i}-${j}.${format}`)
        writeFileSync(path, await written(format, view))
        cases.push({ view, path })
      }
}, 120_000)

/** Values as the readers give them: lists as text; XML has no controls. */
const given = (value: Value, separator: string): Value =>
  typeof value === 'object'
    ? value.join(separator)
    : typeof value === 'string'
      ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (found) =>
          String.fromCharCode(0x2400 + found.charCodeAt(0)),
        )
      : value

function expectSame(view: GraphView, graph: Graph, separator: string, id: string): void {
  expect(graph.directed, id).toBe(view.directed)
  expect(Object.keys(graph.nodes).sort(), id).toEqual(view.nodes.map((node) => node.id).sort())
  for (const node of view.nodes) {
    const found = graph.nodes[node.id]!
    expect(found.kind, id).toBe(node.kind)
    for (const [key, value] of Object.entries(node.attributes))
      expect(found[key], `${id} ${node.id} ${key}`).toEqual(given(value, separator))
  }
  const ends = (a: string, b: string) => (view.directed || a < b ? `${a} ${b}` : `${b} ${a}`)
  const said = (from: string, to: string, kind: unknown, attributes: Attributes) =>
    [ends(from, to), kind, ...view.attributes.edges.map(({ key }) => attributes[key] ?? null)].join('|')
  const wanted = view.edges.map(({ source, target, kind, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => [key, given(value, separator)] as const)
    return said(source, target, kind, Object.fromEntries(values))
  })
  // Where an edge has no such attribute, igraph says that it is false, or empty.
  const present = (attributes: Attributes, i: number) => {
    const own = view.edges[i]?.attributes ?? {}
    return Object.fromEntries(Object.entries(attributes).filter(([key]) => Object.hasOwn(own, key)))
  }
  const isInOrder = graph.edges.every(
    ([a, b], i) =>
      view.edges[i] !== undefined && ends(a, b) === ends(view.edges[i].source, view.edges[i].target),
  )
  const found = graph.edges.map(([a, b, data], i) =>
    said(a, b, data.kind, isInOrder ? present(data, i) : data),
  )
  expect(found.sort(), id).toEqual(wanted.sort())
}

describe.skipIf(python === null)(
  'networkx and igraph (skipped where python3-networkx and python3-igraph are not installed)',
  () => {
    it('read GraphML and GEXF back: the same nodes and edges with the same attributes', () => {
      const paths = cases.map(({ path }) => path).filter((path) => !path.endsWith('.dot'))
      const script = fileURLToPath(new URL('read-graphs.py', import.meta.url))
      const run = spawnSync(python!, [script, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 28 })
      expect(run.stderr).toBe('')
      const found = JSON.parse(run.stdout) as { [path: string]: { networkx: Graph; igraph?: Graph } }
      expect(paths.length).toBeGreaterThan(40)
      for (const { view, path } of cases) {
        if (path.endsWith('.dot')) continue
        const { networkx, igraph } = found[path]!
        expectSame(view, networkx, path.endsWith('.gexf') ? '|' : '; ', `networkx ${path} ${view.view}`)
        if (igraph !== undefined) expectSame(view, igraph, '; ', `igraph ${path} ${view.view}`)
      }
    }, 120_000)
  },
)

type Drawing = {
  readonly objects?: readonly { readonly name: string; readonly nodes?: readonly number[] }[]
  readonly edges?: readonly object[]
}

describe.skipIf(!hasGraphviz)('Graphviz (skipped where graphviz is not installed)', () => {
  it('reads every view: its nodes, its areas, its edges, without a warning', () => {
    for (const { view, path } of cases.filter((one) => one.path.endsWith('.dot'))) {
      // Layout takes long where there are hundreds of nodes, and does not matter to what is read.
      const run = spawnSync(graphviz, ['-Tdot_json', path], { encoding: 'utf8', maxBuffer: 2 ** 28 })
      expect(run.stderr, `${path} ${view.view}`).toBe('')
      const { objects = [], edges = [] } = JSON.parse(run.stdout) as Drawing
      const names = objects.filter(({ name }) => !name.startsWith('cluster_')).map(({ name }) => name)
      expect(names.sort()).toEqual(view.nodes.map(({ id }) => id).sort())
      expect(objects.length - names.length).toBe(view.groups.length)
      expect(edges).toHaveLength(view.edges.length)
    }
  }, 120_000)

  it.each([0, 1, 3])(
    'draws every view of model %i',
    (model) => {
      for (const { view, path } of cases.filter(
        (one) => one.path.includes(`/${model}-`) && one.path.endsWith('.dot'),
      )) {
        const run = spawnSync(graphviz, ['-Tsvg', path], { encoding: 'utf8', maxBuffer: 2 ** 28 })
        expect(run.stderr, `${path} ${view.view}`).toBe('')
        expect(run.stdout.match(/class="node"/g)).toHaveLength(view.nodes.length)
        expect(run.stdout.match(/class="edge"/g) ?? []).toHaveLength(view.edges.length)
      }
    },
    120_000,
  )
})
