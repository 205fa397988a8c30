import type { LocatedDraft } from '../model/draft.js'
import type { Organisation } from '../model/organisation.js'
import type { Wanted } from './files.js'
import type { Collection } from './kinds.js'
import type { Loaded } from './loaded.js'
import type { Collected } from './resolve/written.js'
import type { TableSpec } from './rows.js'
import type { Source } from './source.js'

/** A file of a model as it was read; `table` says what the rows of a table are. */
export type ReadFile = {
  readonly wanted: Wanted
  readonly source: Source
  readonly draft: LocatedDraft
  readonly table: { readonly collection: Collection; readonly spec: TableSpec } | null
}

/** What the changes of reorg files lead to, with all that is needed to write it into the files of the base. */
export type Applied = {
  readonly loaded: Loaded
  /** Whether what was named is a reorg file. */
  readonly isReorg: boolean
  /** The files of the base, in the order in which they were read. */
  readonly files: readonly ReadFile[]
  /** What the files state, before the changes and after them; `null` where something is wrong. */
  readonly changed: {
    readonly before: Collected
    readonly after: Collected
    readonly organisation: Organisation
    /** How many changes there are. */
    readonly count: number
  } | null
}
