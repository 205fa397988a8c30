import type { GroupShape, Ink, LineShape, Shape, TextShape } from './scene.js'

/** What a medium gives the writer. */
export type SvgMedium = {
  ink(ink: Ink): string
  escaped(text: string): string
  /** Attributes that a group has in this medium beside its own. */
  group?(group: GroupShape): string
}

const number = (n: number) => String(Math.round(n * 100) / 100)

const DASHES = { dashed: '7 4', dotted: '1.5 4' } as const

const attributes = (all: { readonly [name: string]: string | number | null | undefined }) =>
  Object.entries(all)
    .map(([name, value]) =>
      value === null || value === undefined
        ? ''
        : ` ${name}="${typeof value === 'number' ? number(value) : value}"`,
    )
    .join('')

function drawLine({ points, stroke, thickness, dash, arrow }: LineShape, { ink }: SvgMedium): string {
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join('')
  const drawn = attributes({
    d,
    fill: 'none',
    stroke: ink(stroke),
    'stroke-width': thickness,
    'stroke-dasharray': dash === null ? null : DASHES[dash],
    'stroke-linecap': dash === 'dotted' ? 'round' : null,
    'stroke-linejoin': 'round',
  })
  return `<path${drawn}/>${arrow ? drawHead(points, ink(stroke), thickness) : ''}`
}

function drawHead(points: LineShape['points'], fill: string, thickness: number): string {
  const [x, y] = points.at(-1)!
  const [px, py] = points.at(-2) ?? points[0]!
  const length = Math.hypot(x - px, y - py) || 1
  const [ux, uy] = [(x - px) / length, (y - py) / length]
  const size = 5 + thickness
  const corner = (side: number) =>
    `${number(x - ux * size + side * uy * size * 0.55)} ${number(y - uy * size - side * ux * size * 0.55)}`
  return `<path d="M${number(x)} ${number(y)}L${corner(1)}L${corner(-1)}Z" fill="${fill}"/>`
}

function drawText(
  { x, y, text, size, ink: colour, anchor, bold, halo }: TextShape,
  medium: SvgMedium,
): string {
  const drawn = attributes({
    x,
    y,
    'font-size': size,
    fill: medium.ink(colour),
    'text-anchor': anchor === 'start' ? null : anchor,
    'font-weight': bold ? 600 : null,
    ...(halo
      ? {
          stroke: medium.ink('paper'),
          'stroke-width': 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }
      : {}),
  })
  return `<text${drawn}>${medium.escaped(text)}</text>`
}

function drawGroup(shape: GroupShape, medium: SvgMedium): string {
  const { look, subject, about, title, shapes } = shape
  const named = attributes({
    class: look,
    'data-subject': subject === null ? null : medium.escaped(subject),
    'data-about': about.length === 0 ? null : medium.escaped(about.join(' ')),
  })
  const told = title === null ? '' : `<title>${medium.escaped(title)}</title>`
  return `<g${named}${medium.group?.(shape) ?? ''}>${told}${shapes.map((shape) => drawShape(shape, medium)).join('')}</g>\n`
}

/** One shape, with all that is in it. */
function drawShape(shape: Shape, medium: SvgMedium): string {
  switch (shape.type) {
    case 'group':
      return drawGroup(shape, medium)
    case 'line':
      return drawLine(shape, medium)
    case 'text':
      return drawText(shape, medium)
    case 'box': {
      const { x, y, width, height, radius, fill, stroke, thickness, dash } = shape
      const drawn = attributes({
        x,
        y,
        width,
        height,
        rx: radius === 0 ? null : radius,
        fill: fill === null ? 'none' : medium.ink(fill),
        stroke: stroke === null ? null : medium.ink(stroke),
        'stroke-width': stroke === null ? null : thickness,
        'stroke-dasharray': dash === null ? null : DASHES[dash],
      })
      return `<rect${drawn}/>`
    }
  }
}

/** Shapes, for an `svg` element of the medium's own. */
export const drawShapes = (shapes: readonly Shape[], medium: SvgMedium): string =>
  shapes.map((shape) => drawShape(shape, medium)).join('')
