import type { LadderItem, LadderPicture } from '../report/picture.js'
import type { Tone } from '../report/tone.js'
import { plural } from '../util/text.js'
import { box, group, type Ink, line, type Scene, type Shape, text } from './scene.js'
import { linesToFit } from './words.js'

const MARGIN = 16
const COLUMN = 150
const ROOM = 10
/** Decisions that a rung shows; the rest are counted. */
const MOST = 12

const LOOKS: { readonly [tone in Tone]: { readonly fill: Ink; readonly stroke: Ink } } = {
  good: { fill: 'good-wash', stroke: 'good' },
  warn: { fill: 'warn-wash', stroke: 'warn' },
  bad: { fill: 'bad-wash', stroke: 'bad' },
  muted: { fill: 'wash', stroke: 'edge' },
  strong: { fill: 'paper', stroke: 'ink' },
}

type Column = { readonly title: string; readonly count: number; readonly items: readonly LadderItem[] }

function columnsOf({ rungs, items }: LadderPicture): Column[] {
  const columns = rungs.map(
    ({ label, count }, rung): Column => ({
      title: label,
      count,
      items: items.filter((one) => one.rung === rung),
    }),
  )
  const lost = items.filter(({ rung }) => rung === null)
  return lost.length === 0
    ? columns
    : [...columns, { title: 'Not assessed', count: lost.length, items: lost }]
}

/** Key decisions first, for those are in question. */
const byWeight = (items: readonly LadderItem[]) => [
  ...items.filter(({ isKey }) => isKey),
  ...items.filter(({ isKey }) => !isKey),
]

/** A decision: what it is, and who decides. */
function drawChip(
  item: LadderItem,
  x: number,
  y: number,
): { readonly shape: Shape; readonly height: number } {
  const { fill, stroke } = LOOKS[item.tone ?? 'muted']
  const width = COLUMN - ROOM
  const name = linesToFit(item.label, width - 16, 12, 3, item.isKey)
  const detail = linesToFit(item.detail, width - 16, 10.5, 2)
  const height = 10 + name.length * 15 + detail.length * 13 + 6
  const lines = [
    ...name.map((words, i) => text([x + 8, y + 18 + i * 15], words, { size: 12, bold: item.isKey })),
    ...detail.map((words, i) =>
      text([x + 8, y + 18 + name.length * 15 + i * 13 - 1], words, { size: 10.5, ink: 'soft' }),
    ),
  ]
  const frame = box({ x, y, width, height }, { fill, stroke, radius: 5, thickness: item.isKey ? 2 : 1 })
  const title = `${item.label}${item.isKey ? ' (key)' : ''}: ${item.detail}`
  return { shape: group('chip', [frame, ...lines], { subject: item.subject, title }), height }
}

/** Decisions in columns, from where the customer is met to the farthest. */
export function drawLadder(picture: LadderPicture): Scene {
  const columns = columnsOf(picture)
  const top = MARGIN + 66
  let bottom = top
  const shapes: Shape[] = columns.flatMap(({ title, count, items }, k) => {
    const x = MARGIN + k * COLUMN
    const head = linesToFit(title, COLUMN - ROOM, 12, 2, true)
    const drawn: Shape[] = [
      ...head.map((words, i) => text([x, MARGIN + 14 + i * 15], words, { size: 12, bold: true })),
      text([x, MARGIN + 14 + head.length * 15], plural(count, 'decision'), { size: 11, ink: 'soft' }),
    ]
    let y = top
    for (const item of byWeight(items).slice(0, MOST)) {
      const chip = drawChip(item, x, y)
      drawn.push(chip.shape)
      y += chip.height + 8
    }
    const left = items.length - MOST
    if (left > 0) {
      drawn.push(text([x, y + 12], `and ${left} more`, { size: 11, ink: 'soft' }))
      y += 20
    }
    bottom = Math.max(bottom, y)
    return drawn
  })
  const width = 2 * MARGIN + columns.length * COLUMN - ROOM
  const axis = line(
    [
      [MARGIN, top - 8],
      [width - MARGIN, top - 8],
    ],
    { stroke: 'edge', thickness: 1, arrow: true },
  )
  const legend = picture.items.some(({ isKey }) => isKey)
    ? [
        text([MARGIN, bottom + 16], 'Key decisions have a thick frame and stand first.', {
          size: 12,
          ink: 'soft',
        }),
      ]
    : []
  return {
    width,
    height: bottom + (legend.length > 0 ? 24 : 0) + MARGIN / 2,
    title: picture.title,
    description: picture.answer,
    shapes: [axis, ...shapes, ...legend],
  }
}
