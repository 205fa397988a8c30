import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { formatDiagnostics } from '../diagnostic/frame.js'
import { safeJson } from '../util/json.js'
import { type DisplayOptions, displayOn } from './display.js'
import type { Io } from './io.js'

/** What is told of an input: its diagnostics and the lines that they quote. */
type Told = {
  readonly diagnostics: readonly Diagnostic[]
  sourceLine(file: string, line: number): string | null
}

/** Shows problems, warnings and notes on standard error. */
export async function tell(told: Told, io: Io, display: DisplayOptions): Promise<void> {
  const { sourceLine } = told
  const sorted = sortDiagnostics(told.diagnostics)
  await io.stderr.write(formatDiagnostics(sorted, { ...displayOn(io.stderr, io, display), sourceLine }))
}

/** The document that `--format json` gives where there is no result: `unsilo-problems/1`. */
export function problemsDocument(diagnostics: readonly Diagnostic[]): string {
  const problems = sortDiagnostics(diagnostics).map((d) => ({
    code: d.code,
    severity: d.severity,
    message: d.message,
    file: d.span?.file ?? d.file ?? null,
    span: d.span,
    help: d.help ?? null,
    related: (d.related ?? []).map(({ span, message }) => ({ message, span })),
  }))
  return safeJson({ format: 'unsilo-problems/1', problems })
}
