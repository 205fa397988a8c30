import type { Adjacency } from './adjacency.js'

/** How far each node's contacts leave it without a choice; NaN, which a column has for `null`, for a node without ties. */
export type StructuralHoles = {
  /** Burt's constraint (1992): above 0, to 1.125; high where all contacts are tied to each other, or there is one only. */
  readonly constraint: Float64Array
  /** Burt's effective size (1992) after Borgatti (1997): contacts less their mean number of ties to each other. */
  readonly effectiveSize: Float64Array
}

/**
 * Burt's measures of structural holes in a simple undirected graph, unweighted. Each tie is compared from its end with
 * more ties: the steps are, summed over ties, the ties of the end that has fewer.
 */
export function structuralHoles({ nodes, starts, targets }: Adjacency): StructuralHoles {
  const constraint = new Float64Array(nodes)
  const shared = new Float64Array(nodes)
  const marked = new Int32Array(nodes).fill(-1)
  for (let u = 0; u < nodes; u++) {
    const degree = starts[u + 1]! - starts[u]!
    for (let i = starts[u]!; i < starts[u + 1]!; i++) marked[targets[i]!] = u
    for (let i = starts[u]!; i < starts[u + 1]!; i++) {
      const v = targets[i]!
      const from = starts[v]!
      const end = starts[v + 1]!
      if (end - from > degree || (end - from === degree && v > u)) continue
      let common = 0
      let indirect = 1
      for (let j = from; j < end; j++) {
        const w = targets[j]!
        if (marked[w] !== u) continue
        common++
        indirect += 1 / (starts[w + 1]! - starts[w]!)
      }
      // A contact takes 1/degree of one's effort itself, and a part of what goes to the contacts shared with it.
      constraint[u]! += indirect * indirect
      constraint[v]! += indirect * indirect
      shared[u]! += common
      shared[v]! += common
    }
  }
  for (let v = 0; v < nodes; v++) {
    const degree = starts[v + 1]! - starts[v]!
    constraint[v] = constraint[v]! / (degree * degree)
    shared[v] = degree - shared[v]! / degree
  }
  return { constraint, effectiveSize: shared }
}
