import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import type { Changes, ChangeWord, DraftReorg } from '../../model/reorg.js'
import { type Collected, DraftOrigin, type Located } from '../resolve/written.js'
import type { Resolved } from '../resolve.js'
import { delegate, grant, revoke } from './decisions.js'
import { State } from './state.js'
import { dissolve, move, report } from './structure.js'
import { add, connect, create, disconnect, remove, rename, set } from './things.js'

type Apply<Word extends ChangeWord> = (state: State, change: Changes[Word], where: DraftOrigin) => void

/** What every change does, by its word. */
const APPLY: { readonly [Word in ChangeWord]: Apply<Word> } = {
  move,
  delegate,
  grant,
  revoke,
  connect,
  disconnect,
  report,
  create,
  dissolve,
  rename,
  add,
  remove,
  set,
}

/** A reorg file that was read, and is right as far as its schema tells, but for the changes that are left out. */
export type LocatedReorg = Located & {
  readonly draft: DraftReorg
  /** The changes, by their numbers, that are malformed: the others are tried without them. */
  readonly leftOut: ReadonlySet<number>
}

type Step = { readonly word: ChangeWord; readonly change: never; readonly where: DraftOrigin }

/**
 * The model that the changes of all reorg files lead to, in order. A change that cannot apply is a problem at its own
 * place, and the others are still tried; so is one after which the model would not hold, such as a circle of lines.
 */
export function applyReorgs(
  base: Collected,
  reorgs: readonly LocatedReorg[],
  resolve: (all: Collected) => Resolved,
): Resolved & { readonly after: Collected } {
  const steps = reorgs.flatMap(stepsOf)
  const isWhole = reorgs.every(({ leftOut }) => leftOut.size === 0)
  const state = new State(base)
  for (const step of steps) run(state, step)
  const whole = resolve(state.all)
  const result = { ...whole, after: state.all }
  if (state.problems.length === 0 && !hasErrors(whole)) return result
  return { ...result, diagnostics: problemsOneByOne(base, steps, resolve, isWhole) }
}

/**
 * Which changes are to blame. Changes that hold together are taken together; of those that do not, the first half is
 * tried, then the other on what it led to, down to single ones: one that does not hold is left out of what follows.
 */
function problemsOneByOne(
  base: Collected,
  steps: readonly Step[],
  resolve: (all: Collected) => Resolved,
  isWhole: boolean,
): Diagnostic[] {
  const problems: Diagnostic[] = []
  let good = base
  const settle = (some: readonly Step[], known: boolean): void => {
    const [only] = some
    if (only === undefined) return
    if (!known || some.length === 1) {
      const tried = new State(good)
      for (const step of some) run(tried, step)
      const found = tried.problems.length > 0 ? tried.problems : blamed(resolve(tried.all), only)
      if (found.length === 0) {
        good = tried.all
        return
      }
      if (some.length === 1) {
        // What still names a thing may have been taken out of it by a change that is left out.
        const isOpen = !isWhole && tried.problems.length === 0 && only.word === 'remove'
        if (!isOpen) problems.push(...found)
        return
      }
    }
    const half = some.length >> 1
    settle(some.slice(0, half), false)
    settle(some.slice(half), false)
  }
  // That all of them together do not hold is how this began.
  settle(steps, true)
  return problems
}

/** What is wrong after a change, told at the change, with the places in the base beside it. */
function blamed({ diagnostics }: Resolved, { word, change, where }: Step): Diagnostic[] {
  const removed: readonly string[] = word === 'remove' ? Object.values(change) : []
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.map((error) => {
    const isGone = error.subject?.some((id) => removed.includes(id)) ?? false
    // What an earlier change of the file says is as little at fault as what its base says.
    const here = !isGone && error.span !== null && error.span.file === where.file
    const related =
      here || error.span === null ? [] : [{ span: error.span, message: 'this is what no longer holds' }]
    return {
      ...error,
      span: here ? error.span : where.span(),
      file: where.file,
      message: here ? error.message : `after this change ${error.message}`,
      related: [...related, ...(error.related ?? [])],
      ...(isGone ? { help: 'first take it out of what names it, or leave it in' } : {}),
    }
  })
}

function stepsOf(reorg: LocatedReorg): Step[] {
  return reorg.draft.changes.flatMap((change, i) =>
    reorg.leftOut.has(i)
      ? []
      : (Object.keys(change) as ChangeWord[]).map((word) => ({
          word,
          change: change[word] as never,
          where: new DraftOrigin(reorg, ['changes', i, word]),
        })),
  )
}

function run(state: State, { word, change, where }: Step): void {
  APPLY[word](state, change, where)
}

function hasErrors({ diagnostics }: Resolved): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
