import type { Diagnostic, Span } from '../../../diagnostic/diagnostic.js'

/** What can be known of a tie, in the order in which it is written. */
export const FIELDS = ['from', 'to', 'kind', 'weight', 'date'] as const
export type Field = (typeof FIELDS)[number]

/** A tie as its source says it, in texts; empty where it says nothing. */
export type RawTie = { readonly [field in Field]: string } & {
  /** The source gives it no direction: it is written as two ties. */
  readonly undirected: boolean
  /** Where it stands: what the numbers count is known to the reading that gave it. */
  readonly line: number
  readonly start: number
  readonly end: number
}

/** A source of ties that was opened: its ties are read when they are walked, from the start each time. */
export type Reading = {
  /** What the source is and what was recognised in it, a line each. */
  readonly said: readonly string[]
  /** Errors where no ties can be read. */
  readonly diagnostics: readonly Diagnostic[]
  ties(): Iterable<RawTie>
  /** The place of a tie, or of what it says in a field. */
  span(tie: RawTie, field?: Field): Span
  /** The same place in words, such as `line 12, column 'sender'`. */
  where(tie: RawTie, field?: Field): string
  /** What is found out only by a whole walk: complete after the first. */
  readonly found?: readonly Diagnostic[]
}

/** A source in which no ties can be read, and why. */
export function noReading(file: string, message: string, help?: string, span: Span | null = null): Reading {
  return {
    said: [],
    diagnostics: [problem('error', message, span === null ? file : span, help)],
    ties: () => [],
    span: () => span!,
    where: () => '',
  }
}

/** Something to be told of the ties of a file; `place` is a file where no stretch of it is meant. */
export function problem(
  severity: Diagnostic['severity'],
  message: string,
  place: Span | string,
  help?: string,
): Diagnostic {
  const at = typeof place === 'string' ? { span: null, file: place } : { span: place }
  return { code: 'import/ties', severity, message, ...at, ...(help === undefined ? {} : { help }) }
}
