import type { ForeignSource } from '../../importer.js'
import { isZip } from '../workbook/zip.js'
import { edgeList } from './edge-list.js'
import { readGexf } from './gexf.js'
import { readGraphml } from './graphml.js'
import { isMatrix, matrix } from './matrix.js'
import { readPajek } from './pajek.js'
import { noReading, type Reading } from './reading.js'
import { rowsOfSheet, rowsOfText } from './rows.js'
import { unpacked } from './unpacked.js'

/** The formats of graphs, told from how a text starts. */
const GRAPHS = [
  { starts: /<(?:\w+:)?graphml[\s>]/i, read: readGraphml },
  { starts: /<(?:\w+:)?gexf[\s>]/i, read: readGexf },
  { starts: /^\s*\*(?:vertices|network)\b/im, read: readPajek },
] as const

/** How a text that holds a graph is read; `null` where it is of no such format. */
export function graphReader(head: string): ((source: ForeignSource) => Reading) | null {
  return GRAPHS.find(({ starts }) => starts.test(head))?.read ?? null
}

/** Opens a source of ties, whatever its format; `isKnown` helps to tell a first row of ids from a header. */
export function openTies(
  packed: ForeignSource,
  { map, sheet }: { readonly map: { readonly [field: string]: string }; readonly sheet: string | null },
  isKnown: (id: string) => boolean,
): Reading {
  const source = unpacked(packed)
  const { file } = packed
  if ('problem' in source) return noReading(file, `${file} ${source.problem}`)
  const graph = isZip(source.bytes) ? null : graphReader(headOf(source.bytes))
  if (graph !== null) return graph(source)
  const rows = isZip(source.bytes) ? rowsOfSheet(source, sheet) : rowsOfText(file, source.bytes)
  if ('problem' in rows) return noReading(file, `${file} ${rows.problem}`, rows.help)
  if (rows.diagnostics.some(({ severity }) => severity === 'error'))
    return { ...noReading(file, ''), diagnostics: rows.diagnostics }
  const reading = isMatrix(rows) ? matrix(file, rows) : edgeList(file, rows, map, isKnown)
  return { ...reading, said: reading.said.map((line, i) => (i === 0 ? `${line} (${rows.read})` : line)) }
}

function headOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(wide).decode(bytes.subarray(0, 8192))
}
