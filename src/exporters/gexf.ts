import { write as writeGexf } from 'graphology-gexf'
import type { Attributes, Declaration, GraphView, Value, ViewEdge, ViewNode } from '../views/view.js'
import type { Exporter } from './exporter.js'
import { graphologyOf } from './parts/graphology.js'
import { lineColour, nodeColours } from './parts/palette.js'
import { safeXml, xmlText } from './parts/xml.js'

const TYPES: { readonly [type in Declaration['type']]: string } = {
  text: 'string',
  list: 'liststring',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
}

/** The items of a list stand apart by bars, so that none may hold one; what is empty is left out. */
const cleaned = (value: Value): Value =>
  typeof value === 'object'
    ? value.filter((item) => item !== '').map((item) => xmlText(item).replaceAll('|', '¦'))
    : typeof value === 'string'
      ? xmlText(value)
      : value

const valuesOf = (attributes: Attributes) =>
  Object.fromEntries(
    Object.entries(attributes)
      .map(([key, value]) => [xmlText(key), cleaned(value)] as const)
      .filter(([, value]) => typeof value !== 'object' || value.length > 0),
  )

/** A node is as large as the people whom it stands for, within bounds. */
const sizeOf = ({ headcount }: Attributes) =>
  Math.round(10 + 4 * Math.min(10, Math.log2(1 + Number(headcount ?? 0))))

function edgeOf({ kind, label, look, width, attributes }: ViewEdge) {
  // Gephi reads this one itself, and lays out by it.
  const { weight, ...rest } = attributes
  return {
    label: xmlText(label ?? kind),
    ...(typeof weight === 'number' ? { weight } : {}),
    viz: { color: lineColour(look), thickness: width },
    attributes: valuesOf({ kind, ...rest }),
  }
}

function nodeOf({ kind, label, look, attributes }: ViewNode) {
  return {
    label: xmlText(label),
    viz: { color: nodeColours({ kind, look }).line, size: sizeOf(attributes) },
    attributes: valuesOf({ kind, ...attributes }),
  }
}

/**
 * Mends what graphology's writer tells from the values alone: whole numbers would be declared otherwise in the next
 * file, where one is not whole. And it names the namespace of colours and sizes with a slash too many.
 */
function mended(document: string, { nodes, edges }: GraphView['attributes']): string {
  const [head = '', ...rest] = document.split('<nodes')
  const blocks = /<attributes class="(node|edge)">[\s\S]*?<\/attributes>/g
  const attribute = /(<attribute id="([^"]*)" title="[^"]*" type=")[^"]*/g
  const typed = head
    .replace('http:///www.gexf.net/1.1draft/viz', 'http://www.gexf.net/1.2draft/viz')
    .replace(blocks, (block, of: string) =>
      block.replace(attribute, (written, start: string, key: string) => {
        const declared = (of === 'node' ? nodes : edges).find((one) => one.key === key)
        return declared === undefined ? written : start + TYPES[declared.type]
      }),
    )
  return [typed, ...rest].join('<nodes')
}

/** GEXF 1.2, which every Gephi and networkx read, by graphology's own writer: types as declared, colours, sizes, weights. */
const exporter: Exporter = {
  id: 'gexf',
  title: 'GEXF, for Gephi, with colours and sizes',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  write(view) {
    const graph = graphologyOf(view, nodeOf, edgeOf)
    graph.replaceAttributes({
      creator: 'unsilo',
      description: xmlText(`${view.organisation}: ${view.title}`),
    })
    const formatted = <T>(_: string, attributes: T) => attributes
    const document = writeGexf(graph, { formatNode: formatted, formatEdge: formatted })
    return safeXml(mended(document, view.attributes))
  },
}

export default exporter
