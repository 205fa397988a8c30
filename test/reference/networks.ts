import { readFileSync } from 'node:fs'
import { type ArcGraph, arcGraph, tieGraph } from '../../src/network/tie-graph.js'

const folder = new URL('./networks/', import.meta.url)

export type NodeValues = {
  degree: number
  betweenness: number
  constraint: number | null
  effectiveSize: number | null
}

/** What the tools give for a network read by a grouping. */
export type Values = {
  nodes: number
  undirectedTies: number
  groups: Record<string, Record<string, number | null>>
  articulationPoints: string[]
  bridges: [string, string][]
  nodesFigures: Record<string, NodeValues>
  louvainModularityIgraph: number
} & Record<'internal' | 'external' | 'ei' | 'expectedEi' | 'modularity' | 'assortativity', number>

const all = JSON.parse(readFileSync(new URL('values.json', folder), 'utf8')).networks

export const valuesOf = (name: string): Values => all[name]

export type Dimensions = Record<'connectedness' | 'hierarchy' | 'efficiency' | 'leastUpperBound', number>
export const dimensionsOf = (name: string, part = 'krackhardtDimensions'): Dimensions => all[name][part]

export type BrokerageRow = Record<'id' | 'w_I' | 'w_O' | 'b_IO' | 'b_OI' | 'b_O' | 't', string>
export const brokerageRows: BrokerageRow[] = all['krackhardt-advice'].brokerageByDepartment

/** Every network in values.json with a grouping: its name there, its files, and the column of the grouping. */
export const groupings = [
  ['krackhardt-advice by Department', 'krackhardt-advice', 'krackhardt-people', 'Department'],
  ['krackhardt-friendship by Department', 'krackhardt-friendship', 'krackhardt-people', 'Department'],
  ['krackhardt-reportto by Department', 'krackhardt-reportto', 'krackhardt-people', 'Department'],
  ['zachary-connection by Club', 'zachary-connection', 'zachary-people', 'Club'],
  ['email-eu-core by department', 'eu-ties', 'eu-people', 'department'],
] as const

export const names: string[] = Object.keys(all)

export type Network = {
  ids: string[]
  groups: string[]
  group: Int32Array
  from: Int32Array
  to: Int32Array
  ties: ReturnType<typeof tieGraph>
  arcs: ArcGraph
}

/** A network from its files, people in the order of theirs. */
export function networkOf(ties: string, people: string, column: string): Network {
  const rows = table(people)
  const at = rows[0]!.indexOf(column)
  const ids = rows.slice(1).map((row) => row[0]!)
  const groups = [...new Set(rows.slice(1).map((row) => row[at]!))].sort()
  const group = Int32Array.from(rows.slice(1), (row) => groups.indexOf(row[at]!))
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const arcs = table(ties).slice(1)
  const from = Int32Array.from(arcs, (arc) => numbers.get(arc[0]!)!)
  const to = Int32Array.from(arcs, (arc) => numbers.get(arc[1]!)!)
  const n = ids.length
  return { ids, groups, group, from, to, ties: tieGraph(n, from, to), arcs: arcGraph(n, from, to) }
}

function table(name: string): string[][] {
  return readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
}
