import type { Observed } from '../../graph/graph.js'
import type { TieColumns } from '../../graph/observed.js'
import type { Adjacency } from '../../network/adjacency.js'
import { type ArcGraph, arcGraph, tieGraph } from '../../network/tie-graph.js'

/** Ties as graphs of roles: without direction, and with. */
export type TieGraphs = { readonly ties: Adjacency; readonly arcs: ArcGraph }

/** Makes both graphs of ties between so many roles. */
export function graphsOf(size: number, { from, to }: TieColumns): TieGraphs {
  return { ties: tieGraph(size, from, to), arcs: arcGraph(size, from, to) }
}

/** The ties among the roles that have a unit, with these numbered anew. */
export type WithinUnits = TieGraphs & {
  /** The unit of each of these roles. */
  readonly unit: Int32Array
  /** Their numbers among all roles. */
  readonly roles: Int32Array
}

/** Leaves out the roles above the units with all their ties. */
export function withinUnits({ unit }: Observed, columns: TieColumns, whole: TieGraphs): WithinUnits {
  if (!unit.includes(-1)) return { ...whole, unit, roles: Int32Array.from(unit.keys()) }
  const roles = Int32Array.from(unit.keys()).filter((role) => unit[role] !== -1)
  const number = new Int32Array(unit.length).fill(-1)
  roles.forEach((role, i) => {
    number[role] = i
  })
  const { from, to } = columns
  const kept = Int32Array.from(from.keys()).filter((i) => unit[from[i]!] !== -1 && unit[to[i]!] !== -1)
  const within = { from: kept.map((i) => number[from[i]!]!), to: kept.map((i) => number[to[i]!]!) }
  return { ...graphsOf(roles.length, within), unit: roles.map((role) => unit[role]!), roles }
}
