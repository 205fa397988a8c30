import { percent } from '../../report/cells.js'
import { DIFF_FIGURES, type DiffData, type DiffFigure } from '../../report/diff-data.js'
import type { Row, Section } from '../../report/document.js'
import { counted, listed } from '../../report/say.js'
import { changeCell, FIGURE_WORDS, judgementCell } from '../words.js'

/** Says the figures that are different; `null` where none is. */
export function presentFigureChanges(data: DiffData): Section | null {
  const { figures, better, worse } = data
  const different = DIFF_FIGURES.filter((figure) => figures[figure].is !== 'same')
  const rows = different.map((figure): Row => {
    const format = figure.endsWith('congruence') ? percent : undefined
    const most = endOfScale(figure, data)
    const name = { text: titleOf(figure, different), value: figure }
    return {
      subject: figure,
      cells: [name, changeCell(figures[figure], format, most), judgementCell(figures[figure].is)],
    }
  })
  if (rows.length === 0) return null
  const columns = [
    { key: 'figure', title: 'Figure', align: 'left', priority: 1 },
    { key: 'change', title: 'Before → after', align: 'right', priority: 1 },
    { key: 'judgement', title: 'Is', align: 'left', priority: 1 },
  ] as const
  return {
    id: 'figures',
    title: 'Figures',
    answer: answerOf(better.length, worse.length),
    blocks: [{ type: 'table', id: 'figure-changes', title: '', columns, rows, whenEmpty: '' }],
  }
}

/** Figures of one kind share a scale, so that their changes can be compared; a count goes to all that there are. */
function endOfScale(figure: DiffFigure, { figures, base, head }: DiffData): number {
  const most = (of: readonly DiffFigure[]) =>
    Math.max(...of.flatMap((one) => [figures[one].before ?? 0, figures[one].after ?? 0]))
  switch (figure) {
    case 'congruence':
    case 'weighted-congruence':
      return 1
    case 'required-boundaries':
    case 'gaps':
      return most(['required-boundaries', 'gaps'])
    case 'sealed-units':
      return Math.max(base.counts.units, head.counts.units)
    case 'unreachable-decisions':
      return Math.max(base.counts.decisions, head.counts.decisions)
    case 'vetoes-of-other-units':
      return most([figure])
    default:
      return most(DISTANCES)
  }
}

const DISTANCES = [
  'key-mean-line-distance',
  'key-weighted-mean-line-distance',
  'mean-line-distance',
  'weighted-mean-line-distance',
] as const

/** `The same weighted by frequency` needs the row before it. */
function titleOf(figure: DiffData['better'][number], shown: readonly string[]): string {
  if (figure !== 'key-weighted-mean-line-distance' || shown.includes('key-mean-line-distance'))
    return FIGURE_WORDS[figure]
  return 'Mean distance of key decisions weighted by frequency'
}

function answerOf(better: number, worse: number): string {
  const parts = [
    ...counted(better, 'figure', 'is better', 'are better'),
    ...counted(worse, 'figure', 'is worse', 'are worse'),
  ]
  return parts.length === 0 ? 'No figure is better or worse.' : `${listed(parts)}.`
}
