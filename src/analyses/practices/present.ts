import { NOT_ASSESSED, numberCell, textCell } from '../../report/cells.js'
import { type AnalysisData, PRACTICES, type PracticeScores } from '../../report/data.js'
import type { Block, Row, Section } from '../../report/document.js'
import { nameIn } from '../../report/say.js'
import { scoreTone } from '../../report/tones.js'
import { byOrder, compareText } from '../../util/order.js'
import { formatNumber } from '../../util/text.js'
import type { Presentation } from '../analysis.js'

type Practice = (typeof PRACTICES)[number]

const TITLES: { readonly [P in Practice]: string } = {
  coordination: 'Coordination',
  measures: 'Measures',
  cooperation: 'Cooperation',
  capability: 'Capability',
  connection: 'Connection',
}

/** Says the scorecard: each practice's score and what it counted, what would raise it most, and each unit's scores. */
export function presentPractices({ practices }: AnalysisData['practices'], { names }: Presentation): Section {
  const blocks: Block[] = [
    {
      type: 'bars',
      title: 'Practices, 0 to 100',
      max: 100,
      items: PRACTICES.map((practice) => {
        const { score } = practices[practice]
        return {
          label: TITLES[practice],
          value: score,
          text: score === null ? NOT_ASSESSED : formatNumber(score, 0),
          ...(score === null ? {} : { tone: scoreTone(score) }),
        }
      }),
    },
    figures(practices),
    ...PRACTICES.flatMap((practice): Block[] => {
      const items = practices[practice].raise
      return items.length === 0 ? [] : [{ type: 'list', title: `What would raise ${practice} most`, items }]
    }),
    table(practices.byUnit, names),
  ]
  return { id: 'practices', title: 'The five practices', answer: answerOf(practices), blocks }
}

function answerOf(scores: PracticeScores): string {
  const assessed = PRACTICES.flatMap((practice) => {
    const { score } = scores[practice]
    return score === null ? [] : [{ practice, score }]
  })
  if (assessed.length === 0) return 'None of the five practices can be assessed by what the model states.'
  const weakest = assessed.reduce((least, one) => (one.score < least.score ? one : least))
  const missing = PRACTICES.length - assessed.length
  const left = missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'is' : 'are'} not assessed`
  const word =
    assessed.length === 1 ? 'The only practice assessed is' : 'The weakest of the five practices is'
  return `${word} ${weakest.practice}, at ${formatNumber(weakest.score, 0)} of 100${left}.`
}

function figures(scores: PracticeScores): Block {
  return {
    type: 'figures',
    subject: 'organisation',
    items: PRACTICES.map((practice) => {
      const { score, counted, notAssessed } = scores[practice]
      return {
        key: practice,
        label: TITLES[practice],
        value: numberCell(score, 0),
        note: notAssessed?.score ?? counted,
      }
    }),
  }
}

function table(
  byUnit: AnalysisData['practices']['practices']['byUnit'],
  names: Presentation['names'],
): Block {
  const short = (score: number | null) => {
    const cell = numberCell(score, 0, score === null ? undefined : scoreTone(score))
    return score === null ? { ...cell, text: '–' } : cell
  }
  return {
    type: 'table',
    id: 'practices',
    title: 'Each unit, weakest first',
    columns: [
      { key: 'unit', title: 'Unit', align: 'left', priority: 1 },
      ...PRACTICES.map((practice) => ({
        key: practice,
        title: TITLES[practice],
        align: 'right' as const,
        priority: 2,
      })),
    ],
    rows: Object.entries(byUnit)
      .sort(weakestFirst)
      .map(
        ([unit, scores]): Row => ({
          subject: unit,
          cells: [
            textCell(nameIn(names.actors, unit)),
            ...PRACTICES.map((practice) => short(scores[practice].score)),
          ],
        }),
      ),
    whenEmpty: 'No units.',
  }
}

/** By the mean of what is assessed; units of which nothing is come last. */
const weakestFirst = byOrder<readonly [string, PracticeScores]>(
  ([, a], [, b]) => meanOf(a) - meanOf(b),
  ([a], [b]) => compareText(a, b),
)

function meanOf(scores: PracticeScores): number {
  const assessed = PRACTICES.flatMap((practice) => scores[practice].score ?? [])
  return assessed.length === 0 ? 101 : assessed.reduce((sum, score) => sum + score, 0) / assessed.length
}
