import type { DrawnText } from './drawn.js'
import { overlap, type Patch } from './patch.js'

/** Where words may be moved, the nearest first: up and down, then to the sides as well. */
const MOVES = [0, 1, -1].flatMap((side) =>
  Array.from({ length: 17 }, (_, i) => ({ side, down: (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * 4 })),
)

/** The rectangle that lines of text take. */
export function patchOf(texts: readonly DrawnText[]): Patch {
  return {
    left: Math.min(...texts.map(({ x, width }) => x - width / 2 - 2)),
    top: Math.min(...texts.map(({ y, size }) => y - size * 0.85)),
    right: Math.max(...texts.map(({ x, width }) => x + width / 2 + 2)),
    bottom: Math.max(...texts.map(({ y, size }) => y + size * 0.25)),
  }
}

/** Words moved a little where they would lie on something, or on each other; where no place is free they stay. */
export function movedOff<Label extends { readonly texts: readonly DrawnText[] }>(
  labels: readonly Label[],
  taken: readonly Patch[],
): Label[] {
  const all = [...taken]
  return labels.map((label) => {
    const patch = patchOf(label.texts)
    const step = (patch.right - patch.left) / 2
    const free = MOVES.map(({ side, down }) => moved(patch, side * step, down)).find(
      (place) => !all.some((other) => overlap(place, other)),
    )
    all.push(free ?? patch)
    if (free === undefined) return label
    const [right, down] = [free.left - patch.left, free.top - patch.top]
    return { ...label, texts: label.texts.map((text) => ({ ...text, x: text.x + right, y: text.y + down })) }
  })
}

const moved = ({ left, top, right, bottom }: Patch, x: number, y: number): Patch => ({
  left: left + x,
  top: top + y,
  right: right + x,
  bottom: bottom + y,
})
