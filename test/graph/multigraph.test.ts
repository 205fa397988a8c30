import { describe, expect, it } from 'vitest'
import { toMultigraph } from '../../src/graph/multigraph.js'
import { model, organisationIn } from '../load/reading.js'

const LINES = [
  'customers: [{ id: hospitals, name: Hospital groups }]',
  'measures: [{ id: orders, focus: product, rewarded: true }]',
  'teams:',
  '  - id: top',
  '    lead: ceo',
  '    roles: [{ id: ceo, title: Chief }]',
  '    teams:',
  '      - { id: sales, type: division, unit: true, serves: hospitals, measures: orders, roles: [{ id: rep, headcount: 9, held_by: [ann, bob], reports_to: ceo, dotted: [service], serves: hospitals, spans: [service], measures: orders }] }',
  '      - { id: service, headcount: 30 }',
  'decisions:',
  '  - { id: price, key: true, frequency: 2/week, customers: hospitals, recommend: rep, agree: service, decide: top, perform: rep, input: council, inform: ceo }',
  '  - { id: discount, depends_on: price }',
  'needs: [{ between: [service, sales], type: sequential, why: Parts }]',
  'links: [{ between: [service, rep], shares: [people, information], mechanism: liaison, what: Visits, cadence: weekly }]',
  'forums: [{ id: council, members: [rep, service], shares: decisions, what: Plans }]',
  'programs: [{ id: rotation, builds: capability, units: [sales, service], what: Half a year }]',
  'ties: [{ from: ann, to: ceo, kind: advice, weight: 3 }, { from: rep, to: ceo }, { from: bob, to: rep }]',
]

const graphOf = async (...lines: readonly string[]) =>
  toMultigraph(await organisationIn({ 'org.yaml': model(...lines) }))

/** Every edge as `from -kind-> to`, with its other attributes. */
const edgesOf = async (kind: string) =>
  (await graphOf(...LINES)).filterEdges((_, attributes) => attributes.kind === kind).map((key) => key)

