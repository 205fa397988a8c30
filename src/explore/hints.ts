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

const CLOSES: readonly Hint[] = [['Esc', 'closes']]

/** The keys of what lies over the views. */
export function dialogHints(state: State, dialog: Dialog, width: number): Line {
  switch (dialog.type) {
    case 'pick':
      return [piece(' type to narrow, ↑↓ to choose, Enter takes it, Esc leaves', 'muted')]
    case 'prompt':
      return [piece(' Enter writes, Ctrl-U empties, Esc leaves', 'muted')]
    case 'path': {
      const own: readonly Hint[] = [
        ['d', 'delegate'],
        ['g', 'grant'],
        ['v', 'revoke'],
        ['e', 'editor'],
        ['↑↓', 'scroll'],
      ]
      return line([...withChanges(state), ...own], CLOSES, width)
    }
    case 'changes':
      return line([...withChanges(state), ['U', 'redo'], ['↑↓', 'scroll']], CLOSES, width)
    default:
      return line([['↑↓', 'scroll']], CLOSES, width)
  }
}
