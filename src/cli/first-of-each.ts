import { sortDiagnostics } from '../diagnostic/compare.js'
import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { formatDiagnostic, formatDiagnostics, summariseDiagnostics } from '../diagnostic/frame.js'
import { painter } from '../util/colour.js'
import { formatNumber } from '../util/text.js'
import { type DisplayOptions, displayOn } from './display.js'
import type { Io } from './io.js'

/** Problems of one code that are shown: errors have to be mended, one by one. */
const MOST_OF_EACH = { error: 50, warning: 3, info: 3 } as const

type Told = {
  readonly diagnostics: readonly Diagnostic[]
  sourceLine(file: string, line: number): string | null
}

/**
 * Shows problems, warnings and notes on standard error where there may be hundreds of one kind: the first of each
 * and how many more there are, unless `all` of them are asked for.
 */
export async function tellFirst(told: Told, all: boolean, io: Io, display: DisplayOptions): Promise<void> {
  const { sourceLine } = told
  const options = { ...displayOn(io.stderr, io, display), sourceLine }
  const sorted = sortDiagnostics(told.diagnostics)
  const problems = sorted.filter(({ severity }) => severity !== 'info')
  const paint = painter(options.colour)
  const seen = new Map<string, number>()
  const total = new Map<string, number>()
  for (const { code } of problems) total.set(code, (total.get(code) ?? 0) + 1)
  const parts = problems.flatMap((problem) => {
    const { code, severity } = problem
    const most = all ? Number.POSITIVE_INFINITY : MOST_OF_EACH[severity]
    const number = (seen.get(code) ?? 0) + 1
    seen.set(code, number)
    if (number > most) return []
    const more = number === most ? total.get(code)! - most : 0
    const rest = `… and ${formatNumber(more, 0)} more of this kind; --all shows them`
    return [formatDiagnostic(problem, options), ...(more > 0 ? [paint.muted(rest)] : [])]
  })
  const notes = formatDiagnostics(
    sorted.filter(({ severity }) => severity === 'info'),
    options,
  )
  if (notes !== '') parts.push(notes.trimEnd())
  if (problems.length > 0) parts.push(paint.strong(summariseDiagnostics(problems)))
  // Each on its own: hundreds of thousands would be too long for one text.
  for (const [i, part] of parts.entries())
    await io.stderr.write(`${part}\n${i < parts.length - 1 ? '\n' : ''}`)
}
