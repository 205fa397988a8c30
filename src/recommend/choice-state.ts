import { type Good, holds, type Problem } from './problem.js'

/** A set of moves as it grows: what it buys, what it takes, and what still goes with it. */
export class ChoiceState {
  readonly made = new Set<number>()
  readonly #problem: Problem
  readonly #used: Float64Array
  readonly #goodsOf: readonly (readonly Good[])[]
  readonly #groupsOf: readonly (readonly number[])[]
  readonly #needsOf: ReadonlyMap<number, readonly (readonly number[])[]>
  readonly #bought = new Set<Good>()
  cost = 0

  constructor(problem: Problem) {
    this.#problem = problem
    this.#used = new Float64Array(problem.capacities.length)
    this.#goodsOf = goodsByMove(problem)
    const groups: number[][] = problem.moves.map(() => [])
    problem.exclusions.forEach((group, number) => {
      for (const move of group) groups[move]!.push(number)
    })
    this.#groupsOf = groups
    const needs = new Map<number, (readonly number[])[]>()
    for (const { move, anyOf } of problem.needs) needs.set(move, [...(needs.get(move) ?? []), anyOf])
    this.#needsOf = needs
  }

  /** Whether a budget has room for those of these moves that are not made: where it has none, it will never have. */
  isAffordable(moves: readonly number[], budget: number): boolean {
    let cost = this.cost
    for (const move of moves) if (!this.made.has(move)) cost += this.#problem.moves[move]!.cost
    return cost <= budget + 1e-9
  }

  /** Whether these moves go with what is made already, within a budget. */
  allows(moves: readonly number[], budget: number): boolean {
    const { moves: all, capacities, exclusions } = this.#problem
    if (!this.isAffordable(moves, budget)) return false
    const more = new Map<number, number>()
    for (const move of moves)
      for (const { capacity, amount } of all[move]!.loads) {
        const used = (more.get(capacity) ?? this.#used[capacity]!) + amount
        if (used > capacities[capacity]!.room) return false
        more.set(capacity, used)
      }
    const isMade = (move: number) => this.made.has(move) || moves.includes(move)
    return moves.every(
      (move) =>
        this.#groupsOf[move]!.every((group) =>
          exclusions[group]!.every((other) => other === move || !isMade(other)),
        ) && (this.#needsOf.get(move) ?? []).every((anyOf) => anyOf.some(isMade)),
    )
  }

  /** What these moves would buy beside what is bought already. */
  goodsOf(moves: readonly number[]): Good[] {
    const then = { has: (move: number) => this.made.has(move) || moves.includes(move) }
    const seen = new Set<Good>()
    const bought: Good[] = []
    for (const move of moves)
      for (const good of this.#goodsOf[move]!) {
        if (seen.has(good) || this.#bought.has(good)) continue
        seen.add(good)
        if (good.conditions.every((condition) => holds(condition, then))) bought.push(good)
      }
    return bought
  }

  /** The worth of that, in points. */
  worthOf(moves: readonly number[]): number {
    return this.goodsOf(moves).reduce((sum, { worth }) => sum + worth, 0)
  }

  make(moves: readonly number[]): void {
    for (const move of moves) {
      if (this.made.has(move)) continue
      this.made.add(move)
      this.cost += this.#problem.moves[move]!.cost
      for (const { capacity, amount } of this.#problem.moves[move]!.loads) this.#used[capacity]! += amount
    }
    for (const good of moves.flatMap((move) => this.#goodsOf[move]!))
      if (good.conditions.every((condition) => holds(condition, this.made))) this.#bought.add(good)
  }
}

const known = new WeakMap<Problem, readonly (readonly Good[])[]>()

/** The goods that each move has a part in; worked out once. */
export function goodsByMove(problem: Problem): readonly (readonly Good[])[] {
  const found = known.get(problem) ?? sought(problem)
  known.set(problem, found)
  return found
}

function sought({ moves, goods }: Problem): readonly (readonly Good[])[] {
  const found: Set<Good>[] = moves.map(() => new Set())
  for (const good of goods)
    for (const { terms } of good.conditions)
      for (const { moves: of } of terms) for (const move of of) found[move]!.add(good)
  return found.map((set) => [...set])
}
