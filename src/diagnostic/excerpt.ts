import type { Painter } from '../util/colour.js'
import { displayWidth, plain, tail, truncate } from '../util/text.js'
import type { Severity, Span } from './diagnostic.js'

/** The text of a line of a file, without its line break; `null` where it is not at hand. Lines count from 1. */
export type SourceLine = (file: string, line: number) => string | null

const tones = { error: 'bad', warning: 'warn', info: 'title' } as const

/** How a severity is coloured. */
export const toneOf = (severity: Severity) => tones[severity]

const shown = (text: string) => plain(text.replaceAll('\t', '    '))

/** The line around the caret: as much from its start as leaves room for the span, `…` where it is cut. */
function window(line: string, from: number, to: number, room: number) {
  const before = shown(line.slice(Math.max(0, from - 8 * room), from))
  const marked = shown(line.slice(from, Math.min(to, from + 8 * room)))
  const after = shown(line.slice(to, to + 8 * room))
  const length = displayWidth(marked)
  const whole = from <= 8 * room && displayWidth(before) + Math.min(length, Math.ceil(room / 2)) < room
  const left = whole ? before : `…${tail(before, Math.floor(room / 3)).trimStart()}`
  const text = truncate(left + marked + after, room).trimEnd()
  const caret = displayWidth(left)
  return { text, caret, length: Math.max(1, Math.min(length, room - caret)), whole }
}

/**
 * The source line of a span with a margin of its number, at most `width` columns wide; with `carets`, the line
 * before it and a line of carets under the span (of which the first line counts). Nothing where the text is not
 * at hand.
 */
export function excerpt(
  span: Span,
  sourceLine: SourceLine,
  width: number,
  paint: Painter,
  carets: Severity | null,
): string[] {
  const { file, start, end } = span
  const line = sourceLine(file, start.line)
  if (line === null) return []
  const digits = Math.max(5, String(start.line).length)
  const room = Math.max(16, width - digits - 3)
  const margin = (n: string) => paint.muted(`${n.padStart(digits)} │`)
  const from = Math.min(line.length, Math.max(0, start.column - 1))
  const to = end.line > start.line ? line.trimEnd().length : Math.min(line.length, end.column - 1)
  const seen = window(line, from, Math.max(from, to), room)
  const row = (n: string, text: string) => (text === '' ? margin(n) : `${margin(n)} ${text}`)

  const lines: string[] = []
  const before = carets && seen.whole && start.line > 1 ? sourceLine(file, start.line - 1) : null
  if (before !== null)
    lines.push(row(String(start.line - 1), truncate(shown(before.slice(0, 8 * room)), room).trimEnd()))
  lines.push(row(String(start.line), seen.text))
  if (carets) lines.push(row('', ' '.repeat(seen.caret) + paint[toneOf(carets)]('^'.repeat(seen.length))))
  return lines
}
