import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { askedView, viewOf } from '../../src/app/export.js'
import type { Exporter } from '../../src/exporters/exporter.js'
import { EXPORTERS } from '../../src/exporters/index.js'
import { loadOrganisation, type Scope } from '../../src/index.js'
import type { GraphView, Value, ViewEdge, ViewNode } from '../../src/views/view.js'

const home = fileURLToPath(new URL('../..', import.meta.url))

/** One view of a model in the repository, such as `examples/minimal/northwind.yaml`. */
export async function viewIn(model: string, view: string, scope: Scope = {}): Promise<GraphView> {
  const { organisation, origins } = await loadOrganisation([model], { cwd: home })
  return viewOf({ organisation: organisation!, origins }, askedView(view), scope)
}

/** Every view of a model, each decision among them. */
export async function allViewsIn(model: string): Promise<GraphView[]> {
  const { organisation, origins } = await loadOrganisation([model], { cwd: home })
  const words = ['org', 'reporting', 'coordination', 'boundaries']
  const decisions = [...organisation!.decisions.keys()].map((id) => `decision:${id}`)
  return [...words, ...decisions].map((word) =>
    viewOf({ organisation: organisation!, origins }, askedView(word)),
  )
}

/** The exporter of a format. */
async function exporterOf(format: string): Promise<Exporter> {
  return EXPORTERS.find(({ id }) => id === format)!.load()
}

/** A view in a format. */
export async function written(format: string, view: GraphView): Promise<string> {
  return (await exporterOf(format)).write(view)
}

/** What some format or other has a meaning for. */
const NASTY: readonly string[] = [
  '<script>alert(1)</script> & "quoted" \'single\' ]]> <!-- -->',
  'a\nb\r\nc\td',
  '=HYPERLINK("http://x")',
  '@cmd|x',
  '\u001b[31mred\u001b[0m \u0007 \u0000 \u009b',
  '\u202egnp.exe\u202c \u200b \ufeff',
  '\ud800 half \udfff',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable to D2
  'back\\slash \\n \\N \\G ${x} $y %z {{a}} {b} [c] (d) |e| `f`',
  '#quot; #35; &lt; &#9; "; end; classDef x fill:red',
  '##[error]x ::error::y',
  '👩‍💻 株式会社 קבוצה ب é',
  '""" \'\'\' <<x>> <b> end subgraph',
  '--> -- ==> : ; -.- style null __proto__',
  '<<b>>, evil=1] "x" [label=<<b>',
  '\ufffe \uffff',
  '   ',
  '',
]

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 }))
const looks = fc.constantFrom('good', 'warn', 'bad', 'muted', 'plain', 'strong')
const attributes = fc.record(
  {
    note: text,
    headcount: fc.nat(),
    siloIndex: fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true }),
    gap: fc.boolean(),
    tags: fc.array(text, { minLength: 1, maxLength: 3 }),
    'x-own "key" <&>': text,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<{ [key: string]: Value }>

const DECLARED = [
  ['note', 'text'],
  ['headcount', 'integer'],
  ['siloIndex', 'number'],
  ['gap', 'boolean'],
  ['tags', 'list'],
  ['x-own "key" <&>', 'text'],
] as const

/** Views whose texts are anything at all; ids are as the program makes them. */
export const anyView: fc.Arbitrary<GraphView> = fc
  .record({
    directed: fc.boolean(),
    flow: fc.constantFrom('up', 'across', 'free'),
    organisation: text,
    groups: fc.array(fc.record({ label: text, detail: fc.option(text), look: looks }), { maxLength: 2 }),
    nodes: fc.array(
      fc.record({
        kind: fc.constantFrom('team', 'role', 'customer', 'decision', 'forum', 'measure', 'program'),
        label: text,
        detail: fc.option(text),
        look: looks,
        attributes,
        place: fc.nat(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    edges: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        label: fc.option(text),
        mutual: fc.boolean(),
        look: looks,
        line: fc.constantFrom('solid', 'dashed', 'dotted', 'broken'),
        width: fc.constantFrom(1, 2.5, 5),
        attributes,
      }),
      { maxLength: 5 },
    ),
  })
  .map((drawn): GraphView => {
    const groups = drawn.groups.map(
      (group, i) => ({ id: `unit-${i}`, ...group }) as GraphView['groups'][number],
    )
    const nodes = drawn.nodes.map(({ place, ...node }, i): ViewNode => {
      const group = groups[place % (groups.length + 1)]?.id ?? null
      return { ...node, id: `${node.kind}:n${i}`, group } as ViewNode
    })
    const edges = drawn.edges.map(({ from, to, ...edge }, i): ViewEdge => {
      const [a, b] = [nodes[from % nodes.length]!.id, nodes[to % nodes.length]!.id]
      const [source, target] = drawn.directed || a < b ? [a, b] : [b, a]
      return {
        ...edge,
        id: `link:${source}>${target}#${i}`,
        source,
        target,
        kind: 'link',
        aside: false,
      } as ViewEdge
    })
    const declared = DECLARED.map(([key, type]) => ({ key, type, title: key, meaning: 'anything' }))
    const { directed, flow, organisation } = drawn
    const head = { organisation, view: 'any', title: 'Anything', directed, flow: flow as GraphView['flow'] }
    return { ...head, attributes: { nodes: declared, edges: declared }, groups, nodes, edges }
  })
