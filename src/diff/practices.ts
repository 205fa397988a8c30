import { PRACTICES } from '../report/data.js'
import type { PracticeChange } from '../report/diff-data.js'
import { equalScores, figureChange } from './judge.js'
import type { Side } from './side.js'

/** The practices with another score, in their usual order. */
export function practiceChanges(base: Side, head: Side): PracticeChange[] {
  return PRACTICES.map((practice) => ({
    practice,
    ...figureChange(base.data.practices[practice].score, head.data.practices[practice].score, 'more'),
  })).filter(({ before, after }) => !equalScores(before, after))
}
