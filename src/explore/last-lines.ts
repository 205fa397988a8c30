import { plain, wrap } from '../util/text.js'
import { dialogHints, viewHints } from './hints.js'
import { layoutOf } from './layout.js'
import { type Line, piece } from './line.js'
import type { State } from './state.js'

/** What there is to say, on as many lines as it takes, or else the keys. */
export function lastLines(state: State): readonly Line[] {
  const { note, busy, dialog, screen } = state
  const { width, body } = layoutOf(screen)
  const said = (text: string, tone: 'good' | 'warn' | 'bad' | 'muted'): Line[] => {
    const lines = wrap(plain(text), width - 2)
    const most = Math.max(1, Math.floor(body / 2))
    const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines
    return shown.map((one) => [piece(` ${one}`, tone)])
  }
  if (busy !== null) return said(busy, 'warn')
  if (note !== null) return said(note.text, note.tone)
  if (dialog?.type === 'confirm') return said(dialog.text, 'warn')
  return [dialog === null ? viewHints(state, width) : dialogHints(state, dialog, width)]
}
