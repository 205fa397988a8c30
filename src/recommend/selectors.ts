import type { Move } from './moves/move.js'
import type { Problem } from './problem.js'
import type { Settings } from './settings.js'

/** The kinds of moves that the first word of an entry may be. */
export const KINDS: readonly Move['kind'][] = ['link', 'forum', 'spanner', 'delegate', 'veto', 'measure']

/** What an entry of a policy names: moves of a kind, if it starts with one, that act on all of these things. */
export function readSelector(text: string): { readonly kind: Move['kind'] | null; readonly ids: string[] } {
  const words = text.trim().split(/\s+/)
  const kind = KINDS.find((one) => one === words[0]) ?? null
  return { kind, ids: kind === null ? words : words.slice(1) }
}

/** Whether an entry names a move: `veto price`, `forum sales service`, or whatever acts on `price`. */
function isNamed(text: string, { kind: of, units, seats, decision, veto, adopts }: Move): boolean {
  const { kind, ids } = readSelector(text)
  const things = new Set<string | undefined>([
    ...units,
    ...seats,
    decision?.id,
    veto?.decision,
    veto?.actor,
    adopts?.measure,
  ])
  return (kind === null || kind === of) && ids.every((id) => things.has(id))
}

const named = (moves: readonly Move[], texts: readonly string[]): number[] =>
  moves.flatMap((move, number) => (texts.some((text) => isNamed(text, move)) ? [number] : []))

/** Of all moves that a list of the policy names, at most one is made. */
export function excludedBy({ exclude }: Settings, moves: readonly Move[]): number[][] {
  return exclude.map((texts) => named(moves, texts)).filter((group) => group.length > 1)
}

/** What the first entry of a pair names is made only along with something that the second names. */
export function requiredBy({ require }: Settings, moves: readonly Move[]): Problem['needs'] {
  return require.flatMap(([what, needs]) => {
    const anyOf = named(moves, [needs])
    return named(moves, [what])
      .filter((move) => !anyOf.includes(move))
      .map((move) => ({ move, anyOf }))
  })
}
