import type { Adjacency } from './adjacency.js'
import { eiIndex, expectedEiIndex } from './ei.js'

/** How one group's nodes are tied among themselves and to the others; shares and indices are `null` where undefined. */
export type GroupFigures = {
  /** Nodes in it. */
  readonly size: number
  /** Ties between two of its nodes. */
  readonly internal: number
  /** Ties from its nodes to others. */
  readonly external: number
  /** Krackhardt & Stern's E-I index (1988), -1 to 1; undefined without ties. */
  readonly ei: number | null
  /** The index if ties ignored groups, -1 to 1; undefined where no pair could be tied. */
  readonly expectedEi: number | null
  /** Internal ties / pairs inside, 0 to 1; undefined below two nodes. */
  readonly densityInside: number | null
  /** External ties / pairs across, 0 to 1; undefined where there is no node inside or none outside. */
  readonly densityOutside: number | null
  /**
   * External ties / ends of ties on the side that has fewer of them, 0 to 1 (Kannan, Vempala & Vetta 2004); undefined
   * where a side has none.
   */
  readonly conductance: number | null
  /** Its summand of modularity: share of ties inside - what its ends would give by chance; undefined without any tie. */
  readonly modularityPart: number | null
}

/** How well one grouping accounts for the ties. */
export type GroupingFigures = {
  readonly groups: readonly GroupFigures[]
  /** Ties within groups. */
  readonly internal: number
  /** Ties between groups, each once. */
  readonly external: number
  /** E-I index of all ties, -1 to 1; undefined without ties. */
  readonly ei: number | null
  /** E-I index over all pairs of nodes: what ties that ignored groups would give; undefined below two nodes. */
  readonly expectedEi: number | null
  /** Newman & Girvan's modularity (2004), -0.5 to 1; undefined without ties. */
  readonly modularity: number | null
  /** Newman's assortativity by group (2003), to 1; undefined without ties and where one group has them all. */
  readonly assortativity: number | null
}

/** Reads a simple undirected graph by a grouping: `group[v]` of each node, 0 to `count` - 1. Linear. */
export function groupingFigures(graph: Adjacency, group: Int32Array, count: number): GroupingFigures {
  const { sizes, ends, within } = endsOf(graph, group, count)
  const n = graph.nodes
  const all = graph.targets.length
  const groups: GroupFigures[] = []
  let internal = 0
  let insidePairs = 0
  let chance = 0
  let modularity = 0
  for (let g = 0; g < count; g++) {
    const figures = figuresOf(n, all, sizes[g]!, ends[g]!, within[g]!)
    groups.push(figures)
    internal += figures.internal
    insidePairs += pairsOf(sizes[g]!)
    chance += all === 0 ? 0 : (ends[g]! / all) ** 2
    modularity += figures.modularityPart ?? 0
  }
  const external = all / 2 - internal
  return {
    groups,
    internal,
    external,
    ei: eiIndex({ internal, external }),
    expectedEi: eiIndex({ internal: insidePairs, external: pairsOf(n) - insidePairs }),
    modularity: all === 0 ? null : modularity,
    assortativity: all === 0 || chance === 1 ? null : modularity / (1 - chance),
  }
}

type Ends = { readonly sizes: Float64Array; readonly ends: Float64Array; readonly within: Float64Array }

/** Of each group its nodes, the ends of ties at them, and those of them whose other end is in the group too. */
function endsOf({ nodes, starts, targets }: Adjacency, group: Int32Array, count: number): Ends {
  const sizes = new Float64Array(count)
  const ends = new Float64Array(count)
  const within = new Float64Array(count)
  for (let v = 0; v < nodes; v++) {
    const own = group[v]!
    let inside = 0
    for (let i = starts[v]!; i < starts[v + 1]!; i++) if (group[targets[i]!] === own) inside++
    sizes[own]!++
    ends[own]! += starts[v + 1]! - starts[v]!
    within[own]! += inside
  }
  return { sizes, ends, within }
}

function figuresOf(n: number, all: number, size: number, ends: number, within: number): GroupFigures {
  const internal = within / 2
  const external = ends - within
  const inside = pairsOf(size)
  const across = size * (n - size)
  const fewerEnds = Math.min(ends, all - ends)
  return {
    size,
    internal,
    external,
    ei: eiIndex({ internal, external }),
    expectedEi: expectedEiIndex(size, n),
    densityInside: inside === 0 ? null : internal / inside,
    densityOutside: across === 0 ? null : external / across,
    conductance: fewerEnds === 0 ? null : external / fewerEnds,
    modularityPart: all === 0 ? null : within / all - (ends / all) ** 2,
  }
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2
}
