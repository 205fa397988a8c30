import type { ForeignSource } from '../../importer.js'
import { fieldOfAttribute, type Graph, type GraphEdge, graphReading } from './graph-reading.js'
import type { Field, Reading } from './reading.js'
import { xmlMarks } from './xml.js'

/** A GEXF file, as Gephi writes it: ends are ids of nodes, or their labels where the ids only number them. */
export function readGexf(source: ForeignSource): Reading {
  return graphReading(source, 'GEXF', (text) => ({ graph: graphOf(text), edges: () => edgesOf(text) }))
}

function graphOf(text: string): Graph {
  const labels = new Map<string, string>()
  let isGraph = false
  for (const mark of xmlMarks(text)) {
    if (mark.is === 'broken') return { labels, broken: mark, left: [] }
    if (mark.is !== 'open') continue
    if (mark.name === 'graph') isGraph = true
    if (mark.name === 'node') labels.set(mark.values.get('id') ?? '', mark.values.get('label')?.trim() ?? '')
  }
  return { labels, broken: null, left: [], ...(isGraph ? {} : { lacks: '<graph>' }) }
}

function* edgesOf(text: string): Generator<GraphEdge> {
  const fields = new Map<string, Field | null>()
  let standard = 'undirected'
  let ofEdges = false
  let edge: { -readonly [key in keyof GraphEdge]: GraphEdge[key] } | null = null
  for (const mark of xmlMarks(text)) {
    if (mark.is === 'broken') return
    if (mark.is === 'close' && mark.name === 'edge' && edge !== null) {
      yield edge
      edge = null
    }
    if (mark.is !== 'open') continue
    const value = (name: string) => mark.values.get(name) ?? ''
    if (mark.name === 'graph') standard = value('defaultedgetype') || 'undirected'
    else if (mark.name === 'attributes') ofEdges = value('class') === 'edge'
    else if (mark.name === 'attribute' && ofEdges) fields.set(value('id'), fieldOfAttribute(value('title')))
    else if (mark.name === 'edge') {
      const type = value('type') || standard
      edge = {
        from: value('source'),
        to: value('target'),
        kind: value('kind') || value('label'),
        weight: value('weight'),
        date: value('start'),
        way: type === 'directed' || type === 'mutual' ? type : 'undirected',
        start: mark.start,
        end: mark.end,
      }
    } else if (mark.name === 'attvalue' && edge !== null) {
      // Earlier versions of the format call it `id`.
      const field = fields.get(value('for') || value('id')) ?? null
      if (field !== null) edge[field] = value('value').trim()
    }
  }
}
