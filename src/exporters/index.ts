import type { Exporter } from './exporter.js'

/** A format as help and `--format` know it; its code is loaded when it is asked for. */
export type ExporterEntry = Pick<Exporter, 'id' | 'title' | 'extension' | 'mediaType'> & {
  readonly load: () => Promise<Exporter>
}

/** All formats, in the order of the help. */
// biome-ignore format: one line a format
export const EXPORTERS: readonly ExporterEntry[] = [
  { id: 'graphml', title: 'GraphML, for yEd, Gephi, igraph and networkx', extension: 'graphml', mediaType: 'application/graphml+xml', load: async () => (await import('./graphml.js')).default },
  { id: 'gexf', title: 'GEXF, for Gephi, with colours and sizes', extension: 'gexf', mediaType: 'application/gexf+xml', load: async () => (await import('./gexf.js')).default },
  { id: 'svg', title: 'An SVG picture, for documents, slides and browsers', extension: 'svg', mediaType: 'image/svg+xml', load: async () => (await import('./svg.js')).svgExporter() },
  { id: 'dot', title: 'DOT, which Graphviz draws', extension: 'dot', mediaType: 'text/vnd.graphviz', load: async () => (await import('./dot.js')).default },
  { id: 'mermaid', title: 'A Mermaid flowchart, which Markdown shows on GitHub and GitLab', extension: 'mmd', mediaType: 'text/vnd.mermaid', load: async () => (await import('./mermaid.js')).default },
  { id: 'd2', title: 'D2, which d2 draws', extension: 'd2', mediaType: 'text/plain', load: async () => (await import('./d2.js')).default },
  { id: 'cytoscape', title: 'The JSON of Cytoscape and Cytoscape.js', extension: 'cyjs', mediaType: 'application/json', load: async () => (await import('./cytoscape.js')).default },
  { id: 'json', title: "Graphology's JSON, for JavaScript", extension: 'json', mediaType: 'application/json', load: async () => (await import('./json.js')).default },
  { id: 'csv', title: 'Nodes and edges in one table, told apart by its first column', extension: 'csv', mediaType: 'text/csv', load: async () => (await import('./csv.js')).default },
  { id: 'csv-nodes', title: 'The table of nodes alone, as Gephi and Cytoscape import it', extension: 'csv', mediaType: 'text/csv', load: async () => (await import('./csv-nodes.js')).default },
  { id: 'csv-edges', title: 'The table of edges alone, as Gephi and Cytoscape import it', extension: 'csv', mediaType: 'text/csv', load: async () => (await import('./csv-edges.js')).default },
  { id: 'turtle', title: 'RDF in Turtle, in terms of the W3C Organization Ontology', extension: 'ttl', mediaType: 'text/turtle', load: async () => (await import('./turtle.js')).default },
]
