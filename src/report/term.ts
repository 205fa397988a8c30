/** One entry of `unsilo explain`: a figure, verdict or word of the model. */
export type Term = {
  /** As shown in reports, lower case: `line distance`. */
  readonly word: string
  /** Other ways to ask for it, such as JSON keys: `lineDistance`. */
  readonly also: readonly string[]
  /** What it means, in one or two sentences for a consultant. */
  readonly meaning: string
  /** How it is computed; `null` for a plain word. */
  readonly formula: string | null
  /** Range and unit, such as `0 to 1` or `whole number of reporting lines, 0 or more`; `null` for a plain word. */
  readonly range: string | null
  /** Literature, or that the definition is ours. */
  readonly source: string
  /** How to act on it. */
  readonly act: string
}
