import type { GraphView, ViewEdge, ViewGroup, ViewNode } from '../../views/view.js'
import { headingOf, labelOf, listOf, quoted, type Written } from './dot-text.js'
import { keyOf } from './key.js'
import { areaColours, lineColour, nodeColours } from './palette.js'
import { stagger } from './stagger.js'

const SHAPES: { readonly [kind: string]: string } = {
  customer: 'ellipse',
  decision: 'octagon',
  forum: 'hexagon',
  measure: 'note',
  program: 'tab',
}

/** Who draws: what things are called, what is said of them beside how they look, and how they are laid out. */
export type Drawing = {
  readonly font: string
  /** Attributes of the whole graph: the layout, and how much room it leaves. */
  readonly layout: Written
  /** Whether units are areas round their nodes. */
  readonly hasAreas: boolean
  /** Whether an edge has its label beside it. */
  shows(edge: ViewEdge): boolean
  nameOf(node: string): string
  ofNode(node: ViewNode): Written
  ofEdge(edge: ViewEdge): Written
}

function nodeLine(drawing: Drawing, node: ViewNode): string {
  const { id, kind, label, detail, look } = node
  const { line, fill } = nodeColours(node)
  const drawn = {
    label: labelOf(label, detail, { bold: kind !== 'role' }),
    shape: SHAPES[kind] ?? 'box',
    color: line,
    fillcolor: fill,
    penwidth: look === 'strong' || look === 'bad' ? 2 : 1,
  }
  return `${quoted(drawing.nameOf(id))} [${listOf({ ...drawn, ...drawing.ofNode(node) })}]`
}

function edgeLine(drawing: Drawing, view: GraphView, lengths: ReadonlyMap<string, number>, edge: ViewEdge) {
  const { source, target, look, line, width, mutual, aside, id } = edge
  const colour = lineColour(look)
  const length = lengths.get(id)
  const drawn: Written = {
    ...(drawing.shows(edge)
      ? { label: labelOf(edge.label!, null, { width: 22, size: 9 }), fontcolor: colour }
      : {}),
    color: colour,
    style: line === 'broken' ? 'solid' : line,
    penwidth: width,
    ...(mutual && view.directed ? { dir: 'none' } : {}),
    ...(aside ? { constraint: false } : {}),
    ...(length === undefined ? {} : { minlen: length }),
  }
  const ends = [source, target].map((end) => quoted(drawing.nameOf(end)))
  return `${ends.join(view.directed ? ' -> ' : ' -- ')} [${listOf({ ...drawn, ...drawing.ofEdge(edge) })}]`
}

function area(drawing: Drawing, view: GraphView, { id, label, detail, look }: ViewGroup): string[] {
  const { line, fill } = areaColours(look)
  const head = {
    label: labelOf(label, detail, { bold: true, size: 12, width: 40 }),
    // Upside down, the top is the bottom.
    labelloc: view.flow === 'up' ? 'b' : 't',
    // Nor may the lines to those above run through it.
    labeljust: view.flow === 'up' ? 'l' : 'c',
    color: line,
    fillcolor: fill,
    // Where areas are packed, they are so in columns of their own number.
    ...(drawing.layout.packmode === undefined ? {} : { packmode: 'array' }),
  }
  const inside = view.nodes.filter(({ group }) => group === id).map((one) => `    ${nodeLine(drawing, one)}`)
  return [`  subgraph ${quoted(`cluster_${id}`)} {`, `    graph [${listOf(head)}]`, ...inside, '  }']
}

/** A view in DOT, as Graphviz draws it. */
export function dotOf(view: GraphView, drawing: Drawing): string {
  const { font, layout, hasAreas } = drawing
  const head = {
    label: headingOf(view.organisation, [view.title, ...keyOf(view)].join('; ')),
    labelloc: 't',
    fontname: font,
    style: 'rounded,filled',
    bgcolor: '#ffffff',
    pad: 0.3,
    ...layout,
  }
  const nodes = { fontname: font, style: 'rounded,filled', margin: '0.14,0.08' }
  const lengths = stagger(view)
  const loose = hasAreas ? view.nodes.filter(({ group }) => group === null) : view.nodes
  return [
    `${view.directed ? 'digraph' : 'graph'} ${quoted(`${view.organisation}: ${view.view}`)} {`,
    `  graph [${listOf(head)}]`,
    `  node [${listOf(nodes)}]`,
    `  edge [${listOf({ fontname: font, arrowsize: 0.7 })}]`,
    ...(hasAreas ? view.groups.flatMap((group) => area(drawing, view, group)) : []),
    ...loose.map((one) => `  ${nodeLine(drawing, one)}`),
    ...view.edges.map((one) => `  ${edgeLine(drawing, view, lengths, one)}`),
    '}',
    '',
  ].join('\n')
}
