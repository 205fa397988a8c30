import type { Block, Cell, Row } from '../../report/document.js'

type Path = Extract<Block, { type: 'path' }>

const cell = (text: string): Cell => ({ text, value: text })

/** Walks as one table, a row for each step. */
export function pathTable(paths: readonly Path[]): Extract<Block, { type: 'table' }> {
  const rows = paths.flatMap(({ title, steps }) =>
    steps.map(({ label, place, via, direction, source }, i): Row => {
      const way = i === 0 ? '' : (direction ?? 'up')
      const step: Cell = { text: String(i + 1), value: i + 1 }
      return {
        subject: '',
        cells: [cell(title), step, cell(label), cell(place), cell(via), cell(way), cell(source ?? '')],
      }
    }),
  )
  return {
    type: 'table',
    id: 'paths',
    title: 'Paths, step by step',
    columns: [
      { key: 'path', title: 'Path', align: 'left', priority: 1 },
      { key: 'step', title: 'Step', align: 'right', priority: 1 },
      { key: 'seat', title: 'Seat', align: 'left', priority: 1 },
      { key: 'unit', title: 'Unit', align: 'left', priority: 1 },
      { key: 'via', title: 'Reached by', align: 'left', priority: 1 },
      { key: 'direction', title: 'Direction', align: 'left', priority: 1 },
      { key: 'source', title: 'Source', align: 'left', priority: 1 },
    ],
    rows,
    whenEmpty: '',
  }
}
