import type { State } from '../state.js'
import { confirming } from './confirming.js'
import { leaving } from './leaving.js'

/** What a key does where nothing but a question can be seen: it answers that, or leaves. */
export function inTooSmall(state: State, key: string): State {
  if (state.dialog?.type === 'confirm') return confirming(state, state.dialog, key)
  return key === 'q' || key === 'ctrl+c' ? leaving(state) : state
}
