import type { Look } from '../app/explore/look.js'
import type { Aside, OpenModel } from '../app/explore/open.js'
import type { Change } from '../model/reorg.js'
import { layoutOf } from './layout.js'
import { browsing } from './reduce/browsing.js'
import { inDialog, passesThrough, typedInto } from './reduce/dialogs.js'
import { settled } from './reduce/moving.js'
import { inTooSmall } from './reduce/too-small.js'
import { CHECKING, type Input, initialState, type Kept, type Note, type State, WRITING } from './state.js'

/** What happens: keys of the user, and answers of the world. */
export type Event =
  | Input
  | { readonly type: 'resized'; readonly columns: number; readonly rows: number }
  | {
      readonly type: 'applied'
      readonly changes: readonly Change[]
      readonly undone: readonly Change[]
      readonly look: Look
      readonly say: string
    }
  /** What was being worked out has come to nothing more than this. */
  | { readonly type: 'noted'; readonly note: Note }
  /** Something is to be said, whatever is being worked out. */
  | { readonly type: 'remarked'; readonly note: Note }
  | { readonly type: 'exists'; readonly file: string }
  /** A file is written, and is now read as any reader would. */
  | { readonly type: 'written'; readonly file: string; readonly kept: Kept }
  | { readonly type: 'checked'; readonly file: string; readonly kept: Kept; readonly note: Note }
  | {
      readonly type: 'reloaded'
      readonly opened: OpenModel
      readonly changes: readonly Change[]
      readonly aside: readonly Aside[]
      readonly look: Look
      readonly note: Note
    }
  | { readonly type: 'stale' }
  /** The world has taken up what was wanted. */
  | { readonly type: 'taken' }

const STALE: Note = { text: 'A file of the model has changed: R reads it again.', tone: 'warn' }

/** How an exploration begins. */
export function begin(opened: OpenModel, screen: State['screen']): State {
  return settled(initialState(opened, screen))
}

/** The state after an event. It does nothing else: what the world is to do stands in `wants`. */
export function reduce(state: State, event: Event): State {
  // Whatever is open or being worked out, the shell is one key away.
  if (event.type === 'key' && event.key === 'ctrl+z')
    return { ...state, wants: [...state.wants, { type: 'suspend' }] }
  if (state.busy !== null && isInput(event)) return waiting(state, event)
  const next = after(state, event)
  if (next.busy !== null || next.queued.length === 0) return next
  return next.queued.reduce<State>(reduce, { ...next, queued: [] })
}

const isInput = (event: Event): event is Input => ['key', 'text', 'pasted'].includes(event.type)

/** Input waits for what is being worked out; Ctrl-C and Esc give that up, and what waits. */
function waiting(state: State, event: Input): State {
  const stops = event.type === 'key' && (event.key === 'ctrl+c' || event.key === 'escape')
  if (!stops || state.busy === WRITING) return { ...state, queued: [...state.queued, event] }
  const text =
    state.busy === CHECKING
      ? 'Stopped: the file is written, and not read back.'
      : 'Stopped: all is as it was.'
  const note: Note = { text, tone: 'warn' }
  return { ...state, busy: null, queued: [], stopped: state.stopped + 1, note }
}

function after(state: State, event: Event): State {
  switch (event.type) {
    case 'key':
      return pressed({ ...state, note: null }, event.key)
    case 'text':
      return typed({ ...state, note: null }, event.text)
    case 'pasted':
      return pasted({ ...state, note: null }, event.text)
    case 'resized':
      return settled({ ...state, screen: { columns: event.columns, rows: event.rows } })
    case 'applied': {
      const { changes, undone, look, say } = event
      return settled({ ...state, changes, undone, look, busy: null, note: { text: say, tone: 'good' } })
    }
    case 'noted':
      return { ...state, busy: null, note: event.note }
    case 'remarked':
      return { ...state, note: event.note }
    case 'exists': {
      const want = { type: 'write', file: event.file, over: true } as const
      const text = `${event.file} is there already. Write over it? y/n`
      return { ...state, busy: null, dialog: { type: 'confirm', text, want, back: state.dialog } }
    }
    case 'written': {
      const { dialog } = state
      const back = dialog?.type === 'prompt' ? dialog.back : dialog
      return { ...state, busy: CHECKING, dialog: back, written: withFile(state, event) }
    }
    case 'checked':
      return { ...state, busy: null, note: event.note, written: withFile(state, event) }
    case 'reloaded': {
      const { opened, look, changes, aside, note } = event
      return settled({ ...state, opened, look, changes, aside, undone: [], busy: null, stale: false, note })
    }
    case 'stale':
      return { ...state, stale: true, note: state.note ?? STALE }
    case 'taken':
      return { ...state, wants: [] }
  }
}

const withFile = ({ written }: State, { file, kept }: { readonly file: string; readonly kept: Kept }) =>
  new Map([...written, [file, kept]])

/** Letters are keys until one of them opens what takes text; the rest is typed into that. */
function typed(state: State, text: string): State {
  const { dialog } = state
  if (text === '') return state
  if (layoutOf(state.screen).fits && (dialog?.type === 'pick' || dialog?.type === 'prompt'))
    return typedInto(state, dialog, text)
  const [first] = text
  return typed(pressed(state, first!), text.slice(first!.length))
}

/** Pasted text goes where text is typed, on one line; elsewhere its letters would act as keys. */
function pasted(state: State, text: string): State {
  const { dialog } = state
  const isTyping = dialog?.type === 'pick' || dialog?.type === 'prompt'
  if (isTyping && layoutOf(state.screen).fits)
    return typedInto(state, dialog, text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
  return { ...state, note: { text: 'What is pasted is taken only where text is typed.', tone: 'muted' } }
}

function pressed(state: State, key: string): State {
  const { dialog } = state
  if (!layoutOf(state.screen).fits) return inTooSmall(state, key)
  if (dialog === null) return browsing(state, key)
  return passesThrough(state, dialog, key) ? browsing(state, key) : inDialog(state, dialog, key)
}
