import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import csv from '../../src/exporters/csv.js'
import csvEdges from '../../src/exporters/csv-edges.js'
import csvNodes from '../../src/exporters/csv-nodes.js'
import cytoscape from '../../src/exporters/cytoscape.js'
import dot from '../../src/exporters/dot.js'
import type { Exporter } from '../../src/exporters/exporter.js'
import gexf from '../../src/exporters/gexf.js'
import graphml from '../../src/exporters/graphml.js'
import { EXPORTERS } from '../../src/exporters/index.js'
import json from '../../src/exporters/json.js'
import { lineOf } from '../../src/exporters/parts/values.js'
import turtle from '../../src/exporters/turtle.js'
import { plain } from '../../src/util/text.js'
import type { GraphView, Value, ViewEdge, ViewNode } from '../../src/views/view.js'
import {
  type Found,
  type Read,
  readCsv,
  readCytoscape,
  readDot,
  readGexf,
  readGraphml,
  readJson,
  readTable,
  readTurtle,
} from './read-back.js'
import { allViewsIn, anyView, viewIn, written } from './views.js'

const ALL: readonly Exporter[] = await Promise.all(EXPORTERS.map(({ load }) => load()))

const readers: readonly (readonly [Exporter, (text: string) => Partial<Read>])[] = [
  [graphml, readGraphml],
  [gexf, readGexf],
  [cytoscape, readCytoscape],
  [json, readJson],
  [csv, readCsv],
  [csvNodes, (text) => ({ nodes: readTable(text) })],
  [csvEdges, (text) => ({ edges: readTable(text) })],
  [turtle, readTurtle],
]

const sorted = (list: readonly string[]) => [...list].sort()
const idsOf = (things: readonly { readonly id: string }[]) => sorted(things.map(({ id }) => id))
const endsOf = (edges: readonly ViewEdge[]) =>
  sorted(edges.map(({ source, target }) => `${source} ${target}`))

/** Every node and every edge of the view is in the text exactly once, between its own ends. */
function expectWhole(view: GraphView): void {
  for (const [exporter, read] of readers) {
    const { nodes, edges } = read(exporter.write(view))
    if (nodes !== undefined) expect(idsOf(nodes), exporter.id).toEqual(idsOf(view.nodes))
    if (edges !== undefined) {
      expect(idsOf(edges), exporter.id).toEqual(idsOf(view.edges))
      expect(sorted(edges.map(({ ends }) => ends!)), exporter.id).toEqual(endsOf(view.edges))
    }
  }
  const drawn = readDot(dot.write(view))
  expect(sorted(drawn.nodes)).toEqual(idsOf(view.nodes))
  expect(sorted(drawn.edges)).toEqual(endsOf(view.edges))
}

describe('every node and every edge is there exactly once', () => {
  it.each(['examples/minimal/northwind.yaml', 'examples/ge-medical/2005.yaml', 'examples/kubernetes'])(
    'of all views of %s',
    async (model) => {
      for (const view of await allViewsIn(model)) expectWhole(view)
    },
  )

  it('of any view, whatever its texts hold', () => {
    fc.assert(fc.property(anyView, expectWhole), { numRuns: 150 })
  })
})

/** A value as each format gives it back: what it cannot hold is replaced, and is the same elsewhere. */
const xml = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (found) =>
    found < ' ' ? String.fromCharCode(0x2400 + found.charCodeAt(0)) : '\ufffd',
  )
const joined = (value: Value, separator: string) =>
  typeof value === 'object' ? value.join(separator) : String(value)

