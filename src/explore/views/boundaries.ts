import { boundaryBetween } from '../../app/explore/facts/boundary.js'
import type { Look } from '../../app/explore/look.js'
import { STATE_SIGNS, stateOf } from '../../report/boundary.js'
import type { BoundaryData } from '../../report/data.js'
import { nameIn } from '../../report/say.js'
import { pairOf } from '../../util/order.js'
import { formatNumber } from '../../util/text.js'
import { cell, type Line, type Piece, piece } from '../line.js'
import type { State } from '../state.js'
import { shortened } from './short-names.js'
import { type Row, remembered, type View } from './view.js'

/** Columns of a cell: as many as there is room for. */
const NARROW = 8
const WIDE = 20
/** Columns of the names at the left. */
const MOST_LABEL = 26
const TONES = { gap: 'bad', fragile: 'warn', linked: 'good', surplus: 'muted' } as const

/** The units in the order of the matrix. */
export const unitsOf = remembered((look: Look): readonly string[] =>
  look.report.things.teams.filter(({ isUnit }) => isUnit).map(({ id }) => id),
)

const rowsOf = remembered((look: Look): readonly Row[] =>
  unitsOf(look).map((id) => ({ key: `unit:${id}`, subject: `team:${id}`, depth: 0, open: null })),
)

/** What the cursor of the matrix is on: a boundary, or on the diagonal the unit itself. */
export function subjectInMatrix({ look, spots: { boundaries: spot } }: State): string | null {
  const units = unitsOf(look)
  const [row, column] = [units[spot.index], units[spot.column]]
  if (row === undefined || column === undefined) return null
  return row === column ? `team:${row}` : `boundary:${pairOf(row, column).join('~')}`
}

const headsOf = remembered((look: Look, width: number): readonly string[] =>
  shortened(
    unitsOf(look).map((id) => nameIn(look.report.names.actors, id)),
    width,
  ),
)

/** The most columns that the matrix has use for. */
export const matrixWidth = (look: Look) => MOST_LABEL + 3 + WIDE * unitsOf(look).length

const labelWidth = (width: number) => Math.min(MOST_LABEL, Math.max(10, Math.floor(width / 3)))

function cellWidth({ look }: State, width: number): number {
  const room = Math.floor((width - labelWidth(width) - 2) / Math.max(1, unitsOf(look).length))
  return Math.max(NARROW, Math.min(WIDE, room))
}

/** The columns that are seen: as many as there is room for, the cursor's among them. */
function columnsSeen(state: State, width: number): readonly number[] {
  const room = Math.max(1, Math.floor((width - labelWidth(width) - 2) / cellWidth(state, width)))
  const all = unitsOf(state.look).length
  const { column } = state.spots.boundaries
  const first = Math.max(0, Math.min(all - room, column - Math.floor(room / 2)))
  return Array.from({ length: Math.min(room, all) }, (_, i) => first + i)
}

/** How many columns lie to the left and to the right of those that are seen. */
function unseen(seen: readonly number[], all: number): string {
  const [left, right] = [seen[0] ?? 0, all - 1 - (seen.at(-1) ?? all - 1)]
  if (left > 0 && right > 0) return `‹ ${left}  ${right} more ›`
  return left > 0 ? `‹ ${left} more` : right > 0 ? `${right} more ›` : '? explains signs'
}

function words(boundary: BoundaryData | undefined, digits = 1): string {
  if (boundary === undefined) return '·'
  const { required, requirement } = boundary
  const sign = STATE_SIGNS[stateOf(boundary)]
  return `${required ? formatNumber(requirement.total, digits) : ''}${sign}` || '·'
}

function matrixCell(
  state: State,
  [row, column]: readonly [string, string],
  isHere: boolean,
  width: number,
): Piece[] {
  if (row === column)
    return [piece(isHere ? ` [${cell('╲', width - 3, 'right')}]` : cell('╲ ', width, 'right'), 'muted')]
  const boundary = boundaryBetween(state.look, row, column)
  const before = boundaryBetween(state.opened.look, row, column)
  const changed = words(before) === words(boundary) ? '' : '*'
  const tone = boundary === undefined ? 'muted' : TONES[stateOf(boundary)]
  const room = width - 3
  const whole = `${words(boundary)}${changed}`
  // The signs say more than the part behind the point.
  const shown = cell(whole.length <= room ? whole : `${words(boundary, 0)}${changed}`, room, 'right')
  return [piece(isHere ? ` [${shown}]` : `  ${shown} `, isHere ? 'strong' : tone)]
}

/** The units by the units: what is required between them, and what links them. */
export const boundaries: View = {
  id: 'boundaries',
  key: '3',
  title: 'Boundaries',
  empty: 'The model has no units.',
  legend: [
    ['5.1', 'how much to coordinate; no sign: linked'],
    ['!', 'gap: required, and nothing links them'],
    ['~', 'linked, but fragile'],
    ['+', 'linked, not required'],
    ['·', 'neither required nor linked'],
    ['*', 'other than when the model was opened'],
    ['╲', 'the unit itself'],
  ],
  rows: ({ look }) => rowsOf(look),
  heading: (state, width) => {
    const seen = columnsSeen(state, width)
    const heads = seen.map((i): Piece => {
      const name = headsOf(state.look, cellWidth(state, width) - 3)[i]!
      return piece(
        `  ${cell(name, cellWidth(state, width) - 3, 'right')} `,
        i === state.spots.boundaries.column ? 'strong' : 'muted',
      )
    })
    return [piece(cell(unseen(seen, unitsOf(state.look).length), labelWidth(width)), 'muted'), ...heads]
  },
  line: (state, { key }, width): Line => {
    const units = unitsOf(state.look)
    const row = key.slice('unit:'.length)
    const { index, column } = state.spots.boundaries
    const label = cell(nameIn(state.look.report.names.actors, row), labelWidth(width))
    const isRow = units[index] === row
    return [
      piece(label, isRow ? 'strong' : undefined),
      ...columnsSeen(state, width).flatMap((i) =>
        matrixCell(state, [row, units[i]!], isRow && i === column, cellWidth(state, width)),
      ),
    ]
  },
}
