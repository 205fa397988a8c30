import type {
  BoxShape,
  Dash,
  Shape as Drawn,
  GroupShape,
  Ink,
  LineShape,
  Scene,
  TextShape as Words,
} from '../../drawing/scene.js'
import { textWidth } from './room.js'
import type { Box, Colour, Line, Shape } from './shape.js'
import { slideText } from './text.js'

/** Colours of pictures by those of the theme. */
const INKS: { readonly [ink in Ink]: Colour } = {
  paper: { scheme: 'bg1' },
  wash: { scheme: 'bg2' },
  ink: { scheme: 'tx1' },
  soft: { scheme: 'accent5' },
  line: { scheme: 'accent5', lighter: 75 },
  edge: { scheme: 'accent5', lighter: 30 },
  accent: { scheme: 'accent1' },
  good: { scheme: 'accent2' },
  warn: { scheme: 'accent3', darker: 40 },
  bad: { scheme: 'accent4' },
  'good-fill': { scheme: 'accent2', lighter: 20 },
  'warn-fill': { scheme: 'accent3' },
  'bad-fill': { scheme: 'accent4', lighter: 20 },
  'plain-fill': { scheme: 'accent1', lighter: 25 },
  'good-wash': { scheme: 'accent2', lighter: 88 },
  'warn-wash': { scheme: 'accent3', lighter: 80 },
  'bad-wash': { scheme: 'accent4', lighter: 88 },
  'heat-1': { scheme: 'accent1', lighter: 90 },
  'heat-2': { scheme: 'accent1', lighter: 75 },
  'heat-3': { scheme: 'accent1', lighter: 50 },
  'heat-4': { scheme: 'accent1' },
  'gap-1': { scheme: 'accent4', lighter: 90 },
  'gap-2': { scheme: 'accent4', lighter: 75 },
  'gap-3': { scheme: 'accent4', lighter: 50 },
  'gap-4': { scheme: 'accent4' },
  'on-4': { scheme: 'bg1' },
}

/** Where a scene goes: its points times `scale`, from `x` and `y` on. */
type Place = { readonly x: number; readonly y: number; readonly scale: number }

/** Enlarged by more than this, a small picture looks like a toy. */
const LARGEST = 1.6

/** How many times as large as in itself a scene is in a box. */
export const scaleOf = (scene: Scene, box: Box) =>
  Math.min(box.width / scene.width, box.height / scene.height, LARGEST)

/** A scene as shapes of a slide, as large as the box allows, in its middle. */
export function shapesOf(scene: Scene, box: Box): Shape[] {
  const scale = scaleOf(scene, box)
  const place = {
    x: box.x + (box.width - scene.width * scale) / 2,
    y: box.y + (box.height - scene.height * scale) / 2,
    scale,
  }
  return scene.shapes.flatMap((shape) => shapesIn(shape, place))
}

function shapesIn(shape: Drawn, place: Place): Shape[] {
  switch (shape.type) {
    case 'group':
      return groupShapes(shape, place)
    case 'box':
      return [boxShape(shape, [], place)]
    case 'line':
      return [lineShape(shape, place)]
    case 'text':
      return [wordsShape(shape, place)]
  }
}

/** Shapes that are one thing; words within its frame are the frame's own text, and move with it. */
function groupShapes({ look, title, shapes }: GroupShape, place: Place): Shape[] {
  const [first, ...rest] = shapes
  const words = rest.filter((shape): shape is Words => shape.type === 'text')
  const isFramed = first?.type === 'box' && words.length > 0 && words.every((one) => liesIn(one, first))
  const drawn: Shape[] = isFramed
    ? [
        boxShape(first, words, place),
        ...rest.filter(({ type }) => type !== 'text').flatMap((one) => shapesIn(one, place)),
      ]
    : shapes.flatMap((shape) => shapesIn(shape, place))
  const name = look.charAt(0).toUpperCase() + look.slice(1)
  return drawn.map((shape, i) => ({
    ...shape,
    name,
    ...(i === 0 && title !== null ? { alt: slideText(title) } : {}),
  }))
}

const liesIn = ({ x, y }: Words, box: BoxShape) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

function lineOf(stroke: Ink, thickness: number, dash: Dash, scale: number): Line {
  const width = Math.max(0.5, thickness * scale)
  const drawn = dash === null ? {} : { dash: dash === 'dotted' ? ('dot' as const) : ('dash' as const) }
  return { colour: INKS[stroke], width, ...drawn }
}

function boxShape(box: BoxShape, words: readonly Words[], { x, y, scale }: Place): Shape {
  const at = {
    x: x + box.x * scale,
    y: y + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  }
  const isMiddle = words.length > 0 && words.every(({ anchor }) => anchor === 'middle')
  const inset =
    words.length === 0 || isMiddle ? 0 : Math.max(0, (Math.min(...words.map((one) => one.x)) - box.x) * scale)
  return {
    type: 'text',
    name: 'Box',
    box: at,
    anchor: isMiddle ? 'middle' : 'top',
    inset: Math.min(inset, 8),
    paragraphs: words.map(({ text, ink, size, bold }) => ({
      runs: [
        { text: slideText(text), colour: INKS[ink], size: fontSize(size, scale), ...(bold ? { bold } : {}) },
      ],
      ...(isMiddle ? { align: 'centre' as const } : {}),
    })),
    ...(box.fill === null ? {} : { fill: INKS[box.fill] }),
    ...(box.stroke === null ? {} : { line: lineOf(box.stroke, box.thickness, box.dash, scale) }),
    ...(box.radius > 0 ? { rounded: true } : {}),
  }
}

/** Half points, as programs show them. */
const fontSize = (size: number, scale: number) => Math.max(5, Math.floor(size * scale * 2) / 2)

function lineShape({ points, stroke, thickness, dash }: LineShape, { x, y, scale }: Place): Shape {
  return {
    type: 'path',
    name: 'Line',
    points: points.map(([px, py]) => [x + px * scale, y + py * scale] as const),
    line: lineOf(stroke, thickness, dash, scale),
  }
}

function wordsShape({ text, anchor, ink, bold, ...words }: Words, { x, y, scale }: Place): Shape {
  const size = fontSize(words.size, scale)
  const shown = slideText(text)
  const width = textWidth(shown, size, bold) * 1.1 + 4
  const left = { start: 0, middle: width / 2, end: width }[anchor]
  const height = size * 1.3
  return {
    type: 'text',
    name: 'Words',
    // The baseline is some four fifths down a line.
    box: { x: x + words.x * scale - left, y: y + words.y * scale - size * 1.02, width, height },
    inset: 0,
    paragraphs: [
      {
        runs: [{ text: shown, colour: INKS[ink], ...(bold ? { bold } : {}) }],
        align: ({ start: 'left', middle: 'centre', end: 'right' } as const)[anchor],
      },
    ],
    size,
  }
}
