import type { Diagnostic } from '../diagnostic/diagnostic.js'

/** What a use case gives: a result, or every problem that stands in its way; warnings and notes come with both. */
export type Outcome<Result> = {
  /** `null` when any diagnostic is an error. */
  readonly result: Result | null
  readonly diagnostics: readonly Diagnostic[]
  /** A line (from 1) of a file that was read, for code frames. */
  sourceLine(file: string, line: number): string | null
}

/** A problem of what was asked, which has no place in a file. */
export function usageProblem(code: string, message: string, help?: string): Diagnostic {
  return { code, severity: 'error', message, span: null, ...(help === undefined ? {} : { help }) }
}

/** The outcome of problems alone. */
export function failed(...diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { result: null, diagnostics, sourceLine: () => null }
}
