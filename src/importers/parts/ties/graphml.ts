import type { ForeignSource } from '../../importer.js'
import type { Graph, GraphEdge } from './graph-reading.js'
import { fieldOfAttribute, graphReading } from './graph-reading.js'
import type { Field, Reading } from './reading.js'
import { type Mark, xmlMarks } from './xml.js'

type Key = { readonly of: string; readonly title: string; standard: string }

/** A GraphML file: ends are ids of nodes, or their labels where the ids only number them. */
export function readGraphml(source: ForeignSource): Reading {
  return graphReading(source, 'GraphML', (text) => ({ graph: graphOf(text), edges: () => edgesOf(text) }))
}

/** The keys and nodes of the file, which may stand below its edges. */
function graphOf(text: string): Graph {
  const labels = new Map<string, string>()
  const keys = keysOf(text)
  let node: string | null = null
  let key: Key | undefined
  let said = ''
  let isGraph = false
  let left = 0
  for (const mark of xmlMarks(text)) {
    if (mark.is === 'broken') return { labels, broken: mark, left: [] }
    if (mark.is === 'open') {
      if (mark.name === 'graph') isGraph = true
      if (mark.name === 'hyperedge') left += 1
      if (mark.name === 'node') {
        node = mark.values.get('id') ?? ''
        labels.set(node, '')
      }
      if (mark.name === 'data') key = keys.get(mark.values.get('key') ?? '')
      said = ''
    } else if (mark.is === 'text') said += mark.text
    else if (mark.name === 'node') node = null
    else if (node !== null && isLabel(mark, key) && said.trim() !== '') labels.set(node, said.trim())
  }
  return {
    labels,
    broken: null,
    left: left === 0 ? [] : [`${left} hyperedges, which tie more than two`],
    ...(isGraph ? {} : { lacks: '<graph>' }),
  }
}

/** yEd keeps the label of a node in an element of its own. */
function isLabel(mark: Mark & { is: 'close' }, key: Key | undefined): boolean {
  if (mark.name === 'NodeLabel') return true
  return mark.name === 'data' && key !== undefined && /^(?:label|name)$/i.test(key.title)
}

function keysOf(text: string): Map<string, Key> {
  const keys = new Map<string, Key>()
  let key: Key | null = null
  for (const mark of xmlMarks(text)) {
    if (mark.is === 'open' && mark.name === 'graph') break
    if (mark.is === 'open' && mark.name === 'key') {
      const id = mark.values.get('id') ?? ''
      // `attr.name` stands without a prefix; some programs leave it out.
      key = { of: mark.values.get('for') ?? 'all', title: mark.values.get('attr.name') ?? id, standard: '' }
      keys.set(id, key)
    } else if (mark.is === 'text' && key !== null) key.standard += mark.text.trim()
    else if (mark.is === 'close' && mark.name === 'key') key = null
  }
  return keys
}

function* edgesOf(text: string): Generator<GraphEdge> {
  const keys = keysOf(text)
  const standard: { [field in Field]?: string } = {}
  for (const { of, title, standard: value } of keys.values()) {
    const field = fieldOfAttribute(title)
    if (field !== null && (of === 'edge' || of === 'all') && value !== '') standard[field] = value
  }
  const directed: boolean[] = [true]
  let edge: {
    values: ReadonlyMap<string, string>
    start: number
    end: number
    data: typeof standard
  } | null = null
  let field: Field | null = null
  let said = ''
  for (const mark of xmlMarks(text)) {
    if (mark.is === 'broken') return
    if (mark.is === 'text') said += mark.text
    else if (mark.is === 'open') {
      said = ''
      if (mark.name === 'graph') directed.push(mark.values.get('edgedefault') !== 'undirected')
      if (mark.name === 'edge')
        edge = { values: mark.values, start: mark.start, end: mark.end, data: { ...standard } }
      if (mark.name === 'data') field = fieldOfAttribute(keys.get(mark.values.get('key') ?? '')?.title ?? '')
    } else if (mark.name === 'graph') directed.pop()
    else if (mark.name === 'data' && edge !== null && field !== null) edge.data[field] = said.trim()
    else if (mark.name === 'edge' && edge !== null) {
      const own = edge.values.get('directed')
      yield {
        from: edge.values.get('source') ?? '',
        to: edge.values.get('target') ?? '',
        kind: edge.data.kind ?? '',
        weight: edge.data.weight ?? '',
        date: edge.data.date ?? '',
        way: (own === undefined ? directed.at(-1) : own === 'true') ? 'directed' : 'undirected',
        start: edge.start,
        end: edge.end,
      }
      edge = null
    }
  }
}
