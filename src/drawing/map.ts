import type { Bridge, BridgeState, MapPicture } from '../report/picture.js'
import type { Tone } from '../report/tone.js'
import { plural } from '../util/text.js'
import type { Layout } from './graphviz.js'
import { broken } from './map/broken.js'
import { labelsOf, type PlacedLabel } from './map/labels.js'
import { drawLegend } from './map/legend.js'
import { drawnBridges, type MapLook, NAME, NOTE, PAD, placeMap, USUAL } from './map/place.js'
import type { PlacedArea, PlacedBridge } from './map/placed.js'
import { box, group, type Ink, line, type Point, type Scene, type Shape, text } from './scene.js'
import { textWidth } from './words.js'

const MARGIN = 16

type DrawnArea = {
  readonly isOuter: boolean
  readonly shape: Shape
  readonly name: readonly Shape[]
}

const WASHES: { readonly [tone in Tone]?: { readonly fill: Ink; readonly stroke: Ink } } = {
  good: { fill: 'good-wash', stroke: 'good' },
  warn: { fill: 'warn-wash', stroke: 'warn' },
  bad: { fill: 'bad-wash', stroke: 'bad' },
}

function drawArea({ area, name, notes, hasParts, x, y, width, height }: PlacedArea): DrawnArea {
  const look = WASHES[area.tone ?? 'muted'] ?? {
    fill: area.isUnit ? 'paper' : 'wash',
    stroke: area.isUnit ? 'edge' : 'line',
  }
  const left = x + (hasParts ? PAD : 10)
  const lines = [
    ...name.map((words, i) => text([left, y + 22 + i * 16], words, { size: NAME, bold: true })),
    ...notes.map((words, i) =>
      text([left, y + 22 + name.length * 16 + i * 14 - 1], words, {
        size: NOTE,
        ink: i === 0 && area.detail !== null ? (look.stroke === 'edge' ? 'soft' : look.stroke) : 'soft',
      }),
    ),
  ]
  const frame = box(
    { x, y, width, height },
    { ...look, radius: hasParts ? 10 : 6, thickness: area.isUnit ? 1.5 : 1 },
  )
  const title = [area.label, area.detail, plural(area.people, 'person', 'people')]
    .filter((one) => one !== null)
    .join(', ')
  const told = { subject: area.subject, title }
  const isOuter = hasParts && !area.isUnit
  return {
    isOuter,
    shape: group(`area${area.isUnit ? ' unit' : ''}`, isOuter ? [frame] : [frame, ...lines], told),
    // Bridges go through what holds units: its name stands on a ground of its own above them.
    name: isOuter ? [group('area-name', [backing(left, y, name, notes), ...lines], told)] : [],
  }
}

function backing(left: number, y: number, name: readonly string[], notes: readonly string[]): Shape {
  const widths = [
    ...name.map((words) => textWidth(words, NAME, true)),
    ...notes.map((words) => textWidth(words, NOTE)),
  ]
  const height = name.length * 16 + notes.length * 14 + 6
  return box({ x: left - 4, y: y + 8, width: Math.max(0, ...widths) + 8, height }, { fill: 'wash' })
}

const LOOKS: {
  readonly [state in BridgeState]: { readonly stroke: Ink; readonly dash: 'dashed' | 'dotted' | null }
} = {
  linked: { stroke: 'good', dash: null },
  fragile: { stroke: 'warn', dash: 'dashed' },
  gap: { stroke: 'bad', dash: null },
  surplus: { stroke: 'edge', dash: 'dotted' },
}

/** A gap is drawn as a bridge whose middle is missing: two stubs that end in bars. */
function drawBridge({ bridge, points }: PlacedBridge, label: PlacedLabel | undefined): Shape {
  const look = { ...LOOKS[bridge.state], thickness: thicknessOf(bridge) }
  const lines =
    bridge.state === 'gap'
      ? broken(points, label === undefined ? 18 : 34).map((part) => line(part, look))
      : [line(points, look)]
  const words = label === undefined ? [] : labelAt(label, bridge, look.stroke)
  return group(`bridge ${bridge.state}`, [...lines, ...words], {
    title: bridge.title,
    about: bridge.between,
  })
}

const thicknessOf = ({ weight, state }: Bridge) => (state === 'surplus' ? 1.25 : 1.5 + 3 * weight)

/** On paper of its own, so that it is read where it stands on its line. */
function labelAt({ at: [x, y], width }: PlacedLabel, { label }: Bridge, ink: Ink): Shape[] {
  return [
    box({ x: x - width / 2, y: y - 8, width, height: 16 }, { fill: 'paper', radius: 3 }),
    text([x, y + 4], label, { size: NOTE, ink, anchor: 'middle', bold: true }),
  ]
}

/** Where there are more bridges than these, numbers on them are no longer read. */
const MOST_LABELS = 24

/** The organisation from above, with a legend. */
export function drawMap(picture: MapPicture, layout: Layout, look: MapLook = USUAL): Scene {
  const placed = placeMap(picture, layout, look)
  const width = Math.max(placed.width, 420) + 2 * MARGIN
  const left = (width - placed.width) / 2
  const areas = placed.areas.map((area) => drawArea({ ...area, x: area.x + left, y: area.y + MARGIN }))
  const ways = placed.bridges.map(({ bridge, points }) => ({
    bridge,
    points: points.map(([x, y]): Point => [x + left, y + MARGIN]),
  }))
  const labels = ways.length <= MOST_LABELS ? labelsOf(ways) : new Map<Bridge, PlacedLabel>()
  const bridges = ways.map((way) => drawBridge(way, labels.get(way.bridge)))
  const legend = drawLegend(picture, drawnBridges(picture), {
    x: MARGIN,
    y: placed.height + 2 * MARGIN + 12,
    width: width - 2 * MARGIN,
  })
  return {
    width,
    height: placed.height + 3 * MARGIN + legend.height + 12,
    title: picture.title,
    description: picture.answer,
    shapes: [
      ...areas.filter(({ isOuter }) => isOuter).map(({ shape }) => shape),
      ...bridges,
      ...areas.filter(({ isOuter }) => !isOuter).map(({ shape }) => shape),
      ...areas.flatMap((area) => area.name),
      ...legend.shapes,
    ],
  }
}
