import { firstRows } from './edge-list.js'
import { type Field, noReading, problem, type RawTie, type Reading } from './reading.js'
import type { Rows } from './rows.js'
import type { Row } from './text-rows.js'

const EMPTY = /^(?:|0+(?:[.,]0+)?|[-–—.]|na|n\/a)$/i
const NUMBER = /^(?:|[-–—.]|na|n\/a|x|[-+]?\d[\d.,]*(?:e[-+]?\d+)?)$/i

/** Whether rows are an adjacency matrix: the same ids across the top and down the side, and numbers in the cells. */
export function isMatrix(rows: Rows): boolean {
  const [head, ...others] = firstRows(rows, 40)
  if (head === undefined || others.length < 2) return false
  const ids = new Set(idsOf(head, others[0]!))
  // A corner that is a number is the first end of a tie in a list without a header.
  const corner = head.cells[0]!.trim()
  if (ids.size < 2 || others.length > ids.size + 1 || (!ids.has(corner) && /^\d/.test(corner))) return false
  const fitting = others.filter(
    ({ cells }) =>
      ids.has(cells[0]!.trim()) &&
      cells.length <= head.cells.length + 1 &&
      cells.slice(1).every((cell) => NUMBER.test(cell.trim())),
  )
  return 2 * fitting.length > others.length && fitting.length >= Math.min(others.length, 2)
}

/** The ids across the top; programs differ in whether a cell stands before them. */
function idsOf({ cells }: Row, next: Row): string[] {
  return cells.slice(next.cells.length > cells.length ? 0 : 1).map((cell) => cell.trim())
}

/** Ties in a square table: from the id at the side to the id at the top. */
export function matrix(file: string, rows: Rows): Reading {
  const [head, next] = firstRows(rows, 2) as [Row, Row]
  const ids = idsOf(head, next)
  const twice = ids.find((id, i) => id !== '' && ids.indexOf(id) !== i)
  if (twice !== undefined)
    return noReading(
      file,
      `${file}: the id '${twice}' stands twice above the matrix`,
      'rename one of them',
      rows.span(head, ids.lastIndexOf(twice) + head.cells.length - ids.length),
    )
  const position = new Map(ids.map((id, i) => [id, i]))
  const found: ReturnType<typeof problem>[] = []
  const rowOf = ({ line, start, end }: RawTie): Row => ({ cells: [], line, start, end, open: false })
  const columnOf = (tie: RawTie, field: Field | undefined) =>
    field === 'from' ? 0 : field === undefined ? undefined : position.get(tie.to)! + 1
  return {
    said: [`${file}: a matrix of ${ids.length} ids, from the side to the top`],
    diagnostics: rows.diagnostics,
    found,
    *ties() {
      found.length = 0
      const seen = new Set<string>()
      for (const row of matrixRows(rows)) {
        const from = row.cells[0]!.trim()
        const at = position.get(from)
        if (at === undefined || seen.has(from)) {
          const message =
            at === undefined
              ? `${rows.where(row)} is of '${from}', which does not stand above the matrix: the row is left out`
              : `${rows.where(row)} is of '${from}' again: the row is left out`
          found.push(problem('warning', message, rows.span(row, 0)))
          continue
        }
        seen.add(from)
        for (let i = 0; i < ids.length; i++) {
          const weight = (row.cells[i + 1] ?? '').trim()
          if (EMPTY.test(weight)) continue
          const { line, start, end } = row
          const to = ids[i]!
          yield { from, to, kind: '', weight, date: '', undirected: false, line, start, end }
        }
      }
      const without = ids.filter((id) => id !== '' && !seen.has(id))
      if (without.length > 0) {
        const message = `${file}: no row of ${without.slice(0, 5).join(', ')}${without.length > 5 ? ', …' : ''}, though a column is`
        found.push(problem('warning', message, rows.span(head)))
      }
    },
    span: (tie, field) => rows.span(rowOf(tie), columnOf(tie, field)),
    where: (tie, field) => {
      const column = columnOf(tie, field)
      const named = column === undefined ? '' : `, column ${column === 0 ? '1' : `'${tie.to}'`}`
      return `${rows.where(rowOf(tie))}${named}`
    },
  }
}

function* matrixRows(rows: Rows): Generator<Row> {
  let first = true
  for (const row of rows.walk()) {
    if (!first) yield row
    first = false
  }
}
