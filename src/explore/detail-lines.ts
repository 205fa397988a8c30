import type { Detail } from '../app/explore/facts/detail.js'
import { detailSince } from '../app/explore/facts.js'
import type { Look } from '../app/explore/look.js'
import { displayWidth, wrap } from '../util/text.js'
import { type Line, piece } from './line.js'
import { remembered } from './views/view.js'

/** One line of a detail; a line that names a thing leads to it, and one that has a place can be opened there. */
export type DetailLine = {
  readonly line: Line
  readonly subject: string | null
  readonly place: string | null
}

/** Columns of the labels. */
const LABELS = 18

/** The lines of all that is known of a thing, with what was known of it when the model was opened. */
export const detailLines = remembered(
  (look: Look, opened: Look, subject: string, width: number): readonly DetailLine[] => {
    const detail = detailSince(look, opened, subject)
    return detail === null ? [] : linesOf(detail, width)
  },
)

/** A detail as lines. */
export function linesOf({ label, kind, place, facts, walks = [] }: Detail, width: number): DetailLine[] {
  const plain = (line: Line): DetailLine => ({ line, subject: null, place: null })
  const fits = place === null || displayWidth(kind) + displayWidth(place) + 2 <= width
  const about = place === null ? kind : `${kind}, ${fits ? place : shortPlace(place, null)}`
  const way =
    walks.length === 0 ? [] : [plain([piece('p ', 'title'), piece('shows its path seat by seat', 'muted')])]
  return [
    ...wrap(label, width).map((text) => plain([piece(text, 'strong')])),
    { line: [piece(about, 'muted')], subject: null, place },
    ...way,
    ...facts.flatMap((one) => factLines(one, width, place)),
  ]
}

function factLines(
  { label, values, place }: Detail['facts'][number],
  width: number,
  own: string | null,
): DetailLine[] {
  const room = Math.max(12, width - LABELS - 3)
  const isLong = label.length > LABELS
  const head: DetailLine[] = isLong ? [{ line: [piece(label, 'muted')], subject: null, place }] : []
  const lines = values.flatMap((value, i) => {
    const at = value.place ?? (i === 0 ? place : null)
    const mark = at === null ? '' : ` ${shortPlace(at, own)}`
    const texts = wrap(value.text, room)
    return texts.map((text, j): DetailLine => {
      const name = i === 0 && j === 0 && !isLong ? label : ''
      const lead = value.subject !== undefined && j === 0 ? '› ' : '  '
      const line = [
        piece(`${name.padEnd(LABELS)} `, 'muted'),
        piece(lead, 'muted'),
        piece(text, value.tone),
        ...(j === texts.length - 1 && mark !== '' ? [piece(mark, 'muted')] : []),
      ]
      return { line, subject: value.subject ?? null, place: at }
    })
  })
  return [...head, ...lines]
}

/** `:12` in the file where the thing is stated, else `org.yaml:12`: the whole path is what `e` opens. */
export function shortPlace(place: string, own: string | null): string {
  const found = /^(.*):(\d+):\d+$/.exec(place)
  if (found === null) return place
  const [, file, line] = found as unknown as [string, string, string]
  return own?.startsWith(`${file}:`) ? `:${line}` : `${file.split('/').at(-1)}:${line}`
}
