import type { Observed } from '../../graph/graph.js'
import { tiesOfKind } from '../../graph/observed.js'
import type { Adjacency } from '../../network/adjacency.js'
import { type ArcGraph, arcGraph } from '../../network/tie-graph.js'
import { merged } from './merged.js'

/** Ties as graphs of roles: without direction, and with. */
export type TieGraphs = { readonly ties: Adjacency; readonly arcs: ArcGraph }

const made = new WeakMap<Observed, Map<string | null, TieGraphs>>()

/** The graphs of all roles by the ties of a kind, or of every kind; made once for all who ask. */
export function graphsOf(observed: Observed, kind: string | null): TieGraphs {
  const known = made.get(observed) ?? new Map<string | null, TieGraphs>()
  made.set(observed, known)
  const found = known.get(kind) ?? graphsOfKind(observed, kind)
  known.set(kind, found)
  return found
}

function graphsOfKind(observed: Observed, kind: string | null): TieGraphs {
  const { from, to } = tiesOfKind(observed, kind)
  const arcs = arcGraph(observed.ids.length, from, to)
  return { ties: merged(arcs), arcs }
}

/** The ties among the roles that have a unit; these are numbered as among all roles. */
export type WithinUnits = TieGraphs & {
  /** The unit of each of these roles. */
  readonly unit: Int32Array
}

/** Leaves out the roles above the units with all their ties. */
export function withinUnits({ unit }: Observed, whole: TieGraphs): WithinUnits {
  const above = unit.indexOf(-1)
  if (above === -1) return { ...whole, unit }
  const arcs = { out: firstOf(whole.arcs.out, above), in: firstOf(whole.arcs.in, above) }
  return { ties: firstOf(whole.ties, above), arcs, unit: unit.subarray(0, above) }
}

/** The graph of the first nodes alone. */
function firstOf({ starts, targets }: Adjacency, nodes: number): Adjacency {
  const kept = new Int32Array(starts[nodes]!)
  const ends = new Int32Array(nodes + 1)
  let count = 0
  for (let v = 0; v < nodes; v++) {
    for (let i = starts[v]!; i < starts[v + 1]! && targets[i]! < nodes; i++) kept[count++] = targets[i]!
    ends[v + 1] = count
  }
  return { nodes, starts: ends, targets: kept.subarray(0, count) }
}
