import { changeWords } from '../../app/explore/change-words.js'
import { detailOf, splitSubject } from '../../app/explore/facts.js'
import { type Command, commandFor } from '../keys.js'
import { layoutOf } from '../layout.js'
import { GROUPS, type Note, SORTS, type State, type ViewId, type Want } from '../state.js'
import { rowsNow, subjectNow } from '../views/index.js'
import { intentAt } from '../what-if.js'
import { applying, finding, intending } from './choosing.js'
import { atDetail, detailNow, placeNow } from './detail.js'
import { folding, foldingAll, unfolding } from './folding.js'
import { leaving } from './leaving.js'
import { atColumn, atRow, remembering, revisit, settled, visited } from './moving.js'
import { revealed } from './reveal.js'

/** What a key does while no dialog is open. */
export function browsing(state: State, key: string): State {
  const command = commandFor(key, state.view)
  return command === null ? state : ACTS(command, state)
}

const told = (state: State, text: string, tone: Note['tone'] = 'muted'): State => ({
  ...state,
  note: { text, tone },
})
const wanting = (state: State, want: Want): State => ({ ...state, wants: [...state.wants, want] })

function ACTS(command: Command, state: State): State {
  const { list, detail } = layoutOf(state.screen)
  const spot = state.spots[state.view]
  const inDetail = state.focus === 'detail'
  const go = (by: number) =>
    inDetail ? atDetail(state, state.detail.index + by) : atRow(state, spot.index + by)
  const page = inDetail ? detail.rows : list.rows
  if (command.startsWith('view-')) return opening(state, command.slice('view-'.length) as ViewId)
  switch (command) {
    case 'up':
      return go(-1)
    case 'down':
      return go(1)
    case 'page-up':
      return go(-page)
    case 'page-down':
      return go(page)
    case 'first':
      return inDetail ? atDetail(state, 0) : atRow(state, 0)
    case 'last':
      return inDetail ? atDetail(state, detailNow(state).length) : atRow(state, rowsNow(state).length)
    case 'left':
      return state.view === 'boundaries' ? atColumn(state, spot.column - 1) : folding(state)
    case 'right':
      return state.view === 'boundaries' ? atColumn(state, spot.column + 1) : unfolding(state)
    case 'fold-all':
      return foldingAll(state)
    case 'open':
      return inDetail ? following(state) : entering(state)
    case 'path':
      return walking(state)
    case 'focus':
      return { ...state, focus: inDetail ? 'list' : 'detail' }
    case 'close':
      return inDetail ? { ...state, focus: 'list' } : { ...state, pinned: null }
    case 'find':
      return finding(state)
    case 'back':
      return going(state, 'past', 'future')
    case 'forward':
      return going(state, 'future', 'past')
    case 'help':
      return { ...state, dialog: { type: 'help', top: 0, back: state.dialog } }
    case 'changes':
      return { ...state, dialog: { type: 'changes', top: 0, back: state.dialog } }
    case 'sort':
      return settled({ ...state, sort: following1(SORTS, state.sort) })
    case 'group':
      return settled({ ...state, group: following1(GROUPS, state.group) })
    case 'connect':
    case 'delegate':
    case 'grant':
    case 'revoke':
    case 'move':
    case 'report':
      return intending(state, intentAt(command, subjectNow(state)))
    case 'undo':
      return undoing(state)
    case 'redo':
      return redoing(state)
    default:
      return asking(command, state)
  }
}

/** What the world is needed for. */
function asking(command: Command, state: State): State {
  switch (command) {
    case 'edit': {
      const place = placeNow(state)
      return place === null ? told(state, 'No file states this.') : wanting(state, { type: 'edit', place })
    }
    case 'copy': {
      const subject = subjectNow(state)
      const id = subject === null ? null : (detailOf(state.look, subject)?.id ?? null)
      return id === null ? told(state, 'There is no id here.') : wanting(state, { type: 'copy', text: id })
    }
    case 'write': {
      if (state.changes.length === 0)
        return told(state, 'There are no changes to write: begin with c, d, g, m or r.')
      const title = 'Write the changes to the file'
      return { ...state, dialog: { type: 'prompt', title, text: fileFor(state), back: state.dialog } }
    }
    case 'reload':
      return wanting({ ...state, busy: 'reading… Esc stops' }, { type: 'reload' })
    case 'quit':
      return leaving(state)
    default:
      return state
  }
}

/** `org-what-if.yaml` beside the working folder's model, for a proposal. */
function fileFor({ opened: { models } }: State): string {
  const name = models[0]!.replace(/\/+$/, '').split(/[/:]/).at(-1) ?? ''
  const stem = name.replace(/\.ya?ml$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return `${stem === '' || stem === '.' ? 'model' : stem}-what-if.yaml`
}

function opening(state: State, view: ViewId): State {
  if (view === state.view && state.pinned === null) return { ...state, focus: 'list' }
  return remembering(state, { ...state, view, pinned: null, focus: 'list', detail: { index: 0, top: 0 } })
}

/** The next of a few, round and round. */
const following1 = <T>(all: readonly T[], now: T): T => all[(all.indexOf(now) + 1) % all.length]!

/** What the line of the detail leads to. */
function following(state: State): State {
  const subject = detailNow(state)[state.detail.index]?.subject ?? null
  return subject === null ? state : revealed(state, subject)
}

function entering(state: State): State {
  const row = rowsNow(state)[state.spots[state.view].index]
  if (row?.open != null && state.pinned === null) return row.open ? folding(state) : unfolding(state)
  const [kind] = splitSubject(subjectNow(state) ?? '')
  return kind === 'decision' ? walking(state) : { ...state, focus: 'detail' }
}

function walking(state: State): State {
  const [kind, id] = splitSubject(subjectNow(state) ?? '')
  if (kind !== 'decision') return told(state, 'Only a decision has a path: 2 lists the decisions.')
  return { ...state, dialog: { type: 'path', decision: id, top: 0 } }
}

function going(state: State, from: 'past' | 'future', to: 'past' | 'future'): State {
  const place = state[from].at(-1)
  if (place === undefined)
    return told(state, from === 'past' ? 'This is where you began.' : 'There is nothing ahead.')
  return { ...revisit(state, place), [from]: state[from].slice(0, -1), [to]: [...state[to], visited(state)] }
}

function undoing(state: State): State {
  const last = state.changes.at(-1)
  if (last === undefined) return told(state, 'There is nothing to undo.')
  return applying(
    state,
    state.changes.slice(0, -1),
    [...state.undone, last],
    `undone: ${changeWords(last, state.look.report.names)}`,
  )
}

function redoing(state: State): State {
  const next = state.undone.at(-1)
  if (next === undefined) return told(state, 'There is nothing to redo.')
  return applying(
    state,
    [...state.changes, next],
    state.undone.slice(0, -1),
    `redone: ${changeWords(next, state.look.report.names)}`,
  )
}
