import { layoutOf } from '../layout.js'
import type { Spot, State, ViewId, Visited } from '../state.js'
import { unitsOf } from '../views/boundaries.js'
import { rowsNow, viewOf } from '../views/index.js'

/** A number kept between two others. */
export const within = (n: number, least: number, most: number) => Math.max(least, Math.min(most, n))

/** The first row that is seen, so that the cursor is seen too. */
export function topFor(index: number, top: number, rows: number, all: number): number {
  const kept = index < top ? index : index >= top + rows ? index - rows + 1 : top
  return within(kept, 0, Math.max(0, all - rows))
}

/** The state with the cursor of the open view at a row. */
export function atRow(state: State, wanted: number): State {
  const rows = rowsNow(state)
  const index = within(wanted, 0, Math.max(0, rows.length - 1))
  const spot = state.spots[state.view]
  const top = topFor(index, spot.top, layoutOf(state.screen).list.rows, rows.length)
  return withSpot(state, { ...spot, index, top, key: rows[index]?.key ?? null })
}

/** The state with the cursor at a column of the matrix. */
export function atColumn(state: State, wanted: number): State {
  const column = within(wanted, 0, Math.max(0, unitsOf(state.look).length - 1))
  return withSpot(state, { ...state.spots[state.view], column })
}

function withSpot(state: State, spot: Spot): State {
  const spots = { ...state.spots, [state.view]: spot }
  return { ...state, spots, pinned: null, detail: { index: 0, top: 0 } }
}

/** The cursors at the rows where they stood, after the rows have changed. */
export function settled(state: State): State {
  const { rows: room } = layoutOf(state.screen).list
  const spots = Object.fromEntries(
    (Object.entries(state.spots) as [ViewId, Spot][]).map(([id, spot]) => {
      const rows = viewOf(id).rows(state)
      const isThere = rows[spot.index]?.key === spot.key
      const again = isThere ? spot.index : rows.findIndex(({ key }) => key === spot.key)
      const index = again === -1 ? within(spot.index, 0, Math.max(0, rows.length - 1)) : again
      const column = within(spot.column, 0, Math.max(0, unitsOf(state.look).length - 1))
      const top = topFor(index, spot.top, room, rows.length)
      return [id, { ...spot, index, column, top, key: rows[index]?.key ?? null }]
    }),
  ) as State['spots']
  return { ...state, spots }
}

/** Where the state is, to come back to. */
export function visited({ view, spots, pinned }: State): Visited {
  return { view, key: spots[view].key, column: spots[view].column, pinned }
}

/** The state at a place that was visited. */
export function revisit(state: State, { view, key, column, pinned }: Visited): State {
  const moved = { ...state, view }
  const index = rowsNow(moved).findIndex((row) => row.key === key)
  const there = atColumn(atRow(moved, index === -1 ? moved.spots[view].index : index), column)
  return { ...there, pinned, focus: 'list' }
}

/** Remembers where the state was before a jump. */
export function remembering(before: State, after: State): State {
  return { ...after, past: [...before.past.slice(-99), visited(before)], future: [] }
}
