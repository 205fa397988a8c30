import type { Adjacency } from '../../network/adjacency.js'
import type { BesideAnswers } from '../../network/beside.js'
import { brokerage } from '../../network/brokerage.js'
import { structuralHoles } from '../../network/constraint.js'
import type { NetworkData, SeatNetworkData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import type { WithinUnits } from './columns.js'
import { foremost } from './foremost.js'
import { missing } from './units.js'

const BECAUSE = {
  constraint: 'it has no ties',
  effectiveSize: 'it has no ties',
  brokerage: 'it belongs to no unit',
}

/** Where each role stands in the ties, the one through which most shortest paths run first. */
export function seatFigures(
  { graph, options }: AnalysisInput,
  all: Adjacency,
  within: WithinUnits,
  beside: BesideAnswers,
): Pick<NetworkData, 'betweenness' | 'seats'> {
  const { observed, units } = graph
  const holes = structuralHoles(all)
  const counts = brokerage(within.arcs, within.unit, units.ids.length)
  const between = beside.betweenness()
  const describe = (role: number): SeatNetworkData => {
    const own = observed.unit[role]!
    const figures = {
      constraint: numberOrNull(holes.constraint[role]!),
      effectiveSize: numberOrNull(holes.effectiveSize[role]!),
      brokerage:
        own === -1
          ? null
          : {
              coordinator: counts.coordinator[role]!,
              itinerant: counts.itinerant[role]!,
              gatekeeper: counts.gatekeeper[role]!,
              representative: counts.representative[role]!,
              liaison: counts.liaison[role]!,
            },
    }
    return {
      seat: observed.ids[role]!,
      unit: own === -1 ? null : units.ids[own]!,
      degree: all.starts[role + 1]! - all.starts[role]!,
      external: externalOf(all, observed.unit, role),
      betweenness: between.scores[role]!,
      ...figures,
      ...missing(figures, BECAUSE),
    }
  }
  const only = options.unit === null ? null : units.ids.indexOf(options.unit)
  return {
    betweenness: {
      pivots: between.pivots,
      error: between.errors.reduce((most, one) => Math.max(most, one), 0),
    },
    seats: foremost(between.scores, observed, only).map(describe),
  }
}

const numberOrNull = (value: number) => (Number.isNaN(value) ? null : value)

/** Ties of a role to roles of other units; one above the units has all its ties to units there. */
function externalOf({ starts, targets }: Adjacency, unit: Int32Array, role: number): number {
  let external = 0
  for (let i = starts[role]!; i < starts[role + 1]!; i++) {
    const other = unit[targets[i]!]!
    if (other !== -1 && other !== unit[role]) external += 1
  }
  return external
}
