import { columnsOf } from './columns.js'
import { firstRows } from './edge-list.js'
import { isMatrix } from './matrix.js'
import { graphReader } from './open.js'
import { rowsOfText } from './rows.js'

/** Names of columns by which a table is one of people, whatever else it holds. */
const PEOPLE = /manager|supervisor|report|department|abteilung|vorgesetz|dzial|przelozon/i

/** Whether a file holds ties: a graph, a table with columns of from and to, or an adjacency matrix. */
export function looksLikeTies(file: string, head: string): boolean {
  if (graphReader(head) !== null) return true
  if (/\.(?:graphml|gexf|net)(?:\.gz)?$/i.test(file)) return true
  if (/\.xlsx$/i.test(file) || head.includes('\0'))
    return /ties|edges|edge.?list|network|netzwerk|adjacency|sociogram/i.test(file)
  if (/\.(?:ya?ml|json|xml|ldif|md|html?)$/i.test(file)) return false
  // The last row may be cut off.
  const whole = head.length < 4000 ? head : head.slice(0, Math.max(head.lastIndexOf('\n'), 0))
  const rows = rowsOfText(file, new TextEncoder().encode(whole))
  if ('problem' in rows) return false
  const first = firstRows(rows, 1)[0]
  if (first === undefined || first.cells.some((cell) => PEOPLE.test(cell))) return false
  const columns = columnsOf(first.cells, {})
  return (columns.has('from') && columns.has('to') && first.cells.length <= 12) || isMatrix(rows)
}
