import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import mermaid from '../../src/exporters/mermaid.js'
import { lineOf } from '../../src/exporters/parts/values.js'
import type { GraphView } from '../../src/views/view.js'
import { allViewsIn, anyView, viewIn } from './views.js'

type Flow = {
  getVertices(): Map<string, { readonly text: string; readonly classes: readonly string[] }>
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[]
  getSubGraphs(): readonly { readonly title: string; readonly nodes: readonly string[] }[]
}

let parse: (text: string) => Promise<Flow>
/** Mermaid set up as a page would, with these limits instead of its own. */
let setUp: (limits: { readonly maxEdges?: number; readonly maxTextSize?: number }) => void

// Mermaid asks for a browser when it is loaded, and for no more than its document when it parses.
beforeAll(async () => {
  const { window, document } = parseHTML('<html><body></body></html>')
  Object.assign(globalThis, { window, document })
  const { default: library } = await import('mermaid')
  setUp = (limits) => library.initialize({ startOnLoad: false, ...limits })
  setUp({ maxEdges: 100_000, maxTextSize: 10_000_000 })
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

/** As many edges as are wanted, of the smallest example and its like. */
async function viewOfEdges(count: number): Promise<GraphView> {
  const view = await viewIn('examples/minimal/northwind.yaml', 'org')
  const edges = Array.from({ length: count }, (_, i) => ({
    ...view.edges[i % view.edges.length]!,
    id: `e${i}`,
  }))
  return { ...view, edges }
}

describe('more than Mermaid draws by itself', () => {
  it('cannot be allowed by the text: it says so at its top, and tells what its page must call', async () => {
    const large = mermaid.write(await viewOfEdges(501))
    const [first] = large.split('\n')
    expect(first).toBe('%% Drawn only by a page that calls mermaid.initialize({ maxEdges: 501 })')
    try {
      setUp({ maxEdges: 500 })
      const allowed = '%%{init: {"maxEdges": 9999, "flowchart": {"maxEdges": 9999}}}%%\n'
      await expect(parse(allowed + large)).rejects.toThrow('secure config')
      await expect(parse(`---\nconfig:\n  maxEdges: 9999\n---\n${large}`)).rejects.toThrow('secure config')
      setUp({ maxEdges: 501 })
      expect((await parse(large)).getEdges()).toHaveLength(501)
    } finally {
      setUp({ maxEdges: 100_000, maxTextSize: 10_000_000 })
    }
  })

  it('is noted; what it draws by itself is not', async () => {
    expect(mermaid.notes!(await viewOfEdges(501))).toEqual([
      expect.stringContaining('calls mermaid.initialize({ maxEdges: 501 })'),
    ])
    const long = await viewOfEdges(400)
    const edges = long.edges.map((edge) => ({ ...edge, label: 'x'.repeat(200) }))
    expect(mermaid.notes!({ ...long, edges })).toEqual([expect.stringContaining('{ maxTextSize: 100000 }')])
    for (const view of [await viewOfEdges(400), await viewIn('examples/kubernetes', 'org')]) {
      expect(mermaid.notes!(view)).toEqual([])
      expect(mermaid.write(view)).toMatch(/^flowchart /)
    }
  })
})

const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
)

it.skipIf(program === undefined)(
  'mermaid draws the largest example as it comes (skipped where chromium is not installed)',
  async () => {
    const view = await viewIn('examples/kubernetes', 'org')
    const root = process.getuid?.() === 0
    const browser = await chromium.launch({
      executablePath: program!,
      args: root ? ['--no-sandbox'] : [],
    })
    try {
      const page = await browser.newPage()
      await page.setContent('<body></body>')
      await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js')) })
      const drawn = await page.evaluate(
        `mermaid.render('x', ${JSON.stringify(mermaid.write(view))}).then(({ svg }) => {
          document.body.innerHTML = svg
          const count = (of) => document.querySelectorAll(of).length
          return { nodes: count('g.node'), edges: count('path.flowchart-link'), areas: count('g.cluster') }
        })`,
      )
      expect(drawn).toEqual({
        nodes: view.nodes.length,
        edges: view.edges.length,
        areas: view.groups.length,
      })
    } finally {
      await browser.close()
    }
  },
  120_000,
)
