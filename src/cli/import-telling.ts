import type { Diagnostic } from '../diagnostic/diagnostic.js'
import { plural } from '../util/text.js'

/** Codes whose words speak of options and files alone. */
const SAYS_NO_NAME = /^(?:usage|file|anonymise)\//

/**
 * Problems under pseudonyms: what a problem of the data says, and the line that it quotes, may name anyone. Of each kind
 * there is one, at its first place, with how many there are.
 */
export function withoutNames(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const kinds = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const key = SAYS_NO_NAME.test(one.code) ? `${one.code} ${one.message}` : `${one.severity} ${one.code}`
    kinds.set(key, [...(kinds.get(key) ?? []), one])
  }
  return [...kinds.values()].map((all) => {
    const { code, severity, span, file } = all[0]!
    if (SAYS_NO_NAME.test(code)) return all[0]!
    const message = `${plural(all.length, 'problem')} of this kind; the words may name what is anonymised, and are told without --anonymise`
    return { code, severity, message, span, ...(file === undefined ? {} : { file }) }
  })
}
