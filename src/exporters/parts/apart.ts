/** A box round a centre. */
export type Box = { readonly width: number; readonly height: number; x: number; y: number }

/** Room between two boxes, and how much of the picture they may fill at first. */
const GAP = 12
const FILLED = 0.15
/** By then all are a hundred times as far apart as at first. */
const ROUNDS = 2000

/**
 * Boxes that a layout took for points, moved until none overlaps another: all are spread evenly, then pushed off their
 * neighbours, and spread a little more where that does not suffice.
 */
export function pushApart(boxes: readonly Box[]): void {
  if (boxes.length < 2) return
  spread(boxes, Math.sqrt(Math.max(1, neededBy(boxes) / FILLED / areaOf(boxes))))
  for (let round = 1; round <= ROUNDS && pushOnce(boxes); round++) if (round % 20 === 0) spread(boxes, 1.05)
}

function spread(boxes: readonly Box[], factor: number): void {
  for (const box of boxes) {
    box.x *= factor
    box.y *= factor
  }
}

const neededBy = (boxes: readonly Box[]) =>
  boxes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0)

function areaOf(boxes: readonly Box[]): number {
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  return Math.max(1, extent(boxes.map(({ x }) => x))) * Math.max(1, extent(boxes.map(({ y }) => y)))
}

/** Pushes each overlapping pair off each other, the shorter way; whether there was one. */
function pushOnce(boxes: readonly Box[]): boolean {
  const byLeft = [...boxes].sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2))
  let found = false
  for (const [i, a] of byLeft.entries())
    for (let j = i + 1; j < byLeft.length; j++) {
      const b = byLeft[j]!
      const overX = (a.width + b.width) / 2 + GAP - Math.abs(b.x - a.x)
      // What was pushed to the left meanwhile is looked at in the next round.
      if (b.x - b.width / 2 > a.x + a.width / 2 + GAP) break
      const overY = (a.height + b.height) / 2 + GAP - Math.abs(b.y - a.y)
      if (overX <= 0.01 || overY <= 0.01) continue
      found = true
      const axis = overX < overY ? 'x' : 'y'
      const half = Math.min(overX, overY) / 2 + 0.01
      const sign = b[axis] < a[axis] ? -1 : 1
      a[axis] -= sign * half
      b[axis] += sign * half
    }
  return found
}
