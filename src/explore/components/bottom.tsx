import { betterOrWorse } from '../../app/explore/headline.js'
import { displayWidth } from '../../util/text.js'
import { keysOf } from '../keys.js'
import { layoutOf } from '../layout.js'
import { type Line, type Piece, piece } from '../line.js'
import type { State } from '../state.js'
import { Lines } from './lines.js'

/** The figures as they were when the model was opened and as they are now, and the keys or what there is to say. */
export function Bottom({ state }: { readonly state: State }) {
  const { width } = layoutOf(state.screen)
  return <Lines lines={[figuresLine(state, width), lastLine(state, width)]} width={width} />
}

/** `Gaps 2 → 1 ✓`: the sign says without colour whether it is better or worse. */
function figuresLine(state: State, width: number): Line {
  const long = figures(state, 'label', '   ')
  if (widthOf(long) <= width) return long
  const short = figures(state, 'short', ' ')
  // The findings have a view of their own, so they are the first to give way.
  return widthOf(short) <= width ? short : figures(state, 'short', ' ', state.look.headline.length - 1)
}

const widthOf = (line: Line) => line.reduce((sum, { text }) => sum + displayWidth(text), 0)

function figures({ look, opened }: State, name: 'label' | 'short', gap: string, most?: number): Line {
  return look.headline.slice(0, most).flatMap((now, i): Piece[] => {
    const before = opened.look.headline[i]!
    const is = betterOrWorse(before, now)
    const label = piece(`${i === 0 ? ' ' : gap}${now[name]} `, 'muted')
    if (before.text === now.text) return [label, piece(now.text, 'strong')]
    const arrow = name === 'label' ? ' → ' : '→'
    const mark = is === null ? '' : is === 'better' ? ' ✓' : ' ✗'
    const tone = is === null ? 'strong' : is === 'better' ? 'good' : 'bad'
    return [label, piece(`${before.text}${arrow}`, 'muted'), piece(`${now.text}${mark}`, tone)]
  })
}

function lastLine({ note, busy, view, dialog }: State, width: number): Line {
  if (busy !== null) return [piece(` ${busy}`, 'warn')]
  if (dialog?.type === 'confirm') return [piece(` ${dialog.text}`, 'warn')]
  if (note !== null) return [piece(` ${note.text}`, note.tone)]
  if (dialog !== null) return [piece(` ${DIALOG_KEYS[dialog.type] ?? ''}`, 'muted')]
  return hints(view, width)
}

const DIALOG_KEYS: { readonly [type: string]: string } = {
  pick: 'type to narrow, ↑↓ to choose, Enter takes it, Esc leaves',
  prompt: 'Enter writes, Ctrl-U empties, Esc leaves',
  help: '↑↓ scroll, Esc closes',
  changes: '↑↓ scroll, Esc closes; u undoes the last',
  path: '↑↓ scroll, d delegate, g grant, e editor, Esc closes',
}

/** The most useful keys, as many as there is room for; how to leave and where the others are come last and stay. */
function hints(view: State['view'], width: number): Line {
  const worth = keysOf(view).filter(({ hint }) => hint !== undefined)
  const say = ({ keys, hint }: (typeof worth)[number]): Line => [
    piece(` ${keys[0]}`, 'title'),
    piece(` ${hint} `, 'muted'),
  ]
  const stay = worth.filter(({ command }) => command === 'help' || command === 'quit').flatMap(say)
  const line: Piece[] = []
  for (const one of worth.filter(({ command }) => command !== 'help' && command !== 'quit')) {
    if (widthOf([...line, ...say(one), ...stay]) > width) break
    line.push(...say(one))
  }
  return [...line, ...stay]
}
