import type { Adjacency } from './adjacency.js'

/** Numbers of paths beyond this are scaled down, a level at a time: they would outgrow what a number can hold. */
const MANY = 2 ** 400
const LEAST = 2 ** -900

/** What one walk from a pivot writes; made once for all of them. */
export type Walk = {
  /** Nodes in the order in which they are met. */
  readonly queue: Int32Array
  readonly met: Uint8Array
  /** Numbers of shortest paths from the pivot. */
  readonly paths: Float64Array
  /** (1 / distance + dependency) / paths of the nodes dealt with on the way back. */
  readonly shares: Float64Array
  /** What a level's nodes get, kept back until the level is complete. */
  readonly pending: Float64Array
  /** Where each level starts in the queue. */
  readonly levels: Int32Array
  /** By what the numbers of paths of each level were scaled down. */
  readonly scales: Float64Array
}

/** Room for walks over n nodes. */
export function walkOf(n: number): Walk {
  return {
    queue: new Int32Array(n),
    met: new Uint8Array(n),
    paths: new Float64Array(n),
    shares: new Float64Array(n),
    pending: new Float64Array(n),
    levels: new Int32Array(n + 1),
    scales: new Float64Array(n + 1),
  }
}

/**
 * Numbers the shortest paths from the pivot, level by level. Ties join nodes of one level or of two that follow each
 * other; as long as a level's own numbers are kept back, the sum over all neighbours is the sum over the level before.
 * Returns how many levels there are; where the last ends stands after them.
 */
export function follow(graph: Adjacency, pivot: number, walk: Walk): number {
  const { queue, met, paths, pending, levels, scales } = walk
  queue[0] = pivot
  met[pivot] = 1
  paths[pivot] = 1
  for (let start = 0, next = 1, depth = 1; ; depth++) {
    const many = (next - start) * 16 > graph.nodes - next
    const end = many ? searched(graph, walk, next) : reached(graph, walk, start, next)
    let most = 0
    for (let at = next; at < end; at++) if (pending[at]! > most) most = pending[at]!
    const scale = most > MANY ? 1 / MANY : 1
    for (let at = next; at < end; at++) {
      met[queue[at]!] = 1
      paths[queue[at]!] = Math.max(pending[at]! * scale, LEAST)
    }
    levels[depth] = next
    scales[depth] = scale
    if (end === next) return depth
    start = next
    next = end
  }
}

/** The next level, from the nodes of this one; returns its end in the queue. */
function reached({ starts, targets }: Adjacency, walk: Walk, start: number, next: number): number {
  const { queue, met, paths, pending } = walk
  let end = next
  for (let at = start; at < next; at++)
    for (let v = queue[at]!, i = starts[v]!; i < starts[v + 1]!; i++) {
      const w = targets[i]!
      if (met[w] === 1) continue
      met[w] = 1
      queue[end++] = w
    }
  for (let at = next; at < end; at++) {
    let sum = 0
    for (let v = queue[at]!, i = starts[v]!; i < starts[v + 1]!; i++) sum += paths[targets[i]!]!
    pending[at] = sum
  }
  return end
}

/** The next level, where it may be most of what is left: the nodes not yet met are searched in the order of memory. */
function searched({ nodes, starts, targets }: Adjacency, walk: Walk, next: number): number {
  const { queue, met, paths, pending } = walk
  let end = next
  for (let w = 0; w < nodes; w++) {
    if (met[w] === 1) continue
    let sum = 0
    for (let i = starts[w]!; i < starts[w + 1]!; i++) sum += paths[targets[i]!]!
    if (sum === 0) continue
    pending[end] = sum
    queue[end++] = w
  }
  return end
}
