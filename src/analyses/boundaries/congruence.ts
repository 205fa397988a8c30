import type { BoundaryData, CongruenceData } from '../../report/data.js'
import { sortedUnique } from '../../util/order.js'

const NOTHING_REQUIRED = 'nothing requires any two units to coordinate'

/**
 * Linked required boundaries by required boundaries (Cataldo et al. 2006), plain, weighted by requirement, by way and by
 * unit. Where the boundaries are those of one unit only, `unit` names it: of the others some are missing.
 */
export function congruenceOf(boundaries: readonly BoundaryData[], unit: string | null): CongruenceData {
  const required = boundaries.filter((boundary) => boundary.required)
  const of = new Map<string, BoundaryData[]>()
  for (const boundary of required)
    for (const side of boundary.units)
      if (unit === null || side === unit) of.set(side, [...(of.get(side) ?? []), boundary])
  const byWay = (way: 'information' | 'people' | 'decisions') =>
    shareOf(required, (boundary) => boundary.ways[way] > 0)
  return {
    required: required.length,
    linked: required.filter((boundary) => boundary.linked).length,
    share: shareOf(required, (boundary) => boundary.linked),
    weighted: weightedShareOf(required),
    byWay: { information: byWay('information'), people: byWay('people'), decisions: byWay('decisions') },
    byUnit: Object.fromEntries(
      sortedUnique(of.keys()).map((side) => [
        side,
        {
          share: shareOf(of.get(side)!, (boundary) => boundary.linked),
          weighted: weightedShareOf(of.get(side)!),
        },
      ]),
    ),
    ...(required.length > 0
      ? {}
      : {
          notAssessed: {
            share: NOTHING_REQUIRED,
            weighted: NOTHING_REQUIRED,
            byWay: NOTHING_REQUIRED,
          },
        }),
  }
}

function shareOf(
  required: readonly BoundaryData[],
  test: (boundary: BoundaryData) => boolean,
): number | null {
  return required.length === 0 ? null : required.filter(test).length / required.length
}

/** The share of the requirement that is on linked boundaries, 0 to 1; `null` where nothing is required. */
function weightedShareOf(required: readonly BoundaryData[]): number | null {
  const all = required.reduce((sum, boundary) => sum + boundary.requirement.total, 0)
  const linked = required.reduce(
    (sum, boundary) => sum + (boundary.linked ? boundary.requirement.total : 0),
    0,
  )
  return all === 0 ? null : linked / all
}
