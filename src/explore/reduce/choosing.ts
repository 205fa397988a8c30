import { changeWords } from '../../app/explore/change-words.js'
import { noEffect } from '../../app/explore/no-effect.js'
import type { Change } from '../../model/reorg.js'
import { capital } from '../../util/text.js'
import { found } from '../find.js'
import type { Intent } from '../intent.js'
import { sameRights } from '../seats.js'
import { type Dialog, MEASURING, type Picking, type State } from '../state.js'
import { holders, toFind } from '../to-find.js'
import { type Ask, answered, nextStep } from '../what-if.js'
import { within } from './moving.js'
import { revealed } from './reveal.js'

/** The state with everything to find among. */
export function finding(state: State): State {
  const { look } = state
  const title = 'Find by id, name, tag or person'
  return asked(state, { do: 'find' }, { title, items: toFind(look), hints: holders(look), field: '' })
}

/** The state with the next question of a change, or with the change on its way when nothing is open. */
export function intending(state: State, intent: Intent, by?: Picking): State {
  const next = nextStep(state, intent)
  if (next === null) return state
  if ('items' in next) return asked(state, intent, next)
  const after = changing({ ...state, dialog: begunFrom(state) }, next)
  // Begun from where the cursor happened to stand, so that whoever is to decide was never chosen.
  return by?.intent.do === 'delegate' && by.field === 'decision' ? sure(after, next) : after
}

/** The state that asks before it does what another one wants. */
function sure(after: State, change: Change): State {
  const want = after.wants.at(-1)
  if (want?.type !== 'apply') return after
  const text = `${capital(changeWords(change, after.look.report.names))}? y/n`
  const dialog: Dialog = { type: 'confirm', text, want, back: after.dialog }
  return { ...after, busy: null, wants: after.wants.slice(0, -1), dialog }
}

/** The dialog below the choices of a change, such as a path. */
function begunFrom({ dialog }: State): Dialog | null {
  return dialog?.type === 'pick' ? dialog.back : dialog
}

function asked(state: State, intent: Intent, { title, items, hints, field }: Ask): State {
  if (items.length === 0)
    return { ...state, dialog: null, note: { text: `${title} There is none.`, tone: 'warn' } }
  const dialog: Picking = {
    type: 'pick',
    title,
    query: '',
    items,
    hints,
    found: found(items, ''),
    index: 0,
    intent,
    field,
    back: begunFrom(state),
  }
  return { ...state, dialog }
}

/** The state that wants another change on top of those that there are. */
function changing(state: State, change: Change): State {
  const words = changeWords(change, state.look.report.names)
  const { organisation } = state.look
  const why = noEffect(organisation, change) ?? sameRights(organisation, change)
  if (why !== null) return { ...state, note: { text: `Nothing to change: ${words}: ${why}.`, tone: 'warn' } }
  return applying(state, [...state.changes, change], [], `${words} (w writes, u undoes)`)
}

/** The state that wants other changes than those that there are. */
export function applying(
  state: State,
  changes: readonly Change[],
  undone: readonly Change[],
  say: string,
): State {
  return {
    ...state,
    busy: MEASURING,
    wants: [...state.wants, { type: 'apply', changes, undone, say }],
  }
}

/** What a key does while a choice is open. */
export function picking(state: State, dialog: Picking, key: string): State {
  const move = (index: number): State => ({
    ...state,
    dialog: { ...dialog, index: within(index, 0, Math.max(0, dialog.found.length - 1)) },
  })
  switch (key) {
    case 'escape':
    case 'ctrl+c':
      return { ...state, dialog: dialog.back }
    case 'up':
      return move(dialog.index - 1)
    case 'down':
    case 'tab':
      return move(dialog.index + 1)
    case 'pageup':
      return move(dialog.index - 8)
    case 'pagedown':
      return move(dialog.index + 8)
    case 'backspace':
      return typed(state, dialog, withoutLast(dialog.query))
    case 'ctrl+u':
      return typed(state, dialog, '')
    case 'enter': {
      const chosen = dialog.found[dialog.index]
      if (chosen === undefined)
        return {
          ...state,
          note: { text: 'Nothing fits: Ctrl-U empties what was typed, Esc leaves.', tone: 'warn' },
        }
      if (dialog.intent.do === 'find') return revealed(state, chosen.subject)
      return intending(state, answered(dialog.intent, dialog.field, chosen), dialog)
    }
    default:
      return state
  }
}

/** A choice with another text typed. */
export function typed(state: State, dialog: Picking, query: string): State {
  return { ...state, dialog: { ...dialog, query, index: 0, found: found(dialog.items, query) } }
}

/** A text without its last character, as people see characters. */
export function withoutLast(text: string): string {
  const last = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].at(-1)
  return last === undefined ? '' : text.slice(0, last.index)
}
