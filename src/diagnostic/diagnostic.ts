/** A place in a text: line and column count from 1 (columns in UTF-16 code units), offset from 0. */
export type Position = { readonly line: number; readonly column: number; readonly offset: number }

/** A stretch of one file; `end` is exclusive. `null` stands for an unknown place, never a made-up 1:1. */
export type Span = { readonly file: string; readonly start: Position; readonly end: Position }

export type Severity = 'error' | 'warning' | 'info'

/** Another place that matters to a problem, such as 'first defined here'. */
export type Related = { readonly span: Span; readonly message: string }

/** One thing that is wrong, or worth knowing, about the input, and where. */
export type Diagnostic = {
  /** `area/name`, such as `model/unknown-id`; stable across versions. */
  readonly code: string
  readonly severity: Severity
  /** One sentence, no trailing full stop needed; names the things involved. */
  readonly message: string
  /** Where; `null` where no text says it (a missing file). */
  readonly span: Span | null
  /** The file it concerns where there is no span. */
  readonly file?: string
  /** Ids of the things involved. */
  readonly subject?: readonly string[]
  readonly related?: readonly Related[]
  /** What was expected, a 'did you mean', what to do. */
  readonly help?: string
}
