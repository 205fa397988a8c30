import type { Look } from '../app/explore/look.js'
import type { OpenModel } from '../app/explore/open.js'
import type { Change } from '../model/reorg.js'
import { browsing } from './reduce/browsing.js'
import { inDialog, passesThrough, typedInto } from './reduce/dialogs.js'
import { settled } from './reduce/moving.js'
import { initialState, type Note, type State } from './state.js'

/** What happens: keys of the user, and answers of the world. */
export type Event =
  | { readonly type: 'key'; readonly key: string }
  /** Characters that were typed, or pasted at once. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'resized'; readonly columns: number; readonly rows: number }
  | {
      readonly type: 'applied'
      readonly changes: readonly Change[]
      readonly undone: readonly Change[]
      readonly look: Look
      readonly say: string
    }
  | { readonly type: 'noted'; readonly note: Note }
  | { readonly type: 'exists'; readonly file: string }
  | {
      readonly type: 'written'
      readonly file: string
      readonly changes: readonly Change[]
      readonly note: Note
    }
  | {
      readonly type: 'reloaded'
      readonly opened: OpenModel
      readonly changes: readonly Change[]
      readonly look: Look
      readonly note: Note
    }
  | { readonly type: 'stale' }
  /** The world has taken up what was wanted. */
  | { readonly type: 'taken' }

/** How an exploration begins. */
export function begin(opened: OpenModel, screen: State['screen']): State {
  return settled(initialState(opened, screen))
}

/** The state after an event. It does nothing else: what the world is to do stands in `wants`. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'key':
      return pressed({ ...state, note: null }, event.key)
    case 'text':
      return typed({ ...state, note: null }, event.text)
    case 'resized':
      return settled({ ...state, screen: { columns: event.columns, rows: event.rows } })
    case 'applied': {
      const { changes, undone, look, say } = event
      return settled({ ...state, changes, undone, look, busy: null, note: { text: say, tone: 'good' } })
    }
    case 'noted':
      return { ...state, busy: null, note: event.note }
    case 'exists': {
      const want = { type: 'write', file: event.file, over: true } as const
      return {
        ...state,
        dialog: { type: 'confirm', text: `${event.file} is there already. Write over it? y/n`, want },
      }
    }
    case 'written':
      return {
        ...state,
        written: event.changes,
        files: [...new Set([...state.files, event.file])],
        note: event.note,
      }
    case 'reloaded': {
      const { opened, look, changes, note } = event
      return settled({ ...state, opened, look, changes, undone: [], busy: null, stale: false, note })
    }
    case 'stale':
      return { ...state, stale: true }
    case 'taken':
      return { ...state, wants: [] }
  }
}

/** Letters are keys until one of them opens what takes text; the rest is typed into that. */
function typed(state: State, text: string): State {
  const { dialog } = state
  if (text === '') return state
  if (dialog?.type === 'pick' || dialog?.type === 'prompt') return typedInto(state, dialog, text)
  const [first] = text
  return typed(pressed(state, first!), text.slice(first!.length))
}

function pressed(state: State, key: string): State {
  const { dialog } = state
  if (dialog === null) return browsing(state, key)
  return passesThrough(dialog, key) ? browsing(state, key) : inDialog(state, dialog, key)
}
