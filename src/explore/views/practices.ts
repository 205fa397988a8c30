import { PRACTICES } from '../../report/data.js'
import { scoreTone } from '../../report/tones.js'
import { capital, formatNumber } from '../../util/text.js'
import { cell, piece } from '../line.js'
import { bar } from './silos.js'
import type { Row, View } from './view.js'

const ROWS: readonly Row[] = PRACTICES.map((id) => ({
  key: `practice:${id}`,
  subject: `practice:${id}`,
  depth: 0,
  open: null,
}))

const number = (n: number | null) => (n === null ? '–' : formatNumber(n, 0))

/** The five practices by which firms that serve their customers work together. */
export const practices: View = {
  id: 'practices',
  key: '5',
  title: 'Practices',
  empty: '',
  rows: () => ROWS,
  heading: () => [piece('  score  Five practices, 0 to 100', 'muted')],
  line: ({ look, opened }, { key }, width) => {
    const practice = PRACTICES.find((id) => key === `practice:${id}`)!
    const { score, counted } = look.report.practices[practice]
    const before = opened.look.report.practices[practice].score
    const words = number(before) === number(score) ? number(score) : `${number(before)}→${number(score)}`
    const tone = score === null ? 'muted' : scoreTone(score)
    const bars = width < 50 ? [] : [piece(`${bar(score, 12)} `, tone)]
    const name = cell(capital(practice), 14)
    return [piece(`${cell(words, 7, 'right')} `, tone), ...bars, piece(name), piece(counted, 'muted')]
  },
}
