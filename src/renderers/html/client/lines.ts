import { unpack } from '../packed.js'
import type { PageCell } from '../row.js'

/** A row of a table: its cells, the text that a search looks at, and the element that the page came with. */
export type Line = {
  readonly cells: readonly PageCell[]
  readonly text: string
  readonly row: HTMLTableRowElement | null
}

const lineOf = (cells: readonly PageCell[], row: Line['row']): Line => ({
  cells,
  row,
  text: cells
    .map(([text]) => text)
    .join('\n')
    .toLowerCase(),
})

const cellIn = ({ textContent, className, dataset: { v } }: HTMLTableCellElement): PageCell => [
  textContent,
  className,
  v ?? null,
]

/** All rows of a table in the order of the report: those that the page came with, and those that wait as data. */
export function linesOf(table: HTMLTableElement, waiting: Element | null): Line[] {
  const drawn = [...table.tBodies].flatMap((body) => [...body.rows])
  const rest = waiting === null ? [] : unpack(waiting.textContent)
  return [
    ...drawn.map((row) => lineOf([...row.cells].map(cellIn), row)),
    ...rest.map((cells) => lineOf(cells, null)),
  ]
}

/** Numbers before texts, and what says nothing last. */
const rank = (key: number | string) => (key === '' ? 2 : typeof key === 'string' ? 1 : 0)

function keyOf([text, , by]: PageCell): number | string {
  const key = (by ?? text).toLowerCase()
  return key === '' || Number.isNaN(Number(key)) ? key : Number(key)
}

/** The lines by a column: numbers, then texts by their code units, and what says nothing last, whichever way round. */
export function sorted(lines: readonly Line[], column: number, sign: 1 | -1): Line[] {
  const keyed = lines.map((line) => {
    const key = keyOf(line.cells[column]!)
    return { line, key, rank: rank(key) }
  })
  keyed.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -sign : a.key > b.key ? sign : 0))
  return keyed.map(({ line }) => line)
}
