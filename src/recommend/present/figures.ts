import { NOT_ASSESSED, percent, textCell } from '../../report/cells.js'
import type { Row, Section } from '../../report/document.js'
import { formatNumber, plural } from '../../util/text.js'
import type { PromisedFigure, RecommendationData } from '../data.js'

/** The figures of the report that the set changes: what `unsilo report` will say once it is applied. */
export function presentPromise({ figures, proposals, fragile }: RecommendationData): Section | null {
  const changed = figures.filter(({ before, after }) => before !== after)
  if (proposals.length === 0 || changed.length === 0) return null
  const rows = changed.map((figure): Row => {
    const [before, after] = [saidOf(figure, figure.before), saidOf(figure, figure.after)]
    return {
      subject: figure.figure,
      cells: [
        { text: figure.figure.replaceAll('-', ' '), value: figure.figure },
        { ...textCell(`${before} → ${after}`), change: { before, after } },
      ],
    }
  })
  return {
    id: 'promise',
    title: 'What the report will say then',
    answer: `${plural(changed.length, 'figure')} of the whole organisation ${changed.length === 1 ? 'changes' : 'change'}; each was measured with the set applied.${fragileWords(fragile)}`,
    blocks: [
      {
        type: 'table',
        id: 'promised-figures',
        title: '',
        columns: [
          { key: 'figure', title: 'Figure', align: 'left', priority: 1 },
          { key: 'change', title: 'Before → after', align: 'right', priority: 1 },
        ],
        rows,
        whenEmpty: '',
      },
    ],
  }
}

/** A gap that is closed by one link hangs on few, which no figure of the whole tells. */
function fragileWords({ before, after }: RecommendationData['fragile']): string {
  if (after <= before) return ''
  const hang = after === 1 ? 'hangs' : 'hang'
  return ` Of the boundaries that are linked then, ${after} ${hang} on one person or on informal contact; today ${before === 1 ? 'it is' : 'they are'} ${before}.`
}

function saidOf({ figure }: PromisedFigure, value: number | null): string {
  if (value === null) return NOT_ASSESSED
  return figure.endsWith('congruence') ? percent(value) : formatNumber(value, 2)
}
