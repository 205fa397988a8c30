import { displayWidth, plain, plural, tail } from '../../util/text.js'
import { layoutOf } from '../layout.js'
import { type Line, piece, spread, widthOf } from '../line.js'
import type { State } from '../state.js'
import { VIEWS } from '../views/index.js'
import { Lines } from './lines.js'

/** The model and the changes, and the views with their keys. */
export function Top({ state }: { readonly state: State }) {
  const { width } = layoutOf(state.screen)
  return <Lines lines={[titleLine(state, width), tabsLine(state)]} width={width} />
}

function titleLine({ look, opened, changes, aside, stale }: State, width: number): Line {
  const not = aside.length === 0 ? '' : `, ${aside.length} not applied`
  const made =
    changes.length + aside.length === 0
      ? []
      : [piece(` ${plural(changes.length, 'what-if change')}${not} `, 'warn')]
  const disk = stale ? [piece(' files changed on disk: R reads them ', 'warn')] : []
  const right = [...disk, ...made]
  const name = [piece(` ${look.organisation.name}`, 'title')]
  // Of a path its end tells more than its beginning.
  const room = width - widthOf([...name, ...right]) - 2
  const path = plain(opened.models.join(' '))
  const shown = displayWidth(path) <= room ? path : room < 8 ? '' : `…${tail(path, room - 1)}`
  return spread([...name, piece(`  ${shown}`, 'muted')], right, width)
}

function tabsLine({ view, screen }: State): Line {
  const isNarrow = screen.columns < 80
  return VIEWS.flatMap(({ id, key, title }) => [
    piece(isNarrow ? ' ' : '  '),
    piece(key, 'muted'),
    id === view ? piece(`[${title}]`, 'strong') : piece(isNarrow ? title : ` ${title} `, 'muted'),
  ])
}
