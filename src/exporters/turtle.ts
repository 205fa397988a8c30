import { DataFactory, Writer } from 'n3'
import { capital } from '../util/text.js'
import type { Declaration, GraphView, Value, ViewEdge, ViewNode } from '../views/view.js'
import type { Exporter } from './exporter.js'

const { namedNode, literal } = DataFactory

/** Our own terms, and the things of a model: both are names and nothing to be fetched. */
const TERMS = 'urn:unsilo:term:'
const THINGS = 'urn:unsilo:thing:'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const ORG = 'http://www.w3.org/ns/org#'
const FOAF = 'http://xmlns.com/foaf/0.1/'
const DCTERMS = 'http://purl.org/dc/terms/'
const PREFIXES = {
  rdf: RDF,
  rdfs: RDFS,
  xsd: XSD,
  org: ORG,
  foaf: FOAF,
  dcterms: DCTERMS,
  u: TERMS,
}

/** Kinds of nodes for which the Organization Ontology has a class; others get one of ours. */
const CLASSES: { readonly [kind: string]: string } = {
  team: `${ORG}OrganizationalUnit`,
  role: `${ORG}Post`,
}

/** Attributes for which there is a well-known property; others get one of ours. */
const PROPERTIES: { readonly [key: string]: string } = {
  modelId: `${DCTERMS}identifier`,
  note: `${RDFS}comment`,
  factSource: `${DCTERMS}source`,
}

const TYPES: { readonly [type in Declaration['type']]: string | null } = {
  text: null,
  list: null,
  integer: `${XSD}integer`,
  number: `${XSD}double`,
  boolean: `${XSD}boolean`,
}

/** The organisation itself. */
const ROOT = namedNode(`${THINGS}organisation`)

const iri = (base: string, name: string) => namedNode(base + encodeURIComponent(name).replaceAll('%3A', ':'))
const thing = (id: string) => iri(THINGS, id)
const term = (name: string) => iri(TERMS, name)
const propertyOf = (key: string) => (PROPERTIES[key] === undefined ? term(key) : namedNode(PROPERTIES[key]))

/** Kinds of edges whose word is no verb, or one of our attributes. */
const VERBS: { readonly [kind: string]: string } = {
  boundary: 'hasBoundaryWith',
  depends: 'dependsOn',
  dotted: 'dottedLineTo',
  link: 'linkedWith',
  measured: 'measuredBy',
  member: 'memberOf',
  need: 'needs',
  person: 'sharesPersonWith',
  step: 'leadsTo',
  tie: 'tiedTo',
}

/** The one property that an edge comes down to, for those who ask without its attributes. */
function directProperty({ kind, target, attributes }: ViewEdge) {
  if (kind === 'contains')
    return namedNode(`${ORG}${target.startsWith('role:') ? 'hasPost' : 'hasSubOrganization'}`)
  if (kind === 'reports')
    return attributes.line === 'dotted' ? term('dottedLineTo') : namedNode(`${ORG}reportsTo`)
  return term(kind === 'right' ? String(attributes.right) : (VERBS[kind] ?? kind))
}

type Triples = Writer

function addValues(
  writer: Triples,
  subject: string,
  values: { readonly [key: string]: Value },
  declared: readonly Declaration[],
) {
  for (const { key, type } of declared) {
    const value = values[key]
    if (value === undefined) continue
    const datatype = TYPES[type]
    for (const item of typeof value === 'object' ? [...new Set(value)] : [value])
      writer.addQuad(
        thing(subject),
        propertyOf(key),
        datatype === null ? literal(String(item)) : literal(String(item), namedNode(datatype)),
      )
  }
}

function addNode(writer: Triples, view: GraphView, { id, kind, label, attributes }: ViewNode): void {
  writer.addQuad(
    thing(id),
    namedNode(`${RDF}type`),
    CLASSES[kind] === undefined ? term(capital(kind)) : namedNode(CLASSES[kind]),
  )
  writer.addQuad(thing(id), namedNode(`${RDFS}label`), literal(label))
  addValues(writer, id, attributes, view.attributes.nodes)
  if (kind === 'team' && attributes.parentTeam === undefined)
    writer.addQuad(thing(id), namedNode(`${ORG}subOrganizationOf`), ROOT)
  for (const person of Array.isArray(attributes.heldBy) ? new Set<string>(attributes.heldBy) : []) {
    const holder = thing(`person:${person}`)
    writer.addQuad(thing(id), namedNode(`${ORG}heldBy`), holder)
    writer.addQuad(holder, namedNode(`${RDF}type`), namedNode(`${FOAF}Person`))
    writer.addQuad(holder, namedNode(`${FOAF}name`), literal(person))
  }
}

/** An edge as a thing of its own, with what is known of it, and as one plain triple. */
function addEdge(writer: Triples, view: GraphView, edge: ViewEdge): void {
  const subject = `edge:${edge.id}`
  writer.addQuad(thing(subject), namedNode(`${RDF}type`), term(capital(edge.kind)))
  writer.addQuad(thing(subject), term('from'), thing(edge.source))
  writer.addQuad(thing(subject), term('to'), thing(edge.target))
  if (edge.label !== null) writer.addQuad(thing(subject), namedNode(`${RDFS}label`), literal(edge.label))
  addValues(writer, subject, edge.attributes, view.attributes.edges)
  writer.addQuad(thing(edge.source), directProperty(edge), thing(edge.target))
}

/** What our own properties mean, so that the file explains itself. */
function addTerms(writer: Triples, { attributes }: GraphView): void {
  const declared = new Map([...attributes.nodes, ...attributes.edges].map((one) => [one.key, one]))
  for (const { key, title, meaning } of declared.values()) {
    if (PROPERTIES[key] !== undefined) continue
    writer.addQuad(term(key), namedNode(`${RDF}type`), namedNode(`${RDF}Property`))
    writer.addQuad(term(key), namedNode(`${RDFS}label`), literal(title))
    writer.addQuad(term(key), namedNode(`${RDFS}comment`), literal(meaning))
  }
}

/** What Turtle may hold as it is but a terminal or a log might obey: written as escapes. */
const safe = (text: string) =>
  text
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('##[', '#\\u0023[')

/** Teams as organisational units, roles as posts, lines as `org:reportsTo`; the rest in terms of our own. */
const exporter: Exporter = {
  id: 'turtle',
  title: 'RDF in Turtle, in terms of the W3C Organization Ontology',
  extension: 'ttl',
  mediaType: 'text/turtle',
  write(view) {
    const kinds = ['edge', ...new Set(view.nodes.map(({ kind }) => kind))]
    const things = Object.fromEntries(kinds.map((kind) => [kind, `${THINGS}${kind}:`]))
    const writer = new Writer({ prefixes: { ...PREFIXES, ...things } })
    writer.addQuad(ROOT, namedNode(`${RDF}type`), namedNode(`${ORG}Organization`))
    writer.addQuad(ROOT, namedNode(`${RDFS}label`), literal(view.organisation))
    for (const node of view.nodes) addNode(writer, view, node)
    for (const edge of view.edges) addEdge(writer, view, edge)
    addTerms(writer, view)
    let text = ''
    writer.end((_, result: string) => {
      text = result
    })
    return safe(text)
  },
}

export default exporter
