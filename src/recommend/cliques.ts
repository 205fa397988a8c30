import type { BoundaryData } from '../report/data.js'
import { compareText, sortedUnique } from '../util/order.js'
import { type Context, pairKey } from './context.js'

/** So many gaps are looked at as the start of a forum: those of the greatest exposure. */
const MOST_STARTS = 400

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
  const found = new Map<string, readonly string[]>()
  for (const { units } of gaps.slice(0, MOST_STARTS)) {
    let group: readonly string[] = units
    while (group.length < context.settings.capacities.units) {
      const next = bestBeside(context, group, beside)
      if (next === null) break
      group = sortedUnique([...group, next])
      found.set(group.join(' '), group)
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.join(' '), b.join(' ')))
}

/** The unit beside all of a group that has the most exposure to it; `null` where none has any. */
function bestBeside(
  context: Context,
  group: readonly string[],
  beside: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  let best: string | null = null
  let most = 0
  for (const unit of sortedUnique(beside.get(group[0]!) ?? [])) {
    if (group.includes(unit) || !group.every((one) => beside.get(unit)!.has(one))) continue
    const brought = exposureTo(context, unit, group)
    if (brought > most) [best, most] = [unit, brought]
  }
  return best
}

/** The exposure of the gaps between a unit and those of a group. */
export function exposureTo({ required }: Context, unit: string, group: readonly string[]): number {
  return group.reduce((sum, one) => {
    const boundary = required.get(pairKey(unit < one ? [unit, one] : [one, unit]))
    return boundary?.gap ? sum + (boundary.exposure ?? boundary.requirement.total) : sum
  }, 0)
}
