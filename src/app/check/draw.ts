import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import {
  type FrameOptions,
  formatDiagnostic,
  formatDiagnostics,
  mostImportant,
} from '../../diagnostic/frame.js'
import type { CheckData, FindingData } from '../../report/check-data.js'
import { painter } from '../../util/colour.js'
import { plain, wrap } from '../../util/text.js'
import { checkSentence, openFindings } from './say.js'

/** Frames drawn at most, errors first; the rest is counted. */
const MOST = 100

/**
 * A check for a terminal: a frame for each error and warning by file and place, as problems of a model are shown, then
 * the notes, then the whole in one line and the way on.
 */
export function drawCheck(data: CheckData, options: FrameOptions): string {
  const paint = painter(options.colour)
  const width = Math.max(40, options.width)
  const said = (text: string, tone: (text: string) => string) => wrap(plain(text), width).map(tone).join('\n')
  const findings = openFindings(data)
  const problems = findings.filter(({ severity }) => severity !== 'info')
  const framed = mostImportant(problems, MOST)
  const rest = problems.length - framed.length
  const notes = findings.filter(({ severity }) => severity === 'info').map(diagnosticOf)
  const told = notes.map((note) => ({ ...note, message: `${note.message} [${note.code}]` }))
  const { error, warn } = data.counts
  const tone = data.failed || error > 0 ? 'bad' : warn > 0 ? 'warn' : 'good'
  // Rules of a policy's own say all that they mean in each finding.
  const known = [...framed, ...findings].filter(({ rule }) => !rule.startsWith('own/'))
  const first = known.find(({ severity }) => severity === 'error') ?? known[0]
  const parts = [
    ...framed.map((finding) => formatDiagnostic(diagnosticOf(finding), options)),
    ...(rest > 0 ? [paint.muted(`… and ${rest} more (-f json has all)`)] : []),
    ...(told.length > 0 ? [formatDiagnostics(told, options).trimEnd()] : []),
    said(checkSentence(data), paint[tone]),
    ...(first === undefined
      ? []
      : [said(`unsilo explain ${first.rule} says what a rule means and how to act on it.`, paint.muted)]),
  ]
  return `${parts.join('\n\n')}\n`
}

function diagnosticOf({ rule, severity, message, span, related, subject, help }: FindingData): Diagnostic {
  return {
    code: rule,
    severity: severity === 'warn' ? 'warning' : severity,
    message,
    span,
    subject,
    related,
    ...(help === null ? {} : { help }),
  }
}
