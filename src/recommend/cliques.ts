import type { BoundaryData } from '../report/data.js'
import { compareText, sortedUnique } from '../util/order.js'
import { type Context, pairKey } from './context.js'

/** So many gaps are looked at as the start of a forum: those of the greatest exposure. */
const MOST_STARTS = 400
/** A forum of more members decides nothing. */
const LARGEST = 5

/**
 * Groups of three units and more of which every two must coordinate and at least two gaps are among them: each is grown
 * from a gap by the unit that brings the most exposure with it, and every size on the way is one.
 */
export function cliquesIn(context: Context, gaps: readonly BoundaryData[]): readonly (readonly string[])[] {
  const beside = new Map<string, Set<string>>()
  for (const { units } of context.required.values())
    units.forEach((unit, i) => {
      const known = beside.get(unit) ?? new Set()
      beside.set(unit, known.add(units[1 - i]!))
    })
  const exposed = (a: string, b: string) => {
    const boundary = context.required.get(pairKey(a < b ? [a, b] : [b, a]))
    return boundary?.gap ? (boundary.exposure ?? boundary.requirement.total) : 0
  }
  const found = new Map<string, readonly string[]>()
  for (const { units } of gaps.slice(0, MOST_STARTS)) {
    let group: readonly string[] = units
    while (group.length < LARGEST) {
      const next = bestBeside(group, beside, exposed)
      if (next === null) break
      group = sortedUnique([...group, next])
      found.set(group.join(' '), group)
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.join(' '), b.join(' ')))
}

/** The unit beside all of a group that has the most exposure to it; `null` where none has any. */
function bestBeside(
  group: readonly string[],
  beside: ReadonlyMap<string, ReadonlySet<string>>,
  exposed: (a: string, b: string) => number,
): string | null {
  let best: string | null = null
  let most = 0
  for (const unit of sortedUnique(beside.get(group[0]!) ?? [])) {
    if (group.includes(unit) || !group.every((one) => beside.get(unit)!.has(one))) continue
    const brought = group.reduce((sum, one) => sum + exposed(unit, one), 0)
    if (brought > most) [best, most] = [unit, brought]
  }
  return best
}
