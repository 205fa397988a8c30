import type { Exporter } from './exporter.js'
import { csvOf, edgeTable } from './parts/table.js'

/** The edges, for programs that import nodes and edges from a file each. */
const exporter: Exporter = {
  id: 'csv-edges',
  title: 'The table of edges alone, as Gephi and Cytoscape import it',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (view) => csvOf(edgeTable(view)),
}

export default exporter
