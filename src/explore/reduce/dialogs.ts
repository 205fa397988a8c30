import { layoutOf } from '../layout.js'
import { scrolledLines } from '../scrolled-lines.js'
import type { Dialog, Picking, Scrolled, State } from '../state.js'
import { picking, typed, withoutLast } from './choosing.js'
import { confirming } from './confirming.js'
import { within } from './moving.js'

/** What a key does while a dialog is open. */
export function inDialog(state: State, dialog: Dialog, key: string): State {
  switch (dialog.type) {
    case 'pick':
      return picking(state, dialog, key)
    case 'prompt':
      return prompting(state, dialog, key)
    case 'confirm':
      return confirming(state, dialog, key)
    default:
      return scrolling(state, dialog, key)
  }
}

/** What typed text does in a dialog that takes text. */
export function typedInto(state: State, dialog: Picking | Prompt, text: string): State {
  if (dialog.type === 'pick') return typed(state, dialog, dialog.query + text)
  return { ...state, dialog: { ...dialog, text: dialog.text + text } }
}

type Prompt = Extract<Dialog, { type: 'prompt' }>

function prompting(state: State, dialog: Prompt, key: string): State {
  if (key === 'escape' || key === 'ctrl+c') return { ...state, dialog: null }
  if (key === 'ctrl+u') return { ...state, dialog: { ...dialog, text: '' } }
  if (key === 'backspace') return { ...state, dialog: { ...dialog, text: withoutLast(dialog.text) } }
  const file = dialog.text.trim()
  if (key !== 'enter' || file === '') return state
  return { ...state, dialog: null, wants: [...state.wants, { type: 'write', file, over: false }] }
}

const STEPS: { readonly [key: string]: number } = {
  up: -1,
  k: -1,
  down: 1,
  j: 1,
  pageup: -10,
  pagedown: 10,
  ' ': 10,
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
}

const CLOSING: readonly string[] = ['escape', 'enter', 'q', '?', 'p', 'x', 'ctrl+c', 'backspace', '[']

/** Keys for changes are of use where a path or the changes are looked at. */
const THROUGH: { readonly [type in Dialog['type']]?: readonly string[] } = {
  path: ['d', 'g', 'v', 'u', 'U', 'e', 'y', 'w'],
  changes: ['u', 'U', 'w'],
}

/** Whether a key is for what lies below a dialog. */
export function passesThrough(dialog: Dialog, key: string): boolean {
  return THROUGH[dialog.type]?.includes(key) ?? false
}

function scrolling(state: State, dialog: Scrolled, key: string): State {
  if (CLOSING.includes(key)) return { ...state, dialog: null }
  const step = STEPS[key]
  if (step === undefined) return state
  const { width, body } = layoutOf(state.screen)
  const last = Math.max(0, scrolledLines(state, dialog, width).length - body)
  return { ...state, dialog: { ...dialog, top: within(dialog.top + step, 0, last) } }
}
