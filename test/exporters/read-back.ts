import type { SerializedGraph } from 'graphology-types'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { Parser, Store } from 'n3'
import Papa from 'papaparse'

/** A node or an edge as a reader of a format finds it; ends are of edges alone. */
export type Found = {
  readonly id: string
  readonly ends: string | null
  readonly label: string | null
  readonly attributes: { readonly [key: string]: unknown }
}
export type Read = { readonly nodes: readonly Found[]; readonly edges: readonly Found[] }

function elements(text: string, path: string, namespace: string): XmlElement[] {
  const document = XmlDocument.fromString(text)
  return document.find(path, { g: namespace }) as XmlElement[]
}

const attribute = (element: XmlElement, name: string) => element.attr(name)?.value ?? null
const endsOf = (element: XmlElement) => {
  const source = attribute(element, 'source')
  return source === null ? null : `${source} ${attribute(element, 'target')}`
}

/** GraphML, by libxml2. */
export function readGraphml(text: string): Read {
  const namespace = 'http://graphml.graphdrawing.org/xmlns'
  const names = new Map(
    elements(text, '//g:key', namespace).map((key) => [attribute(key, 'id'), attribute(key, 'attr.name')!]),
  )
  const read = (path: string) =>
    elements(text, path, namespace).map((element): Found => {
      const data = element.find('g:data', { g: namespace }) as XmlElement[]
      const values = data.map((one) => [names.get(attribute(one, 'key'))!, one.content] as const)
      const { label = null, kind: _, ...attributes } = Object.fromEntries(values)
      return { id: attribute(element, 'id')!, ends: endsOf(element), label, attributes }
    })
  return { nodes: read('//g:node'), edges: read('//g:edge') }
}

/** GEXF, by libxml2. */
export function readGexf(text: string): Read {
  const namespace = 'http://www.gexf.net/1.2draft'
  const read = (path: string) =>
    elements(text, path, namespace).map((element): Found => {
      const data = element.find('g:attvalues/g:attvalue', { g: namespace }) as XmlElement[]
      const values = data.map((one) => [attribute(one, 'for')!, attribute(one, 'value')!] as const)
      const { kind: _, ...attributes } = Object.fromEntries(values)
      const label = attribute(element, 'label')
      return { id: attribute(element, 'id')!, ends: endsOf(element), label, attributes }
    })
  return { nodes: read('//g:nodes/g:node'), edges: read('//g:edges/g:edge') }
}

type Elements = readonly { readonly data: { readonly [key: string]: unknown }; readonly classes: string }[]

/** Cytoscape's JSON without its areas. */
export function readCytoscape(text: string): Read {
  const { elements: found } = JSON.parse(text) as { elements: { nodes: Elements; edges: Elements } }
  const read = (list: Elements) =>
    list
      .filter(({ classes }) => !classes.startsWith('group '))
      .map(({ data }): Found => {
        const {
          id,
          source,
          target,
          label = null,
          kind: _,
          name: __,
          interaction: ___,
          parent: ____,
          ...rest
        } = data
        const ends = source === undefined ? null : `${source} ${target}`
        return { id: id as string, ends, label: label as string | null, attributes: rest }
      })
  return { nodes: read(found.nodes), edges: read(found.edges) }
}

/** Graphology's JSON. */
export function readJson(text: string): Read {
  const { nodes, edges } = JSON.parse(text) as SerializedGraph
  const found = (id: string, ends: string | null, all: { [key: string]: unknown } = {}): Found => {
    const { kind: _, label = null, ...attributes } = all
    return { id, ends, label: label as string | null, attributes }
  }
  return {
    nodes: nodes.map(({ key, attributes }) => found(key, null, attributes)),
    edges: edges.map(({ key, source, target, attributes }) => found(key!, `${source} ${target}`, attributes)),
  }
}

const rowsOf = (text: string) =>
  Papa.parse<{ [column: string]: string }>(text.trimEnd(), { header: true }).data

function foundIn({
  Id,
  Label,
  Source,
  Target,
  Type: _,
  kind: __,
  table: ___,
  ...rest
}: {
  [column: string]: string
}): Found {
  const attributes = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { id: Id!, ends: Source ? `${Source} ${Target}` : null, label: Label!, attributes }
}

/** The one table of nodes and edges. */
export function readCsv(text: string): Read {
  const rows = rowsOf(text)
  const of = (table: string) => rows.filter((row) => row.table === table).map(foundIn)
  return { nodes: of('node'), edges: of('edge') }
}

/** A table of nodes, or one of edges. */
export const readTable = (text: string): readonly Found[] => rowsOf(text).map(foundIn)

const TERM = 'urn:unsilo:term:'
const THING = 'urn:unsilo:thing:'
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'

/** Turtle as a store to be queried. */
export const storeOf = (text: string): Store => new Store(new Parser().parse(text))

/** Turtle, by n3: what is from somewhere to somewhere is an edge, what else has an identifier of a thing is a node. */
export function readTurtle(text: string): Read {
  const store = storeOf(text)
  const subjects = [...new Set(store.getQuads(null, LABEL, null, null).map(({ subject }) => subject.value))]
  const edges = store.getSubjects(`${TERM}from`, null, null).map(({ value }) => value)
  const one = (subject: string, property: string) =>
    store.getObjects(subject, property, null)[0]?.value ?? null
  const nameOf = (value: string | null) => decodeURIComponent((value ?? '').slice(THING.length))
  const found = (subject: string): Found => {
    const from = one(subject, `${TERM}from`)
    const own = store
      .getQuads(subject, null, null, null)
      .filter(({ object }) => object.termType === 'Literal')
    const attributes: { [key: string]: string[] } = {}
    for (const { predicate, object } of own) {
      if (predicate.value === LABEL) continue
      const key = decodeURIComponent(predicate.value.replace(TERM, ''))
      attributes[key] = [...(attributes[key] ?? []), object.value]
    }
    const ends = from === null ? null : `${nameOf(from)} ${nameOf(one(subject, `${TERM}to`))}`
    return { id: nameOf(subject).replace(/^edge:/, ''), ends, label: one(subject, LABEL), attributes }
  }
  const isNode = (subject: string) =>
    subject.startsWith(THING) && !subject.startsWith(`${THING}edge:`) && subject !== `${THING}organisation`
  return { nodes: subjects.filter(isNode).map(found), edges: edges.map(found) }
}

/** The text of a label of DOT, above what there is to say below it; a line ends where it would not have had to. */
function textOfLabel(line: string): string {
  const [, html = ''] = /label=<<font [^>]*>(?:<b>)?(.*?)(?:<\/b>)?(?:<br\/><font|<\/font>)/.exec(line) ?? []
  const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return html.replaceAll('<br/>', '').replace(/&(\w+);/g, (_, name: string) => entities[name]!)
}

/** Nodes and edges of a DOT text by its own lines; Graphviz reads the whole of it elsewhere. */
export function readDot(text: string): {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly labels: readonly (readonly [id: string, text: string])[]
} {
  const lines = text.split('\n').map((line) => line.trim())
  const nodes = lines.flatMap((line) => /^"([^"]+)" \[/.exec(line)?.[1] ?? [])
  const edges = lines.flatMap((line) => {
    const ends = /^"([^"]+)" -[->] "([^"]+)" \[/.exec(line)
    return ends === null ? [] : [`${ends[1]} ${ends[2]}`]
  })
  const labels = lines.flatMap((line) => {
    const id = /^"([^"]+)" \[/.exec(line)?.[1]
    return id === undefined ? [] : [[id, textOfLabel(line)] as const]
  })
  return { nodes, edges, labels }
}
