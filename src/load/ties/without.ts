import { tiesWhere } from '../../model/tie-columns.js'
import type { WrittenTies } from '../resolve/written.js'

/** The ties that have none of some ids at an end. */
export function tiesWithout(written: WrittenTies, gone: ReadonlySet<string>): WrittenTies {
  const { ties, rows } = written
  const isGone = ties.ids.map((id) => gone.has(id))
  const stays = (i: number) => !isGone[ties.from[i]!] && !isGone[ties.to[i]!]
  if (!isGone.includes(true)) return written
  const places: number[] = []
  for (let i = 0; i < ties.count; i++) if (stays(i)) places.push(rows?.[i] ?? i)
  return { ...written, ties: tiesWhere(ties, stays), rows: Int32Array.from(places) }
}
