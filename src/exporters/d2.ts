import { markdownText } from '../util/markdown.js'
import {
  type Attributes,
  type Declaration,
  type GraphView,
  textOf,
  type ViewEdge,
  type ViewGroup,
  type ViewNode,
} from '../views/view.js'
import type { Exporter } from './exporter.js'
import { areaColours, lineColour, nodeColours } from './parts/palette.js'
import { lineOf } from './parts/values.js'

const SHAPES: { readonly [kind: string]: string } = {
  customer: 'oval',
  decision: 'hexagon',
  forum: 'parallelogram',
  measure: 'page',
  program: 'package',
}

/** A quoted text, in which D2 would read escapes and put variables in. */
function quoted(...lines: readonly string[]): string {
  const escaped = lines.map((line) => lineOf(line).replace(/[\\"$]/g, '\\$&'))
  return `"${escaped.join('\\n') || ' '}"`
}

const said = (label: string, detail: string | null) =>
  detail === null ? quoted(label) : quoted(label, detail)

/** What hovering shows, which D2 reads as Markdown: every attribute by its title. */
const tooltip = (attributes: Attributes, declared: readonly Declaration[]): string =>
  quoted(
    ...declared
      .filter(({ key }) => Object.hasOwn(attributes, key))
      .map(({ key, title }) => `- ${markdownText(`${title}: ${lineOf(textOf(attributes[key]!))}`)}`),
  )

/** Where a node is: in the area of its unit, or beside them. */
const placeOf = ({ id, group }: ViewNode) =>
  group === null ? quoted(id) : `${quoted(`group:${group}`)}.${quoted(id)}`

function node(
  view: GraphView,
  { id, kind, label, detail, look, attributes }: ViewNode,
  indent: string,
): string[] {
  const { line, fill } = nodeColours({ kind, look })
  const shape = SHAPES[kind]
  return [
    `${indent}${quoted(id)}: ${said(label, detail)} {`,
    ...(shape === undefined ? [`${indent}  style.border-radius: 8`] : [`${indent}  shape: ${shape}`]),
    `${indent}  style.fill: ${quoted(fill)}`,
    `${indent}  style.stroke: ${quoted(line)}`,
    `${indent}  style.font-color: "#1f2933"`,
    `${indent}  tooltip: ${tooltip({ kind, ...attributes }, [KIND, ...view.attributes.nodes])}`,
    `${indent}}`,
  ]
}

const KIND: Declaration = { key: 'kind', title: 'Kind', type: 'text', meaning: 'what it is' }

function area(view: GraphView, { id, label, detail, look }: ViewGroup): string[] {
  const { line, fill } = areaColours(look)
  return [
    `${quoted(`group:${id}`)}: ${said(label, detail)} {`,
    `  style.fill: ${quoted(fill)}`,
    `  style.stroke: ${quoted(line)}`,
    '  style.border-radius: 8',
    ...view.nodes.filter(({ group }) => group === id).flatMap((one) => node(view, one, '  ')),
    '}',
  ]
}

const DASHES = { solid: 0, dashed: 5, dotted: 2, broken: 10 } as const

function edge(view: GraphView, places: ReadonlyMap<string, string>, one: ViewEdge): string[] {
  const arrow = view.directed && !one.mutual ? '->' : '--'
  const words = one.label === null ? '' : ` ${quoted(one.label)}`
  const colour = quoted(lineColour(one.look))
  return [
    `${places.get(one.source)} ${arrow} ${places.get(one.target)}:${words} {`,
    `  style.stroke: ${colour}`,
    `  style.font-color: ${colour}`,
    `  style.stroke-width: ${Math.round(one.width)}`,
    ...(one.line === 'solid' ? [] : [`  style.stroke-dash: ${DASHES[one.line]}`]),
    '}',
  ]
}

/** D2: units as containers, every attribute of a node in its tooltip; a line has no room for more than its label. */
const exporter: Exporter = {
  id: 'd2',
  title: 'D2, which d2 draws',
  extension: 'd2',
  mediaType: 'text/plain',
  write(view) {
    const places = new Map(view.nodes.map((one) => [one.id, placeOf(one)]))
    return [
      `direction: ${view.flow === 'up' ? 'up' : 'right'}`,
      // Customers first: where ways lead in a circle, the layout starts from what comes first.
      ...view.nodes.filter(({ group }) => group === null).flatMap((one) => node(view, one, '')),
      ...view.groups.flatMap((group) => area(view, group)),
      ...view.edges.flatMap((one) => edge(view, places, one)),
      '',
    ].join('\n')
  },
}

export default exporter
