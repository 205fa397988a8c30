import { percent } from '../../report/cells.js'
import { DIFF_FIGURES, type DiffData } from '../../report/diff-data.js'
import type { Block, Row, Section } from '../../report/document.js'
import { listed } from '../../report/say.js'
import { formatNumber, plural } from '../../util/text.js'
import { changeCell, FIGURE_WORDS, judgementCell } from '../words.js'

/** Says the figures and scores that are different; `null` where none is. */
export function presentFigureChanges({ figures, practices, better, worse }: DiffData): Section | null {
  const different = DIFF_FIGURES.filter((figure) => figures[figure].is !== 'same')
  const figureRows = different.map((figure): Row => {
    const format = figure.endsWith('congruence') ? percent : undefined
    const name = { text: titleOf(figure, different), value: figure }
    return {
      subject: figure,
      cells: [name, changeCell(figures[figure], format), judgementCell(figures[figure].is)],
    }
  })
  const practiceRows = practices.map((change): Row => {
    const cell = changeCell(change, (score) => formatNumber(score, 0))
    const name = { text: capital(change.practice), value: change.practice }
    return { subject: change.practice, cells: [name, cell, judgementCell(change.is)] }
  })
  const blocks = [
    ...tableOf('figure-changes', '', 'figure', 'Figure', figureRows),
    ...tableOf(
      'practice-changes',
      'The five practices, scored from 0 to 100',
      'practice',
      'Practice',
      practiceRows,
    ),
  ]
  if (blocks.length === 0) return null
  return { id: 'figures', title: 'Figures', answer: answerOf(better.length, worse.length, practices), blocks }
}

function tableOf(id: string, title: string, key: string, first: string, rows: readonly Row[]): Block[] {
  if (rows.length === 0) return []
  const columns = [
    { key, title: first, align: 'left', priority: 1 },
    { key: 'change', title: 'Before → after', align: 'right', priority: 1 },
    { key: 'judgement', title: 'Is', align: 'left', priority: 1 },
  ] as const
  return [{ type: 'table', id, title, columns, rows, whenEmpty: '' }]
}

/** `The same weighted by frequency` needs the row before it. */
function titleOf(figure: DiffData['better'][number], shown: readonly string[]): string {
  if (figure !== 'key-weighted-mean-line-distance' || shown.includes('key-mean-line-distance'))
    return FIGURE_WORDS[figure]
  return 'Mean distance of key decisions weighted by frequency'
}

function answerOf(better: number, worse: number, practices: DiffData['practices']): string {
  const part = (n: number, how: string) =>
    n === 0 ? [] : [`${plural(n, 'figure')} ${n === 1 ? 'is' : 'are'} ${how}`]
  const parts = [...part(better, 'better'), ...part(worse, 'worse')]
  const figures = parts.length === 0 ? 'No figure is better or worse' : listed(parts)
  const scores = (is: 'better' | 'worse') => practices.filter((practice) => practice.is === is).length
  const [up, down] = [scores('better'), scores('worse')]
  const moved = [
    ...(up === 0 ? [] : [`${plural(up, 'practice')} ${up === 1 ? 'scores' : 'score'} higher`]),
    ...(down === 0 ? [] : [`${plural(down, 'practice')} ${down === 1 ? 'scores' : 'score'} lower`]),
  ]
  return `${figures}${moved.length === 0 ? '' : `; ${listed(moved)}`}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
