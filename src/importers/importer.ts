import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Draft } from '../model/draft.js'

/** A file of foreign data, read whole. */
export type ForeignSource = { readonly file: string; readonly text: string }

export type ImportResult = {
  readonly draft: Draft
  readonly diagnostics: readonly Diagnostic[]
  /** What was read, mended and left, a line each. */
  readonly summary: readonly string[]
}

/** A kind of foreign data that can become a model. */
export type Importer = {
  /** The word of `unsilo import`. */
  readonly id: string
  readonly title: string
  /** Whether a file looks like this kind, from its name and first 4 KiB. */
  detect(file: string, head: string): boolean
  read(source: ForeignSource): ImportResult
}
