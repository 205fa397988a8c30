import { stillApplying } from '../app/explore/open.js'
import { proposalText } from '../app/explore/proposal.js'
import { plural } from '../util/text.js'
import type { Event } from './reduce.js'
import type { Note, State, Want } from './state.js'
import { clipboard } from './terminal.js'
import type { World } from './world.js'

/** What an act needs: the state, a way to tell what came of it, and the program around it. */
export type Stage = {
  readonly state: () => State
  readonly dispatch: (event: Event) => void
  readonly world: World
  /** Gives the terminal away for as long as the work takes. */
  readonly outside: (work: () => void) => void
  readonly suspend: () => void
  readonly quit: () => void
}

const noted = (text: string, tone: Note['tone']): Event => ({ type: 'noted', note: { text, tone } })

/** Does what was wanted. */
export async function act(want: Want, stage: Stage): Promise<void> {
  const { world, dispatch } = stage
  switch (want.type) {
    case 'apply':
      return applyNow(want, stage)
    case 'copy':
      world.stdout.write(clipboard(want.text))
      return dispatch(noted(`copied: ${want.text}`, 'good'))
    case 'edit': {
      let problem: string | null = null
      stage.outside(() => {
        problem = world.edit(want.place)
      })
      return problem === null ? undefined : dispatch(noted(problem, 'bad'))
    }
    case 'write':
      return writeNow(want, stage)
    case 'reload':
      return reloadNow(stage)
    case 'suspend':
      return stage.suspend()
    case 'quit':
      return stage.quit()
  }
}

function applyNow(
  { changes, undone, say }: Extract<Want, { type: 'apply' }>,
  { state, dispatch }: Stage,
): void {
  const { look, problems } = state().opened.tryChanges(changes)
  if (look !== null) {
    dispatch({ type: 'applied', changes, undone, look, say })
    return
  }
  const [first] = problems
  const help = first?.help === undefined ? '' : `; ${first.help}`
  dispatch(noted(`${first?.message ?? 'this cannot apply'}${help}`, 'bad'))
}

async function writeNow({ file, over }: Extract<Want, { type: 'write' }>, { state, dispatch, world }: Stage) {
  const { changes, opened } = state()
  const text = proposalText(changes, opened.model, { file, cwd: world.cwd })
  const written = await world.write(file, text, over, opened.files)
  if (written.is === 'there') return dispatch({ type: 'exists', file })
  if (written.is === 'refused') return dispatch(noted(written.why, 'bad'))
  const problem = await world.problemOf(file)
  const say = `written: try unsilo diff ${opened.model} ${file}`
  const note: Note =
    problem === null
      ? { text: say, tone: 'good' }
      : { text: `written to ${file}, but ${problem}`, tone: 'warn' }
  dispatch({ type: 'written', file, changes, note })
}

async function reloadNow({ state, dispatch, world }: Stage): Promise<void> {
  const { result: opened, diagnostics } = await world.open()
  if (opened === null) {
    const first = diagnostics.find(({ severity }) => severity === 'error')
    const place = first?.span == null ? '' : `${first.span.file}:${first.span.start.line}: `
    return dispatch(noted(`not read again: ${place}${first?.message ?? 'it cannot be used'}`, 'bad'))
  }
  const { changes } = state()
  const { kept, lost } = stillApplying(opened, changes)
  const look = opened.tryChanges(kept).look ?? opened.look
  const all =
    changes.length === 0 ? '' : `; ${kept.length} of ${plural(changes.length, 'change')} still apply`
  const why = lost.length === 0 ? '' : `; no longer: ${lost[0]}`
  const note: Note = { text: `read again${all}${why}`, tone: lost.length === 0 ? 'good' : 'warn' }
  dispatch({ type: 'reloaded', opened, changes: kept.length === changes.length ? changes : kept, look, note })
}
