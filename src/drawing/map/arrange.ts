import type { Join, Layout, Size } from '../graphviz.js'
import type { Point } from '../scene.js'

/** Up to so many boxes have room for words on the bridges between them. */
const FEW = 8

/** Where boxes go beside each other, by their upper left corners, and the room they take together. */
export type Arranged = { readonly corners: readonly Point[]; readonly width: number; readonly height: number }

/** Room between boxes: for bridges where there are some. */
const ROOM = { few: 72, many: 44 } as const

/**
 * Boxes beside each other, those that are joined near each other; the whole is about `aspect` times as wide as high.
 * What nothing joins stands in rows below the rest, so far apart.
 */
export function arrange(
  sizes: readonly Size[],
  joins: readonly Join[],
  layout: Layout,
  { aspect, apart }: { readonly aspect: number; readonly apart: number },
): Arranged {
  const joined = new Set(joins.flatMap(({ ends }) => ends))
  const all = sizes.map((_, i) => i)
  const together = all.filter((i) => joined.has(i))
  const alone = all.filter((i) => !joined.has(i))
  const upper = cluster(sizes, together, joins, layout, aspect)
  const lower = rows(
    sizes,
    alone,
    Math.max(upper.width, Math.sqrt(aspect * areaOf(sizes, alone, apart))),
    apart,
  )
  const gap = together.length > 0 && alone.length > 0 ? ROOM.many : 0
  const corners: Point[] = []
  for (const [k, i] of together.entries()) corners[i] = upper.corners[k]!
  for (const [k, i] of alone.entries()) {
    const [x, y] = lower.corners[k]!
    corners[i] = [x, y + upper.height + gap]
  }
  return {
    corners,
    width: Math.max(upper.width, lower.width),
    height: upper.height + gap + lower.height,
  }
}

function cluster(
  sizes: readonly Size[],
  which: readonly number[],
  joins: readonly Join[],
  layout: Layout,
  aspect: number,
): Arranged {
  if (which.length === 0) return { corners: [], width: 0, height: 0 }
  const at = new Map(which.map((i, k) => [i, k]))
  const own = joins.map(({ ends, pull }): Join => ({ ends: [at.get(ends[0])!, at.get(ends[1])!], pull }))
  const boxes = which.map((i) => sizes[i]!)
  const room = which.length <= FEW ? ROOM.few : ROOM.many
  return inRows(boxes, layout.placed(boxes, own, { gap: room, stretch: aspect }), { aspect, room })
}

/** Rows from the top to the bottom and from left to right as the middles lie, in the number that suits. */
function inRows(
  boxes: readonly Size[],
  middles: readonly Point[],
  { aspect, room }: { readonly aspect: number; readonly room: number },
): Arranged {
  const byHeight = [...boxes.keys()].sort((a, b) => middles[a]![1] - middles[b]![1] || a - b)
  const tried: Arranged[] = []
  for (let count = 1; count <= Math.min(boxes.length, MOST_ROWS); count++) {
    const perRow = Math.ceil(boxes.length / count)
    const order: number[] = []
    for (let i = 0; i < byHeight.length; i += perRow)
      order.push(...byHeight.slice(i, i + perRow).sort((a, b) => middles[a]![0] - middles[b]![0] || a - b))
    const packed = rows(boxes, order, widest(boxes, order, perRow, room), room)
    const corners: Point[] = []
    for (const [k, i] of order.entries()) corners[i] = packed.corners[k]!
    tried.push({ ...packed, corners })
  }
  const off = ({ width, height }: Arranged) => Math.abs(Math.log(width / height / aspect))
  return tried.reduce((best, one) => (off(one) < off(best) - 1e-9 ? one : best))
}

const MOST_ROWS = 40

/** The width of the widest of the rows. */
function widest(boxes: readonly Size[], order: readonly number[], perRow: number, room: number): number {
  let most = 0
  for (let i = 0; i < order.length; i += perRow)
    most = Math.max(
      most,
      order.slice(i, i + perRow).reduce((sum, one) => sum + boxes[one]!.width + room, -room),
    )
  return most
}

const areaOf = (sizes: readonly Size[], which: readonly number[], room: number) =>
  which.reduce((sum, i) => sum + (sizes[i]!.width + room) * (sizes[i]!.height + room), 0)

/** Boxes in rows no wider than `most`, each row set in its middle. */
function rows(sizes: readonly Size[], order: readonly number[], most: number, room: number): Arranged {
  const lines: { readonly items: number[]; width: number; height: number }[] = []
  for (const i of order) {
    const { width, height } = sizes[i]!
    const last = lines.at(-1)
    if (last !== undefined && last.width + room + width <= Math.max(most, width)) {
      last.items.push(i)
      last.width += room + width
      last.height = Math.max(last.height, height)
    } else lines.push({ items: [i], width, height })
  }
  const width = Math.max(0, ...lines.map((one) => one.width))
  const corners: Point[] = []
  const at = new Map(order.map((i, k) => [i, k]))
  let y = 0
  for (const one of lines) {
    let x = (width - one.width) / 2
    for (const i of one.items) {
      corners[at.get(i)!] = [x, y + (one.height - sizes[i]!.height) / 2]
      x += sizes[i]!.width + room
    }
    y += one.height + room
  }
  return { corners, width, height: Math.max(0, y - room) }
}
