import type { Exporter } from './exporter.js'
import { csvOf, nodeTable } from './parts/table.js'

/** The nodes, for programs that import nodes and edges from a file each. */
const exporter: Exporter = {
  id: 'csv-nodes',
  title: 'The table of nodes alone, as Gephi and Cytoscape import it',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (view) => csvOf(nodeTable(view)),
}

export default exporter
