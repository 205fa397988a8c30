import type { GraphView, ViewEdge } from '../../views/view.js'
import type { Written } from './dot-text.js'

/** Whether a line has its label beside it: among very many lines only what is bad, the rest on hovering. */
export const showsLabel = ({ directed, edges }: GraphView, { label, look }: ViewEdge): boolean =>
  label !== null && (directed || edges.length <= 40 || look === 'bad')

/** Reporting lines up to which it is worth Graphviz's pains to bend them: with more it may search for minutes. */
const BENT = 450

const HASTY = { nslimit: 0.2, nslimit1: 1, mclimit: 0.3, splines: 'line' }

/** Areas of more nodes than this are, in layers, a strip that no page holds, and too much for Graphviz to rank. */
const IN_LAYERS = 60

/** Which of Graphviz's layouts suits, and how much room it leaves. */
export function layoutOf(view: GraphView): Written {
  const { directed, flow, groups, nodes, edges } = view
  if (flow !== 'up' && groups.length > 0 && nodes.length > IN_LAYERS) return packed(view)
  const layers = { rankdir: flow === 'up' ? 'BT' : 'LR', ranksep: 0.6, nodesep: 0.25, newrank: true }
  if (directed) return flow === 'up' && edges.length > BENT ? { ...layers, ...HASTY } : layers
  if (groups.length === 0) return { layout: 'circo', mindist: 1.6 }
  // To find ways round hundreds of lines takes Graphviz minutes.
  return { layout: 'fdp', K: 0.9, splines: edges.length <= 300 }
}

/** Areas side by side, half as wide again as high: forces would fling far away what few lines hold. */
function packed({ groups, nodes }: GraphView): Written {
  const cells = groups.length + nodes.filter(({ group }) => group === null).length
  const columns = Math.max(3, Math.round(0.75 * Math.sqrt(cells)))
  return {
    layout: 'osage',
    pack: 20,
    packmode: `array_${columns}`,
    splines: 'line',
    outputorder: 'edgesfirst',
  }
}