describe('the multigraph of an organisation', () => {
  it('has a node for each thing, keyed by kind and id, with its plain fields', async () => {
    const graph = await graphOf(...LINES)
    expect(Object.fromEntries(graph.mapNodes((key, attributes) => [key, attributes]))).toEqual({
      'customer:hospitals': { kind: 'customer', id: 'hospitals', name: 'Hospital groups' },
      'team:top': {
        kind: 'team',
        id: 'top',
        name: 'top',
        type: null,
        unit: false,
        lead: 'ceo',
        leadIs: 'stated',
        headcount: null,
      },
      'team:sales': {
        kind: 'team',
        id: 'sales',
        name: 'sales',
        type: 'division',
        unit: true,
        lead: 'rep',
        leadIs: 'implied',
        headcount: null,
      },
      'team:service': {
        kind: 'team',
        id: 'service',
        name: 'service',
        type: null,
        unit: false,
        lead: 'service',
        leadIs: 'none',
        headcount: 30,
      },
      'role:ceo': { kind: 'role', id: 'ceo', name: 'Chief', title: 'Chief', headcount: 1, heldBy: [] },
      'role:rep': { kind: 'role', id: 'rep', name: 'rep', title: null, headcount: 9, heldBy: ['ann', 'bob'] },
      'forum:council': {
        kind: 'forum',
        id: 'council',
        name: 'council',
        shares: ['decisions'],
        mechanism: null,
        what: 'Plans',
        cadence: null,
      },
      'decision:price': {
        kind: 'decision',
        id: 'price',
        name: 'price',
        key: true,
        perYear: 104,
        frequency: '2/week',
      },
      'decision:discount': {
        kind: 'decision',
        id: 'discount',
        name: 'discount',
        key: false,
        perYear: null,
        frequency: null,
      },
      'measure:orders': { kind: 'measure', id: 'orders', name: 'orders', focus: 'product', rewarded: true },
      'program:rotation': {
        kind: 'program',
        id: 'rotation',
        name: 'rotation',
        builds: ['capability'],
        what: 'Half a year',
        cadence: null,
      },
    })
  })

  it.each<[string, [from: string, to: string, attributes?: object][]]>([
    [
      'contains',
      [
        ['team:top', 'team:sales'],
        ['team:top', 'team:service'],
        ['team:top', 'role:ceo'],
        ['team:sales', 'role:rep'],
      ],
    ],
    [
      'reports',
      [
        ['team:service', 'role:ceo', { line: 'implied' }],
        ['role:rep', 'role:ceo', { line: 'solid' }],
        ['role:rep', 'team:service', { line: 'dotted' }],
      ],
    ],
    [
      'serves',
      [
        ['team:sales', 'customer:hospitals'],
        ['role:rep', 'customer:hospitals'],
      ],
    ],
    [
      'measured',
      [
        ['team:sales', 'measure:orders'],
        ['role:rep', 'measure:orders'],
      ],
    ],
    ['spans', [['role:rep', 'team:service']]],
    [
      'right',
      [
        ['role:rep', 'decision:price', { right: 'recommend', letter: 'R' }],
        ['team:service', 'decision:price', { right: 'agree', letter: 'A' }],
        ['team:top', 'decision:price', { right: 'decide', letter: 'D' }],
        ['role:rep', 'decision:price', { right: 'perform', letter: 'P' }],
        ['forum:council', 'decision:price', { right: 'input', letter: 'I' }],
        ['role:ceo', 'decision:price', { right: 'inform', letter: null }],
      ],
    ],
    ['concerns', [['decision:price', 'customer:hospitals']]],
    ['depends', [['decision:discount', 'decision:price']]],
    [
      'link',
      [
        [
          'role:rep',
          'team:service',
          {
            id: 'rep~service',
            shares: ['information', 'people'],
            mechanism: 'liaison',
            what: 'Visits',
            cadence: 'weekly',
          },
        ],
      ],
    ],
    [
      'member',
      [
        ['role:rep', 'forum:council'],
        ['team:service', 'forum:council'],
      ],
    ],
    ['need', [['team:sales', 'team:service', { id: 'sales~service', type: 'sequential', why: 'Parts' }]]],
    [
      'covers',
      [
        ['program:rotation', 'team:sales'],
        ['program:rotation', 'team:service'],
      ],
    ],
    [
      'tie',
      [
        ['role:rep', 'role:ceo', { type: 'advice', weight: 3 }],
        ['role:rep', 'role:ceo', { type: 'contact', weight: 1 }],
        ['role:rep', 'role:rep', { type: 'contact', weight: 1 }],
      ],
    ],
  ])('has the edges that say %s', async (kind, expected) => {
    const graph = await graphOf(...LINES)
    const found = (await edgesOf(kind)).map((key) => [
      graph.source(key),
      graph.target(key),
      graph.getEdgeAttributes(key),
    ])
    const sorted = (edges: unknown[]) => edges.map((edge) => JSON.stringify(edge)).sort()
    expect(sorted(found)).toEqual(
      sorted(expected.map(([from, to, more = {}]) => [from, to, { kind, ...more }])),
    )
  })

  it('has no other edges', async () => {
    const graph = await graphOf(...LINES)
    const kinds = new Set(graph.mapEdges((_, attributes) => attributes.kind))
    expect([...kinds].sort()).toEqual([
      'concerns',
      'contains',
      'covers',
      'depends',
      'link',
      'measured',
      'member',
      'need',
      'reports',
      'right',
      'serves',
      'spans',
      'tie',
    ])
  })

  it('has keys that say what an edge is, and count repetitions', async () => {
    expect(await edgesOf('tie')).toEqual([
      'tie:role:rep>role:ceo',
      'tie:role:rep>role:ceo#2',
      'tie:role:rep>role:rep',
    ])
    expect((await edgesOf('right')).sort()).toContain('right:role:rep>decision:price#2')
  })

  it('has a tie for each role that a person at its ends holds', async () => {
    const graph = await graphOf(
      'teams: [{ id: t, roles: [{ id: a, held_by: p }, { id: b, held_by: [p, q] }] }]',
      'ties: [{ from: p, to: q }]',
    )
    expect(graph.filterEdges((_, { kind }) => kind === 'tie')).toEqual([
      'tie:role:a>role:b',
      'tie:role:b>role:b',
    ])
  })

  it('is the same, byte for byte, in whatever order its file is written', async () => {
    const lines = LINES.slice(0, 2).concat(LINES.slice(9))
    const teams = LINES.slice(2, 9)
    const exported = async (...order: readonly string[]) => JSON.stringify((await graphOf(...order)).export())
    expect(await exported(...teams, ...lines)).toBe(await exported(...LINES))
  })
})
