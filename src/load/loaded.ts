import type { Diagnostic } from '../diagnostic/diagnostic.js'
import type { Ignore } from '../model/ignore.js'
import type { Organisation } from '../model/organisation.js'
import type { Origins } from '../model/origins.js'
import type { Shared } from './shared.js'

/** What reading a model gives: an organisation, or every problem that stands in the way of one. */
export type Loaded = {
  /** `null` when any diagnostic is an error: nothing half-read is ever analysed. */
  readonly organisation: Organisation | null
  readonly origins: Origins
  /** What was before the changes of reorg files; `null` where there are none, or where it is broken. */
  readonly base: Organisation | null
  /** What reorg files propose, in their words; empty where there are none. */
  readonly proposals: readonly Proposal[]
  /** The waivers in comments, by file and line. */
  readonly ignores: readonly Ignore[]
  /** Errors, warnings and notes, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** A line (from 1) of a file that was read, for code frames; `null` where there is none. */
  sourceLine(file: string, line: number): string | null
}

/** A proposal as its reorg file introduces it. */
export type Proposal = { readonly title: string; readonly note: string | null }

export type LoadOptions = {
  /** Folder that relative paths start from. */
  readonly cwd: string
  /** Let links, `include`, `tables`, `base` and `extends` reach outside the folder or repository that they must stay in. */
  readonly allowOutside: boolean
  /** Reads standard input whole, for the model `-`. */
  readonly readStdin: () => Promise<Uint8Array>
  /** What models that are read together have in common: it is worked out once. */
  readonly shared?: Shared
  /** Told of every file before it is parsed, with its length in characters, so that long work can be announced. */
  readonly onFile?: (file: string, length: number) => void
  /** Told when all files are read, before what they say is put together. */
  readonly onRead?: () => void
}
