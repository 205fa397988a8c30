import type { Link, Need } from '../../model/organisation.js'
import type { Attributes, Value, ViewEdge, ViewInput } from '../view.js'
import type { Edges } from './made.js'
import { boundaryFinder } from './units.js'
import { known, namedFacts } from './values.js'

type Given = { readonly [key: string]: unknown }
type Drawn = NonNullable<Parameters<Edges['add']>[3]>

/** How each kind of edge of the whole organisation is drawn and worded; those that are not here have no words. */
const KINDS: { readonly [kind: string]: (given: Given) => Partial<ViewEdge> } = {
  contains: () => ({ look: 'muted' }),
  reports: ({ line }) => ({
    label: line === 'dotted' ? 'dotted' : null,
    line: line === 'dotted' ? 'dotted' : 'solid',
    look: line === 'implied' ? 'muted' : 'plain',
    aside: true,
  }),
  serves: () => ({ label: 'serves', look: 'good' }),
  right: ({ right }) => ({
    label: right as string,
    look: right === 'decide' ? 'strong' : right === 'agree' ? 'warn' : 'plain',
    width: right === 'decide' ? 3 : 1,
    line: right === 'inform' ? 'dotted' : 'solid',
  }),
  concerns: () => ({ label: 'for', look: 'muted', line: 'dotted' }),
  depends: () => ({ label: 'depends on', look: 'muted', aside: true }),
  link: ({ what, mechanism }) => ({
    label: (what ?? mechanism ?? 'link') as string,
    look: 'good',
    width: 2,
    mutual: true,
    aside: true,
  }),
  member: () => ({ look: 'good', aside: true }),
  need: ({ type }) => ({ label: `${type} need`, line: 'dashed', mutual: true, aside: true }),
  measured: () => ({ look: 'muted', line: 'dotted' }),
  spans: () => ({ label: 'spans', look: 'good', line: 'dotted', aside: true }),
  covers: () => ({ look: 'muted', line: 'dotted' }),
  tie: ({ type }) => ({ label: type as string, aside: true }),
}

/** Words, attributes and drawing of an edge of the multigraph. A need across a boundary that nothing links stands out. */
export function orgEdge(input: ViewInput): (given: Given, source: string, target: string) => Drawn {
  const { organisation, graph } = input
  const links = new Map(organisation.links.map((link) => [link.id, link]))
  const needs = new Map(organisation.needs.map((need) => [need.id, need]))
  const find = boundaryFinder(input)
  return (given) => {
    const kind = given.kind as string
    const drawn = KINDS[kind]!(given)
    const need = kind === 'need' ? needs.get(given.id as string)! : null
    const boundary = need === null ? undefined : find(...unitsOf(need, graph))
    return {
      ...drawn,
      ...(boundary?.gap ? { look: 'bad', label: `${drawn.label}, no link` } : {}),
      attributes: {
        ...factsOf(input, kind === 'link' ? links.get(given.id as string)! : need, kind),
        ...plainFacts(given),
        ...known({ linked: boundary?.linked }),
      },
    }
  }
}

const unitsOf = ({ between: [a, b] }: Need, graph: ViewInput['graph']) =>
  [graph.unitOfTeam(a), graph.unitOfTeam(b)] as const

function factsOf({ origins }: ViewInput, thing: Link | Need | null, kind: string): Attributes {
  return thing === null ? {} : namedFacts(thing, kind as 'link' | 'need', origins)
}

/** What the multigraph says of the edge itself. */
function plainFacts(given: Given): Attributes {
  const { kind, id: _, type, ...rest } = given as { readonly [key: string]: Value | null }
  return known({ ...rest, ...(kind === 'need' ? { needType: type } : { tieType: type }) })
}
