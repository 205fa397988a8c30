import { ChoiceState } from './choice-state.js'
import { neededFor } from './depends.js'
import type { Good } from './problem.js'
import type { Choice } from './problem-of.js'

/** Moves that are one proposal to people: all units that adopt the same measure, else a move alone. */
export type Ranked = {
  readonly id: string
  readonly moves: readonly number[]
  /** What it buys beside those before it. */
  readonly goods: readonly Good[]
  readonly benefit: number
  readonly cost: number
  /** Ids of the proposals before it without which it would not buy all of that. */
  readonly dependsOn: readonly string[]
}

/** The proposals of a set, one after the other: always the one that adds the most, of equals the cheaper. */
export function rankedOf(choice: Choice, made: ReadonlySet<number>): readonly Ranked[] {
  const { problem } = choice
  const open = groupsOf(choice, made)
  const state = new ChoiceState(problem)
  const ranked: Ranked[] = []
  while (open.length > 0) {
    const allowed = open.filter(({ moves: own }) => state.allows(own, Number.POSITIVE_INFINITY))
    // Those that need each other go together: any of them may be told first.
    const tried = (allowed.length > 0 ? allowed : open).map(({ id, moves: own }) => {
      const goods = state.goodsOf(own)
      const benefit = goods.reduce((sum, { worth }) => sum + worth, 0)
      const cost = own.reduce((sum, move) => sum + problem.moves[move]!.cost, 0)
      return { id, moves: own, goods, benefit, cost }
    })
    const best = tried.reduce((a, b) =>
      b.benefit > a.benefit + 1e-9 || (Math.abs(b.benefit - a.benefit) <= 1e-9 && b.cost < a.cost) ? b : a,
    )
    ranked.push({ ...best, dependsOn: neededFor(problem, best, ranked) })
    state.make(best.moves)
    open.splice(
      open.findIndex(({ id }) => id === best.id),
      1,
    )
  }
  return ranked
}

/** How many proposals a set is. */
export const proposalCount = (choice: Choice, made: ReadonlySet<number>): number =>
  groupsOf(choice, made).length

function groupsOf({ moves }: Choice, made: ReadonlySet<number>): { id: string; moves: number[] }[] {
  const groups = new Map<string, number[]>()
  for (const move of [...made].sort((a, b) => a - b)) {
    const { id, adopts } = moves[move]!
    const key = adopts === null ? id : `measure ${adopts.measure}`
    groups.set(key, [...(groups.get(key) ?? []), move])
  }
  return [...groups].map(([id, own]) => ({ id, moves: own }))
}
