import type { GraphView } from '../../views/view.js'
import { type Box, pushApart } from './apart.js'
import { type Drawing, dotOf } from './dot-graph.js'
import { layoutOf, showsLabel } from './dot-layout.js'
import type { Written } from './dot-text.js'
import type { Picture } from './drawn.js'
import { type Graphviz, GraphvizFailed } from './graphviz.js'
import { isCrowded } from './patch.js'

/** Edges up to which layers, a circle, or areas are laid out in a few seconds, and show more than a cloud does. */
const LAYERED = { nodes: 400, edges: 450 }
const ROUND = { nodes: 200, edges: 300 }
const IN_AREAS = { nodes: 1500, edges: 1500 }

function suits({ directed, flow, groups, nodes, edges }: GraphView): boolean {
  const limit = flow === 'up' || groups.length > 0 ? IN_AREAS : directed ? LAYERED : ROUND
  return nodes.length <= limit.nodes && edges.length <= limit.edges
}

/**
 * A view as Graphviz draws it: in layers, in a circle, in areas; as a cloud without areas above the limits, and where
 * it fails, which leaves only the `spare` in order.
 */
export function pictureOf(graphviz: Graphviz, spare: Graphviz, view: GraphView): Picture {
  const numbers = new Map([...view.nodes, ...view.edges].map(({ id }, i) => [id, `n${i}`]))
  const drawing = (layout: Written, isCloud: boolean): Drawing => ({
    // Graphviz knows how wide its letters are, and those of the fonts that stand in for it are as wide.
    font: 'Helvetica',
    layout,
    hasAreas: !isCloud,
    shows: (edge) => !isCloud && showsLabel(view, edge),
    nameOf: (id) => numbers.get(id)!,
    ofNode: () => ({}),
    ofEdge: ({ id }) => ({ id: numbers.get(id)! }),
  })
  if (!suits(view)) return cloudOf(graphviz, view, drawing)
  const { layout = 'dot', ...rest } = layoutOf(view)
  const drawn = (more: Written): Picture =>
    JSON.parse(graphviz.draw(dotOf(view, drawing({ ...rest, ...more }, false)), String(layout), 'json'))
  try {
    if (layout !== 'dot') return drawn({})
    // Ranked one by one areas lead to fewer loops, and, where much joins them, lie on each other.
    const first = drawn({ newrank: false })
    return isCrowded(first) ? drawn({ newrank: true }) : first
  } catch (error) {
    if (!(error instanceof GraphvizFailed)) throw error
    return cloudOf(spare, view, drawing)
  }
}

/** A layout by forces takes nodes for points; these are pushed apart, and the edges drawn between where they are then. */
function cloudOf(
  graphviz: Graphviz,
  view: GraphView,
  drawing: (layout: Written, isCloud: boolean) => Drawing,
): Picture {
  const points = graphviz.draw(
    dotOf(view, drawing({ overlap: true, splines: 'line' }, true)),
    'sfdp',
    'plain',
  )
  const boxes = new Map<string, Box>()
  for (const line of points.split('\n')) {
    const [kind, name, ...numbers] = line.split(' ')
    const [x, y, width, height] = numbers.slice(0, 4).map((inches) => Number(inches) * 72)
    if (kind === 'node') boxes.set(name!, { x: x!, y: y!, width: width!, height: height! })
  }
  pushApart([...boxes.values()])
  const placed = drawing({ splines: 'line' }, true)
  const ofNode: Drawing['ofNode'] = ({ id }) => {
    const { x, y } = boxes.get(placed.nameOf(id))!
    return { pos: `${x.toFixed(2)},${y.toFixed(2)}` }
  }
  return JSON.parse(graphviz.draw(dotOf(view, { ...placed, ofNode }), 'nop', 'json'))
}
