import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { beforeAll, expect, it } from 'vitest'
import mermaid from '../../src/exporters/mermaid.js'
import { lineOf } from '../../src/exporters/parts/values.js'
import type { GraphView } from '../../src/views/view.js'
import { allViewsIn, anyView } from './views.js'

type Flow = {
  getVertices(): Map<string, { readonly text: string; readonly classes: readonly string[] }>
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[]
  getSubGraphs(): readonly { readonly title: string; readonly nodes: readonly string[] }[]
}

let parse: (text: string) => Promise<Flow>

// Mermaid asks for a browser when it is loaded, and for no more than its document when it parses.
beforeAll(async () => {
  const { window, document } = parseHTML('<html><body></body></html>')
  Object.assign(globalThis, { window, document })
  const { default: library } = await import('mermaid')
  library.initialize({ startOnLoad: false, maxEdges: 100_000, maxTextSize: 10_000_000 })
  parse = async (text) => (await library.mermaidAPI.getDiagramFromText(text)).db as unknown as Flow
}, 60_000)

/** Mermaid keeps codes (`#35;`) apart until it draws them: `ﬂ°°35¶ß`. */
const shown = (text: string) =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCharCode(Number(code)))

const wordsOf = (label: string, detail: string | null) => {
  const line = (text: string) => lineOf(text) || ' '
  return detail === null ? line(label) : `${line(label)}<br/>${line(detail)}`
}

async function expectParsed(view: GraphView): Promise<void> {
  const flow = await parse(mermaid.write(view))
  const numbers = new Map(view.nodes.map(({ id }, i) => [id, `n${i + 1}`]))
  const vertices = flow.getVertices()
  // The style of an area counts as one of its words.
  const named = [...vertices.keys()].filter((id) => !id.startsWith('u'))
  expect(named.sort()).toEqual([...numbers.values()].sort())
  for (const { id, label, detail } of view.nodes)
    expect(shown(vertices.get(numbers.get(id)!)!.text).trim()).toBe(wordsOf(label, detail).trim())
  const edges = flow.getEdges().map(({ start, end, text }) => [start, end, shown(text).trim()])
  expect(edges).toEqual(
    view.edges.map(({ source, target, label }) => [
      numbers.get(source),
      numbers.get(target),
      label === null ? '' : lineOf(label),
    ]),
  )
  const areas = flow.getSubGraphs().map(({ title, nodes }) => [shown(title).trim(), [...nodes].sort()])
  const wanted = view.groups.map(({ id, label, detail }) => [
    wordsOf(label, detail).trim(),
    view.nodes
      .filter(({ group }) => group === id)
      .map((node) => numbers.get(node.id)!)
      .sort(),
  ])
  expect(areas.sort()).toEqual(wanted.sort())
}

it.each([
  'examples/minimal/northwind.yaml',
  'examples/ge-medical/2005.yaml',
  'examples/kubernetes',
  'test/cases/hostile-names/org.yaml',
])(
  'mermaid reads every view of %s: nodes, areas, edges, and their words',
  async (model) => {
    for (const view of await allViewsIn(model)) await expectParsed(view)
  },
  120_000,
)

it('mermaid reads whatever the texts hold', async () => {
  await fc.assert(fc.asyncProperty(anyView, expectParsed), { numRuns: 60 })
}, 120_000)
