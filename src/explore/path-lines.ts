import type { Detail } from '../app/explore/facts/detail.js'
import { detailOf, detailSince } from '../app/explore/facts.js'
import type { Look } from '../app/explore/look.js'
import type { Walk } from '../report/picture.js'
import { nameIn } from '../report/say.js'
import type { Step } from '../report/step.js'
import { wrap } from '../util/text.js'
import { shortPlace } from './detail-lines.js'
import { fitted, kept, type Line, type Piece, piece } from './line.js'

/** From this width on the two ways stand side by side. */
const BESIDE = 90

const ARROWS = { up: '↑', down: '↓', across: '→' } as const

/** How a decision travels, seat by seat: the line and the network way, and what would bring it nearer. */
export function pathLines(
  { look, opened }: { readonly look: Look; readonly opened: { readonly look: Look } },
  decision: string,
  width: number,
): readonly Line[] {
  const detail = detailSince(look, opened.look, `decision:${decision}`)
  if (detail === null) return [[piece('This decision is no longer there.', 'warn')]]
  const { walks = [] } = detail
  const data = look.report.decisions.find(({ id }) => id === decision)!
  const customers = data.customers.map((id) => nameIn(look.report.names.customers, id)).join(', ')
  const beside = width >= BESIDE && walks.length > 1
  const column = beside ? Math.floor((width - 3) / 2) : width
  const drawn = walks.map((walk) => walkLines(walk, customers, column))
  const before = look === opened.look ? null : detailOf(opened.look, `decision:${decision}`)
  const ways = beside ? sideBySide(drawn[0]!, drawn[1]!, column) : drawn.flatMap((lines) => [...lines, []])
  return [
    ...wrap(detail.label, width).map((text): Line => [piece(text, 'strong')]),
    ...beforeLines(before?.walks?.[0], walks[0], width),
    ...(walks.length === 0 ? [[piece(whyNone(detail), 'warn')]] : []),
    [],
    ...ways,
    ...(walks.length === 1 ? [[piece('No link makes the way shorter.', 'muted')], []] : []),
    ...besides(detail, width),
  ]
}

const whyNone = ({ facts }: Detail) =>
  `There is no way to draw: ${facts.find(({ label }) => label === 'Distance')?.values[0]?.text ?? 'no distance'}`

const uncapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** How the decision travelled when the model was opened, where that was another way. */
function beforeLines(before: Walk | undefined, now: Walk | undefined, width: number): Line[] {
  if (before === undefined || JSON.stringify(before.steps) === JSON.stringify(now?.steps)) return []
  const seats = before.steps.map(({ label }) => label).join(' → ')
  return wrap(`Was, ${uncapital(before.title)}: ${seats} decides`, width).map(
    (text): Line => [piece(text, 'warn')],
  )
}

function walkLines({ title, steps }: Walk, customers: string, width: number): Line[] {
  return [
    [piece(title, 'title')],
    [piece('◇ '), piece(customers === '' ? 'the customer' : customers, 'good')],
    ...steps.flatMap((step, i) => stepLines(step, i === steps.length - 1, width)),
  ]
}

function stepLines({ label, place, via, direction, source }: Step, isLast: boolean, width: number): Line[] {
  const arrow = direction === null || direction === undefined ? '│' : ARROWS[direction]
  const at: Piece[] = source === null ? [] : [piece(`  ${shortPlace(source, null)}`, 'muted')]
  return [
    [piece('│ ', 'muted'), piece(`${arrow === '│' ? '' : `${arrow} `}${via}`, 'muted'), ...at],
    // That the last one decides is what the whole is about, so the names give way.
    kept(
      [
        piece(isLast ? '◆ ' : '● ', isLast ? 'warn' : undefined),
        piece(label, isLast ? 'strong' : undefined),
        piece(`, ${place}`, 'muted'),
      ],
      isLast ? [piece('  decides', 'warn')] : [],
      width,
    ),
  ]
}

function sideBySide(left: readonly Line[], right: readonly Line[], column: number): Line[] {
  const rows = Math.max(left.length, right.length)
  const lines = Array.from(
    { length: rows },
    (_, i): Line => [...fitted(left[i] ?? [], column), piece(' │ ', 'muted'), ...(right[i] ?? [])],
  )
  return [...lines, []]
}

/** What else there is to say of the way: who can stop it, and who could decide. */
function besides({ facts }: Detail, width: number): Line[] {
  const shown = ['Must be agreed by', 'Hand-offs', 'Boundaries crossed', 'Could be decided by']
  const lines = shown.flatMap((label): Line[] => {
    const found = facts.find((one) => one.label === label)
    if (found === undefined) return []
    const texts = wrap(found.values.map(({ text }) => text).join('; '), Math.max(12, width - 21))
    return texts.map((text, i) => [piece((i === 0 ? label : '').padEnd(21), 'muted'), piece(text)])
  })
  return [
    ...lines,
    [],
    [piece('d', 'title'), piece(' delegates it: the figures below change at once.', 'muted')],
  ]
}
