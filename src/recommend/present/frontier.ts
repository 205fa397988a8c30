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

/** Benefit against budget in even steps, the last bar for no limit. */
function picture({ frontier }: RecommendationData): Block {
  const limited = frontier.flatMap((point) =>
    point.budget === null ? [] : [{ ...point, budget: point.budget }],
  )
  const between = stepsOf(limited.map(({ budget }) => budget)).map((at) => {
    const { budget, benefit, cost } = limited.findLast((point) => point.budget < at + SLACK * at)!
    const isThere = Math.abs(at - budget) < SLACK * at
    // What a smaller budget buys is there for more, too.
    const text = isThere ? `${amount(benefit)} for ${amount(cost)}` : `at least ${amount(benefit)}`
    return { label: amount(at), value: benefit, text }
  })
  const rest = frontier
    .filter(({ budget }) => budget === null)
    .map(({ budget, benefit, cost }) => ({
      label: budgetWords(budget),
      value: benefit,
      text: `${amount(benefit)} for ${amount(cost)}`,
    }))
  return { type: 'bars', title: 'Points of 100 by budget', max: 100, items: [...between, ...rest] }
}

/** At most so many steps are drawn; a table has the others. */
const MOST_STEPS = 8
const SLACK = 1e-4

/** Multiples of the smallest budget up to the greatest such, or of twice it and so on; the budgets themselves where few are any. */
function stepsOf(budgets: readonly number[]): readonly number[] {
  const [first = 0] = budgets
  const times = budgets.map((budget) => budget / first)
  const whole = times.filter((time) => Math.abs(time - Math.round(time)) < SLACK * time)
  const most = Math.round(whole.at(-1) ?? 0)
  if (first <= 0 || whole.length < 3) return budgets
  let step = 1
  while (most / step > MOST_STEPS) step *= 2
  return Array.from({ length: Math.floor(most / step) }, (_, i) => first * step * (i + 1))
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
