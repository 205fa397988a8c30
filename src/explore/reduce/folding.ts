import type { State } from '../state.js'
import { rowsNow } from '../views/index.js'
import { atRow, settled } from './moving.js'

/** The row of the cursor folded, or the cursor at what the row is in. */
export function folding(state: State): State {
  const rows = rowsNow(state)
  const { index } = state.spots[state.view]
  const row = rows[index]
  if (row === undefined) return state
  if (row.open === true) return withFolded(state, row.key, true)
  for (let i = index - 1; i >= 0; i -= 1) if (rows[i]!.depth < row.depth) return atRow(state, i)
  return state
}

/** The row of the cursor unfolded, or the cursor at the first row below it. */
export function unfolding(state: State): State {
  const { index } = state.spots[state.view]
  const row = rowsNow(state)[index]
  if (row?.open === false) return withFolded(state, row.key, false)
  return row?.open === true ? atRow(state, index + 1) : state
}

/** All rows folded, or unfolded where some are. */
export function foldingAll(state: State): State {
  const folds = rowsNow(state).filter(({ open }) => open !== null)
  const folded = new Set(state.folded)
  if (state.view === 'tree' && folds.some(({ open }) => open === false)) {
    for (const key of state.folded) if (!key.startsWith('group:')) folded.delete(key)
  } else if (folds.every(({ open }) => open === false)) for (const { key } of folds) folded.delete(key)
  else for (const { key, depth } of folds) if (depth > 0 || state.view !== 'tree') folded.add(key)
  return settled({ ...state, folded })
}

function withFolded(state: State, key: string, fold: boolean): State {
  const folded = new Set(state.folded)
  if (fold) folded.add(key)
  else folded.delete(key)
  return settled({ ...state, folded })
}
