import type { Condition, Goal, Problem } from './problem.js'

/** A mixed-integer program: rows of a matrix between bounds. It is to be made as great as possible. */
export type Program = {
  /** What each column brings; the moves come first, and are made or not. */
  readonly objective: readonly number[]
  readonly whole: number
  readonly rows: readonly Row[]
}

/** One row: columns with their coefficients, and the bounds of their sum. */
export type Row = {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** What is asked: the most benefit within a budget, or the least cost that reaches goals. */
export type Question = { readonly budget: number } | { readonly goals: readonly Goal[] }

/** Points are made this great, so that what breaks ties is beyond the solver's rounding and never outweighs a point. */
export const SCALE = 1000
/** Among sets of the same benefit the cheaper one: the whole of a model's costs weighs as little as this. */
const BY_COST = 0.01
/** And of the same cost the one of the smaller ids. */
const BY_ID = 0.0001

/** The program whose best solution answers the question. */
export function programOf(problem: Problem, question: Question): Program {
  const { moves, goods } = problem
  const all = moves.reduce((sum, { cost }) => sum + cost, 0)
  const isBudget = 'budget' in question
  const byId = (move: number) => (BY_ID * (move + 1)) / moves.length
  const columns = new Columns(moves.length + goods.length)
  const rows = [
    ...(isBudget ? budgetRow(problem, question.budget) : []),
    ...capacityRows(problem),
    ...problem.exclusions.map((group) =>
      row(
        group,
        group.map(() => 1),
        { upper: 1 },
      ),
    ),
    ...problem.needs.map(({ move, anyOf }) =>
      row([move, ...anyOf], [1, ...anyOf.map(() => -1)], { upper: 0 }),
    ),
    ...goods.flatMap(({ conditions }, good) =>
      conditions.flatMap((condition) => conditionRows(condition, moves.length + good, columns)),
    ),
    ...(isBudget ? [] : question.goals.map((goal) => goalRow(goal, moves.length))),
  ]
  const objective = [
    ...moves.map(({ cost }, move) =>
      isBudget ? -(BY_COST * cost) / Math.max(all, 1) - byId(move) : -SCALE * cost - byId(move),
    ),
    ...goods.map(({ worth }) => (isBudget ? SCALE * worth : BY_COST * worth)),
  ]
  return {
    objective: [...objective, ...Array.from({ length: columns.count - objective.length }, () => 0)],
    whole: moves.length,
    rows,
  }
}

/** Columns as they are added to. */
class Columns {
  count: number
  constructor(count: number) {
    this.count = count
  }
  add(): number {
    this.count += 1
    return this.count - 1
  }
}

function row(
  columns: readonly number[],
  values: readonly number[],
  { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY },
): Row {
  return { columns, values, lower, upper }
}

function budgetRow({ moves }: Problem, budget: number): Row[] {
  if (!Number.isFinite(budget)) return []
  return [
    row(
      moves.map((_, move) => move),
      moves.map(({ cost }) => cost),
      { upper: budget + 1e-9 },
    ),
  ]
}

function capacityRows({ moves, capacities }: Problem): Row[] {
  const loads = capacities.map(() => ({ columns: [] as number[], values: [] as number[], all: 0 }))
  moves.forEach(({ loads: own }, move) => {
    for (const { capacity, amount } of own) {
      const of = loads[capacity]!
      of.columns.push(move)
      of.values.push(amount)
      of.all += amount
    }
  })
  return loads.flatMap(({ columns, values, all }, capacity) => {
    const { room } = capacities[capacity]!
    return all <= room ? [] : [row(columns, values, { upper: room })]
  })
}

/** A good is bought no further than each of its conditions holds. */
function conditionRows({ least, terms }: Condition, good: number, columns: Columns): Row[] {
  // One move may bring two seats: as a column it stands once.
  const atMost = (of: readonly number[]) => {
    const unique = [...new Set(of)]
    return row([good, ...unique], [1, ...unique.map(() => -1)], { upper: 0 })
  }
  if (least <= 1) return [atMost(terms.flatMap(({ moves }) => moves))]
  // Two are needed: without any one of those that count once, another must be there.
  const rows: Row[] = []
  const counted = terms.map(({ weight, moves }) => {
    if (moves.length === 1) return { weight, column: moves[0]! }
    const column = columns.add()
    rows.push(atMostOne(column, moves))
    return { weight, column }
  })
  const all = counted.map(({ column }) => column)
  const rest = counted.flatMap(({ weight }, i) =>
    weight < 2 ? [atMost(all.filter((_, other) => other !== i))] : [],
  )
  return [...rows, ...(rest.length === 0 ? [atMost(all)] : rest)]
}

/** A column that is no more than 1, and than the moves that make it. */
const atMostOne = (column: number, moves: readonly number[]) =>
  row([column, ...moves], [1, ...moves.map(() => -1)], { upper: 0 })

function goalRow({ parts, least }: Goal, moves: number): Row {
  return row(
    parts.map(({ good }) => moves + good),
    parts.map(({ amount }) => amount),
    { lower: least - 1e-9 },
  )
}
