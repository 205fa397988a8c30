import type { Seat } from './graph.js'
import { expander, type Topology } from './topology.js'

/** Steps from the nearest source to each seat; -1 where no source reaches it. Linear in seats, lines and members. */
export function distancesFrom(topology: Topology, sources: readonly Seat[]): Int32Array {
  const seats = topology.reporting.superior.length
  const distance = new Int32Array(seats).fill(-1)
  const queue = new Int32Array(seats)
  let last = 0
  for (const source of sources) {
    if (distance[source] !== -1) continue
    distance[source] = 0
    queue[last++] = source
  }
  const expand = expander(topology)
  let next = 0
  const reach = (neighbour: Seat) => {
    if (distance[neighbour] !== -1) return
    distance[neighbour] = next
    queue[last++] = neighbour
  }
  for (let first = 0; first < last; first++) {
    const seat = queue[first]!
    next = distance[seat]! + 1
    expand(seat, reach)
  }
  return distance
}

/** The nearest of some seats by a field of distances, and how near; `null` where the field reaches none of them. */
function nearest(distance: Int32Array, targets: readonly Seat[]): number | null {
  let best: number | null = null
  for (const target of targets) {
    const steps = distance[target]!
    if (steps !== -1 && (best === null || steps < best)) best = steps
  }
  return best
}

/**
 * A shortest walk from a source of the field to the nearest of the targets: of several, the one whose sequence of ids,
 * read from the source, is smallest (seats are numbered in the order of their ids). Empty where none is reachable.
 */
export function shortestPath(topology: Topology, distance: Int32Array, targets: readonly Seat[]): Seat[] {
  const steps = nearest(distance, targets)
  if (steps === null) return []
  const layers = layersBack(
    topology,
    distance,
    targets.filter((target) => distance[target] === steps),
    steps,
  )
  let at = smallest(layers[0]!)
  const path = [at]
  for (let step = 1; step <= steps; step++) {
    const ahead = layers[step]!
    let next = -1
    expander(topology)(at, (neighbour) => {
      if (ahead.has(neighbour) && (next === -1 || neighbour < next)) next = neighbour
    })
    path.push(next)
    at = next
  }
  return path
}

/** For each step count the seats that lie on some shortest walk to a target. */
function layersBack(
  topology: Topology,
  distance: Int32Array,
  targets: readonly Seat[],
  steps: number,
): Set<Seat>[] {
  const layers: Set<Seat>[] = Array.from({ length: steps + 1 }, () => new Set())
  for (const target of targets) layers[steps]!.add(target)
  for (let step = steps; step > 0; step--) {
    const expand = expander(topology)
    for (const seat of layers[step]!)
      expand(seat, (neighbour) => {
        if (distance[neighbour] === step - 1) layers[step - 1]!.add(neighbour)
      })
  }
  return layers
}

function smallest(seats: Iterable<Seat>): Seat {
  let best = -1
  for (const seat of seats) if (best === -1 || seat < best) best = seat
  return best
}
