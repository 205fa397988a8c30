import type { State, ViewId } from '../state.js'
import { boundaries, subjectInMatrix } from './boundaries.js'
import { decisions } from './decisions.js'
import { findings } from './findings.js'
import { practices } from './practices.js'
import { silos } from './silos.js'
import { tree } from './tree.js'
import type { Row, View } from './view.js'

/** All views, in the order of their keys. */
export const VIEWS: readonly View[] = [tree, decisions, boundaries, silos, practices, findings]

/** A view by its id. */
export function viewOf(id: ViewId): View {
  return VIEWS.find((view) => view.id === id)!
}

/** The rows of the view that is open. */
export function rowsNow(state: State): readonly Row[] {
  return viewOf(state.view).rows(state)
}

/** What the cursor stands on, or what is looked at instead of it. */
export function subjectNow(state: State): string | null {
  if (state.pinned !== null) return state.pinned
  if (state.view === 'boundaries') return subjectInMatrix(state)
  return rowsNow(state)[state.spots[state.view].index]?.subject ?? null
}
