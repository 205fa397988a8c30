import { create } from 'xmlbuilder2'
import { type Attributes, type Declaration, type GraphView, textOf, type Value } from '../views/view.js'
import type { Exporter } from './exporter.js'
import { safeXml, xmlText } from './parts/xml.js'

const TYPES: { readonly [type in Declaration['type']]: string } = {
  text: 'string',
  list: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
}

/** The builder reads entities in what it is given, so that an ampersand is one there too. */
const given = (text: string) => xmlText(text).replaceAll('&', '&amp;')

type Element = ReturnType<typeof create>

/** What every node and every edge has, beside its attributes. */
const OWN: readonly Declaration[] = [
  { key: 'kind', title: 'Kind', type: 'text', meaning: 'what it is' },
  { key: 'label', title: 'Label', type: 'text', meaning: 'what it is called' },
]

function declare(root: Element, of: 'node' | 'edge', declared: readonly Declaration[]): void {
  declared.forEach(({ key, title, type, meaning }, i) => {
    root
      .ele('key', { id: `${of}-${i}`, for: of, 'attr.name': given(key), 'attr.type': TYPES[type] })
      .ele('desc')
      .txt(given(`${title}: ${meaning}`))
  })
}

function fill(element: Element, of: string, declared: readonly Declaration[], values: Attributes): void {
  declared.forEach(({ key }, i) => {
    const value: Value | undefined = values[key]
    if (value !== undefined) element.ele('data', { key: `${of}-${i}` }).txt(given(textOf(value)))
  })
}

function write(view: GraphView): string {
  const [ofNodes, ofEdges] = [
    [...OWN, ...view.attributes.nodes],
    [...OWN, ...view.attributes.edges],
  ]
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(
    'http://graphml.graphdrawing.org/xmlns',
    'graphml',
  )
  root.ele('desc').txt(given(`${view.organisation}: ${view.title}`))
  declare(root, 'node', ofNodes)
  declare(root, 'edge', ofEdges)
  const graph = root.ele('graph', { id: view.view, edgedefault: view.directed ? 'directed' : 'undirected' })
  for (const { id, kind, label, attributes } of view.nodes)
    fill(graph.ele('node', { id: given(id) }), 'node', ofNodes, { kind, label, ...attributes })
  for (const { id, source, target, kind, label, attributes } of view.edges) {
    const element = graph.ele('edge', { id: given(id), source: given(source), target: given(target) })
    fill(element, 'edge', ofEdges, { kind, label: label ?? '', ...attributes })
  }
  return safeXml(root.doc().end({ prettyPrint: true }))
}

/** GraphML: typed attributes with their meanings, a flat graph, one direction for all edges, as most readers want it. */
const exporter: Exporter = {
  id: 'graphml',
  title: 'GraphML, for yEd, Gephi, igraph and networkx',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  write,
}

export default exporter
