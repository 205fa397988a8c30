import { type Painter, painter } from '../util/colour.js'
import { plain, plural, wrap } from '../util/text.js'
import type { Diagnostic, Span } from './diagnostic.js'
import { excerpt, type SourceLine, toneOf } from './excerpt.js'

/** How diagnostics are shown; `width` in columns. */
export type FrameOptions = {
  readonly colour: boolean
  readonly width: number
  /** Gives the lines that the frames quote. */
  readonly sourceLine: SourceLine
}

/** Problems shown at most; the rest is counted. */
const MOST = 200

const place = (span: Span) => `${plain(span.file)}:${span.start.line}:${span.start.column}`

function whereOf(d: Diagnostic): string {
  return d.span ? place(d.span) : d.file === undefined ? '' : plain(d.file)
}

function indented(label: string, text: string, width: number, paint: Painter): string[] {
  const [first, ...rest] = wrap(label + plain(text), width - 2)
  const head = label === '' ? first! : paint.title(first!.slice(0, label.length)) + first!.slice(label.length)
  return [`  ${head}`, ...rest.map((line) => `  ${line}`)]
}

/** One problem as people read it: where and what, the message, the source with carets, related places, help. */
export function formatDiagnostic(d: Diagnostic, options: FrameOptions): string {
  const { sourceLine } = options
  const width = Math.max(40, options.width)
  const paint = painter(options.colour)
  const where = whereOf(d)
  const colon = d.span || where === '' ? '' : ':'
  const heading = [
    paint.strong(where + colon),
    paint[toneOf(d.severity)](d.severity),
    paint.muted(plain(d.code)),
  ]
  const lines = [heading.filter((part) => part !== '').join(' '), ...indented('', d.message, width, paint)]
  if (d.span) lines.push(...excerpt(d.span, sourceLine, width, paint, d.severity))
  for (const { span, message } of d.related ?? []) {
    lines.push(...indented('', `${message}: ${place(span)}`, width, paint))
    lines.push(...excerpt(span, sourceLine, width, paint, null))
  }
  if (d.help !== undefined) lines.push(...indented('help: ', d.help, width, paint))
  return lines.join('\n')
}

/** `3 errors and 1 warning in 2 files`; empty where there are none of both. */
export function summariseDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counted = diagnostics.filter((d) => d.severity !== 'info')
  const errors = counted.filter((d) => d.severity === 'error').length
  const warnings = counted.length - errors
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ]
  if (parts.length === 0) return ''
  const files = new Set(counted.map((d) => d.span?.file ?? d.file).filter((file) => file !== undefined))
  return parts.join(' and ') + (files.size > 0 ? ` in ${plural(files.size, 'file')}` : '')
}

function formatNote(d: Diagnostic, width: number, paint: Painter): string {
  const where = whereOf(d)
  const [first, ...rest] = wrap(`note: ${plain(d.message)}${where === '' ? '' : ` (${where})`}`, width - 6)
  const head = paint.title('note:') + first!.slice('note:'.length)
  return [head, ...rest.map((line) => `      ${line}`)].join('\n')
}

/** The first `most` problems, errors before others where not all have room, in the order given. */
export function mostImportant<T extends { readonly severity: string }>(
  problems: readonly T[],
  most: number,
): readonly T[] {
  if (problems.length <= most) return problems
  const errors = problems.filter((d) => d.severity === 'error')
  const kept = new Set([...errors, ...problems.filter((d) => d.severity !== 'error')].slice(0, most))
  return problems.filter((d) => kept.has(d))
}

/**
 * Everything that is to be said about an input, ending in a line break: a frame for each problem, then the notes,
 * then the summary. Empty where there is nothing. The order of `diagnostics` is kept.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FrameOptions): string {
  const paint = painter(options.colour)
  const width = Math.max(40, options.width)
  const problems = diagnostics.filter((d) => d.severity !== 'info')
  const notes = diagnostics.filter((d) => d.severity === 'info')
  const frames = mostImportant(problems, MOST)
  const shownNotes = notes.slice(0, MOST - frames.length)
  const hidden = diagnostics.length - frames.length - shownNotes.length

  const parts = frames.map((d) => formatDiagnostic(d, options))
  if (shownNotes.length > 0) parts.push(shownNotes.map((d) => formatNote(d, width, paint)).join('\n'))
  if (hidden > 0) parts.push(paint.muted(`… and ${hidden} more`))
  if (problems.length > 0) parts.push(paint.strong(summariseDiagnostics(problems)))
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}
