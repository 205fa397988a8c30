/** One seat of a walk, in words. */
export type Step = {
  readonly label: string
  readonly place: string
  readonly via: string
  /** Up or down a line, or across; up where it is left out. */
  readonly direction?: 'up' | 'down' | 'across' | null
  readonly source: string | null
}
