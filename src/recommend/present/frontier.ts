import { numberCell, percent, textCell } from '../../report/cells.js'
import type { Block, Row, Section } from '../../report/document.js'
import { plural } from '../../util/text.js'
import type { RecommendationData } from '../data.js'
import { amount } from './words.js'

/** After how many proposals the picture stops to look. */
const STOPS = [1, 3, 5]

/** What a budget buys: by the proposals made, and by the best set that was found for other budgets. */
export function presentFrontier(data: RecommendationData): Section | null {
  const { frontier, proposals } = data
  if (proposals.length === 0 || frontier.length === 0) return null
  const all = frontier.at(-1)!
  return {
    id: 'frontier',
    title: 'What a budget buys',
    answer: `All that these moves can buy is ${amount(all.benefit)} of 100 points, for ${amount(all.cost)}${all.proven ? '' : `, as far as was found: at most ${amount(all.bound)}`}.`,
    blocks: [steps(data), picture(data), table(data)],
  }
}

function steps({ proposals }: RecommendationData): Block {
  const stops = [...STOPS.filter((stop) => stop < proposals.length), proposals.length]
  return {
    type: 'bars',
    title: 'Points of 100 after so many proposals',
    max: 100,
    items: stops.map((stop) => {
      const { cost, benefit } = proposals[stop - 1]!.cumulative
      const label = stop === proposals.length ? `all ${stop}` : stop === 1 ? 'the first' : `the first ${stop}`
      return { label, value: benefit, text: `${amount(benefit)} for ${amount(cost)}` }
    }),
  }
}

const budgetWords = (budget: number | null) => (budget === null ? 'no limit' : amount(budget))

function picture({ frontier }: RecommendationData): Block {
  return {
    type: 'bars',
    title: 'Points of 100 by budget',
    max: 100,
    items: frontier.map(({ budget, benefit, cost }) => ({
      label: budgetWords(budget),
      value: benefit,
      text: `${amount(benefit)} for ${amount(cost)}`,
    })),
  }
}

function table({ frontier }: RecommendationData): Block {
  const rows = frontier.map(
    ({ budget, moves, cost, benefit, gap, proven }): Row => ({
      subject: budget === null ? 'unlimited' : String(budget),
      cells: [
        { text: budgetWords(budget), value: budget },
        numberCell(moves),
        numberCell(cost, 1),
        numberCell(benefit, 1),
        proven
          ? textCell('proven', 'good')
          : { text: gap === null ? 'not proven' : `up to ${percent(gap)} more`, value: gap, tone: 'warn' },
      ],
    }),
  )
  return {
    type: 'table',
    id: 'frontier',
    title: 'The set that was found for each budget',
    columns: [
      { key: 'budget', title: 'Budget', align: 'right', priority: 1 },
      { key: 'proposal-count', title: plural(2, 'Proposal').slice(2), align: 'right', priority: 2 },
      { key: 'cost', title: 'Cost', align: 'right', priority: 1 },
      { key: 'benefit', title: 'Points', align: 'right', priority: 1 },
      { key: 'proof', title: 'Is there a better one?', align: 'left', priority: 1 },
    ],
    rows,
    whenEmpty: '',
  }
}
