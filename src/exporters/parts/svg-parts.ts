import type { GraphView, Look } from '../../views/view.js'
import { type Drawn, type DrawnText, number, type Picture, shapesOf, textElement, textsOf } from './drawn.js'
import { movedOff, patchOf } from './labels.js'
import { areaColours } from './palette.js'
import { nodePatch } from './patch.js'
import { factsOf, lineOf } from './values.js'
import { xmlEscaped } from './xml.js'

/** What stands out lies above what does not. */
const LOOKS: readonly Look[] = ['muted', 'plain', 'good', 'strong', 'warn', 'bad']

/** A thing with what hovering over it shows. */
function group(kind: string, id: string, hover: readonly string[], inner: string): string {
  const title = hover.map((line) => xmlEscaped(lineOf(line))).join('\n')
  return `<g class="${kind}" data-id="${xmlEscaped(id)}"><title>${title}</title>${inner}</g>`
}

/** Words on a patch that keeps what they stand on from running through them. */
function onPatch(texts: readonly DrawnText[], fill: string): string {
  const patch = ({ x, y, width, size }: DrawnText) =>
    `<rect x="${number(x - width / 2 - 2)}" y="${number(y - size * 0.85)}" width="${number(width + 4)}" height="${number(size * 1.1)}" rx="2" fill="${fill}" fill-opacity="0.85"/>`
  return [...texts.map(patch), ...texts.map(textElement)].join('')
}

/** The parts of the picture, the hindmost first: areas, edges, nodes, and the words that stand on them. */
export function partsOf(view: GraphView, { objects = [], edges = [] }: Picture): string[] {
  const things = new Map(objects.map((one) => [one.name, one]))
  const lines = new Map(edges.map((one) => [one.id, one]))
  const areas = view.groups.flatMap((area) => {
    const drawn = things.get(`cluster_${area.id}`)
    return drawn === undefined ? [] : [{ area, drawn }]
  })
  const shape = ({ _draw_ = [], _hdraw_ = [], _tdraw_ = [] }: Drawn, isBroken = false) =>
    [_draw_, _hdraw_, _tdraw_].map((drawn) => shapesOf(drawn, isBroken)).join('')
  const words = ({ _ldraw_ = [] }: Drawn) => textsOf(_ldraw_)
  const hoverOfNode = (node: GraphView['nodes'][number]) => [
    node.label,
    ...factsOf(node.attributes, view.attributes.nodes),
  ]
  const names = new Map(view.nodes.map(({ id, label }) => [id, label]))
  const hoverOfEdge = ({ source, target, label, kind, mutual, attributes }: GraphView['edges'][number]) => [
    `${names.get(source)} ${view.directed && !mutual ? '→' : '–'} ${names.get(target)}: ${label ?? kind}`,
    ...factsOf(attributes, view.attributes.edges),
  ]
  const drawnEdges = view.edges.map((edge, i) => ({ edge, drawn: lines.get(`n${view.nodes.length + i}`)! }))
  const headings = areas.flatMap(({ area, drawn }) => {
    const texts = words(drawn)
    return texts.length === 0 ? [] : [{ area, texts }]
  })
  const labels = drawnEdges.flatMap(({ edge, drawn }) => {
    const texts = words(drawn)
    return texts.length === 0 ? [] : [{ edge, texts }]
  })
  const taken = [...headings.map(({ texts }) => patchOf(texts)), ...objects.flatMap(nodePatch)]
  return [
    ...areas.map(({ area, drawn }) => group('area', area.id, [area.label], shape(drawn))),
    ...LOOKS.flatMap((look) => drawnEdges.filter(({ edge }) => edge.look === look)).map(({ edge, drawn }) =>
      group(`edge ${edge.kind}`, edge.id, hoverOfEdge(edge), shape(drawn, edge.line === 'broken')),
    ),
    ...movedOff(labels, taken).map(({ edge, texts }) =>
      group('label', edge.id, hoverOfEdge(edge), onPatch(texts, '#ffffff')),
    ),
    ...view.nodes.map((node, i) => {
      const drawn = things.get(`n${i}`)!
      return group(
        `node ${node.kind}`,
        node.id,
        hoverOfNode(node),
        shape(drawn) + words(drawn).map(textElement).join(''),
      )
    }),
    ...headings.map(({ area, texts }) =>
      group('label', area.id, [area.label], onPatch(texts, areaColours(area.look).fill)),
    ),
  ]
}
