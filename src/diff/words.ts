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

/** Both sides in words. */
function sidesOf(
  { before, after }: Pick<FigureChange, 'before' | 'after'>,
  format: (value: number) => string = (value) => formatNumber(value, 2),
): readonly [string, string] {
  const [was, is] = [before === null ? '–' : format(before), after === null ? '–' : format(after)]
  // Rounded they are the same, and yet one is judged better than the other.
  const apart = was === is && before !== null && after !== null
  return apart ? [formatNumber(before, 4), formatNumber(after, 4)] : [was, is]
}

/**
 * A change in words, `3 → 1`, or one number where both are the same; machines get by how much it is more or less. `most`
 * is the end of the scale on which both are to be seen, where there is one.
 */
export function changeCell(
  change: FigureChange,
  format?: (value: number) => string,
  most: number | null = null,
): Cell {
  const { before, after, is } = change
  const value = before === null || after === null ? null : after - before
  const [was, now] = sidesOf(change, format)
  if (was === now) return withTone(sidesOf({ before, after: null }, format)[0], value, is)
  const onScale = most !== null && most > 0 && before !== null && after !== null
  const shares = onScale ? { shares: [before / most, after / most] as const } : {}
  return { ...withTone(`${was} → ${now}`, value, is), change: { before: was, after: now, ...shares } }
}

/** `better`, `worse`, or nothing to say. */
export function judgementCell(is: Judgement): Cell {
  const text = is === 'better' || is === 'worse' ? is : ''
  return withTone(text, text, is)
}

/** What was and what is, in the tone of a judgement; once where both are the same. */
export function judgedCell(before: string, after: string, is: Judgement): Cell {
  if (before === after) return withTone(after, after, is)
  const text = `${before} → ${after}`
  return { ...withTone(text, text, is), change: { before, after } }
}

function withTone(text: string, value: Cell['value'], is: Judgement): Cell {
  const tone: Tone | null = is === 'better' ? 'good' : is === 'worse' ? 'bad' : null
  return { text, value, ...(tone === null ? {} : { tone }) }
}
