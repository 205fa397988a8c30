import { Source } from '../../load/source.js'
import { parseTable, type Table } from '../../load/table.js'
import type { ForeignSource } from '../importer.js'
import { decodeText } from './encoding.js'
import { type Blank, type Grid, noGrid } from './grid.js'
import { headerRow } from './header-row.js'

/** In the order in which they count where several would do: words hold commas more often than the others. */
const SEPARATORS = ['\t', ';', '|', ','] as const
const NAMES: { readonly [separator: string]: string } = {
  '\t': 'TSV, separated by tabs',
  ';': "CSV, separated by ';'",
  '|': "CSV, separated by '|'",
  ',': 'CSV, separated by commas',
}

/** Characters from the start that tell the separator. */
const HEAD = 65_536

/** A text of rows whose cells are separated by a sign. */
export function readSeparated(source: ForeignSource): Grid {
  const decoded = decodeText(source.bytes)
  if ('problem' in decoded) return noGrid(source.file, 'file/encoding', decoded.problem, decoded.help)
  const text = new Source(source.file, decoded.text)
  const separator = separatorOf(decoded.text)
  const table = parseTable(text, separator)
  const rows = table.header.length === 0 ? [] : [table.header, ...table.rows]
  const line = (row: number) => table.locate(row - 1).start.line
  return {
    rows,
    locate: (row, column) => table.locate(row - 1, column),
    line,
    unit: 'line',
    blanks: (row) => blankLines(decoded.text, table, row, rows.length - 1),
    read: `${NAMES[separator] ?? `CSV, separated by '${separator}'`}, ${decoded.encoding}`,
    // A text that is in quotes to its end has swallowed the rows: what else may be odd is for the reader to say.
    diagnostics: table.diagnostics.filter(({ code }) => code === 'table/quotes' || code === 'table/empty'),
  }
}

/** The separator by which the first rows become the most even table, with its header as near to the top as may be. */
function separatorOf(text: string): string {
  // Excel takes such a first line as an instruction, and so do we.
  const told = /^sep=(.)\r?\n/.exec(text)?.[1]
  if (told !== undefined) return told
  const cut = text.length > HEAD ? Math.max(text.lastIndexOf('\n', HEAD), text.indexOf('\n')) : -1
  const head = new Source('', cut === -1 ? text : text.slice(0, cut))
  let best = { separator: ',', header: Number.POSITIVE_INFINITY, cells: 1 }
  for (const separator of SEPARATORS) {
    const { header, rows } = parseTable(head, separator)
    const all = [header, ...rows]
    const at = headerRow(all)
    const cells = all[at]!.length
    const below = all.slice(at + 1, at + 100)
    const even = below.filter((row) => row.length > 1 && row.length <= cells).length
    if (cells < 2 || 2 * even < below.length) continue
    if (at < best.header || (at === best.header && cells > best.cells))
      best = { separator, header: at, cells }
  }
  return best.separator
}

/** The numbers of the lines that are blank, or hold separators only, between two rows of the table. */
function blankLines(text: string, table: Table, from: number, to: number): Blank[] {
  if (!/^[\s;,|]*$/m.test(text.trimEnd())) return []
  const found: Blank[] = []
  for (let row = from; row < to; row++) {
    const end = table.locate(row - 1).end.line
    const next = table.locate(row).start.line
    for (let line = end + 1; line < next; line++) found.push({ number: line, next: row + 1 })
  }
  return found
}
