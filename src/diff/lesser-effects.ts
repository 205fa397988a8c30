import { DIFF_FIGURES, type DiffFigure, type FigureChange } from '../report/diff-data.js'
import { listed } from '../report/say.js'
import { formatNumber, plural } from '../util/text.js'
import type { Differences } from './differences.js'

/** How a sentence calls a figure. */
const SAID: { readonly [F in DiffFigure]: string } = {
  'key-mean-line-distance': 'the mean distance of key decisions',
  'key-weighted-mean-line-distance': 'the mean distance of key decisions, weighted by frequency,',
  'mean-line-distance': 'the mean distance of all decisions',
  'weighted-mean-line-distance': 'the mean distance of all decisions, weighted by frequency,',
  'unreachable-decisions': 'the number of decisions that no line leads to',
  'vetoes-of-other-units': 'the number of vetoes of other units',
  'required-boundaries': 'the number of required boundaries',
  gaps: 'the number of gaps',
  congruence: 'congruence',
  'weighted-congruence': 'weighted congruence',
  'sealed-units': 'the number of sealed units',
}

/** What is better or worse where no gap, distance, veto or silo is: a figure, else hand-offs, scores and units. */
export function lesserEffects(differences: Differences, which: 'better' | 'worse'): string[] {
  const { figures, decisions, practices, silos } = differences
  const figure = DIFF_FIGURES.find((one) => figures[one].is === which)
  if (figure !== undefined) return [figureText(figure, figures[figure])]
  const better = which === 'better'
  const count = (key: 'handOffs' | 'vetoes' | 'networkDistance') =>
    decisions.filter((decision) => decision[key].is === which).length
  const said = (some: number, words: string) =>
    some === 0
      ? []
      : [`${plural(some, 'decision')} ${some === 1 ? 'has' : 'have'} ${better ? 'fewer' : 'more'} ${words}`]
  const scores = practices.filter(({ is }) => is === which).map(({ practice }) => practice)
  const score = `${scores.length === 1 ? 'scores' : 'score'} ${better ? 'higher' : 'lower'}`
  const units = silos.filter(({ is }) => is === which).length
  const closed = `${units === 1 ? 'is' : 'are'} a little ${better ? 'less' : 'more'} closed`
  return [
    ...said(count('handOffs'), 'hand-offs'),
    ...said(count('vetoes'), 'vetoes'),
    ...said(count('networkDistance'), 'steps by lines and links'),
    ...(scores.length === 0 ? [] : [`${listed(scores)} ${score}`]),
    ...(units === 0 ? [] : [`${plural(units, 'unit')} ${closed}`]),
  ]
}

function figureText(figure: DiffFigure, { before, after }: FigureChange): string {
  const share = figure.endsWith('congruence')
  const format = (value: number) => (share ? `${formatNumber(value * 100, 1)} %` : formatNumber(value, 2))
  const verb = after! > before! ? 'rises' : 'falls'
  return `${SAID[figure]} ${verb} from ${format(before!)} to ${format(after!)}`
}
