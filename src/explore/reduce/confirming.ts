import { type Dialog, MEASURING, type State, type Want, WRITING } from '../state.js'

/** What a key does while a yes or a no is waited for. */
export function confirming(
  state: State,
  { want, back }: Extract<Dialog, { type: 'confirm' }>,
  key: string,
): State {
  const isYes = key === 'y' || (want.type === 'quit' && key === 'ctrl+c')
  const isNo = key === 'n' || key === 'escape' || key === 'ctrl+c'
  if (!isYes) return isNo ? { ...state, dialog: back } : state
  return { ...state, dialog: back, busy: BUSY[want.type] ?? null, wants: [...state.wants, want] }
}

const BUSY: { readonly [type in Want['type']]?: string } = { apply: MEASURING, write: WRITING }
