import type { Condition } from './problem.js'

/** One row: columns with their coefficients, and the bounds of their sum. */
export type Row = {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** Columns as they are added to. */
export class Columns {
  count: number
  constructor(count: number) {
    this.count = count
  }
  add(): number {
    this.count += 1
    return this.count - 1
  }
}

/** A row between bounds; what is not given is no bound. */
export function row(
  columns: readonly number[],
  values: readonly number[],
  { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY },
): Row {
  return { columns, values, lower, upper }
}

/** A good is bought no further than each of its conditions holds. */
export function conditionRows(
  { least, terms }: Condition,
  good: number,
  columns: Columns,
  groupsOf: readonly (readonly (readonly number[])[])[],
): Row[] {
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
  return [
    ...rows,
    ...(rest.length === 0 ? [atMost(all)] : rest),
    ...byGroup({ least, terms }, good, groupsOf),
  ]
}

/** A column that is no more than 1, and than the moves that make it. */
const atMostOne = (column: number, moves: readonly number[]) =>
  row([column, ...moves], [1, ...moves.map(() => -1)], { upper: 0 })

/**
 * Of moves that exclude each other one at most is made: where that alone is not enough, something beside the group must be
 * there. Without these rows a half of each of two such moves would pass for the two that are needed.
 */
function byGroup(
  { least, terms }: Condition,
  good: number,
  groupsOf: readonly (readonly (readonly number[])[])[],
): Row[] {
  const brings = new Map<number, number>()
  for (const { weight, moves } of terms)
    for (const move of new Set(moves)) brings.set(move, (brings.get(move) ?? 0) + weight)
  const groups = new Set<readonly number[]>()
  for (const [move, weight] of brings)
    if (weight < least) for (const group of groupsOf[move]!) groups.add(group)
  return [...groups].flatMap((group) => {
    const inside = new Set(group)
    const held = [...brings].filter(([move]) => inside.has(move))
    if (held.length < 2) return []
    const enough = [...brings].filter(([move, weight]) => !inside.has(move) || weight >= least)
    const columns = enough.map(([move]) => move)
    return [row([good, ...columns], [1, ...columns.map(() => -1)], { upper: 0 })]
  })
}
