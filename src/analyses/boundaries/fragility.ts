import type { BoundaryData, CrossingData } from '../../report/data.js'
import { sortedUnique } from '../../util/order.js'
import type { AnalysisInput } from '../analysis.js'

/** The seats that carry everything that crosses a boundary on one of its sides, and stand for one person at most. */
export function loneSeatsOf(
  { graph }: AnalysisInput,
  units: readonly [string, string],
  crossings: readonly CrossingData[],
): BoundaryData['loneSeats'] {
  if (crossings.length === 0) return []
  return units.flatMap((unit, side) => {
    const seats = sortedUnique(crossings.flatMap((crossing) => crossing.seats[side]!))
    const only = seats.length === 1 ? seats[0]! : null
    // A seat of several people does not fall silent when one of them leaves.
    return only === null || graph.seats.headcount[graph.seats.numbers.get(only)!]! > 1
      ? []
      : [{ unit, seat: only }]
  })
}

/** Whether all that crosses is informal contact. */
export function isInformalAlone(crossings: readonly CrossingData[]): boolean {
  return crossings.length > 0 && crossings.every((crossing) => crossing.mechanism === 'direct-contact')
}
