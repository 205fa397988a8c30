import type { LadderItem, Walk } from '../report/picture.js'
import { box, group, line, type Point, type Scene, type Shape, text } from './scene.js'
import { linesToFit, textWidth } from './words.js'

const MARGIN = 16
const SEAT = 148
const ROOM = 92
const HEIGHT = 58
const RISE = 42
/** A picture is not narrower than this. */
const LEAST = 436

/** How high each step stands: up a line is up, down a line is down. */
function levelsOf({ steps }: Walk): number[] {
  let level = 0
  return steps.map(({ direction, via }, i) => {
    if (i > 0) level += direction === 'down' ? -1 : direction === 'across' || via === 'start' ? 0 : 1
    return level
  })
}

function drawWalk(
  walk: Walk,
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number; readonly right: number } {
  const levels = levelsOf(walk)
  const highest = Math.max(...levels)
  const lowest = Math.min(...levels)
  const base = top + 30
  const places = walk.steps.map((_, i) => ({
    x: MARGIN + i * (SEAT + ROOM),
    y: base + (highest - levels[i]!) * RISE,
    width: SEAT,
    height: HEIGHT,
  }))
  const seats = walk.steps.map((step, i): Shape => {
    const place = places[i]!
    const isEnd = i === walk.steps.length - 1
    const name = linesToFit(step.label, SEAT - 16, 12, 2, true)
    const shapes: Shape[] = [
      box(place, {
        fill: isEnd ? 'heat-1' : 'paper',
        stroke: isEnd ? 'accent' : 'edge',
        radius: 5,
        thickness: isEnd ? 2 : 1,
      }),
      ...name.map((words, n) => text([place.x + 8, place.y + 18 + n * 14], words, { size: 12, bold: true })),
      ...linesToFit(step.place, SEAT - 16, 11, 1).map((words) =>
        text([place.x + 8, place.y + 18 + name.length * 14], words, { size: 11, ink: 'soft' }),
      ),
    ]
    if (i === 0 && step.via !== '')
      shapes.push(text([place.x, place.y + HEIGHT + 14], step.via, { size: 10, ink: 'soft' }))
    const where = step.source === null ? '' : ` (${step.source})`
    return group('seat', shapes, { title: `${step.label}, ${step.place}: ${step.via}${where}` })
  })
  const arrows = walk.steps.slice(1).flatMap((step, i): Shape[] => {
    const from: Point = [places[i]!.x + SEAT, places[i]!.y + HEIGHT / 2]
    const to: Point = [places[i + 1]!.x, places[i + 1]!.y + HEIGHT / 2]
    const middle = from[0] + ROOM / 2
    const words = linesToFit(step.via, ROOM - 6, 10, 2)
    const y = Math.min(from[1], to[1]) - 8 - (words.length - 1) * 12
    return [
      line([from, [middle, from[1]], [middle, to[1]], [to[0] - 1, to[1]]], {
        stroke: 'soft',
        thickness: 1.5,
        arrow: true,
      }),
      ...words.map((one, n) =>
        text([middle, y + n * 12], one, { size: 10, ink: 'soft', anchor: 'middle', halo: true }),
      ),
    ]
  })
  return {
    shapes: [text([MARGIN, top + 12], walk.title, { size: 13, bold: true }), ...arrows, ...seats],
    bottom: base + (highest - lowest) * RISE + HEIGHT + 16,
    right: MARGIN + Math.max(walk.steps.length * (SEAT + ROOM) - ROOM, textWidth(walk.title, 13, true)),
  }
}

/** A decision's way from those who meet the customer to those who decide, seat by seat, up the lines and across links. */
export function drawWalks(item: LadderItem): Scene {
  let bottom = MARGIN - 18
  let right = LEAST - MARGIN
  const shapes = item.walks.flatMap((walk) => {
    const drawn = drawWalk(walk, bottom + 18)
    bottom = drawn.bottom
    right = Math.max(right, drawn.right)
    return drawn.shapes
  })
  const words = item.walks.length === 0 ? `No way to be drawn: ${item.detail}.` : ''
  const none = linesToFit(words, LEAST - 2 * MARGIN, 13, 3)
  return {
    width: right + MARGIN,
    height: Math.max(bottom, MARGIN + 24 + 18 * none.length) + MARGIN,
    title: item.label,
    description: item.detail,
    shapes: [...shapes, ...none.map((one, i) => text([MARGIN, MARGIN + 14 + i * 18], one, { size: 13 }))],
  }
}
