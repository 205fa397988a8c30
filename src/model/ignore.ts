import type { Span } from '../diagnostic/diagnostic.js'

/** A waiver that a comment in a model gives: `# unsilo-ignore RULE -- reason`. */
export type Ignore = {
  readonly rule: string
  readonly reason: string | null
  /** The last day on which it holds, as it is written; `null` for good. */
  readonly until: string | null
  /** The comment. */
  readonly span: Span
  /** The thing or field that it is about, by its lines. */
  readonly target: {
    readonly file: string
    readonly first: number
    /** The last line of a value that is words alone; else the first line. */
    readonly value: number
    readonly last: number
    /** The column in which its own keys start, from 1. */
    readonly column: number
  }
}
