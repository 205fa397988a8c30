import { plural } from '../../util/text.js'
import { type State, sameChanges } from '../state.js'

/** The state that wants to end, or asks first where changes would be lost. */
export function leaving(state: State): State {
  const { changes, written, dialog, wants } = state
  const isKept = [...written.values()].some((one) => sameChanges(one.changes, changes))
  if (changes.length === 0 || isKept) return { ...state, wants: [...wants, { type: 'quit' }] }
  const are = changes.length === 1 ? 'One change is' : `${plural(changes.length, 'change')} are`
  const text = `${are} in no file. Quit all the same? y/n`
  return { ...state, dialog: { type: 'confirm', text, want: { type: 'quit' }, back: dialog } }
}
