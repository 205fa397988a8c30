import type { Adjacency } from './adjacency.js'

/** Which nodes hang together when the direction of arcs is ignored. */
export type Components = { readonly count: number; readonly of: Int32Array; readonly sizes: Int32Array }

/** The weak components, numbered in the order of their smallest node (union-find). */
export function weakComponents({ nodes, starts, targets }: Adjacency): Components {
  const parent = Int32Array.from({ length: nodes }, (_, v) => v)
  const find = (v: number): number => {
    let at = v
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (let v = 0; v < nodes; v++)
    for (let i = starts[v]!; i < starts[v + 1]!; i++) {
      const a = find(v)
      const b = find(targets[i]!)
      if (a < b) parent[b] = a
      else parent[a] = b
    }
  const of = new Int32Array(nodes)
  const sizes = new Int32Array(nodes)
  let count = 0
  for (let v = 0; v < nodes; v++) {
    // Roots are the smallest node of their component, so they are met before the others.
    const root = find(v)
    of[v] = root === v ? count++ : of[root]!
    sizes[of[v]!]!++
  }
  return { count, of, sizes: sizes.slice(0, count) }
}
