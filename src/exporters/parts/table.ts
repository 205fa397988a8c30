import { csvField, guarded } from '../../util/csv.js'
import {
  type Attributes,
  type Declaration,
  type GraphView,
  textOf,
  type ViewEdge,
  type ViewNode,
} from '../../views/view.js'

/** One table: a header, and a row for each thing. */
export type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The cells of attributes; numbers and truths as they are, texts that no spreadsheet takes for a formula. */
function cells(declared: readonly Declaration[], attributes: Attributes): string[] {
  return declared.map(({ key }) => {
    const value = attributes[key]
    if (value === undefined) return ''
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : guarded(textOf(value))
  })
}

const keysOf = (declared: readonly Declaration[]) => declared.map(({ key }) => guarded(key))

/** The nodes, with the columns that Gephi and Cytoscape look for. */
export function nodeTable({ nodes, attributes: { nodes: declared } }: GraphView): Table {
  const row = ({ id, label, kind, attributes }: ViewNode) => [
    id,
    guarded(label),
    kind,
    ...cells(declared, attributes),
  ]
  return { header: ['Id', 'Label', 'kind', ...keysOf(declared)], rows: nodes.map(row) }
}

/** The edges, with the columns that Gephi and Cytoscape look for. */
export function edgeTable({ edges, directed, attributes: { edges: declared } }: GraphView): Table {
  const others = declared.filter(({ key }) => key !== 'weight')
  const weighs = others.length < declared.length
  const row = ({ id, source, target, label, kind, attributes }: ViewEdge) => [
    source,
    target,
    directed ? 'Directed' : 'Undirected',
    id,
    guarded(label ?? ''),
    ...(weighs ? [String(attributes.weight ?? '')] : []),
    kind,
    ...cells(others, attributes),
  ]
  const first = ['Source', 'Target', 'Type', 'Id', 'Label', ...(weighs ? ['Weight'] : []), 'kind']
  return { header: [...first, ...keysOf(others)], rows: edges.map(row) }
}

/** A table as comma-separated values after RFC 4180. */
export function csvOf({ header, rows }: Table): string {
  return [header, ...rows].map((row) => `${row.map(csvField).join(',')}\n`).join('')
}
