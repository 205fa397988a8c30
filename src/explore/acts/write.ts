import { nextCommand } from '../../app/explore/next-command.js'
import { proposalText, revisionIn } from '../../app/explore/proposal.js'
import { plural } from '../../util/text.js'
import type { Note, State, Want } from '../state.js'
import { noted, type Stage } from './stage.js'

/** Writes the changes as a reorg file, and says what takes it. */
export async function writeNow(
  { file: asked, over }: Extract<Want, { type: 'write' }>,
  { state, dispatch, world }: Stage,
): Promise<void> {
  const { changes, opened, aside, stopped } = state()
  const file = world.home !== null && asked.startsWith('~/') ? `${world.home}${asked.slice(1)}` : asked
  const text = proposalText(changes, opened, { file, cwd: world.cwd })
  const written = await world.write(file, text, over, opened.files)
  if (written.is === 'there') return dispatch({ type: 'exists', file })
  if (written.is === 'refused') return dispatch(noted(written.why, 'bad'))
  const command = nextCommand(opened.models, file)
  const more = [...revisionWords(opened.models), ...asideWords(aside)]
  const kept = { changes, command }
  dispatch({ type: 'written', file, kept })
  const problem = await world.problemOf(file)
  if (state().stopped !== stopped) return
  if (problem === null) {
    const note = said(`written: try ${command}`, more, aside)
    return dispatch({ type: 'checked', file, kept, note })
  }
  if (!OUTSIDE.test(problem)) {
    const note = said(`written to ${file}, but ${problem}`, more, [problem])
    return dispatch({ type: 'checked', file, kept, note })
  }
  const allowed = `${command} --allow-outside`
  const note = said(`written: try ${allowed}`, [`for ${problem}`, ...more], aside)
  dispatch({ type: 'checked', file, kept: { changes, command: allowed }, note })
}

/** The words in which a base, or what it names, is said to lie where it is read only with leave. */
const OUTSIDE = / outside the /

const said = (text: string, more: readonly string[], doubts: readonly unknown[]): Note => ({
  text: more.length === 0 ? text : `${text} (${more.join('; ')})`,
  tone: doubts.length === 0 ? 'good' : 'warn',
})

function revisionWords(models: readonly string[]): string[] {
  const revision = revisionIn(models)
  return revision === null
    ? []
    : [`its base is what the working folder has; the figures here are of ${revision}`]
}

function asideWords(aside: State['aside']): string[] {
  if (aside.length === 0) return []
  return aside.length === 1
    ? ['One change is kept but not applied: it is not in the file']
    : [`${plural(aside.length, 'change')} are kept but not applied: they are not in the file`]
}
