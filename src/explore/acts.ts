import { reloadNow } from './acts/reload.js'
import { noted, type Stage } from './acts/stage.js'
import { writeNow } from './acts/write.js'
import type { Want } from './state.js'
import { clipboard } from './terminal.js'

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

async function applyNow(
  { changes, undone, say }: Extract<Want, { type: 'apply' }>,
  { state, dispatch, pause }: Stage,
): Promise<void> {
  const { busy, stopped, opened } = state()
  // Stopped before it was begun.
  if (busy === null) return
  const work = opened.trying(changes)
  let step = work.next()
  while (step.done !== true) {
    await pause()
    if (state().stopped !== stopped) return
    step = work.next()
  }
  const { look, problems } = step.value
  if (look !== null) {
    dispatch({ type: 'applied', changes, undone, look, say })
    return
  }
  const [first] = problems
  const help = first?.help === undefined ? '' : `; ${first.help}`
  dispatch(noted(`${first?.message ?? 'this cannot apply'}${help}`, 'bad'))
}
