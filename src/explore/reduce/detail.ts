import { detailLines } from '../detail-lines.js'
import { layoutOf } from '../layout.js'
import { layoutNow } from '../layout-now.js'
import { rowLines } from '../row-detail.js'
import type { State } from '../state.js'
import { subjectNow } from '../views/index.js'
import { topFor, within } from './moving.js'

/** The lines of the detail as they are drawn now. */
export function detailNow(state: State) {
  const { look, opened } = state
  const width = layoutNow(state).detail.width - 2
  const subject = subjectNow(state)
  return subject === null ? rowLines(state, width) : detailLines(look, opened.look, subject, width)
}

/** The state with the cursor of the detail at a line. */
export function atDetail(state: State, wanted: number): State {
  const lines = detailNow(state)
  const index = within(wanted, 0, Math.max(0, lines.length - 1))
  const top = topFor(index, state.detail.top, layoutOf(state.screen).detail.rows, lines.length)
  return { ...state, detail: { index, top } }
}

/** Where what is looked at is stated: the line of the detail's cursor, else the thing itself. */
export function placeNow(state: State): string | null {
  const lines = detailNow(state)
  const own = lines.find(({ place }) => place !== null)?.place ?? null
  return state.focus === 'detail' ? (lines[state.detail.index]?.place ?? own) : own
}
