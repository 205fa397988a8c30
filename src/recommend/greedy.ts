import { ChoiceState } from './choice-state.js'
import { type Goal, type Good, type Problem, reaches } from './problem.js'

/**
 * A good set within a budget, quickly: what buys the most for what it costs is taken first, again and again. Moves that
 * buy something only together are tried together.
 */
export function greedyWithin(problem: Problem, budget: number): ReadonlySet<number> {
  return grown(problem, budget, () => false)
}

/** A cheap set that reaches all goals; `null` where this way leads to none. */
export function greedyTowards(problem: Problem, goals: readonly Goal[]): ReadonlySet<number> | null {
  const isReached = (made: ReadonlySet<number>) => goals.every((goal) => reaches(problem, goal, made))
  const made = grown(towards(problem, goals), Number.POSITIVE_INFINITY, isReached)
  return isReached(made) ? withoutNeedless(problem, made, isReached) : null
}

/** A set that goes far towards goals that may be out of reach. */
export function greedyNear(problem: Problem, goals: readonly Goal[]): ReadonlySet<number> {
  return grown(towards(problem, goals), Number.POSITIVE_INFINITY, () => false)
}

/** The same problem, in which goods are worth what they are to the goals. */
function towards(problem: Problem, goals: readonly Goal[]): Problem {
  const worth = new Map<number, number>()
  for (const { parts, least } of goals)
    for (const { good, amount } of parts)
      if (least > 0) worth.set(good, (worth.get(good) ?? 0) + amount / least)
  return {
    ...problem,
    goods: problem.goods.map((good, number) => ({ ...good, worth: worth.get(number) ?? 0 })),
  }
}

/** Without the moves that the goals do not need, the costliest tried first. */
function withoutNeedless(
  problem: Problem,
  made: ReadonlySet<number>,
  isReached: (made: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  let left = made
  for (const move of [...made].sort((a, b) => problem.moves[b]!.cost - problem.moves[a]!.cost || b - a)) {
    const without = new Set([...left].filter((one) => one !== move))
    const isNeeded = problem.needs.some(
      ({ move: other, anyOf }) => without.has(other) && !anyOf.some((one) => without.has(one)),
    )
    if (!isNeeded && isReached(without)) left = without
  }
  return left
}

type Candidate = { readonly moves: readonly number[]; readonly ratio: number }

function grown(
  problem: Problem,
  budget: number,
  isEnough: (made: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const state = new ChoiceState(problem)
  const ratioOf = (moves: readonly number[]) => {
    const open = moves.filter((move) => !state.made.has(move))
    const cost = open.reduce((sum, move) => sum + problem.moves[move]!.cost, 0)
    return open.length === 0 ? 0 : state.worthOf(open) / Math.max(cost, 1e-9)
  }
  const open = [...(started.get(problem) ?? startOf(problem, ratioOf))]
  while (!isEnough(state.made)) {
    const best = open.pop()
    if (best === undefined) break
    if (!state.isAffordable(best.moves, budget)) continue
    const now = ratioOf(best.moves)
    const moves = best.moves.filter((move) => !state.made.has(move))
    if (now <= 0 || !state.allows(moves, budget)) continue
    if (now >= (open.at(-1)?.ratio ?? 0) - 1e-12) state.make(moves)
    else insert(open, { moves: best.moves, ratio: now })
  }
  return state.made
}

const started = new WeakMap<Problem, readonly Candidate[]>()

/** All candidates before anything is made, the best last, where it is taken from without moving the others. */
function startOf(problem: Problem, ratioOf: (moves: readonly number[]) => number): readonly Candidate[] {
  const start = bundlesOf(problem)
    .map((moves) => ({ moves, ratio: ratioOf(moves) }))
    .filter(({ ratio }) => ratio > 0)
    .reverse()
    .sort((a, b) => a.ratio - b.ratio)
  started.set(problem, start)
  return start
}

/** Puts a candidate at its place in a list that rises, before its equals. */
function insert(list: Candidate[], one: Candidate): void {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.ratio < one.ratio) low = middle + 1
    else high = middle
  }
  list.splice(low, 0, one)
}

/** Every move with what it needs, and for each good that asks for several the cheapest that buy it. */
function bundlesOf(problem: Problem): (readonly number[])[] {
  const needs = new Map<number, (readonly number[])[]>()
  for (const { move, anyOf } of problem.needs) needs.set(move, [...(needs.get(move) ?? []), anyOf])
  const cheapest = (moves: readonly number[]) =>
    moves.reduce<number | null>(
      (best, move) => (best === null || problem.moves[move]!.cost < problem.moves[best]!.cost ? move : best),
      null,
    )
  const complete = (moves: readonly number[]) => {
    const all = new Set(moves)
    // What is added is looked at in turn, for it may need something itself.
    for (const move of all)
      for (const anyOf of needs.get(move) ?? []) {
        const first = anyOf.some((one) => all.has(one)) ? null : cheapest(anyOf)
        if (first !== null) all.add(first)
      }
    return [...all].sort((a, b) => a - b)
  }
  const together = ({ conditions }: Good) =>
    conditions.flatMap(({ least, terms }) => {
      let [sum, taken] = [0, [] as number[]]
      for (const { weight, moves } of terms) {
        const move = sum < least ? cheapest(moves) : null
        if (move !== null) [sum, taken] = [sum + weight, [...taken, move]]
      }
      return taken
    })
  const bundles = [
    ...problem.moves.map((_, move) => complete([move])),
    ...problem.goods
      .filter(({ conditions }) => conditions.length > 1)
      .map((good) => complete(together(good))),
  ]
  return [...new Map(bundles.map((moves) => [moves.join(' '), moves])).values()]
}
