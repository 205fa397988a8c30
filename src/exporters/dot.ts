import { wrap } from '../util/text.js'
import {
  type Attributes,
  type GraphView,
  textOf,
  type ViewEdge,
  type ViewGroup,
  type ViewNode,
} from '../views/view.js'
import type { Exporter } from './exporter.js'
import { areaColours, lineColour, nodeColours } from './parts/palette.js'
import { lineOf } from './parts/values.js'

const FONT = 'Helvetica,Arial,sans-serif'

const SHAPES: { readonly [kind: string]: string } = {
  customer: 'ellipse',
  decision: 'octagon',
  forum: 'hexagon',
  measure: 'note',
  program: 'tab',
}

/** Attributes of ours that mean something else to Graphviz. */
const TAKEN = new Set(['layer', 'weight'])

type Written = { readonly [name: string]: string | number | boolean }

/** A quoted string. Graphviz reads entities and backslashes in it, so that both are written as what they stand for. */
function quoted(text: string): string {
  const safe = lineOf(text).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${safe}"`
}

const list = (attributes: Written) =>
  Object.entries(attributes)
    .map(([name, value]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name)}=${written(value)}`)
    .join(', ')

/** Labels are written by us as they are; any other text is quoted. */
const written = (value: string | number | boolean) =>
  typeof value === 'string' && !value.startsWith('<<') ? quoted(value) : String(value)

const data = (attributes: Attributes): Written =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      TAKEN.has(key) ? `data_${key}` : key,
      typeof value === 'object' ? textOf(value) : value,
    ]),
  )

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A label of two sizes: what it is, and below it what there is to say. */
function label(title: string, detail: string | null, { width = 26, size = 11, bold = false } = {}): string {
  const lines = (text: string, columns: number) =>
    wrap(lineOf(text) || ' ', columns)
      .map(escaped)
      .join('<br/>')
  const first = bold ? `<b>${lines(title, width)}</b>` : lines(title, width)
  const second =
    detail === null ? '' : `<br/><font point-size="9" color="#5b6470">${lines(detail, width + 12)}</font>`
  return `<<font point-size="${size}">${first}</font>${second}>`
}

/** The heading of the picture, with some room below it. */
const title = ({ organisation, title: below }: GraphView) =>
  `${label(organisation, below, { bold: true, size: 16, width: 80 }).slice(0, -1)}<br/> <br/>>`

/** What hovering shows in a picture that can: every attribute by its title. */
function tooltip(name: string, attributes: Attributes, declared: GraphView['attributes']['nodes']): string {
  const facts = declared
    .filter(({ key }) => Object.hasOwn(attributes, key))
    .map(({ key, title }) => `${title}: ${textOf(attributes[key]!)}`)
  return [name, ...facts].join(' · ')
}

function node(view: GraphView, { id, kind, label: name, detail, look, attributes }: ViewNode): string {
  const { line, fill } = nodeColours({ kind, look })
  const heavy = look === 'strong' || look === 'bad' ? 2 : 1
  const facts = { kind, ...data(attributes) }
  const drawn = {
    label: label(name, detail, { bold: kind !== 'role' }),
    tooltip: tooltip(name, attributes, view.attributes.nodes),
    shape: SHAPES[kind] ?? 'box',
    color: line,
    fillcolor: fill,
    penwidth: heavy,
  }
  return `${quoted(id)} [${list({ ...drawn, ...facts })}]`
}

/** Whether a line has its label beside it: among very many lines only what is bad, the rest on hovering. */
const shows = ({ directed, edges }: GraphView, { label, look }: ViewEdge): boolean =>
  label !== null && (directed || edges.length <= 40 || look === 'bad')

function edge(view: GraphView, one: ViewEdge): string {
  const { source, target, kind, look, line, width, mutual, aside, attributes, id } = one
  const colour = lineColour(look)
  const drawn: Written = {
    ...(shows(view, one)
      ? { label: label(one.label!, null, { width: 22, size: 9 }), fontcolor: colour }
      : {}),
    edgetooltip: tooltip(one.label ?? kind, attributes, view.attributes.edges),
    color: colour,
    style: line,
    penwidth: width,
    ...(mutual && view.directed ? { dir: 'none' } : {}),
    ...(aside ? { constraint: false } : {}),
  }
  const arrow = view.directed ? '->' : '--'
  return `${quoted(source)} ${arrow} ${quoted(target)} [${list({ ...drawn, id, kind, ...data(attributes) })}]`
}

function cluster(view: GraphView, { id, label: name, detail, look }: ViewGroup): string[] {
  const { line, fill } = areaColours(look)
  const head = {
    label: label(name, detail, { bold: true, size: 12, width: 40 }),
    // Upside down, the top is the bottom.
    labelloc: view.flow === 'up' ? 'b' : 't',
    // Nor may the lines to those above run through it.
    labeljust: view.flow === 'up' ? 'l' : 'c',
    color: line,
    fillcolor: fill,
  }
  const inside = view.nodes.filter(({ group }) => group === id).map((one) => `    ${node(view, one)}`)
  return [`  subgraph ${quoted(`cluster_${id}`)} {`, `    graph [${list(head)}]`, ...inside, '  }']
}

/** Which of Graphviz's layouts suits, and how much room it leaves. */
function layoutOf({ directed, flow, groups }: GraphView): Written {
  if (directed) return { rankdir: flow === 'up' ? 'BT' : 'LR', ranksep: 0.6, nodesep: 0.25, newrank: true }
  return groups.length > 0 ? { layout: 'fdp', K: 0.9, splines: true } : { layout: 'circo', mindist: 1.6 }
}

/** DOT, which Graphviz draws: units as areas, gaps as dashed red lines, and every attribute with its thing. */
const exporter: Exporter = {
  id: 'dot',
  title: 'DOT, which Graphviz draws',
  extension: 'dot',
  mediaType: 'text/vnd.graphviz',
  write(view) {
    const head = {
      label: title(view),
      labelloc: 't',
      fontname: FONT,
      style: 'rounded,filled',
      bgcolor: '#ffffff',
      pad: 0.3,
      ...layoutOf(view),
    }
    const nodes = { fontname: FONT, style: 'rounded,filled', margin: '0.14,0.08' }
    return [
      `${view.directed ? 'digraph' : 'graph'} ${quoted(`${view.organisation}: ${view.view}`)} {`,
      `  graph [${list(head)}]`,
      `  node [${list(nodes)}]`,
      `  edge [${list({ fontname: FONT, arrowsize: 0.7 })}]`,
      ...view.groups.flatMap((group) => cluster(view, group)),
      ...view.nodes.filter(({ group }) => group === null).map((one) => `  ${node(view, one)}`),
      ...view.edges.map((one) => `  ${edge(view, one)}`),
      '}',
      '',
    ].join('\n')
  },
}

export default exporter
