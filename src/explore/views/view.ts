import type { Line } from '../line.js'
import type { State, ViewId } from '../state.js'

/** One row of a view. */
export type Row = {
  readonly key: string
  /** What the detail is about when the cursor stands here. */
  readonly subject: string | null
  readonly depth: number
  /** Whether what is below it is seen; `null` where there is nothing below it. */
  readonly open: boolean | null
}

/** One of the ways to look at the organisation. */
export type View = {
  readonly id: ViewId
  readonly key: string
  readonly title: string
  rows(state: State): readonly Row[]
  heading(state: State, width: number): Line
  line(state: State, row: Row, width: number): Line
  /** The things that a row stands for which is about none of its own. */
  within?(state: State, key: string): readonly string[]
  /** The signs that it draws, with what they mean. */
  readonly legend?: readonly (readonly [sign: string, means: string])[]
  /** What to say where there are no rows. */
  readonly empty: string
}

/** Keeps the last result of a function of a few parts, by their identity. */
export function remembered<Parts extends readonly unknown[], Result>(
  work: (...parts: Parts) => Result,
): (...parts: Parts) => Result {
  let last: { readonly parts: Parts; readonly result: Result } | null = null
  return (...parts) => {
    if (last?.parts.every((part, i) => part === parts[i])) return last.result
    last = { parts, result: work(...parts) }
    return last.result
  }
}
