import type { Graph } from '../graph/graph.js'
import type { Organisation } from '../model/organisation.js'
import type { Origins } from '../model/origins.js'
import type { AnalysisData } from '../report/data.js'

/** What an attribute's value may be; what is not known or not assessed has no attribute at all. */
export type Value = string | number | boolean | readonly string[]

/** A value as one text, where there are no lists. */
export const textOf = (value: Value): string => (typeof value === 'object' ? value.join('; ') : String(value))

export type Attributes = { readonly [key: string]: Value }

/** An attribute as formats declare it: every value of the key is of this type, on nodes and on edges. */
export type Declaration = {
  readonly key: string
  readonly title: string
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'list'
  readonly meaning: string
}

/** How something stands, for colour and line: never the only carrier of a meaning. */
export type Look = 'good' | 'warn' | 'bad' | 'muted' | 'plain' | 'strong'

export type ViewNode = {
  /** `kind:id`, unique in the view and the same in all views of a model. */
  readonly id: string
  readonly kind: string
  readonly label: string
  /** What a picture says below the label; the attributes hold it too. */
  readonly detail: string | null
  /** The group that it lies in; `null` outside of all. */
  readonly group: string | null
  readonly look: Look
  readonly attributes: Attributes
}

export type ViewEdge = {
  /** What the edge is and whom it joins; unique in the view. */
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: string
  readonly label: string | null
  /** Whether it holds both ways alike: a picture gives it no arrow, whatever the view. */
  readonly mutual: boolean
  readonly look: Look
  /** `broken`: its middle is missing, for something that should be there. */
  readonly line: 'solid' | 'dashed' | 'dotted' | 'broken'
  /** How thick a picture draws it, 1 to 5. */
  readonly width: number
  /** Whether its target may stand before its source: it does not shape the layout. */
  readonly aside: boolean
  readonly attributes: Attributes
}

/** An area that a picture draws round nodes: a unit. It is no node, and its facts are those of its nodes. */
export type ViewGroup = {
  readonly id: string
  readonly label: string
  readonly detail: string | null
  readonly look: Look
}

/** One projection of an organisation as plain nodes and edges, all sorted: all that an exporter knows. */
export type GraphView = {
  /** The name of the organisation. */
  readonly organisation: string
  /** The word of `--view`, such as `boundaries` or `decision:offer-price`. */
  readonly view: string
  readonly title: string
  /** Whether edges run from source to target; where not, from the smaller id. */
  readonly directed: boolean
  /** Which way a picture should grow along the edges. */
  readonly flow: 'up' | 'across' | 'free'
  readonly attributes: { readonly nodes: readonly Declaration[]; readonly edges: readonly Declaration[] }
  readonly groups: readonly ViewGroup[]
  readonly nodes: readonly ViewNode[]
  readonly edges: readonly ViewEdge[]
}

/** What a view may look at: the organisation, its graph at one partition, and all that the analyses measured. */
export type ViewInput = {
  readonly organisation: Organisation
  readonly origins: Origins
  readonly graph: Graph
  readonly data: AnalysisData
}

/** One way to look at an organisation as a graph. */
export type View = {
  /** The word of `--view`. */
  readonly id: string
  readonly title: string
  /** What it is a view of, where it is not of the whole: `--view decision:ID`. */
  readonly of: 'decision' | null
  /** `of` is the id of what it is a view of, which there is; empty where it is of the whole. */
  see(input: ViewInput, of: string): GraphView
}
