import type { DiffData } from '../../report/diff-data.js'
import type { Row, Section } from '../../report/document.js'
import { counted, listed } from '../../report/say.js'
import { capital, formatNumber } from '../../util/text.js'
import { changeCell, judgementCell } from '../words.js'

/** The best score of a practice. */
const HIGHEST = 100

/** Says the practices whose scores are different; `null` where none is. */
export function presentPracticeChanges({ practices }: DiffData): Section | null {
  if (practices.length === 0) return null
  const rows = practices.map((change): Row => {
    const cell = changeCell(change, (score) => formatNumber(score, 0), HIGHEST)
    const name = { text: capital(change.practice), value: change.practice }
    return { subject: change.practice, cells: [name, cell, judgementCell(change.is)] }
  })
  const columns = [
    { key: 'practice', title: 'Practice', align: 'left', priority: 1 },
    { key: 'change', title: 'Before → after', align: 'right', priority: 1 },
    { key: 'judgement', title: 'Is', align: 'left', priority: 1 },
  ] as const
  return {
    id: 'practices',
    title: 'Practices',
    answer: answerOf(practices),
    folded: 'in-comment',
    blocks: [
      {
        type: 'table',
        id: 'practice-changes',
        title: 'Scored from 0 to 100',
        columns,
        rows,
        whenEmpty: '',
      },
    ],
  }
}

function answerOf(practices: DiffData['practices']): string {
  const scores = (is: 'better' | 'worse') => practices.filter((practice) => practice.is === is).length
  const [up, down] = [scores('better'), scores('worse')]
  const apart = practices.length - up - down
  return `${listed([
    ...counted(up, 'practice', 'scores higher', 'score higher'),
    ...counted(down, 'practice', 'scores lower', 'score lower'),
    ...counted(apart, 'practice', 'has a score on one side alone', 'have a score on one side alone'),
  ])}.`
}
