import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { askedView, UnknownView, viewOf } from '../../src/app/export.js'
import type { GraphView } from '../../src/views/view.js'
import { viewIn } from '../exporters/views.js'
import { type OrganisationSpec, organisationOf } from '../organisation-builder.js'

const counts = ({ nodes, edges }: GraphView) => {
  const kinds: { [kind: string]: number } = {}
  for (const { kind } of [...nodes, ...edges]) kinds[kind] = (kinds[kind] ?? 0) + 1
  return { nodes: nodes.length, edges: edges.length, ...kinds }
}

describe('what a view holds', () => {
  it.each([
    [
      'examples/ge-medical/2005.yaml',
      'org',
      {
        nodes: 37,
        role: 15,
        team: 9,
        decision: 7,
        customer: 1,
        measure: 4,
        program: 1,
        contains: 23,
        reports: 14,
        link: 1,
        need: 3,
      },
    ],
    ['examples/ge-medical/2005.yaml', 'reporting', { nodes: 15, edges: 14, reports: 14 }],
    ['examples/ge-medical/2005.yaml', 'coordination', { nodes: 15, edges: 1, link: 1 }],
    ['examples/ge-medical/2005.yaml', 'boundaries', { nodes: 3, edges: 3, boundary: 3 }],
    [
      'examples/ge-medical/2005.yaml',
      'decision:combined-offer-price',
      { nodes: 9, step: 4, right: 7, concerns: 1 },
    ],
    ['examples/kubernetes', 'org', { role: 140, team: 37, decision: 11, customer: 4, forum: 8, link: 12 }],
    ['examples/kubernetes', 'boundaries', { nodes: 24, edges: 92 }],
  ])('%s, %s', async (model, view, expected) => {
    expect(counts(await viewIn(model, view))).toMatchObject(expected)
  })

  it('figures are those of the report', async () => {
    const spec: OrganisationSpec = {
      customers: ['c'],
      teams: { top: {}, a: { parent: 'top', unit: true, serves: 'c' }, b: { parent: 'top', unit: true } },
      roles: {
        chief: { team: 'top' },
        rep: { team: 'a', serves: 'c', headcount: 5 },
        head: { team: 'b', dotted: ['rep'], held_by: ['ann'] },
        aide: { team: 'top', held_by: ['ann'] },
      },
      decisions: { price: { customers: ['c'], recommend: 'rep', decide: 'head', agree: 'chief', key: true } },
      needs: [{ between: ['a', 'b'] }],
      forums: { board: { members: ['a', 'head'] } },
    }
    const organisation = organisationOf(spec)
    const report = analyse({ organisation })
    const see = (view: string) => viewOf({ organisation }, askedView(view))
    const of = (view: string, id: string) => see(view).nodes.find((node) => node.id === id)!.attributes
    const [decided] = report.decisions!
    expect(of('decision:price', 'decision:price')).toMatchObject({
      lineDistance: decided!.lineDistance,
      networkDistance: decided!.networkDistance,
      vetoes: 1,
      key: true,
    })
    const silo = report.silos!.find(({ unit }) => unit === 'a')!
    expect(of('boundaries', 'team:a')).toMatchObject({ siloIndex: silo.index, verdict: silo.verdict })
    expect(of('org', 'team:a')).toMatchObject({ siloIndex: silo.index, headcount: 5 })
    const [boundary] = report.boundaries!
    expect(see('boundaries').edges.map(({ attributes }) => attributes)).toMatchObject([
      {
        requirement: boundary!.requirement.total,
        exposure: boundary!.exposure,
        gap: false,
        through: boundary!.links,
      },
    ])
    expect(see('coordination').edges.map(({ id }) => id)).toEqual([
      'dotted:role:head>role:rep',
      'member:forum:board>role:head',
      'member:forum:board>role:rep',
      'person:role:aide>role:head',
    ])
  })

  it('what is not assessed has no attribute', async () => {
    const { nodes } = await viewIn('examples/minimal/northwind.yaml', 'boundaries')
    const factory = nodes.find(({ id }) => id === 'team:factory')!
    expect(factory.attributes).not.toHaveProperty('measureFocus')
    expect(factory.attributes).toHaveProperty('reach', 1)
  })
})

describe('a view that there is not', () => {
  const organisation = organisationOf({ teams: { top: {} }, decisions: { price: {} } })
  it.each([
    ['boundarys', "there is no view 'boundarys'", "did you mean 'boundaries'?"],
    ['zzz', "there is no view 'zzz'", 'the views are org, reporting, coordination, boundaries, decision:ID'],
    ['org:price', "the view 'org' is of the whole organisation", 'write it as org'],
    ['decision', "a view of a decision names it, as in 'decision:ID'", 'its decisions: price'],
    ['decision:', "a view of a decision names it, as in 'decision:ID'", 'its decisions: price'],
    ['decision:prize', "there is no decision 'prize'", "did you mean 'price'?"],
  ])('%s', (asked, message, help) => {
    const see = () => viewOf({ organisation }, askedView(asked))
    expect(see).toThrow(UnknownView)
    expect(see).toThrow(expect.objectContaining({ message, help }))
  })
})
