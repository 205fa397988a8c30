import { Columns, conditionRows, type Row, row } from './condition-rows.js'
import { jointRows } from './joint-rows.js'
import { type Goal, type Good, holds, type Problem } from './problem.js'

/** A mixed-integer program: rows of a matrix between bounds. It is to be made as great as possible. */
export type Program = {
  /** What each column brings; the moves come first, and are made or not. */
  readonly objective: readonly number[]
  readonly whole: number
  readonly rows: readonly Row[]
}

/** What is asked: the most benefit within a budget, the least cost that reaches goals, or the least that is missing of them. */
export type Question =
  | { readonly budget: number }
  | { readonly goals: readonly Goal[] }
  | { readonly nearTo: readonly Goal[] }

/** Points are made this great, so that what breaks ties is beyond the solver's rounding and never outweighs a point. */
export const SCALE = 1000
/** Among sets of the same benefit the cheaper one: the whole of a model's costs weighs as little as this. */
const BY_COST = 0.01
/** And of the same cost the one of the first moves: those of the best seats, by id. */
const BY_ORDER = 0.0001

/** The program whose best solution answers the question. */
export function programOf(problem: Problem, question: Question): Program {
  const { moves, goods } = problem
  const all = moves.reduce((sum, { cost }) => sum + cost, 0)
  const isBudget = 'budget' in question
  const byOrder = (move: number) => (BY_ORDER * (move + 1)) / moves.length
  const columns = new Columns(moves.length + goods.length)
  const groupsOf = groupsByMove(problem)
  // What is worth nothing may be bought freely.
  const isCounted = ({ worth }: Pick<Good, 'worth'>) => !isBudget || worth > 0
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
    ...goods.flatMap(({ conditions, worth }, good) =>
      (isCounted({ worth }) ? conditions : []).flatMap((condition) =>
        conditionRows(condition, moves.length + good, columns, groupsOf),
      ),
    ),
    ...jointRows(problem, isCounted),
    ...('goals' in question ? question.goals.map((goal) => goalRow(goal, moves.length, [])) : []),
  ]
  // What is missing of each goal, as a part of it.
  const missing = 'nearTo' in question ? question.nearTo.map((goal) => ({ goal, column: columns.add() })) : []
  for (const { goal, column } of missing) rows.push(goalRow(goal, moves.length, [column]))
  const isOfCost = 'goals' in question
  const objective = [
    ...moves.map(({ cost }, move) =>
      isOfCost ? -SCALE * cost - byOrder(move) : -(BY_COST * cost) / Math.max(all, 1) - byOrder(move),
    ),
    ...goods.map(({ worth }) => (isBudget ? SCALE : isOfCost ? BY_COST : 0) * worth),
    ...Array.from({ length: columns.count - moves.length - goods.length }, () => 0),
  ]
  for (const { column } of missing) objective[column] = -SCALE
  return { objective, whole: moves.length, rows }
}

/** What a set of moves is worth in the terms of a program of the same problem. */
export function worthIn(
  { objective, whole }: Program,
  { goods }: Problem,
  made: ReadonlySet<number>,
): number {
  let value = 0
  for (const move of made) value += objective[move]!
  goods.forEach(({ conditions }, good) => {
    if (conditions.every((condition) => holds(condition, made))) value += objective[whole + good]!
  })
  return value
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

function goalRow({ parts, least }: Goal, moves: number, missing: readonly number[]): Row {
  return row(
    [...parts.map(({ good }) => moves + good), ...missing],
    [...parts.map(({ amount }) => amount), ...missing.map(() => least)],
    { lower: least - 1e-9 },
  )
}

/** The groups of which at most one is made, by their moves. */
function groupsByMove({ moves, exclusions }: Problem): readonly (readonly (readonly number[])[])[] {
  const groups: (readonly number[])[][] = moves.map(() => [])
  for (const group of exclusions) for (const move of group) groups[move]!.push(group)
  return groups
}
