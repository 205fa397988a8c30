import { type Layout, layoutOf } from './layout.js'
import type { State } from './state.js'
import { matrixWidth } from './views/boundaries.js'

/** How the screen is divided for the open view: a matrix takes the room that it has use for. */
export function layoutNow({ screen, view, look }: Pick<State, 'screen' | 'view' | 'look'>): Layout {
  return view === 'boundaries' ? layoutOf(screen, matrixWidth(look)) : layoutOf(screen)
}
