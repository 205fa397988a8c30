import type { Point } from '../scene.js'

const far = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay)

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]

/** The points of the line up to this far along it, and where it is cut. */
function upTo(points: readonly Point[], length: number): Point[] {
  const kept: Point[] = [points[0]!]
  let left = length
  for (let i = 1; i < points.length; i++) {
    const step = far(points[i - 1]!, points[i]!)
    if (step >= left) return [...kept, between(points[i - 1]!, points[i]!, step === 0 ? 0 : left / step)]
    kept.push(points[i]!)
    left -= step
  }
  return kept
}

const lengthOf = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, one, i) => sum + far(points[i]!, one), 0)

/** The point of a line with this share of it, 0 to 1, before it. */
export function pointAt(points: readonly Point[], share: number): Point {
  return upTo(points, lengthOf(points) * share).at(-1)!
}

/** A line whose middle is missing: its two ends, each closed by a bar across it. */
export function broken(points: readonly Point[], gap: number): Point[][] {
  const length = lengthOf(points)
  const stub = Math.max(length * 0.3, (length - gap) / 2)
  const ends = [upTo(points, stub), upTo([...points].reverse(), stub)]
  return ends.flatMap((end) => [end, barAt(end)])
}

const BAR = 5

function barAt(end: readonly Point[]): Point[] {
  const [x, y] = end.at(-1)!
  const [px, py] = end.at(-2)!
  const length = far([px, py], [x, y]) || 1
  const [nx, ny] = [(-(y - py) / length) * BAR, ((x - px) / length) * BAR]
  return [
    [x + nx, y + ny],
    [x - nx, y - ny],
  ]
}
