import { changeWords } from '../app/explore/change-words.js'
import { keysOf } from './keys.js'
import { type Line, piece } from './line.js'
import { pathLines } from './path-lines.js'
import type { Scrolled, State } from './state.js'
import { viewOf } from './views/index.js'

/** The lines of a text that lies over the views. */
export function scrolledLines(state: State, dialog: Scrolled, width: number): readonly Line[] {
  switch (dialog.type) {
    case 'path':
      return pathLines(state.look, dialog.decision, width - 2).map((line) => [piece(' '), ...line])
    case 'changes':
      return changesLines(state)
    default:
      return helpLines(state)
  }
}

function changesLines({ changes, undone }: State): Line[] {
  const list = changes.map(
    (change, i): Line => [piece(` ${String(i + 1).padStart(3)} `, 'muted'), piece(changeWords(change))],
  )
  const back = [...undone].reverse().map((change): Line => [piece(`   ↷ ${changeWords(change)}`, 'muted')])
  return [
    [piece(' What if', 'strong')],
    ...(list.length === 0 ? [[piece(' There are no changes.', 'muted')]] : list),
    ...(back.length === 0 ? [] : [[], [piece(' Undone, U does them again', 'muted')], ...back]),
  ]
}

function helpLines({ view }: State): Line[] {
  const keys = keysOf(view).map(
    ({ shown, does }): Line => [piece(`  ${shown.padEnd(12)}`, 'title'), piece(does)],
  )
  return [
    [piece(` Keys in ${viewOf(view).title}`, 'strong')],
    ...keys,
    [],
    [piece('  What-if changes are kept in memory until w writes them as a reorg file.', 'muted')],
    [piece('  ✓ better and ✗ worse than when the model was opened. ★ key decision or lead.', 'muted')],
  ]
}
