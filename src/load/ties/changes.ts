import type { DraftTie } from '../../model/draft.js'
import { DraftOrigin, type Located, type WrittenTies } from '../resolve/written.js'

/** A tie that is to be written otherwise; without `after` it is gone. */
export type TieChange = {
  readonly origin: DraftOrigin
  readonly before: DraftTie
  readonly after: DraftTie | null
}

/** The ties that tell one state of a model from a later one: only these become objects. */
export function tieChanges(before: readonly WrittenTies[], after: readonly WrittenTies[]): TieChange[] {
  const later = new Map<Located, WrittenTies>(after.map((written) => [written.source, written]))
  return before.flatMap((was) => {
    const is = later.get(was.source)
    return is === was ? [] : changesOf(was, is ?? null)
  })
}

function changesOf(was: WrittenTies, is: WrittenTies | null): TieChange[] {
  const found: TieChange[] = []
  // Rows keep their order, so both are walked side by side.
  let at = 0
  for (let i = 0; i < was.ties.count; i++) {
    const row = was.rows?.[i] ?? i
    const stays = is !== null && at < is.ties.count && (is.rows?.[at] ?? at) === row
    const before = tieAt(was, i)
    const after = stays ? tieAt(is, at) : null
    if (stays) at += 1
    if (after?.from === before.from && after.to === before.to) continue
    found.push({ origin: new DraftOrigin(was.source, ['ties', row]), before, after })
  }
  return found
}

function tieAt({ ties }: WrittenTies, i: number): DraftTie {
  return { from: ties.ids[ties.from[i]!]!, to: ties.ids[ties.to[i]!]! }
}
