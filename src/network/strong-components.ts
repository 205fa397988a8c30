import type { Adjacency } from './adjacency.js'
import type { Components } from './weak-components.js'

/**
 * The strong components: nodes that reach each other (Tarjan 1972, without recursion). A component has a higher number
 * than every component that it reaches.
 */
export function strongComponents({ nodes, starts, targets }: Adjacency): Components {
  const of = new Int32Array(nodes).fill(-1)
  const order = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const next = starts.slice(0, nodes)
  const walk: number[] = []
  const open: number[] = []
  const sizes: number[] = []
  let visited = 0
  const enter = (v: number) => {
    order[v] = low[v] = visited++
    walk.push(v)
    open.push(v)
  }
  for (let root = 0; root < nodes; root++) {
    if (order[root] === -1) enter(root)
    while (walk.length > 0) {
      const v = walk[walk.length - 1]!
      if (next[v]! < starts[v + 1]!) {
        const w = targets[next[v]!++]!
        if (order[w] === -1) enter(w)
        else if (of[w] === -1) low[v] = Math.min(low[v]!, order[w]!)
        continue
      }
      walk.pop()
      const above = walk[walk.length - 1]
      if (above !== undefined) low[above] = Math.min(low[above]!, low[v]!)
      if (low[v] === order[v]) sizes.push(close(v, open, of, sizes.length))
    }
  }
  return { count: sizes.length, of, sizes: Int32Array.from(sizes) }
}

function close(first: number, open: number[], of: Int32Array, component: number): number {
  let size = 0
  for (let w = open.pop()!; ; w = open.pop()!) {
    of[w] = component
    size++
    if (w === first) return size
  }
}
