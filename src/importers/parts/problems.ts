import { sortDiagnostics } from '../../diagnostic/compare.js'
import type { Diagnostic, Severity, Span } from '../../diagnostic/diagnostic.js'
import type { Draft } from '../../model/draft.js'
import { didYouMean } from '../../util/nearest.js'
import { plain } from '../../util/text.js'
import type { ImportResult } from '../importer.js'

/** Where something stands: its span, or its file alone where the place is unknown. */
export type Place = { readonly file: string; readonly span: Span | null }

/** Names for which a near one is looked for: a suggestion is a courtesy and must not cost minutes. */
const MOST_SEARCHES = 200

/** What an import finds wrong, collected while it goes on. */
export class Problems {
  readonly #found: Diagnostic[] = []
  #searches = 0

  /** Reports under `import/<what>`; a warning unless it is said to be an error. */
  tell(
    what: string,
    message: string,
    { file, span }: Place,
    help: string,
    more: Partial<Diagnostic> = {},
  ): void {
    const severity: Severity = 'warning'
    this.#found.push({ code: `import/${what}`, severity, message, span, file, help, ...more })
  }

  /** Takes over what a parser has found. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#found.push(diagnostic)
  }

  /** `did you mean 'x'?` where a candidate is near, else the advice. */
  near(word: string, candidates: Iterable<string>, otherwise: string): string {
    return ++this.#searches > MOST_SEARCHES ? otherwise : didYouMean(word, candidates, otherwise)!
  }

  get broken(): boolean {
    return this.#found.some(({ severity }) => severity === 'error')
  }

  /** What the import gives: nothing but the problems where one of them is an error. */
  result(draft: Draft, summary: readonly string[]): ImportResult {
    const diagnostics = sortDiagnostics(this.#found)
    return this.broken
      ? { draft: {}, diagnostics, summary: [] }
      : { draft, diagnostics, summary: summary.map(plain) }
  }
}
