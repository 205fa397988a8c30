import { VIEW_IDS, type ViewId } from './state.js'

/** What a key does while no dialog is open. */
export type Command =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'left'
  | 'right'
  | 'open'
  | 'close'
  | 'path'
  | 'focus'
  | 'find'
  | 'back'
  | 'forward'
  | 'help'
  | 'edit'
  | 'copy'
  | 'sort'
  | 'group'
  | 'fold-all'
  | 'connect'
  | 'delegate'
  | 'grant'
  | 'revoke'
  | 'move'
  | 'report'
  | 'undo'
  | 'redo'
  | 'changes'
  | 'write'
  | 'reload'
  | 'suspend'
  | 'quit'
  | `view-${ViewId}`

/** One line of the help: the keys, how they are shown, and what they do. */
export type KeyEntry = {
  readonly keys: readonly string[]
  readonly shown: string
  readonly does: string
  readonly command: Command
  /** Where it works; everywhere unless told. */
  readonly views?: readonly ViewId[]
  /** The word in the last line, where it is worth one. */
  readonly hint?: string
}

const entry = (
  command: Command,
  keys: readonly string[],
  shown: string,
  does: string,
  more: Partial<Pick<KeyEntry, 'views' | 'hint'>> = {},
): KeyEntry => ({ command, keys, shown, does, ...more })

const NAMES: { readonly [view in ViewId]: string } = {
  tree: 'the organisation as a tree',
  decisions: 'decisions by their distance from the customer',
  boundaries: 'the matrix of boundaries between units',
  silos: 'how closed the units are',
  practices: 'the five practices',
  findings: 'what the rules find',
}

/** Every key, in the order of the help. */
export const KEYS: readonly KeyEntry[] = [
  ...VIEW_IDS.map((id, i) => entry(`view-${id}`, [String(i + 1)], String(i + 1), NAMES[id])),
  entry('up', ['up', 'k'], '↑ k', 'up'),
  entry('down', ['down', 'j'], '↓ j', 'down'),
  entry('page-up', ['pageup', 'ctrl+b'], 'PgUp', 'a page up'),
  entry('page-down', ['pagedown', 'ctrl+f', ' '], 'PgDn Space', 'a page down'),
  entry('first', ['home', 'H'], 'Home H', 'to the first'),
  entry('last', ['end', 'G'], 'End G', 'to the last'),
  entry('left', ['left', 'h'], '← h', 'fold, or to what it is in', { views: ['tree', 'decisions'] }),
  entry('right', ['right', 'l'], '→ l', 'unfold', { views: ['tree', 'decisions'] }),
  entry('fold-all', ['z'], 'z', 'fold or unfold all', { views: ['tree', 'decisions'] }),
  entry('left', ['left', 'h'], '← h', 'a column to the left', { views: ['boundaries'] }),
  entry('right', ['right', 'l'], '→ l', 'a column to the right', { views: ['boundaries'] }),
  entry('sort', ['s'], 's', 'sort by distance, name, frequency or hand-offs', {
    views: ['decisions'],
    hint: 'sort',
  }),
  entry('group', ['b'], 'b', 'group by customer, unit or distance', { views: ['decisions'], hint: 'group' }),
  entry('path', ['p'], 'p', 'the path of the decision, seat by seat', { hint: 'path' }),
  entry('open', ['enter'], 'Enter', 'open: the path, what is folded, or what the detail names'),
  entry('focus', ['tab'], 'Tab', 'between the list and the detail'),
  entry('find', ['/'], '/', 'find anything by id, name, tag or person', { hint: 'find' }),
  entry('back', ['[', 'backspace'], '[', 'back to where you were'),
  entry('forward', [']'], ']', 'forward again'),
  entry('edit', ['e'], 'e', 'open the file at the line in $EDITOR'),
  entry('copy', ['y'], 'y', 'copy the id'),
  entry('connect', ['c'], 'c', 'what if: connect two teams', { hint: 'connect' }),
  entry('delegate', ['d'], 'd', 'what if: delegate the decision', { hint: 'delegate' }),
  entry('grant', ['g'], 'g', 'what if: grant a right', { hint: 'grant' }),
  entry('revoke', ['v'], 'v', 'what if: revoke a right'),
  entry('move', ['m'], 'm', 'what if: move a team or role', { hint: 'move' }),
  entry('report', ['r'], 'r', 'what if: change a reporting line', { hint: 'line' }),
  entry('undo', ['u'], 'u', 'undo the last change', { hint: 'undo' }),
  entry('redo', ['U', 'ctrl+r'], 'U', 'redo it'),
  entry('changes', ['x'], 'x', 'the changes so far'),
  entry('write', ['w'], 'w', 'write the changes as a reorg file', { hint: 'write' }),
  entry('reload', ['R'], 'R', 'read the files again, with the changes that still apply'),
  entry('help', ['?'], '?', 'the keys that work here', { hint: 'help' }),
  entry('close', ['escape'], 'Esc', 'back to the list'),
  entry('suspend', ['ctrl+z'], 'Ctrl-Z', 'to the shell, until fg'),
  entry('quit', ['q', 'ctrl+c'], 'q', 'quit', { hint: 'quit' }),
]

/** The commands that work over the views besides scrolling and closing: for changes, where these are looked at. */
export const OVER: { readonly [type in 'path' | 'changes' | 'help']: readonly Command[] } = {
  path: ['delegate', 'grant', 'revoke', 'undo', 'redo', 'changes', 'write', 'edit', 'copy', 'help'],
  changes: ['undo', 'redo', 'write', 'help'],
  help: [],
}

const SCROLLING: readonly Command[] = ['up', 'down', 'page-up', 'page-down', 'first', 'last']

/** The key that closes what it opened. */
export const OPENER = { path: 'p', changes: 'x', help: '?' } as const

/** The keys that work over the views, in the order of the help. */
export function keysOver(type: keyof typeof OVER): readonly KeyEntry[] {
  const own = KEYS.filter(({ command }) => SCROLLING.includes(command) || OVER[type].includes(command))
  const closing = entry('close', [OPENER[type], 'escape'], `${OPENER[type]} Esc`, 'close')
  return [...own, closing]
}

/** The keys that work in a view. */
export function keysOf(view: ViewId): readonly KeyEntry[] {
  return KEYS.filter(({ views }) => views === undefined || views.includes(view))
}

/** What a key does in a view; `null` where it does nothing. */
export function commandFor(key: string, view: ViewId): Command | null {
  return keysOf(view).find(({ keys }) => keys.includes(key))?.command ?? null
}
