import { type Command, commandFor, OPENER, OVER } from '../keys.js'
import { layoutOf } from '../layout.js'
import { scrolledLines } from '../scrolled-lines.js'
import { type Dialog, type Picking, type Scrolled, type State, WRITING } from '../state.js'
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
  if (key === 'escape' || key === 'ctrl+c') return { ...state, dialog: dialog.back }
  if (key === 'ctrl+u') return { ...state, dialog: { ...dialog, text: '' } }
  if (key === 'backspace') return { ...state, dialog: { ...dialog, text: withoutLast(dialog.text) } }
  const file = dialog.text.trim()
  if (key !== 'enter' || file === '') return state
  // It stays until the file is written: a name that is refused can be mended.
  return { ...state, busy: WRITING, wants: [...state.wants, { type: 'write', file, over: false }] }
}

const STEPS: { readonly [command in Command]?: number } = {
  up: -1,
  down: 1,
  'page-up': -10,
  'page-down': 10,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
}

const CLOSING: readonly string[] = ['escape', 'enter', 'q', 'ctrl+c', 'backspace', '[']

/** Whether a key is for what lies below a dialog. */
export function passesThrough({ view }: State, { type }: Dialog, key: string): boolean {
  const command = commandFor(key, view)
  return command !== null && type in OVER && OVER[type as keyof typeof OVER].includes(command)
}

function scrolling(state: State, dialog: Scrolled, key: string): State {
  if (CLOSING.includes(key) || key === OPENER[dialog.type])
    return { ...state, dialog: dialog.type === 'path' ? null : dialog.back }
  const command = commandFor(key, state.view)
  const step = command === null ? undefined : STEPS[command]
  if (step === undefined) return state
  const { width, body } = layoutOf(state.screen)
  const last = Math.max(0, scrolledLines(state, dialog, width).length - body)
  return { ...state, dialog: { ...dialog, top: within(dialog.top + step, 0, last) } }
}
