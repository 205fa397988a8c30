/** Arcs of a directed graph by their first node, without loops and repetitions: `targets[starts[v]] … targets[starts[v + 1] - 1]`. */
export type Adjacency = { readonly nodes: number; readonly starts: Int32Array; readonly targets: Int32Array }

/** Sorts arcs given as columns (`from[i]` to `to[i]`, nodes 0 to n - 1) by their first node; loops and repetitions are dropped. */
export function adjacencyOf(n: number, from: ArrayLike<number>, to: ArrayLike<number>): Adjacency {
  const raw = new Int32Array(n + 1)
  for (let i = 0; i < from.length; i++) raw[from[i]! + 1]!++
  for (let v = 0; v < n; v++) raw[v + 1]! += raw[v]!
  const next = raw.slice(0, n)
  const all = new Int32Array(from.length)
  for (let i = 0; i < from.length; i++) all[next[from[i]!]!++] = to[i]!
  const starts = new Int32Array(n + 1)
  const seenFrom = new Int32Array(n).fill(-1)
  let kept = 0
  for (let v = 0; v < n; v++) {
    for (let i = raw[v]!; i < raw[v + 1]!; i++) {
      const target = all[i]!
      if (target === v || seenFrom[target] === v) continue
      seenFrom[target] = v
      all[kept++] = target
    }
    starts[v + 1] = kept
  }
  return { nodes: n, starts, targets: all.slice(0, kept) }
}
