import type { Findable } from '../app/explore/findable.js'
import type { Look } from '../app/explore/look.js'
import type { Aside, OpenModel } from '../app/explore/open.js'
import type { Change } from '../model/reorg.js'
import type { Intent } from './intent.js'

/** The views, by the order of their keys. */
export const VIEW_IDS = ['tree', 'decisions', 'boundaries', 'silos', 'practices', 'findings'] as const
export type ViewId = (typeof VIEW_IDS)[number]

/** Where the cursor stands in a list: the row, the first row that is seen, and in a matrix the column. */
export type Spot = {
  readonly index: number
  readonly top: number
  /** The key of the row, by which it is found again when the rows change. */
  readonly key: string | null
  readonly column: number
}

/** A list to choose from, narrowed by what is typed. */
export type Picking = {
  readonly type: 'pick'
  readonly title: string
  readonly query: string
  readonly items: readonly Findable[]
  /** What to say beside some of them, by subject. */
  readonly hints: { readonly [subject: string]: string }
  readonly found: readonly Findable[]
  readonly index: number
  readonly intent: Intent
  /** The part of the intent that the choice gives. */
  readonly field: string
  /** What it was begun from, to come back to. */
  readonly back: Dialog | null
}

/** What lies over the views and takes the keys. */
export type Dialog =
  | Picking
  | { readonly type: 'prompt'; readonly title: string; readonly text: string; readonly back: Dialog | null }
  | {
      readonly type: 'confirm'
      readonly text: string
      readonly want: Want
      /** What it was asked over, to come back to. */
      readonly back: Dialog | null
    }
  /** The keys of the view, or of what it was opened over. */
  | { readonly type: 'help'; readonly top: number; readonly back: Dialog | null }
  | { readonly type: 'changes'; readonly top: number; readonly back: Dialog | null }
  | { readonly type: 'path'; readonly decision: string; readonly top: number }

/** A text over the views, which can be longer than the screen. */
export type Scrolled = Extract<Dialog, { readonly type: 'help' | 'changes' | 'path' }>

/** What the world is asked to do; a reducer does nothing itself. */
export type Want =
  | {
      readonly type: 'apply'
      readonly changes: readonly Change[]
      readonly undone: readonly Change[]
      readonly say: string
    }
  | { readonly type: 'edit'; readonly place: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'write'; readonly file: string; readonly over: boolean }
  | { readonly type: 'reload' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }

/** What a person does at the keyboard. */
export type Input =
  | { readonly type: 'key'; readonly key: string }
  /** Characters that were typed, or several at once over a slow line. */
  | { readonly type: 'text'; readonly text: string }
  /** What the terminal says was pasted: never keys. */
  | { readonly type: 'pasted'; readonly text: string }

/** A message in the last line, until the next key. */
export type Note = { readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | 'muted' }

/** A place to come back to. */
export type Visited = {
  readonly view: ViewId
  readonly key: string | null
  readonly column: number
  readonly pinned: string | null
}

export const SORTS = ['distance', 'name', 'frequency', 'hand-offs'] as const
export const GROUPS = ['nothing', 'customer', 'unit', 'distance'] as const

/** What a file that was written holds, and the command that tells what it changes. */
export type Kept = { readonly changes: readonly Change[]; readonly command: string }

/** All that the screen shows comes from this, and keys and the world change it. */
export type State = {
  readonly opened: OpenModel
  readonly look: Look
  readonly changes: readonly Change[]
  readonly undone: readonly Change[]
  /** Changes that no longer apply to the model as it was read again, and come back when they do. */
  readonly aside: readonly Aside[]
  /** The files that were written. */
  readonly written: ReadonlyMap<string, Kept>
  readonly screen: { readonly columns: number; readonly rows: number }
  readonly view: ViewId
  readonly spots: { readonly [view in ViewId]: Spot }
  readonly folded: ReadonlySet<string>
  readonly sort: (typeof SORTS)[number]
  readonly group: (typeof GROUPS)[number]
  readonly focus: 'list' | 'detail'
  readonly detail: { readonly index: number; readonly top: number }
  /** What the detail is about instead of the row of the cursor: what no view lists, such as a link. */
  readonly pinned: string | null
  readonly past: readonly Visited[]
  readonly future: readonly Visited[]
  readonly dialog: Dialog | null
  readonly note: Note | null
  /** What is being worked out; input waits meanwhile in `queued`. */
  readonly busy: string | null
  readonly queued: readonly Input[]
  /** Counts what was stopped: the answer of a work that was begun before is no longer wanted. */
  readonly stopped: number
  /** Whether a file of the model has changed on disk. */
  readonly stale: boolean
  readonly wants: readonly Want[]
}

/** What is said while figures are worked out. */
export const MEASURING = 'measuring… Esc stops'

/** What is said while a file is written, which nothing stops halfway. */
export const WRITING = 'writing…'

/** What is said while a file that was written is read as any reader would. */
export const CHECKING = 'written, and read back… Esc stops'

/** Whether two lists hold the same changes in the same order. */
export function sameChanges(a: readonly Change[], b: readonly Change[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b))
}

const START: Spot = { index: 0, top: 0, key: null, column: 0 }

/** More rows than this are folded at first. */
const MOST_OPEN = 300

/** The state before the cursors have found their rows. */
export function initialState(opened: OpenModel, screen: State['screen']): State {
  const { look } = opened
  return {
    opened,
    look,
    changes: [],
    undone: [],
    aside: [],
    written: new Map(),
    screen,
    view: 'tree',
    spots: {
      tree: START,
      decisions: START,
      boundaries: { ...START, column: 1 },
      silos: START,
      practices: START,
      findings: START,
    },
    folded: foldedAtFirst(look),
    sort: 'distance',
    group: 'nothing',
    focus: 'list',
    detail: { index: 0, top: 0 },
    pinned: null,
    past: [],
    future: [],
    dialog: null,
    note: null,
    busy: null,
    queued: [],
    stopped: 0,
    stale: false,
    wants: [],
  }
}

/** Large organisations open with their units folded. */
function foldedAtFirst({ organisation: { teams, roles } }: Look): ReadonlySet<string> {
  if (teams.size + roles.size <= MOST_OPEN) return new Set()
  return new Set([...teams.values()].flatMap(({ id, parent }) => (parent === null ? [] : [`team:${id}`])))
}
