import { layoutNow } from '../layout-now.js'
import { type Line, piece } from '../line.js'
import type { State } from '../state.js'
import { rowsNow, viewOf } from '../views/index.js'
import { Lines } from './lines.js'

/** The rows of the open view that are seen, and no others. */
export function List({ state }: { readonly state: State }) {
  const { list } = layoutNow(state)
  const view = viewOf(state.view)
  const rows = rowsNow(state)
  const { index, top } = state.spots[state.view]
  const seen = rows.slice(top, top + list.rows)
  const isHere = (i: number) => top + i === index && state.pinned === null
  const lines = seen.map(
    (row, i): Line => [piece(isHere(i) ? '›' : ' ', 'strong'), ...view.line(state, row, list.width - 1)],
  )
  const { legend = [] } = view
  const isRoom = rows.length > 0 && legend.length > 0 && rows.length + legend.length < list.rows
  const signs = isRoom
    ? [[], ...legend.map(([sign, means]): Line => [piece(` ${sign.padEnd(3)} ${means}`, 'muted')])]
    : []
  const none = rows.length === 0 ? [[piece(` ${view.empty}`, 'muted')]] : []
  const inverse = state.focus === 'list' && state.view !== 'boundaries'
  const chosen = inverse && state.pinned === null && rows.length > 0 ? index - top + 1 : -1
  const heading = [piece(' '), ...view.heading(state, list.width - 1)]
  return (
    <Lines
      lines={[heading, ...lines, ...none, ...signs]}
      width={list.width}
      rows={list.rows + 1}
      chosen={chosen}
    />
  )
}
