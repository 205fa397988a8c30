import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Draft } from '../model/draft.js'
import type { Organisation } from '../model/organisation.js'
import type { ImportOptions, OptionId } from './options.js'

/** A file of foreign data, read whole; what its bytes mean is the importer's matter. */
export type ForeignSource = { readonly file: string; readonly bytes: Uint8Array }

/** Rows that are too many for YAML: they go into a table beside the model. The header names our fields. */
export type ImportTable = {
  readonly collection: 'roles' | 'ties'
  readonly header: readonly string[]
  readonly rows: Iterable<readonly string[]>
}

export type ImportResult = {
  /** Roles stand flat, each with its `team`: whoever writes the model nests them, or puts them into a table. */
  readonly draft: Draft
  readonly tables?: readonly ImportTable[]
  readonly diagnostics: readonly Diagnostic[]
  /** What was read, mended and left, a line each; columns that were recognised come first. */
  readonly summary: readonly string[]
}

/** What an importer may look at besides its sources. */
export type ImportContext = {
  readonly options: ImportOptions
  /** The organisation of `--model`, whose actors and decisions the data is about. */
  readonly organisation: Organisation | null
  /** The table of `--people`, which says who is behind an anonymous id. */
  readonly people: ForeignSource | null
}

/** A kind of foreign data that can become a model. */
export type Importer = {
  /** The word of `unsilo import`. */
  readonly id: string
  readonly title: string
  /** The options that it heeds; any other is refused when it is given. */
  readonly options: readonly OptionId[]
  /** Whether a file looks like this kind, from its name and first 4 KiB, decoded as UTF-8 where it is text. */
  detect(file: string, head: string): boolean
  read(sources: readonly ForeignSource[], context: ImportContext): ImportResult
}
