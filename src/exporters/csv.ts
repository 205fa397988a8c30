import type { Exporter } from './exporter.js'
import { csvOf, edgeTable, nodeTable, type Table } from './parts/table.js'

/** Both tables under one header: a column that both have is one, the others are empty where they do not apply. */
function together(nodes: Table, edges: Table): Table {
  const header = ['table', ...new Set([...nodes.header, ...edges.header])]
  const rowsOf = (table: string, { header: own, rows }: Table) => {
    const places = header.map((name) => own.indexOf(name))
    return rows.map((row) => places.map((place, i) => (i === 0 ? table : (row[place] ?? ''))))
  }
  return { header, rows: [...rowsOf('node', nodes), ...rowsOf('edge', edges)] }
}

/** Nodes and edges in one file, for a spreadsheet that filters by the first column, and for statistics. */
const exporter: Exporter = {
  id: 'csv',
  title: 'Nodes and edges in one table, told apart by its first column',
  extension: 'csv',
  mediaType: 'text/csv',
  write: (view) => csvOf(together(nodeTable(view), edgeTable(view))),
}

export default exporter
