import { nextCommand } from '../../app/explore/next-command.js'
import { revisionIn } from '../../app/explore/proposal.js'
import { plain, plural, tail, wrap } from '../../util/text.js'
import { layoutOf } from '../layout.js'
import { type Line, piece, spread } from '../line.js'
import { scrolledLines } from '../scrolled-lines.js'
import type { Dialog, Picking, State } from '../state.js'
import { Lines } from './lines.js'

/** What lies over the views: a choice, a question, the help, a path. */
export function Overlay({ state, dialog }: { readonly state: State; readonly dialog: Dialog }) {
  const { width, body } = layoutOf(state.screen)
  if (dialog.type === 'pick') return <Choice dialog={dialog} width={width} rows={body} />
  if (dialog.type === 'confirm') return null
  if (dialog.type === 'prompt')
    return <Lines lines={promptLines(state, dialog, width)} width={width} rows={body} />
  const lines = scrolledLines(state, dialog, width)
  const top = Math.min(dialog.top, Math.max(0, lines.length - body))
  const below = lines.length - top - body
  const seen = lines.slice(top, below > 0 ? top + body - 1 : top + body)
  const more: Line[] = below > 0 ? [[piece(` ⋯ ${below + 1} more lines: ↓`, 'muted')]] : []
  return <Lines lines={[...seen, ...more]} width={width} rows={body} />
}

function Choice({
  dialog,
  width,
  rows,
}: {
  readonly dialog: Picking
  readonly width: number
  readonly rows: number
}) {
  const { title, query, found, index, hints } = dialog
  const room = rows - 3
  const top = Math.max(0, Math.min(index - Math.floor(room / 2), found.length - room))
  const head: Line[] = [
    [piece(` ${title}`, 'strong')],
    [piece(' / ', 'title'), piece(tail(plain(query), width - 6)), piece('▏', 'title')],
    [piece('─'.repeat(width), 'muted')],
  ]
  const items = found.slice(top, top + room).map(({ subject, kind, id, label }, i): Line => {
    const hint = hints[subject]
    const right = [piece(hint === undefined ? '' : ` ${hint} `, 'good'), piece(` ${kind} `, 'muted')]
    const name = id === label || kind === '' ? [] : [piece(`  ${id}`, 'muted')]
    return spread([piece(top + i === index ? ' › ' : '   ', 'strong'), piece(label), ...name], right, width)
  })
  const none: Line[] = found.length === 0 ? [[piece('   Nothing fits.', 'muted')]] : []
  return <Lines lines={[...head, ...items, ...none]} width={width} rows={rows} chosen={3 + index - top} />
}

function promptLines(
  { opened: { models }, aside }: State,
  { title, text }: Extract<Dialog, { type: 'prompt' }>,
  width: number,
): Line[] {
  const revision = revisionIn(models)
  const hints = [
    'A path from the working folder. The model itself is never written over.',
    `Afterwards: ${nextCommand(models, 'FILE')} tells what the changes do.`,
    ...(revision === null
      ? []
      : [`The figures here are of ${revision}; the base of the file is what the working folder has.`]),
    ...(aside.length === 0
      ? []
      : [
          `${plural(aside.length, 'change')} that ${aside.length === 1 ? 'does' : 'do'} not apply: left out.`,
        ]),
  ]
  return [
    [piece(` ${title}`, 'strong')],
    [piece(' > ', 'title'), piece(tail(plain(text), width - 6)), piece('▏', 'title')],
    [],
    ...hints.flatMap((hint) => wrap(hint, width - 2).map((one): Line => [piece(` ${one}`, 'muted')])),
  ]
}
