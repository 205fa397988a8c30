import type { GraphView, Look, ViewEdge, ViewGroup, ViewNode } from '../views/view.js'
import type { Exporter } from './exporter.js'
import { areaColours, isVerdict, lineColour, nodeColours } from './parts/palette.js'
import { lineOf } from './parts/values.js'

/** Shapes of the nodes, written round their label. */
const SHAPES: { readonly [kind: string]: readonly [string, string] } = {
  customer: ['([', '])'],
  decision: ['{{', '}}'],
  forum: ['[[', ']]'],
  measure: ['[/', '/]'],
  program: ['[/', '/]'],
  role: ['(', ')'],
}

const ARROWS = { solid: '-->', dashed: '-.->', dotted: '-.->', broken: 'x--x' } as const
const LINES = { solid: '---', dashed: '-.-', dotted: '-.-', broken: 'x--x' } as const
const LOOKS: readonly Look[] = ['good', 'warn', 'bad', 'muted', 'plain', 'strong']

/** Quoted text: what would be markup, an entity or Markdown stands as a code, of which Mermaid knows `#35;`. */
function quoted(text: string): string {
  const codes = lineOf(text).replace(/[#&<>"`\\*_[\]{}|~$%:;@]/g, (found) => `#${found.charCodeAt(0)};`)
  return `"${codes || ' '}"`
}

const said = (label: string, detail: string | null) =>
  detail === null ? quoted(label) : `${quoted(label).slice(0, -1)}<br/>${quoted(detail).slice(1)}`

/** Mermaid takes few characters in ids, and some words for its own: nodes and areas are numbered. */
function numbered(view: GraphView): ReadonlyMap<string, string> {
  return new Map([
    ...view.groups.map(({ id }, i) => [`group:${id}`, `u${i + 1}`] as const),
    ...view.nodes.map(({ id }, i) => [id, `n${i + 1}`] as const),
  ])
}

type Ids = ReadonlyMap<string, string>

function node(ids: Ids, { id, kind, label, detail, look }: ViewNode): string {
  const [open, close] = SHAPES[kind] ?? ['[', ']']
  return `${ids.get(id)}${open}${said(label, detail)}${close}:::${classOf({ kind, look })}`
}

/** What a node looks like: its look where that is a verdict, else its kind. */
const classOf = ({ kind, look }: Pick<ViewNode, 'kind' | 'look'>) => (isVerdict(look) ? look : kind)

function area(view: GraphView, ids: Ids, group: ViewGroup): string[] {
  const inside = view.nodes.filter((one) => one.group === group.id).map((one) => `    ${node(ids, one)}`)
  return [
    `  subgraph ${ids.get(`group:${group.id}`)}[${said(group.label, group.detail)}]`,
    ...inside,
    '  end',
  ]
}

function edge(view: GraphView, ids: Ids, { source, target, label, mutual, line }: ViewEdge): string {
  const stroke = (view.directed && !mutual ? ARROWS : LINES)[line]
  const words = label === null ? '' : `|${quoted(label)}|`
  return `  ${ids.get(source)} ${stroke}${words} ${ids.get(target)}`
}

/** Colours: a class for each kind and look of a node, a style for each area, and one for the lines of each look. */
function styles(view: GraphView, ids: Ids): string[] {
  const classes = new Map(view.nodes.map((one) => [classOf(one), nodeColours(one)]))
  const areas = view.groups.map(({ id, look }) => {
    const { line, fill } = areaColours(look)
    return `  style ${ids.get(`group:${id}`)} fill:${fill},stroke:${line}`
  })
  const lines = LOOKS.flatMap((look) =>
    [1, 2, 3, 4, 5].flatMap((width) => {
      const places = view.edges.flatMap((one, i) =>
        one.look === look && Math.floor(one.width) === width ? [i] : [],
      )
      const colour = lineColour(look)
      return places.length === 0
        ? []
        : [`  linkStyle ${places.join(',')} stroke:${colour},stroke-width:${width}px,color:${colour}`]
    }),
  )
  return [
    ...[...classes].map(
      ([name, { line, fill }]) => `  classDef ${name} fill:${fill},stroke:${line},color:#1f2933`,
    ),
    ...areas,
    ...lines,
  ]
}

/** What Mermaid draws unless the page that shows it says otherwise; the text itself may not. */
const USUAL = { maxEdges: 500, maxTextSize: 50_000 }

/** How the page must set Mermaid up for this text; nothing where it is drawn as it is. */
function settings(view: GraphView, text: string): string | null {
  const needed = [
    ...(view.edges.length > USUAL.maxEdges ? [`maxEdges: ${view.edges.length}`] : []),
    ...(text.length > USUAL.maxTextSize ? [`maxTextSize: ${Math.ceil(text.length / 1e5)}00000`] : []),
  ]
  return needed.length === 0 ? null : `mermaid.initialize({ ${needed.join(', ')} })`
}

function flowchart(view: GraphView): string {
  const ids = numbered(view)
  const towards = { up: 'BT', across: 'LR', free: 'TB' }[view.flow]
  return [
    `flowchart ${towards}`,
    // Customers first: where ways lead in a circle, the layout starts from what comes first.
    ...view.nodes.filter(({ group }) => group === null).map((one) => `  ${node(ids, one)}`),
    ...view.groups.flatMap((group) => area(view, ids, group)),
    ...view.edges.map((one) => edge(view, ids, one)),
    ...styles(view, ids),
    '',
  ].join('\n')
}

/** A flowchart: names and figures are in the labels, for Mermaid has no room for attributes. */
const exporter: Exporter = {
  id: 'mermaid',
  title: 'A Mermaid flowchart, which Markdown shows on GitHub and GitLab',
  extension: 'mmd',
  mediaType: 'text/vnd.mermaid',
  write(view) {
    const text = flowchart(view)
    const needed = settings(view, text)
    return needed === null ? text : `%% Drawn only by a page that calls ${needed}\n${text}`
  },
  notes(view) {
    const needed = settings(view, flowchart(view))
    if (needed === null) return []
    return [
      `Mermaid draws ${USUAL.maxEdges} edges and ${USUAL.maxTextSize} characters unless the page that shows it calls ${needed}; where you cannot set that, as on GitHub, take -f svg, another --view, --unit or --customer`,
    ]
  },
}

export default exporter
