import { plural } from '../../util/text.js'
import { layoutOf } from '../layout.js'
import { type Line, piece, spread } from '../line.js'
import type { State } from '../state.js'
import { VIEWS } from '../views/index.js'
import { Lines } from './lines.js'

/** The model and the changes, and the views with their keys. */
export function Top({ state }: { readonly state: State }) {
  const { width } = layoutOf(state.screen)
  return <Lines lines={[titleLine(state, width), tabsLine(state)]} width={width} />
}

function titleLine({ look, opened, changes, stale }: State, width: number): Line {
  const made = changes.length === 0 ? [] : [piece(` ${plural(changes.length, 'what-if change')} `, 'warn')]
  const disk = stale ? [piece(' files changed on disk: R reads them ', 'warn')] : []
  const name = [piece(` ${look.organisation.name}`, 'title'), piece(`  ${opened.model}`, 'muted')]
  return spread(name, [...disk, ...made], width)
}

function tabsLine({ view, screen }: State): Line {
  const isNarrow = screen.columns < 80
  return VIEWS.flatMap(({ id, key, title }) => [
    piece(isNarrow ? ' ' : '  '),
    piece(key, 'muted'),
    id === view ? piece(`[${title}]`, 'strong') : piece(isNarrow ? title : ` ${title} `, 'muted'),
  ])
}
