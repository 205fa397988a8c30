import type { ScorePicture } from '../report/picture.js'
import { box, group, type Ink, line, type Scene, type Shape, text } from './scene.js'
import { linesToFit } from './words.js'

const MARGIN = 16
const LABEL = 120
const BAR = 440
const WIDTH = MARGIN * 2 + LABEL + BAR + 110

const FILLS: { readonly [tone: string]: Ink } = { good: 'good-fill', warn: 'warn-fill', bad: 'bad-fill' }

/** The marks of the scale behind a bar, and not through the words below it. */
const grid = (left: number, y: number): Shape[] =>
  [25, 50, 75, 100].map((at) => {
    const x = left + (at / 100) * BAR
    return line(
      [
        [x, y - 4],
        [x, y + 22],
      ],
      { stroke: 'line', thickness: 1 },
    )
  })

/** Scores from 0 to 100 as bars, with what was counted below each; what is not assessed has no bar. */
export function drawScores(picture: ScorePicture): Scene {
  let y = MARGIN + 18
  const left = MARGIN + LABEL
  const ticks = [0, 25, 50, 75, 100].map((at) =>
    text([left + (at / 100) * BAR, MARGIN + 8], String(at), { size: 10, ink: 'soft', anchor: 'middle' }),
  )
  const rows = picture.items.map(({ label, value, text: words, counted, tone }) => {
    const notes = linesToFit(counted, WIDTH - MARGIN - left, 11, 2)
    const shapes: Shape[] = [
      text([MARGIN, y + 15], label, { size: 13, bold: true }),
      box({ x: left, y, width: BAR, height: 20 }, { fill: 'wash' }),
      ...grid(left, y),
      ...(value === null || value <= 0
        ? []
        : [
            box(
              { x: left, y, width: (Math.min(value, 100) / 100) * BAR, height: 20 },
              { fill: FILLS[tone ?? ''] ?? 'plain-fill' },
            ),
          ]),
      text([left + BAR + 10, y + 15], words, {
        size: 13,
        bold: value !== null,
        ink: value === null ? 'soft' : 'ink',
      }),
      ...notes.map((one, i) => text([left, y + 35 + i * 14], one, { size: 11, ink: 'soft' })),
    ]
    y += 34 + Math.max(1, notes.length) * 14
    return group('score', shapes, { title: `${label}: ${words}; ${counted}` })
  })
  return {
    width: WIDTH,
    height: y + MARGIN / 2,
    title: picture.title,
    description: picture.answer,
    shapes: [...ticks, ...rows],
  }
}
