import { Source } from '../../../load/source.js'
import { plural } from '../../../util/text.js'
import type { ForeignSource } from '../../importer.js'
import { ATTRIBUTES, graphText, namesOf, placesIn } from './graph-text.js'
import { type Field, noReading, type RawTie, type Reading } from './reading.js'

/** What stands in a file beside its edges. */
export type Graph = {
  /** The label of each node by its id; empty where it has none. */
  readonly labels: ReadonlyMap<string, string>
  readonly broken: { readonly problem: string; readonly start: number; readonly end: number } | null
  /** What is not read, in words. */
  readonly left: readonly string[]
  /** An element without which the file is of another kind. */
  readonly lacks?: string
}

/** An edge between ids of nodes. */
export type GraphEdge = Pick<RawTie, Field | 'start' | 'end'> & {
  readonly way: 'directed' | 'undirected' | 'mutual'
}

type Opened = { readonly graph: Graph; readonly edges: () => Iterable<GraphEdge> }

/** A file of nodes and edges as a source of ties. */
export function graphReading(source: ForeignSource, format: string, open: (text: string) => Opened): Reading {
  const { file } = source
  const text = graphText(source)
  if (!(text instanceof Source)) return noReading(file, `${file} ${text.problem}`, text.help)
  const { graph, edges } = open(text.text)
  if (graph.broken !== null) {
    const { problem, start, end } = graph.broken
    return noReading(file, `${file} is no sound ${format}: ${problem}`, undefined, text.span(start, end))
  }
  if (graph.lacks !== undefined) return noReading(file, `${file} is no ${format}: it has no ${graph.lacks}`)
  const { by, name } = namesOf(graph.labels)
  const named = by === 'label' ? 'called by their labels' : 'called by their ids'
  return {
    said: [
      `${file}: ${format} of ${plural(graph.labels.size, 'node')}, ${named}`,
      ...graph.left.map((what) => `not read of ${file}: ${what}`),
    ],
    diagnostics: [],
    *ties() {
      for (const { way, from, to, ...edge } of edges()) {
        const tie = { ...edge, from: name(from), to: name(to), line: 0, undirected: way === 'undirected' }
        yield tie
        if (way === 'mutual') yield { ...tie, from: tie.to, to: tie.from }
      }
    },
    ...placesIn(text),
  }
}

/** The field of a tie that an attribute of an edge holds, told from its name. */
export function fieldOfAttribute(title: string): 'weight' | 'kind' | 'date' | null {
  for (const field of ['weight', 'kind', 'date'] as const) if (ATTRIBUTES[field].test(title)) return field
  return null
}
