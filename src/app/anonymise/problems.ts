import type { Diagnostic } from '../../diagnostic/diagnostic.js'
import { spanUnder } from '../../model/anonymise/origins.js'
import { fileUnder } from '../../model/anonymise/plain-words.js'
import type { Pseudonyms } from '../../model/anonymise/pseudonyms.js'

/**
 * Problems as a document may hold them that shows no name: what kind of problem is at which line. What they say, and
 * what would help, may quote anything.
 */
export function anonymisedProblems(
  problems: readonly Diagnostic[],
  pseudonyms: Pseudonyms,
): readonly Diagnostic[] {
  return problems.map(({ code, severity, span, file }) => ({
    code,
    severity,
    message: 'what is wrong is told on standard error alone, as it may name what is anonymised',
    span: spanUnder(span, pseudonyms),
    ...(file === undefined ? {} : { file: fileUnder(file, pseudonyms) }),
  }))
}
