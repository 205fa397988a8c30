import type { Dialog, State } from '../state.js'

/** What a key does while a yes or a no is waited for. */
export function confirming(
  state: State,
  { want, back }: Extract<Dialog, { type: 'confirm' }>,
  key: string,
): State {
  const isYes = key === 'y' || (want.type === 'quit' && key === 'ctrl+c')
  const isNo = key === 'n' || key === 'escape' || key === 'ctrl+c'
  if (!isYes) return isNo ? { ...state, dialog: back } : state
  const busy = want.type === 'apply' ? 'measuring… Esc stops' : state.busy
  return { ...state, dialog: back, busy, wants: [...state.wants, want] }
}
