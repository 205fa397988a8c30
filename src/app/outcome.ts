import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { SourceLine } from '../diagnostic/excerpt.js'

/** What a use case gives: a result, or every problem that stands in its way; warnings and notes come with both. */
export type Outcome<Result> = {
  /** `null` when any diagnostic is an error. */
  readonly result: Result | null
  readonly diagnostics: readonly Diagnostic[]
  /** A line (from 1) of a file that was read, for code frames. */
  sourceLine(file: string, line: number): string | null
}

/** The lines of several sources that were read, for code frames. */
export function linesOf(sources: readonly Pick<Outcome<unknown>, 'sourceLine'>[]): SourceLine {
  return (file, line) => {
    for (const source of sources) {
      const found = source.sourceLine(file, line)
      if (found !== null) return found
    }
    return null
  }
}

/** A problem of what was asked, which has no place in a file. */
export function usageProblem(code: string, message: string, help?: string): Diagnostic {
  return { code, severity: 'error', message, span: null, ...(help === undefined ? {} : { help }) }
}

/** The outcome of problems alone. */
export function failed(...diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { result: null, diagnostics, sourceLine: () => null }
}
