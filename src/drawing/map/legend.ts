import type { Area, Bridge, BridgeState, MapPicture } from '../../report/picture.js'
import { box, type Ink, line, type Shape, text } from '../scene.js'
import { textWidth } from '../words.js'
import { broken } from './broken.js'

const STATES: readonly {
  readonly state: BridgeState
  readonly words: string
  readonly sample: (x: number, y: number) => Shape[]
}[] = [
  {
    state: 'gap',
    words: 'gap: required, nothing links them',
    sample: (x, y) =>
      broken(
        [
          [x, y],
          [x + 34, y],
        ],
        12,
      ).map((part) => line(part, { stroke: 'bad', thickness: 2.5 })),
  },
  {
    state: 'linked',
    words: 'required and linked',
    sample: (x, y) => [
      line(
        [
          [x, y],
          [x + 34, y],
        ],
        { stroke: 'good', thickness: 2.5 },
      ),
    ],
  },
  {
    state: 'fragile',
    words: 'linked, but fragile',
    sample: (x, y) => [
      line(
        [
          [x, y],
          [x + 34, y],
        ],
        { stroke: 'warn', thickness: 2.5, dash: 'dashed' },
      ),
    ],
  },
  {
    state: 'surplus',
    words: 'linked, not required',
    sample: (x, y) => [
      line(
        [
          [x, y],
          [x + 34, y],
        ],
        { stroke: 'edge', thickness: 1.25, dash: 'dotted' },
      ),
    ],
  },
]

const SIZE = 12

/** A small area as it looks where nothing is said of it. */
const patch =
  (fill: Ink, stroke: Ink, thickness: number) =>
  (x: number, y: number): Shape[] => [
    box({ x, y: y - 6, width: 22, height: 12 }, { fill, stroke, thickness, radius: 3 }),
  ]

/** What areas without a verdict are, those that there are. */
const PLAIN: readonly {
  readonly words: string
  readonly sample: (x: number, y: number) => Shape[]
  readonly isOne: (area: Area, isInUnit: boolean) => boolean
}[] = [
  {
    words: 'unit, not assessed',
    sample: patch('paper', 'edge', 1.5),
    isOne: ({ isUnit, tone }) => isUnit && tone === undefined,
  },
  {
    words: 'above the units',
    sample: patch('wash', 'line', 1),
    isOne: ({ isUnit }, isInUnit) => !isUnit && !isInUnit,
  },
]

/** Subjects of the areas that lie in a unit. */
function partsOfUnits(areas: readonly Area[]): ReadonlySet<string> {
  const at = new Map(areas.map((area) => [area.subject, area]))
  const liesInUnit = ({ inside }: Area): boolean => {
    const outer = inside === null ? undefined : at.get(inside)
    return outer !== undefined && (outer.isUnit || liesInUnit(outer))
  }
  return new Set(areas.filter(liesInUnit).map(({ subject }) => subject))
}

/** What is not drawn, in words. */
function leftOut(bridges: readonly Bridge[], drawn: readonly Bridge[]): string[] {
  const count = (of: readonly Bridge[], isSurplus: boolean) =>
    of.filter(({ state }) => (state === 'surplus') === isSurplus).length
  const [required, surplus] = [count(bridges, false), count(bridges, true)]
  const [shown, shownSurplus] = [count(drawn, false), count(drawn, true)]
  return [
    ...(shown < required ? [`the ${shown} weightiest of ${required} required boundaries are drawn`] : []),
    ...(shownSurplus < surplus ? [`not drawn: ${surplus - shownSurplus} links that nothing requires`] : []),
  ]
}

/** What lines and plain areas mean, those that are drawn; and that not all are, where they are not. */
export function drawLegend(
  { areas, bridges }: MapPicture,
  drawn: readonly Bridge[],
  at: { readonly x: number; readonly y: number; readonly width: number },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = []
  let { x, y } = at
  const put = (sample: (x: number, y: number) => Shape[], room: number, words: string) => {
    const width = room + textWidth(words, SIZE)
    if (x > at.x && x + width > at.x + at.width) {
      x = at.x
      y += 20
    }
    shapes.push(...sample(x, y - 4), text([x + room, y], words, { size: SIZE, ink: 'soft' }))
    x += width + 26
  }
  for (const { state, words, sample } of STATES)
    if (drawn.some((bridge) => bridge.state === state)) put(sample, 42, words)
  const parts = partsOfUnits(areas)
  for (const { words, sample, isOne } of PLAIN)
    if (areas.some((area) => isOne(area, parts.has(area.subject)))) put(sample, 30, words)
  if (drawn.some(({ weight }) => weight > 0)) put(() => [], 0, 'the thicker, the more is required')
  for (const words of leftOut(bridges, drawn)) put(() => [], 0, words)
  return { shapes, height: shapes.length === 0 ? 0 : y - at.y + SIZE }
}
