import type { Answer } from './answer.js'
import type { Context } from './context.js'
import type { Effort } from './effort.js'
import { type Choice, choiceAmong } from './problem-of.js'
import { reshaped } from './reshaped.js'
import type { Solver } from './solve.js'

/** Each merges what the last one left; more were never seen to find anything. */
const MOST_ROUNDS = 4

/** How a set is sought among moves: `start` is one that is known to be allowed; without a solver it is the greedy one. */
export type Search<Found> = (
  choice: Choice,
  by: { readonly start: ReadonlySet<number> | null; readonly work: number; readonly solver: Solver | null },
) => Found

type Sought<Found> = { readonly choice: Choice; readonly found: Found }

/**
 * A search that thinks again: what a set suggests beside the moves that there were is added to them, and sought among all
 * of them anew, until nothing is added. The greedy sets go first, as they cost little; then, as long as there is work left,
 * those of the solver.
 */
export function inRounds<Found extends { readonly answer: Answer }>(
  context: Context,
  first: Choice,
  search: Search<Found>,
  {
    solver,
    effort,
    work,
  }: { readonly solver: Solver | null; readonly effort: Effort; readonly work: number },
): Sought<Found> {
  const until = effort.left - work
  const left = () => Math.max(0, effort.left - until)
  const again = (from: Sought<Found>, by: Solver | null): Sought<Found> => {
    let sought = from
    for (let round = 1; round < MOST_ROUNDS && (by === null || left() > 0); round += 1) {
      const next = withMore(context, sought)
      if (next === null) break
      const found = search(next.choice, { start: next.start, work: left(), solver: by })
      // With too little work for it a set is not better, only less is known of it.
      if (by !== null && isLessKnown(found.answer, sought.found.answer)) break
      sought = { choice: next.choice, found }
    }
    return sought
  }
  const greedy = again({ choice: first, found: search(first, { start: null, work: 0, solver: null }) }, null)
  if (solver === null) return greedy
  const { choice } = greedy
  const found = search(choice, { start: greedy.found.answer.made, work: left(), solver })
  return again({ choice, found }, solver)
}

const isLessKnown = (one: Answer, other: Answer) =>
  (one.gap ?? Number.POSITIVE_INFINITY) > (other.gap ?? Number.POSITIVE_INFINITY)

/** The moves with those that a set of them suggests, and the set among them; `null` where it suggests nothing new. */
function withMore<Found extends { readonly answer: Answer }>(
  context: Context,
  { choice: { moves }, found }: Sought<Found>,
): { readonly choice: Choice; readonly start: ReadonlySet<number> } | null {
  const known = new Set(moves.map(({ id }) => id))
  const chosen = [...found.answer.made].map((move) => moves[move]!)
  const more = new Map(reshaped(context, chosen).map((move) => [move.id, move]))
  const fresh = [...more.values()].filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return null
  const choice = choiceAmong(context, [...moves, ...fresh])
  const made = new Set(chosen.map(({ id }) => id))
  return {
    choice,
    start: new Set([...choice.moves.keys()].filter((move) => made.has(choice.moves[move]!.id))),
  }
}
