import { nextCommand } from '../../app/explore/next-command.js'
import { proposalText, revisionIn } from '../../app/explore/proposal.js'
import type { Note, Want } from '../state.js'
import { noted, type Stage } from './stage.js'

/** Writes the changes as a reorg file, and says what takes it. */
export async function writeNow(
  { file: asked, over }: Extract<Want, { type: 'write' }>,
  { state, dispatch, world }: Stage,
): Promise<void> {
  const { changes, opened } = state()
  const file = world.home !== null && asked.startsWith('~/') ? `${world.home}${asked.slice(1)}` : asked
  const text = proposalText(changes, opened, { file, cwd: world.cwd })
  const written = await world.write(file, text, over, opened.files)
  if (written.is === 'there') return dispatch({ type: 'exists', file })
  if (written.is === 'refused') return dispatch(noted(written.why, 'bad'))
  const problem = await world.problemOf(file)
  const revision = revisionIn(opened.models)
  const of =
    revision === null ? '' : ` (its base is what the working folder has; the figures here are of ${revision})`
  const note: Note =
    problem === null
      ? { text: `written: try ${nextCommand(opened.models, file)}${of}`, tone: 'good' }
      : { text: `written to ${file}, but ${problem}`, tone: 'warn' }
  dispatch({ type: 'written', file, changes, note })
}
