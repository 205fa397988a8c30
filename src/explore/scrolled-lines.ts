import { changeWords } from '../app/explore/change-words.js'
import { wrap } from '../util/text.js'
import { keysOf, keysOver } from './keys.js'
import { type Line, piece } from './line.js'
import { pathLines } from './path-lines.js'
import type { Dialog, Scrolled, State } from './state.js'
import { viewOf } from './views/index.js'

/** The lines of a text that lies over the views. */
export function scrolledLines(state: State, dialog: Scrolled, width: number): readonly Line[] {
  switch (dialog.type) {
    case 'path':
      return pathLines(state, dialog.decision, width - 2).map((line) => [piece(' '), ...line])
    case 'changes':
      return changesLines(state, width)
    default:
      return helpLines(state, dialog.back, width)
  }
}

/** Columns of keys and signs. */
const SIGNS = 14

/** Text as lines, the first behind a mark and the others below its text. */
function marked(mark: string, text: string, width: number, tone?: 'muted' | 'warn'): Line[] {
  const room = Math.max(12, width - mark.length - 1)
  return wrap(text, room).map((one, i) => [
    piece(i === 0 ? mark : ' '.repeat(mark.length), tone ?? 'muted'),
    piece(one, tone),
  ])
}

function changesLines({ changes, undone, aside, look, opened }: State, width: number): Line[] {
  const { names } = look.report
  const list = changes.flatMap((change, i) =>
    marked(` ${String(i + 1).padStart(3)} `, changeWords(change, names), width),
  )
  const back = [...undone]
    .reverse()
    .flatMap((change) => marked('   ↷ ', changeWords(change, names), width, 'muted'))
  const lost = aside.flatMap(({ change, why }) =>
    marked('   ✗ ', `${changeWords(change, opened.look.report.names)}: ${why}`, width, 'warn'),
  )
  return [
    [piece(' What if', 'strong')],
    ...(list.length === 0 ? [[piece(' There are no changes.', 'muted')]] : list),
    ...(back.length === 0 ? [] : [[], [piece(' Undone, U does them again', 'muted')], ...back]),
    ...(lost.length === 0
      ? []
      : [
          [],
          [piece(' Does not apply to the model as it was read, and comes back when it does', 'muted')],
          ...lost,
        ]),
  ]
}

/** A key or a sign, and what it means on as many lines as that takes. */
function explained(sign: string, means: string, width: number): Line[] {
  return wrap(means, Math.max(12, width - SIGNS - 1)).map((one, i) => [
    piece((i === 0 ? `  ${sign}` : '').padEnd(SIGNS), 'title'),
    piece(one),
  ])
}

/** The keys of the view, or of what the help was opened over. */
function helpLines({ view }: State, over: Dialog | null, width: number): Line[] {
  if (over?.type === 'path' || over?.type === 'changes')
    return [
      [piece(` Keys of the ${over.type}`, 'strong')],
      ...keysOver(over.type).flatMap(({ shown, does }) => explained(shown, does, width)),
    ]
  const { title, legend = [] } = viewOf(view)
  const more = [
    'What-if changes are kept in memory until w writes them as a reorg file.',
    '✓ better and ✗ worse than when the model was opened. ★ key decision or lead.',
    'Ctrl-C acts as Esc in what lies over a view; else it quits as q does, and pressed again where that is asked.',
  ]
  const signs = legend.flatMap(([sign, means]) => explained(sign, means, width))
  return [
    [piece(` Keys in ${title}`, 'strong')],
    ...keysOf(view).flatMap(({ shown, does }) => explained(shown, does, width)),
    [],
    ...(signs.length === 0 ? [] : [[piece(` Signs in ${title}`, 'strong')], ...signs, []]),
    ...more.flatMap((text) => marked('  ', text, width, 'muted')),
  ]
}
