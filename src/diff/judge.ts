import type { FigureChange, Judgement } from '../report/diff-data.js'
import { TOLERANCE } from '../util/rounding.js'

/** Scores from 0 to 100 are rough: less than a point is no difference. */
const POINT = 1

/** Whether two scores from 0 to 100 are the same as far as they can be told apart. */
export function equalScores(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after
  return Math.abs(before - after) < POINT
}

/** Which way a figure is wanted; `null` where more is neither good nor bad. */
export type Wanted = 'less' | 'more' | null

/** Whether two figures are equal, both being not assessed included. */
export function equalFigures(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before === after
  return before === after || Math.abs(before - after) <= TOLERANCE
}

/** The judgement on a figure that was `before` and is `after`. */
export function judge(before: number | null, after: number | null, wanted: Wanted): Judgement {
  if (equalFigures(before, after)) return 'same'
  if (before === null || after === null || wanted === null) return null
  return after < before === (wanted === 'less') ? 'better' : 'worse'
}

/** A figure on both sides, judged. */
export function figureChange(before: number | null, after: number | null, wanted: Wanted): FigureChange {
  return { before, after, is: judge(before, after, wanted) }
}

/** Whether two lists hold the same ids, in whatever order. */
export function sameIds(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((id) => after.includes(id))
}
