import type { Drawn, Picture } from './drawn.js'

/** A rectangle, y downwards. */
export type Patch = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether two rectangles have more in common than a border. */
export const overlap = (a: Patch, b: Patch): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The rectangle that a node takes; nothing for an area. */
export function nodePatch({ pos, width, height }: Drawn): Patch[] {
  if (pos === undefined) return []
  const [x, y] = pos.split(',').map(Number) as [number, number]
  const [right, down] = [Number(width) * 36, Number(height) * 36]
  return [{ left: x - right, top: -y - down, right: x + right, bottom: -y + down }]
}

function areaPatch({ bb }: Drawn): Patch[] {
  if (bb === undefined) return []
  const [left, low, right, high] = bb.split(',').map(Number) as [number, number, number, number]
  return [{ left, top: -high, right, bottom: -low }]
}

/** Whether a node lies on another, or an area on another or on a node that is not in it. */
export function isCrowded({ objects = [] }: Picture): boolean {
  const nodes = objects.flatMap((one, number) => nodePatch(one).map((patch) => ({ patch, number })))
  const areas = objects.flatMap((one) =>
    areaPatch(one).map((patch) => ({ patch, inside: new Set(one.nodes) })),
  )
  return (
    nodes.some(({ patch }, i) => nodes.slice(i + 1).some((other) => overlap(patch, other.patch))) ||
    areas.some(({ patch }, i) => areas.slice(i + 1).some((other) => overlap(patch, other.patch))) ||
    areas.some(({ patch, inside }) =>
      nodes.some((node) => !inside.has(node.number) && overlap(patch, node.patch)),
    )
  )
}
