import { formatNumber } from '../../util/text.js'
import { lineOf } from './values.js'
import { xmlEscaped } from './xml.js'

type Point = readonly [number, number]

/** An operation of a pen, in the words of xdot: https://graphviz.org/docs/outputs/canon/#xdot */
export type Operation = {
  readonly op: string
  readonly color?: string
  readonly points?: readonly Point[]
  readonly rect?: readonly [number, number, number, number]
  readonly style?: string
  readonly size?: number
  readonly fontchar?: number
  readonly pt?: Point
  readonly width?: number
  readonly text?: string
}

/** What is drawn of a thing: its shapes, and its words. */
export type Drawn = {
  readonly name?: string
  readonly id?: string
  /** The middle of a node in points, and its size in inches. */
  readonly pos?: string
  readonly width?: string
  readonly height?: string
  /** Corners of an area in points, and the nodes in it, by their place among the objects. */
  readonly bb?: string
  readonly nodes?: readonly number[]
  readonly _draw_?: readonly Operation[]
  readonly _hdraw_?: readonly Operation[]
  readonly _tdraw_?: readonly Operation[]
  readonly _ldraw_?: readonly Operation[]
}

/** A picture in points, from the lower left. */
export type Picture = Drawn & {
  readonly bb: string
  readonly objects?: readonly Drawn[]
  readonly edges?: readonly Drawn[]
}

/** A line of text round its middle. */
export type DrawnText = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly isBold: boolean
  readonly colour: string
  readonly text: string
}

/** A number of a picture. */
export const number = (value: number): string => formatNumber(value, 2)

const DASHES: { readonly [style: string]: number } = { dashed: 4, dotted: 1 }

/** A line whose middle is missing: the length that it takes itself for, and what is drawn of it. */
const BROKEN = ' pathLength="100" stroke-dasharray="36 28 36"'

/** The shapes of a thing as elements of SVG, where y grows downwards; the lines of a broken one lack their middle. */
export function shapesOf(operations: readonly Operation[], isBroken = false): string {
  const at = ([x, y]: Point) => `${number(x)},${number(-y)}`
  const pen = { line: '#000000', fill: 'none', width: 1, style: 'solid' }
  const drawn = ({ op, points = [], rect }: Operation): string => {
    const [first, ...rest] = points
    if (op === 'E' || op === 'e') {
      const [x, y, rx, ry] = rect!
      return `<ellipse cx="${number(x)}" cy="${number(-y)}" rx="${number(rx)}" ry="${number(ry)}"${strokeOf(pen, op === 'E')}/>`
    }
    const curve = op === 'b' || op === 'B' ? 'C' : 'L'
    const end = op === 'P' || op === 'p' ? 'Z' : ''
    const gap = isBroken && end === '' ? BROKEN : ''
    return `<path d="M${at(first!)}${curve}${rest.map(at).join(' ')}${end}"${strokeOf(pen, 'PB'.includes(op))}${gap}/>`
  }
  return operations
    .map((operation) => {
      const { op, color = '', style = '' } = operation
      if (op === 'c') pen.line = color
      else if (op === 'C') pen.fill = color
      else if (op === 'S') {
        const width = /^setlinewidth\(([\d.]+)\)$/.exec(style)
        if (width) pen.width = Number(width[1])
        else pen.style = style
      } else if ('EePpBbL'.includes(op)) return drawn(operation)
      return ''
    })
    .join('')
}

type Pen = { readonly line: string; readonly fill: string; readonly width: number; readonly style: string }

function strokeOf({ line, fill, width, style }: Pen, isFilled: boolean): string {
  const dash = DASHES[style]
  const dashes =
    dash === undefined
      ? ''
      : ` stroke-dasharray="${number(dash * Math.max(1.2, width / 1.5))} ${number(3 * Math.max(1, width / 2))}"`
  const wide = width === 1 ? '' : ` stroke-width="${number(width)}"`
  return ` fill="${isFilled ? fill : 'none'}" stroke="${line}"${wide}${dashes}`
}

/** The lines of text of a thing. */
export function textsOf(operations: readonly Operation[]): DrawnText[] {
  const pen = { colour: '#000000', size: 14, isBold: false }
  return operations.flatMap(({ op, color, size, fontchar, pt, width = 0, text = '' }) => {
    if (op === 'c') pen.colour = color!
    else if (op === 'F') pen.size = size!
    else if (op === 't') pen.isBold = (fontchar! & 1) === 1
    else if (op === 'T' && text.trim() !== '')
      return [{ x: pt![0] + width / 2, y: -pt![1], width, text, ...pen }]
    return []
  })
}

/** A line of text as an element of SVG; its font is that of the whole. */
export function textElement({ x, y, size, isBold, colour, text }: DrawnText): string {
  const bold = isBold ? ' font-weight="bold"' : ''
  return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}"${bold} fill="${colour}">${xmlEscaped(lineOf(text))}</text>`
}
