import type { LadderItem, Walk } from '../report/picture.js'
import type { Step } from '../report/step.js'
import { box, group, line, type Point, type Scene, type Shape, text } from './scene.js'
import { linesToFit } from './words.js'

const MARGIN = 16
/** As wide as it may be for its letters to be read in a column of text on A4. */
const WIDTH = 560
/** A step further up stands so much further in, and less where there are many. */
const INDENT = 40
const SEAT = 320
/** No seat is narrower, however far in it stands. */
const LEAST = 200
/** Between two seats: the arrow, and what the way goes on. */
const WAY = 34
const NAME = 13
const NOTE = 11.5

/** How far up each step stands, the lowest at 0. */
function levelsOf({ steps }: Walk): number[] {
  let level = 0
  const levels = steps.map(({ direction, via }, i) => {
    if (i > 0) level += direction === 'down' ? -1 : direction === 'across' || via === 'start' ? 0 : 1
    return level
  })
  const lowest = Math.min(...levels)
  return levels.map((one) => one - lowest)
}

function drawSeat(
  step: Step,
  [x, y]: Point,
  width: number,
  isEnd: boolean,
): { readonly shape: Shape; readonly height: number } {
  const name = linesToFit(step.label, width - 20, NAME, 2, true)
  const place = linesToFit(step.place, width - 20, NOTE, 1)
  const height = 12 + name.length * 16 + place.length * 15
  const frame = box(
    { x, y, width, height },
    {
      fill: isEnd ? 'heat-1' : 'paper',
      stroke: isEnd ? 'accent' : 'edge',
      radius: 5,
      thickness: isEnd ? 2 : 1,
    },
  )
  const words = [
    ...name.map((one, n) => text([x + 10, y + 19 + n * 16], one, { size: NAME, bold: true })),
    ...place.map((one) => text([x + 10, y + 19 + name.length * 16 - 1], one, { size: NOTE, ink: 'soft' })),
  ]
  const where = step.source === null ? '' : ` (${step.source})`
  const title = `${step.label}, ${step.place}: ${step.via}${where}`
  return { shape: group('seat', [frame, ...words], { title }), height }
}

/** What the way goes on: down says so itself, and so does what is across. */
const wayWords = ({ via, direction }: Step, isFirst: boolean) =>
  isFirst || direction === 'down' || direction === 'across' || via === '' ? via : `${via}, upwards`

/** An arrow down to the seat below, and beside it what the way goes on. */
function drawWay(words: string, [x, y]: Point, bottom: number): Shape[] {
  const fitted = linesToFit(words, MARGIN + WIDTH - x - 10, NOTE, 1)
  return [
    line(
      [
        [x, y],
        [x, bottom - 1],
      ],
      { stroke: 'soft', thickness: 1.5, arrow: true },
    ),
    ...fitted.map((one) => text([x + 10, (y + bottom) / 2 + 4], one, { size: NOTE, ink: 'soft' })),
  ]
}

function drawWalk(walk: Walk, top: number): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const levels = levelsOf(walk)
  const highest = Math.max(0, ...levels)
  const indent = highest === 0 ? 0 : Math.min(INDENT, (WIDTH - LEAST) / highest)
  const width = Math.min(SEAT, WIDTH - indent * highest)
  const heads = linesToFit(walk.title, WIDTH, NAME, 2, true)
  const shapes: Shape[] = heads.map((one, i) =>
    text([MARGIN, top + 12 + i * 16], one, { size: NAME, bold: true }),
  )
  let y = top + heads.length * 16 + 2
  for (const [i, step] of walk.steps.entries()) {
    const x = MARGIN + levels[i]! * indent
    const words = wayWords(step, i === 0)
    if (i > 0 || words !== '') {
      const foot = 18 + Math.max(x, MARGIN + (levels[i - 1] ?? 0) * indent)
      shapes.push(...drawWay(words, [foot, y], y + WAY))
      y += WAY
    } else y += 6
    const seat = drawSeat(step, [x, y], width, i === walk.steps.length - 1)
    shapes.push(seat.shape)
    y += seat.height
  }
  return { shapes, bottom: y + 8 }
}

/** A decision's way from those who meet the customer to those who decide, seat by seat, as stairs. */
export function drawWalks(item: LadderItem): Scene {
  const shapes: Shape[] = []
  let bottom = MARGIN - 18
  for (const walk of item.walks) {
    const drawn = drawWalk(walk, bottom + 18)
    shapes.push(...drawn.shapes)
    bottom = drawn.bottom
  }
  const words =
    item.walks.length === 0
      ? `No way to be drawn: ${item.about.at(-1)!}.`
      : 'Further to the right is further up.'
  const ink = item.walks.length === 0 ? 'ink' : 'soft'
  const below = linesToFit(words, WIDTH, NOTE, 3)
  shapes.push(
    ...below.map((one, i) => text([MARGIN, bottom + 18 + i * 16], one, { size: NOTE, ink } as const)),
  )
  return {
    width: WIDTH + 2 * MARGIN,
    height: bottom + 18 + below.length * 16,
    title: item.label,
    description: item.about.join(' · '),
    shapes,
  }
}
