import { changeWords } from '../../app/explore/change-words.js'
import { type Aside, stillApplying, withAside } from '../../app/explore/open.js'
import { listed } from '../../report/say.js'
import { plural } from '../../util/text.js'
import { type Note, type State, sameChanges } from '../state.js'
import { noted, type Stage } from './stage.js'

/** Reads the model again, with the changes that apply to it, those too that did not the last time. */
export async function reloadNow({ state, dispatch, world }: Stage): Promise<void> {
  const { stopped } = state()
  const { result: opened, diagnostics } = await world.open()
  if (state().stopped !== stopped) return
  if (opened === null) {
    const first = diagnostics.find(({ severity }) => severity === 'error')
    const place = first?.span == null ? '' : `${first.span.file}:${first.span.start.line}: `
    return dispatch(noted(`not read again: ${place}${first?.message ?? 'it cannot be used'}`, 'bad'))
  }
  const before = state()
  const all = withAside(before.changes, before.aside)
  const { kept, aside } = stillApplying(opened, all)
  const changes = sameChanges(kept, before.changes) ? before.changes : kept
  const look = opened.tryChanges(changes).look ?? opened.look
  const text = `read again${appliesWords(kept.length, all.length)}${asideWords(before, aside)}`
  const note: Note = { text, tone: aside.length === 0 ? 'good' : 'warn' }
  dispatch({ type: 'reloaded', opened, changes, aside, look, note })
}

const appliesWords = (kept: number, all: number) =>
  all === 0 ? '' : `; ${kept} of ${plural(all, 'change')} still ${kept === 1 ? 'applies' : 'apply'}`

function asideWords({ look, aside: before }: State, aside: readonly Aside[]): string {
  const { names } = look.report
  const still = new Set(aside.map(({ change }) => JSON.stringify(change)))
  const back = before.filter(({ change }) => !still.has(JSON.stringify(change)))
  const again =
    back.length === 0 ? '' : `; again: ${listed(back.map(({ change }) => changeWords(change, names)))}`
  const lost = aside.map(({ change, why }) => `${changeWords(change, names)} (${why})`)
  return lost.length === 0 ? again : `${again}; kept but not applied: ${lost.join('; ')}`
}
