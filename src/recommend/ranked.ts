import { ChoiceState } from './choice-state.js'
import { pairKey } from './context.js'
import type { Move } from './moves/move.js'
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
  /** Ids of the proposals that it needs. */
  readonly dependsOn: readonly string[]
}

/** The proposals of a set, one after the other: always the one that adds the most, of equals the cheaper. */
export function rankedOf(choice: Choice, made: ReadonlySet<number>): readonly Ranked[] {
  const { problem, moves } = choice
  const open = groupsOf(choice, made)
  const state = new ChoiceState(problem)
  const done = state.made
  const ranked: Ranked[] = []
  const idOf = new Map(open.flatMap(({ id, moves: own }) => own.map((move) => [move, id] as const)))
  while (open.length > 0) {
    const tried = open
      .filter(({ moves: own }) => own.every((move) => needsMade(choice, move, done)))
      .map(({ id, moves: own }) => {
        const goods = state.goodsOf(own)
        const benefit = goods.reduce((sum, { worth }) => sum + worth, 0)
        const cost = own.reduce((sum, move) => sum + problem.moves[move]!.cost, 0)
        return { id, moves: own, goods, benefit, cost }
      })
    const best = tried.reduce((a, b) =>
      b.benefit > a.benefit + 1e-9 || (Math.abs(b.benefit - a.benefit) <= 1e-9 && b.cost < a.cost) ? b : a,
    )
    const needed = best.moves.flatMap((move) => {
      const { needs } = moves[move]!
      return needs === null ? [] : [...done].filter((one) => crosses(moves[one]!, needs)).slice(0, 1)
    })
    ranked.push({ ...best, dependsOn: needed.map((move) => idOf.get(move)!) })
    state.make(best.moves)
    open.splice(
      open.findIndex(({ id }) => id === best.id),
      1,
    )
  }
  return ranked
}

const crosses = ({ crossings }: Move, pair: string) => crossings.some(({ units }) => pairKey(units) === pair)

function needsMade({ moves }: Choice, move: number, done: ReadonlySet<number>): boolean {
  const { needs } = moves[move]!
  return needs === null || [...done].some((one) => crosses(moves[one]!, needs))
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
