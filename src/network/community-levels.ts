import type { Adjacency } from './adjacency.js'

/** A graph of communities: an arc weighs as many ties as it stands for; ties within a node show in its ends only. */
export type Level = Adjacency & {
  readonly weights: Int32Array
  /** Ends of ties at each node, those of ties within it counted twice. */
  readonly ends: Float64Array
}

/** The first level: every node by itself. */
export function levelOf(graph: Adjacency): Level {
  const ends = new Float64Array(graph.nodes)
  for (let v = 0; v < graph.nodes; v++) ends[v] = graph.starts[v + 1]! - graph.starts[v]!
  return { ...graph, weights: new Int32Array(graph.targets.length).fill(1), ends }
}

/** The next level: each community, numbered 0 to `count` - 1, is one node. */
export function drawnTogether(level: Level, community: Int32Array, count: number): Level {
  const { nodes, starts, targets, weights } = level
  const { places, members } = membersOf(community, count)
  const ends = new Float64Array(count)
  for (let v = 0; v < nodes; v++) ends[community[v]!]! += level.ends[v]!
  const to = new Int32Array(targets.length)
  const carried = new Int32Array(targets.length)
  const sums = new Int32Array(count)
  const kept = new Int32Array(count + 1)
  let arcs = 0
  for (let c = 0; c < count; c++) {
    const first = arcs
    for (let m = places[c]!; m < places[c + 1]!; m++) {
      const v = members[m]!
      for (let i = starts[v]!; i < starts[v + 1]!; i++) {
        const other = community[targets[i]!]!
        if (other === c) continue
        if (sums[other] === 0) to[arcs++] = other
        sums[other]! += weights[i]!
      }
    }
    for (let i = first; i < arcs; i++) {
      carried[i] = sums[to[i]!]!
      sums[to[i]!] = 0
    }
    kept[c + 1] = arcs
  }
  return { nodes: count, starts: kept, targets: to.slice(0, arcs), weights: carried.slice(0, arcs), ends }
}

function membersOf(community: Int32Array, count: number): { places: Int32Array; members: Int32Array } {
  const places = new Int32Array(count + 1)
  for (let v = 0; v < community.length; v++) places[community[v]! + 1]!++
  for (let c = 0; c < count; c++) places[c + 1]! += places[c]!
  const next = places.slice(0, count)
  const members = new Int32Array(community.length)
  for (let v = 0; v < community.length; v++) members[next[community[v]!]!++] = v
  return { places, members }
}
