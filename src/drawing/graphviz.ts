import { instance, type Viz } from '@viz-js/viz'
import type { Box, Point } from './scene.js'

/** Draws nothing: it says where things go. Loading it takes some 20 ms, once. */
export type Layout = {
  /** Middles of boxes of these sizes, in the order given: joined ones near each other. Boxes may still overlap. */
  placed(sizes: readonly Size[], joins: readonly Join[], look: Look): Point[]
  /** A way for each join between boxes that stay where they are, round those in between. */
  routed(boxes: readonly Box[], joins: readonly Join[]): Point[][]
}

/** Room between boxes, and how much wider than high the whole should be. */
export type Look = { readonly gap: number; readonly stretch: number }

export type Size = { readonly width: number; readonly height: number }

/** Two boxes by their positions in the list, and how much pulls them together, above 0. */
export type Join = { readonly ends: readonly [number, number]; readonly pull: number }

/** Beyond so many joins routes are straight: to find ways round takes longer than anyone waits. */
const MOST_ROUTED = 150

/** Nor beyond so many boxes to go round. */
const MOST_BOXES = 120

/** Graphviz counts in inches and points. */
const INCH = 72

/** The layouts of Graphviz, run in WebAssembly: the same on every machine. */
export async function loadLayout(): Promise<Layout> {
  const viz = await instance()
  return {
    placed: (sizes, joins, look) => placed(viz, sizes, joins, look),
    routed: (boxes, joins) =>
      joins.length > MOST_ROUTED || boxes.length > MOST_BOXES
        ? straight(boxes, joins)
        : routed(viz, boxes, joins),
  }
}

type Drawn = { objects?: { name: string; pos: string }[]; edges?: { id: string; pos?: string }[] }

function placed(viz: Viz, sizes: readonly Size[], joins: readonly Join[], { gap, stretch }: Look): Point[] {
  const mean =
    sizes.reduce((sum, { width, height }) => sum + width / stretch + height, 0) / (2 * sizes.length)
  const drawn = viz.renderJSON(
    {
      directed: false,
      graphAttributes: { splines: false, start: 1, dpi: INCH },
      nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
      nodes: sizes.map(({ width, height }, i) => ({
        name: String(i),
        attributes: { width: width / stretch / INCH, height: height / INCH },
      })),
      edges: joins.map(({ ends, pull }) => ({
        tail: String(ends[0]),
        head: String(ends[1]),
        attributes: { len: (mean + gap) / INCH / Math.sqrt(pull), weight: pull },
      })),
    },
    { engine: sizes.length > 100 ? 'sfdp' : 'neato', yInvert: true },
  ) as Drawn
  const at = new Map((drawn.objects ?? []).map(({ name, pos }) => [Number(name), point(pos)]))
  return sizes.map((_, i) => {
    const [x, y] = at.get(i)!
    return [x * stretch, y]
  })
}

/** How far from a corner ways go round it: several, so that ways which take the same corner stay apart. */
const ROUND = [4, 9, 14]

function routed(viz: Viz, boxes: readonly Box[], joins: readonly Join[]): Point[][] {
  const routes = straight(boxes, joins)
  for (const [turn, esep] of ROUND.entries()) {
    const own = [...joins.keys()].filter((i) => i % ROUND.length === turn)
    if (own.length === 0) continue
    const drawn = viz.renderJSON(
      {
        directed: false,
        graphAttributes: {
          splines: true,
          esep: `+${esep}`,
          overlap: true,
          inputscale: INCH,
          notranslate: true,
        },
        nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
        nodes: boxes.map(({ x, y, width, height }, i) => ({
          name: String(i),
          attributes: {
            pos: `${x + width / 2},${-(y + height / 2)}!`,
            width: width / INCH,
            height: height / INCH,
          },
        })),
        edges: own.map((i) => ({
          tail: String(joins[i]!.ends[0]),
          head: String(joins[i]!.ends[1]),
          attributes: { id: String(i) },
        })),
      },
      { engine: 'nop' },
    ) as Drawn
    for (const { id, pos } of drawn.edges ?? []) {
      if (pos === undefined) continue
      const points = pos
        .split(' ')
        .filter((part) => !/^[se],/.test(part))
        .map(point)
      routes[Number(id)] = flattened(points).map(([x, y]): Point => [x, -y])
    }
  }
  return routes
}

function point(text: string): Point {
  const [x, y] = text.split(',').map(Number)
  return [x!, y!]
}

/** Points of a chain of cubic Bézier curves, close enough together to look like them. */
function flattened(points: readonly Point[]): Point[] {
  const flat: Point[] = [points[0]!]
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i, i + 4) as [Point, Point, Point, Point]
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS
      const u = 1 - t
      const mix = (k: 0 | 1) => u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k]
      flat.push([mix(0), mix(1)])
    }
  }
  return flat
}

const STEPS = 8

/** From border to border along the line between the middles. */
function straight(boxes: readonly Box[], joins: readonly Join[]): Point[][] {
  const middle = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2]
  const leaves = (from: Box, to: Point): Point => {
    const [x, y] = middle(from)
    const [dx, dy] = [to[0] - x, to[1] - y]
    const share = Math.min(
      dx === 0 ? Number.POSITIVE_INFINITY : from.width / 2 / Math.abs(dx),
      dy === 0 ? Number.POSITIVE_INFINITY : from.height / 2 / Math.abs(dy),
      1,
    )
    return [x + dx * share, y + dy * share]
  }
  return joins.map(({ ends }) => {
    const [a, b] = [boxes[ends[0]]!, boxes[ends[1]]!]
    return [leaves(a, middle(b)), leaves(b, middle(a))]
  })
}