describe('attributes come back as they are', () => {
  const compare = (view: GraphView, read: Read, say: (value: Value) => unknown) => {
    const compareAll = (things: readonly (ViewNode | ViewEdge)[], found: readonly Found[]) => {
      const byId = new Map(found.map((one) => [one.id, one]))
      for (const { id, attributes } of things) {
        const expected = Object.entries(attributes).map(([key, value]) => [key, say(value)] as const)
        expect(byId.get(id)!.attributes).toEqual(Object.fromEntries(expected))
      }
    }
    compareAll(view.nodes, read.nodes)
    compareAll(view.edges, read.edges)
  }

  it('from graphology and Cytoscape: to the character', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        compare(view, readJson(json.write(view)), (value) => value)
        compare(view, readCytoscape(cytoscape.write(view)), (value) => value)
      }),
    )
  })

  it('from GraphML: but for what XML cannot hold', () => {
    fc.assert(
      fc.property(anyView, (view) =>
        // A carriage return in text is a line break to every reader of XML, unless it is written as a reference.
        compare(view, readGraphml(graphml.write(view)), (value) => xml(joined(value, '; '))),
      ),
    )
  })

  it('from GEXF: but for what XML cannot hold, bars in lists, and empty texts', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const without = <T extends ViewNode | ViewEdge>(thing: T): T => {
          const full = Object.entries(thing.attributes).map(([key, value]) => [
            key,
            typeof value === 'object' ? value.filter((item) => item !== '') : value,
          ])
          return {
            ...thing,
            attributes: Object.fromEntries(full.filter(([, value]) => value !== '' && String(value) !== '')),
          }
        }
        const kept = { ...view, nodes: view.nodes.map(without), edges: view.edges.map(without) }
        compare(kept, readGexf(gexf.write(view)), (value) =>
          typeof value === 'object'
            ? value.map((item) => xml(item).replaceAll('|', '¦')).join('|')
            : xml(String(value)),
        )
      }),
    )
  })
})

describe('nothing that is written', () => {
  const anything = (check: (text: string, id: string) => void) =>
    fc.assert(
      fc.property(anyView, (view) => {
        for (const exporter of ALL) check(exporter.write(view), exporter.id)
      }),
    )

  it('is obeyed by a terminal, or shown in another order', () => {
    anything((text, id) => {
      expect(text, id).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
      )
      expect(text, id).toMatch(/[^\n]\n$/)
    })
  })

  it('is obeyed by the log of a workflow', () => {
    anything((text, id) => {
      expect(text, id).not.toContain('##[')
      expect(text, id).not.toMatch(/^\s*::/m)
    })
  })

  it('is a formula to a spreadsheet', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { label, attributes } of readTable(csvNodes.write(view)))
          for (const value of [label!, ...Object.values(attributes)])
            expect(String(value)).not.toMatch(/^[=+@\t\r]|^-(?!\d)/)
      }),
    )
  })

  it('differs from one run to the next', async () => {
    for (const { id } of EXPORTERS)
      expect(await written(id, await viewIn('examples/minimal/northwind.yaml', 'org'))).toBe(
        await written(id, await viewIn('examples/minimal/northwind.yaml', 'org')),
      )
  })
})

it('labels of pictures are the plain text of the model', async () => {
  const view = await viewIn('test/cases/hostile-names/org.yaml', 'org')
  // Mermaid and D2 have theirs read by their own programs.
  const packed = (text: string) => lineOf(text).replace(/\s/g, '')
  const drawn = readDot(dot.write(view)).labels.map(([id, text]) => [id, packed(text)] as const)
  expect(new Map(drawn)).toEqual(new Map(view.nodes.map(({ id, label }) => [id, packed(label)] as const)))
  const labels = view.nodes.map(({ label }) => plain(label).trim())
  expect(labels.some((label) => label.includes('|'))).toBe(true)
  expect(readCsv(csv.write(view)).nodes.map(({ label }) => label)).toContain('\'=HYPERLINK("http://x")')
})

it('graphology reads its own again', async () => {
  for (const view of await allViewsIn('examples/ge-medical/2005.yaml')) {
    const graph = new MultiGraph({ type: view.directed ? 'directed' : 'undirected' })
    graph.import(JSON.parse(json.write(view)))
    expect([graph.order, graph.size]).toEqual([view.nodes.length, view.edges.length])
    expect(graph.getNodeAttributes(view.nodes[0]!.id)).toEqual({
      kind: view.nodes[0]!.kind,
      label: view.nodes[0]!.label,
      ...view.nodes[0]!.attributes,
    })
  }
})
