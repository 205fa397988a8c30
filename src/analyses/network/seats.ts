import type { Adjacency } from '../../network/adjacency.js'
import { brokerage } from '../../network/brokerage.js'
import { structuralHoles } from '../../network/constraint.js'
import { sampledBetweenness } from '../../network/sampled-betweenness.js'
import type { NetworkData, SeatNetworkData } from '../../report/data.js'
import type { AnalysisInput } from '../analysis.js'
import type { WithinUnits } from './columns.js'
import { SEED } from './seed.js'
import { missing } from './units.js'

/** Every role is listed up to this many; of more, the first by betweenness and the first few of each unit. */
const ALL_LISTED = 5_000
const MOST_LISTED = 1_000
const OF_EACH_UNIT = 5

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
): Pick<NetworkData, 'betweenness' | 'seats'> {
  const { observed, units } = graph
  const between = sampledBetweenness(all, SEED)
  const holes = structuralHoles(all)
  const counts = brokerage(within.arcs, within.unit, units.ids.length)
  const numberWithin = new Int32Array(all.nodes).fill(-1)
  within.roles.forEach((role, i) => {
    numberWithin[role] = i
  })
  const describe = (role: number): SeatNetworkData => {
    const own = observed.unit[role]!
    const at = numberWithin[role]!
    const figures = {
      constraint: numberOrNull(holes.constraint[role]!),
      effectiveSize: numberOrNull(holes.effectiveSize[role]!),
      brokerage:
        at === -1
          ? null
          : {
              coordinator: counts.coordinator[at]!,
              itinerant: counts.itinerant[at]!,
              gatekeeper: counts.gatekeeper[at]!,
              representative: counts.representative[at]!,
              liaison: counts.liaison[at]!,
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
  const order = Int32Array.from(between.scores.keys()).filter(
    (role) => only === null || observed.unit[role] === only,
  )
  order.sort((a, b) => between.scores[b]! - between.scores[a]! || a - b)
  return {
    betweenness: {
      pivots: between.pivots,
      error: between.errors.reduce((most, one) => Math.max(most, one), 0),
    },
    seats: listed(order, observed.unit, units.ids.length).map(describe),
  }
}

const numberOrNull = (value: number) => (Number.isNaN(value) ? null : value)

function listed(order: Int32Array, unit: Int32Array, units: number): number[] {
  if (order.length <= ALL_LISTED) return [...order]
  const ofUnit = new Int32Array(units)
  return [...order.keys()].flatMap((rank) => {
    const role = order[rank]!
    const own = unit[role]!
    const isFew = own !== -1 && ofUnit[own]!++ < OF_EACH_UNIT
    return rank < MOST_LISTED || isFew ? [role] : []
  })
}

/** Ties of a role to roles of other units, or to some above the units. */
function externalOf({ starts, targets }: Adjacency, unit: Int32Array, role: number): number {
  let external = 0
  for (let i = starts[role]!; i < starts[role + 1]!; i++) if (unit[targets[i]!] !== unit[role]) external += 1
  return external
}
