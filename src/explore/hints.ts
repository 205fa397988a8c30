import { type Command, KEYS, keysOf } from './keys.js'
import { type Line, type Piece, piece, widthOf } from './line.js'
import type { Dialog, State } from './state.js'
import { subjectNow } from './views/index.js'

type Hint = readonly [key: string, does: string]

const say = ([key, does]: Hint): Line => [piece(` ${key}`, 'title'), piece(` ${does} `, 'muted')]

/** The most useful keys, as many as there is room for; those that stay come last. */
function line(hints: readonly Hint[], stay: readonly Hint[], width: number): Line {
  const last = stay.flatMap(say)
  const shown: Piece[] = []
  for (const one of hints) {
    if (widthOf([...shown, ...say(one), ...last]) > width) break
    shown.push(...say(one))
  }
  return [...shown, ...last]
}

const STAYING: readonly Command[] = ['help', 'quit']
const AFTER_CHANGES: readonly Command[] = ['write', 'undo']

const hintsOf = (commands: readonly Command[]): Hint[] =>
  commands.map((command) => {
    const { keys, hint } = KEYS.find((one) => one.command === command)!
    return [keys[0]!, hint!]
  })

/** What can be done with changes, where there are some: they come before all else. */
const withChanges = ({ changes }: State): Hint[] => (changes.length === 0 ? [] : hintsOf(AFTER_CHANGES))

/** The keys of the open view; how to leave and where the others are stay. */
export function viewHints(state: State, width: number): Line {
  const isDecision = subjectNow(state)?.startsWith('decision:') === true
  const worth = keysOf(state.view).filter(
    ({ command, hint }) =>
      hint !== undefined &&
      !STAYING.includes(command) &&
      !AFTER_CHANGES.includes(command) &&
      (command !== 'path' || isDecision),
  )
  const hints = [...withChanges(state), ...worth.map(({ keys, hint }): Hint => [keys[0]!, hint!])]
  return line(hints, hintsOf(STAYING), width)
}

/** Where all keys are, and how to leave: with what it was opened over still there, Esc goes back to that. */
const leaves = (dialog: Dialog, hasKeys: boolean): Hint[] => [
  ...(hasKeys ? hintsOf(['help']) : []),
  ['Esc', 'back' in dialog && dialog.back !== null ? 'goes back' : 'closes'],
]

const SCROLLS: Hint = ['↑↓', 'scroll']

/** The keys of what lies over the views. */
export function dialogHints(state: State, dialog: Dialog, width: number): Line {
  switch (dialog.type) {
    case 'pick':
      return [piece(' type to narrow, ↑↓ to choose, Enter takes it, Esc leaves', 'muted')]
    case 'prompt':
      return [piece(' Enter writes, Ctrl-U empties, Esc leaves', 'muted')]
    case 'path': {
      const made: readonly Hint[] = state.changes.length === 0 ? [] : [['x', 'changes']]
      const own: readonly Hint[] = [
        ['d', 'delegate'],
        ['g', 'grant'],
        ['v', 'revoke'],
        ['e', 'editor'],
      ]
      return line([...withChanges(state), ...made, ...own, SCROLLS], leaves(dialog, true), width)
    }
    case 'changes': {
      const redo: readonly Hint[] = state.undone.length === 0 ? [] : [['U', 'redo']]
      return line([...withChanges(state), ...redo, SCROLLS], leaves(dialog, true), width)
    }
    default:
      return line([SCROLLS], leaves(dialog, false), width)
  }
}
