import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CannotDraw, type Exporter } from '../../src/exporters/exporter.js'
import { lineOf } from '../../src/exporters/parts/values.js'
import { svgExporter } from '../../src/exporters/svg.js'
import type { GraphView, ViewEdge, ViewNode } from '../../src/views/view.js'
import { allViewsIn, anyView, viewIn } from './views.js'

const MODELS = [
  'examples/minimal/northwind.yaml',
  'examples/ge-medical/2005.yaml',
  'test/cases/hostile-names/org.yaml',
]
const SVG = 'http://www.w3.org/2000/svg'
const exporter: Exporter = await svgExporter()

/** What a reader of XML finds: the ids of things of a class, in order of their drawing; and all that is drawn with. */
function read(text: string) {
  const document = XmlDocument.fromString(text)
  const find = (path: string) => document.find(path, { s: SVG }) as XmlElement[]
  const value = (one: XmlElement, name: string) => one.attr(name)?.value ?? ''
  const idsOf = (kind: string) =>
    find('//s:g')
      .filter((one) => value(one, 'class').split(' ')[0] === kind)
      .map((one) => value(one, 'data-id'))
  const names = new Set(find('//*').map((one) => one.name))
  const attributes = new Set(find('//*').flatMap((one) => one.attrs.map(({ name }) => name)))
  const found = {
    nodes: idsOf('node'),
    edges: idsOf('edge'),
    areas: idsOf('area'),
    names,
    attributes,
    root: find('/s:svg')[0]!.attrs.map(({ name, value: said }) => [name, said] as const),
    texts: find('//s:text').map(({ content }) => content),
    titles: find('//s:g/s:title').map(({ content }) => content),
    title: find('/s:svg/s:title')[0]!.content,
  }
  document.dispose()
  return found
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort()

function expectWhole(view: GraphView): void {
  const found = read(exporter.write(view))
  expect(found.nodes.sort()).toEqual(idsOf(view.nodes))
  expect(found.edges.sort()).toEqual(idsOf(view.edges))
  expect(found.areas.sort()).toEqual(idsOf(view.groups))
  for (const name of found.names)
    expect(['svg', 'title', 'desc', 'rect', 'g', 'path', 'ellipse', 'text']).toContain(name)
  for (const name of found.attributes) expect(name).not.toMatch(/^on|href|style/i)
  expect(Object.fromEntries(found.root)).toMatchObject({ role: 'img', 'aria-labelledby': expect.any(String) })
  expect(found.title).toBe(lineOf(`${view.organisation}: ${view.title}`))
}

/** Nodes and edges without an organisation: a row of them, each joined to the next, and some more edges. */
function madeView(nodes: number, edges: number): GraphView {
  const plain = { label: 'x', look: 'plain', attributes: {} } as const
  return {
    organisation: 'Made',
    view: 'org',
    title: 'Made',
    directed: true,
    flow: 'across',
    attributes: { nodes: [], edges: [] },
    groups: [],
    nodes: Array.from(
      { length: nodes },
      (_, i): ViewNode => ({ ...plain, id: `n${i}`, kind: 'role', detail: null, group: null }),
    ),
    edges: Array.from(
      { length: edges },
      (_, i): ViewEdge => ({
        ...plain,
        id: `e${i}`,
        source: `n${i % nodes}`,
        target: `n${(i * 7 + 1) % nodes}`,
        kind: 'link',
        mutual: false,
        line: 'solid',
        width: 1,
        aside: false,
      }),
    ),
  }
}

describe('an SVG picture', () => {
  it.each([...MODELS, 'examples/kubernetes'])(
    'holds every node, edge and area of every view of %s, and nothing that runs or is fetched',
    async (model) => {
      for (const view of await allViewsIn(model)) expectWhole(view)
    },
    120_000,
  )

  it('does so whatever the texts hold', () => {
    fc.assert(fc.property(anyView, expectWhole), { numRuns: 60 })
  }, 120_000)

  it('says its words as text, and each attribute on hovering', async () => {
    const view = await viewIn('test/cases/hostile-names/org.yaml', 'org')
    const { texts, titles } = read(exporter.write(view))
    const all = texts.join('').replace(/\s/g, '')
    for (const { label } of view.nodes) expect(all).toContain(lineOf(label).replace(/\s/g, ''))
    expect(titles.filter((title) => title.includes('Stated at: test/cases/hostile-names'))).not.toEqual([])
  })

  it('names what is bad for those who do not see it', async () => {
    const text = exporter.write(await viewIn('examples/ge-medical/2005.yaml', 'boundaries'))
    expect(/<desc[^>]*>(.*?)<\/desc>/s.exec(text)![1]).toBe(
      '3 nodes and 3 edges. Stands out: Imaging equipment: inward, silo index 79; ' +
        'Performance Solutions: sealed, silo index 100; ' +
        'Imaging equipment – Performance Solutions: gap, 10.3; Performance Solutions – Service: gap, 2.3.',
    )
  })

  it('is the same from another Graphviz, after others, and holds neither paths nor a version', async () => {
    const view = await viewIn('examples/ge-medical/2005.yaml', 'coordination')
    const text = exporter.write(view)
    exporter.write(madeView(300, 2000))
    expect(exporter.write(view)).toBe(text)
    expect((await svgExporter()).write(view)).toBe(text)
    expect(text).not.toMatch(/graphviz|<!--|file:|\/work\//i)
  })

  it('leaves the console as it is', async () => {
    const { log, error } = console
    await svgExporter()
    expect([console.log, console.error]).toEqual([log, error])
  })

  it('is refused where no one could read it, and says what to take instead', () => {
    for (const [nodes, edges] of [
      [1501, 10],
      [100, 2501],
    ] as const) {
      const draw = () => exporter.write(madeView(nodes, edges))
      expect(draw).toThrow(CannotDraw)
      expect(draw).toThrow(`no one could read a picture of ${nodes} nodes and ${edges} edges`)
      expect(draw).toThrow(expect.objectContaining({ help: expect.stringContaining('-f gexf') }))
    }
  })

  it('of the most that can be read ends, as a cloud of boxes that stay apart', () => {
    const found = read(exporter.write(madeView(1500, 2500)))
    expect([found.nodes.length, found.edges.length]).toEqual([1500, 2500])
  }, 120_000)

  it('of a long chain of reports is drawn, or refused in words: no stack overflows', () => {
    const chain = madeView(1400, 0)
    const edges = chain.nodes.slice(1).map(
      ({ id }, i): ViewEdge => ({
        ...madeView(2, 1).edges[0]!,
        id: `e${i}`,
        source: id,
        target: chain.nodes[i]!.id,
        kind: 'reports',
      }),
    )
    const { nodes } = read(exporter.write({ ...chain, flow: 'up', edges }))
    expect(nodes).toHaveLength(1400)
  }, 120_000)
})

const program = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
)

describe.skipIf(program === undefined)('in Chromium (skipped where chromium is not installed)', () => {
  let browser: Browser
  beforeAll(async () => {
    const root = process.getuid?.() === 0
    browser = await chromium.launch({ executablePath: program!, args: root ? ['--no-sandbox'] : [] })
  })
  afterAll(async () => browser?.close())

  /** Drawn in a page of its own: nothing is said or fetched. */
  async function drawn(text: string): Promise<Page> {
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => said.push(request.url()))
    await page.setContent(text.replace(/^<\?xml.*\?>\n/, ''))
    expect(said).toEqual([])
    return page
  }

  /** In the page: words that reach out of their node, and pairs of nodes that overlap. */
  const FAULTS = `(() => {
    const boxes = [...document.querySelectorAll('g.node')].map((node) => ({
      id: node.dataset.id,
      shape: node.querySelector('path, ellipse').getBBox(),
      texts: [...node.querySelectorAll('text')].map((text) => text.getBBox()),
    }))
    const out = boxes.filter(({ shape, texts }) =>
      texts.some((text) => text.x < shape.x || text.x + text.width > shape.x + shape.width ||
        text.y < shape.y || text.y + text.height > shape.y + shape.height + 1))
    const over = boxes.flatMap(({ id, shape: a }, i) => boxes.slice(i + 1).filter(({ shape: b }) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((other) => id + ' ' + other.id))
    return { drawn: boxes.length, out: out.map(({ id }) => id), over }
  })()`

  it.each([...MODELS.slice(0, 2), 'examples/kubernetes'])(
    'words lie within their nodes, and no node on another, in every view of %s',
    async (model) => {
      for (const view of await allViewsIn(model)) {
        const page = await drawn(exporter.write(view))
        const faults = await page.evaluate(FAULTS)
        expect(faults, view.view).toEqual({ drawn: view.nodes.length, out: [], over: [] })
        await page.close()
      }
    },
    120_000,
  )

  it('names that would run do not', async () => {
    const view = await viewIn('test/cases/hostile-names/org.yaml', 'org')
    const page = await drawn(exporter.write(view))
    expect(await page.locator('g.node').count()).toBe(view.nodes.length)
    expect(await page.locator('script, a, image, foreignObject').count()).toBe(0)
    await page.close()
  })

  it('boxes of a cloud stay apart', async () => {
    const page = await drawn(exporter.write(madeView(600, 2000)))
    expect(await page.evaluate(FAULTS)).toEqual({ drawn: 600, out: [], over: [] })
    await page.close()
  }, 60_000)
})
