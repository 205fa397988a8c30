/** Where an import goes, and what is to be done with what is there. */
export type Wish = {
  /** `null` for standard output. */
  readonly output: {
    readonly file: string
    /** What is there: a device or a pipe takes what standard output would. */
    readonly is: 'missing' | 'file' | 'other'
  } | null
  readonly merge: boolean
  readonly force: boolean
}

/** A file to be written, and what it holds now; `file` is `null` for standard output. */
export type PlannedFile = {
  readonly file: string | null
  readonly content: Uint8Array
  readonly before: Uint8Array | null
}

/** An import that is ready to be written; the bytes of what stays as it is are not among its files. */
export type Plan = {
  readonly files: readonly PlannedFile[]
  /** `nothing`: the model that the data is about says all of it already. */
  readonly how: 'new' | 'replaced' | 'merged' | 'same' | 'nothing'
  /** What was read, mended and left. */
  readonly summary: readonly string[]
  /** How many things of each kind were read. */
  readonly counts: string
  /** What tells the model from the one that is there. */
  readonly changes: readonly string[]
}
