import type { DiffFigure, FigureChange, Judgement } from '../report/diff-data.js'
import type { Cell, Tone } from '../report/document.js'
import { formatNumber } from '../util/text.js'

/** What the figures are called, as in a report. */
export const FIGURE_WORDS: { readonly [F in DiffFigure]: string } = {
  'key-mean-line-distance': 'Mean distance of key decisions',
  'key-weighted-mean-line-distance': 'The same weighted by frequency',
  'mean-line-distance': 'Mean distance of all decisions',
  'weighted-mean-line-distance': 'Mean distance weighted by frequency',
  'unreachable-decisions': 'Decisions that no line leads to',
  'vetoes-of-other-units': 'Vetoes of units that do not decide',
  'required-boundaries': 'Required boundaries',
  gaps: 'Gaps: required, and no link',
  congruence: 'Congruence',
  'weighted-congruence': 'Weighted congruence',
  'sealed-units': 'Sealed units',
}

/** `3 → 1`; one number where both are the same. */
function beforeAfter(
  { before, after }: Pick<FigureChange, 'before' | 'after'>,
  format: (value: number) => string = (value) => formatNumber(value, 2),
): string {
  const [was, is] = [before === null ? '–' : format(before), after === null ? '–' : format(after)]
  if (was !== is) return `${was} → ${is}`
  // Rounded they are the same, and yet one is judged better than the other.
  const apart = before !== null && after !== null && formatNumber(before, 4) !== formatNumber(after, 4)
  return apart ? `${formatNumber(before, 4)} → ${formatNumber(after, 4)}` : is
}

/** A change in words; machines get by how much it is more or less. */
export function changeCell(change: FigureChange, format?: (value: number) => string): Cell {
  const { before, after, is } = change
  const value = before === null || after === null ? null : after - before
  return withTone(beforeAfter(change, format), value, is)
}

/** `better`, `worse`, or nothing to say. */
export function judgementCell(is: Judgement): Cell {
  const text = is === 'better' || is === 'worse' ? is : ''
  return withTone(text, text, is)
}

/** A text in the tone of a judgement. */
export function judgedCell(text: string, is: Judgement): Cell {
  return withTone(text, text, is)
}

function withTone(text: string, value: Cell['value'], is: Judgement): Cell {
  const tone: Tone | null = is === 'better' ? 'good' : is === 'worse' ? 'bad' : null
  return { text, value, ...(tone === null ? {} : { tone }) }
}
