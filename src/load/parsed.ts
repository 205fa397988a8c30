import type { Diagnostic, Span } from '../diagnostic/diagnostic.js'
import type { Part } from '../model/origins.js'

/** A YAML file as plain values, with the way back from a path to its text. */
export type Parsed = {
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  locate(path: readonly (string | number)[], part: Part): Span | null
}

/** What a text that cannot be read gives: its problems, and no value. */
export function broken(...diagnostics: readonly Diagnostic[]): Parsed {
  return { value: undefined, diagnostics, locate: () => null }
}
