import type { Answer } from './answer.js'
import type { Context } from './context.js'
import type { Effort } from './effort.js'
import { type Choice, choiceAmong } from './problem-of.js'
import { reshaped } from './reshaped.js'

/** Each merges what the last one left; more were never seen to find anything. */
const MOST_ROUNDS = 4

/** The part of the work that the first round takes; the others begin from what it found. */
const FIRST = 0.7

/** How a set is sought among moves: `start` is one that is known to be allowed. */
export type Search<Found> = (choice: Choice, start: ReadonlySet<number> | null, work: number) => Found

/**
 * A search that thinks again: what its set suggests beside the moves that there were is added to them, and sought among
 * all of them anew, until nothing is added.
 */
export function inRounds<Found extends { readonly answer: Answer }>(
  context: Context,
  first: Choice,
  search: Search<Found>,
  effort: Effort,
  work: number,
): { readonly choice: Choice; readonly found: Found } {
  const until = effort.left - work
  const left = () => Math.max(0, effort.left - until)
  let choice = first
  let found = search(choice, null, FIRST * work)
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const { moves } = choice
    const known = new Set(moves.map(({ id }) => id))
    const chosen = [...found.answer.made].map((move) => moves[move]!)
    const more = [...new Map(reshaped(context, chosen).map((move) => [move.id, move])).values()]
    const fresh = more.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) break
    choice = choiceAmong(context, [...moves, ...fresh])
    const made = new Set(chosen.map(({ id }) => id))
    const start = new Set([...choice.moves.keys()].filter((move) => made.has(choice.moves[move]!.id)))
    found = search(choice, start, left())
  }
  return { choice, found }
}
