import { compareText } from '../../util/order.js'
import { type Attributes, type GraphView, textOf, type ViewEdge, type ViewNode } from '../view.js'
import { declarationsOf } from './declared.js'

type Given = Pick<GraphView, 'organisation' | 'view' | 'title' | 'directed' | 'flow' | 'groups'> & {
  readonly nodes: Iterable<ViewNode>
  readonly edges: Iterable<ViewEdge>
}

/** The whole view: sorted, its attributes declared, and of the groups only those that hold something. */
export function viewOf({ nodes, edges, groups, ...rest }: Given): GraphView {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id)
  const [sortedNodes, sortedEdges] = [[...nodes].sort(byId), [...edges].sort(byId)]
  const used = new Set(sortedNodes.map(({ group }) => group))
  const attributes = { nodes: declarationsOf(sortedNodes), edges: declarationsOf(sortedEdges) }
  return {
    ...rest,
    attributes,
    groups: groups.filter(({ id }) => used.has(id)).sort(byId),
    nodes: sortedNodes.map((node) => ({ ...node, attributes: typed(node.attributes, attributes.nodes) })),
    edges: sortedEdges.map((edge) => ({ ...edge, attributes: typed(edge.attributes, attributes.edges) })),
  }
}

/** Attributes in the order of their declarations; a value of a key that is declared as text is one. */
function typed(attributes: Attributes, declared: GraphView['attributes']['nodes']): Attributes {
  const given = declared.filter(({ key }) => Object.hasOwn(attributes, key))
  return Object.fromEntries(
    given.map(({ key, type }) => [key, type === 'text' ? textOf(attributes[key]!) : attributes[key]!]),
  )
}

type Drawn = Partial<Pick<ViewEdge, 'label' | 'mutual' | 'look' | 'line' | 'width' | 'aside' | 'attributes'>>

/** Edges as they are gathered: one that is like another in kind and ends gets a number. */
export class Edges {
  readonly #directed: boolean
  readonly #edges = new Map<string, ViewEdge>()

  /** In a view without directions every edge runs from the smaller id. */
  constructor(directed: boolean) {
    this.#directed = directed
  }

  add(kind: string, from: string, to: string, drawn: Drawn = {}): void {
    const swapped = !this.#directed && to < from
    const [source, target] = swapped ? [to, from] : [from, to]
    const key = `${kind}:${source}>${target}`
    let id = key
    for (let times = 2; this.#edges.has(id); times++) id = `${key}#${times}`
    const { attributes = {}, mutual = false } = drawn
    const marked = this.#directed && mutual ? { ...attributes, mutual } : attributes
    const plain = { label: null, look: 'plain', line: 'solid', width: 1, aside: false } as const
    this.#edges.set(id, { id, source, target, kind, ...plain, ...drawn, mutual, attributes: marked })
  }

  values(): Iterable<ViewEdge> {
    return this.#edges.values()
  }
}
