import type { Point } from '../scene.js'
import type { PlacedMap } from './placed.js'

/** Room round a bridge for its line and half of its number. */
const ROUND = 12

/** The map with room for bridges that go round its outermost areas. */
export function framed(map: PlacedMap): PlacedMap {
  const points = map.bridges.flatMap((bridge) => bridge.points)
  let [left, top, right, bottom] = [0, 0, map.width, map.height]
  for (const [x, y] of points) {
    left = Math.min(left, x - ROUND)
    top = Math.min(top, y - ROUND)
    right = Math.max(right, x + ROUND)
    bottom = Math.max(bottom, y + ROUND)
  }
  const moved = ([x, y]: Point): Point => [x - left, y - top]
  return {
    areas: map.areas.map((area) => ({ ...area, x: area.x - left, y: area.y - top })),
    bridges: map.bridges.map(({ bridge, points: own }) => ({ bridge, points: own.map(moved) })),
    width: right - left,
    height: bottom - top,
  }
}
