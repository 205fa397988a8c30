import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/app/analyse.js'
import { askedView, UnfitScope, viewOf } from '../../src/app/export.js'
import { UnknownId } from '../../src/index.js'
import { viewIn } from '../exporters/views.js'
import { organisationOf } from '../organisation-builder.js'

const organisation = organisationOf({
  customers: ['ours', 'theirs', 'nobodys'],
  teams: {
    top: {},
    a: { parent: 'top', unit: true },
    b: { parent: 'top', unit: true },
    c: { parent: 'top', unit: true },
  },
  roles: {
    chief: { team: 'top' },
    'a-head': { team: 'a' },
    'a-rep': { team: 'a', reports_to: 'a-head', serves: 'ours' },
    'b-head': { team: 'b' },
    'c-head': { team: 'c' },
    'c-rep': { team: 'c', reports_to: 'c-head', serves: 'theirs' },
  },
  decisions: {
    price: { customers: ['ours'], recommend: 'a-rep', decide: 'b-head' },
    date: { customers: ['theirs'], recommend: 'c-rep', decide: 'c-head' },
  },
  needs: [{ between: ['a', 'b'] }, { between: ['b', 'c'] }],
  links: [{ between: ['b-head', 'c-head'] }],
  forums: { board: { members: ['a-head', 'c-head'] } },
})

const see = (view: string, scope = {}) => viewOf({ organisation }, askedView(view), scope)
const nodesOf = (view: string, scope: object) => see(view, scope).nodes.map(({ id }) => id)

describe('only what concerns a unit', () => {
  it.each([
    ['boundaries', 'a', ['team:a', 'team:b', 'team:c']],
    ['boundaries', 'b', ['team:a', 'team:b', 'team:c']],
    ['coordination', 'a', ['forum:board', 'role:a-head', 'role:a-rep', 'role:c-head']],
    ['coordination', 'b', ['role:b-head', 'role:c-head']],
    ['reporting', 'a', ['role:a-head', 'role:a-rep', 'role:chief']],
    [
      'org',
      'c',
      [
        'customer:theirs',
        'decision:date',
        'forum:board',
        'role:a-head',
        'role:b-head',
        'role:c-head',
        'role:c-rep',
        'role:chief',
        'team:b',
        'team:c',
        'team:top',
      ],
    ],
  ])('%s of %s', (view, unit, nodes) => {
    expect(nodesOf(view, { unit })).toEqual(nodes)
  })

  it('boundaries are the pairs that it is one of, with their figures', () => {
    const { edges, nodes } = see('boundaries', { unit: 'b' })
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      ['team:a', 'team:b'],
      ['team:b', 'team:c'],
    ])
    const [whole] = see('boundaries').edges.filter(({ id }) => id === edges[0]!.id)
    expect(edges[0]).toEqual(whole)
    expect(nodes).toEqual(see('boundaries').nodes.filter(({ id }) => nodes.some((node) => node.id === id)))
  })

  it('who else holds rights in its decisions is there', () => {
    const { edges } = see('org', { unit: 'b' })
    expect(edges.filter(({ kind }) => kind === 'right').map(({ source }) => source)).toEqual([
      'role:a-rep',
      'role:b-head',
    ])
  })
})

describe('only what concerns a customer', () => {
  it.each([
    ['boundaries', 'ours', ['team:a', 'team:b']],
    ['reporting', 'ours', ['role:a-head', 'role:a-rep', 'role:b-head', 'role:chief']],
    ['coordination', 'theirs', ['forum:board', 'role:a-head', 'role:b-head', 'role:c-head', 'role:c-rep']],
    ['org', 'ours', ['customer:ours', 'decision:price', 'role:a-rep', 'role:b-head']],
  ])('%s of %s', (view, customer, nodes) => {
    expect(nodesOf(view, { customer })).toEqual(nodes)
  })

  it('has the figures of the report with the same customer', () => {
    const report = analyse({ organisation }, { customer: 'ours' })
    const { edges } = see('boundaries', { customer: 'ours' })
    expect(edges.map(({ attributes }) => attributes.requirement)).toEqual(
      report
        .boundaries!.filter(({ units }) => units.join() === 'a,b')
        .map(({ requirement }) => requirement.total),
    )
  })

  it('and a unit: what concerns both', () => {
    expect(nodesOf('org', { customer: 'ours', unit: 'b' })).toEqual([
      'customer:ours',
      'decision:price',
      'role:a-rep',
      'role:b-head',
    ])
  })
})

it('says in its title what is left', async () => {
  const { title } = await viewIn('examples/ge-medical/2005.yaml', 'reporting', { unit: 'service' })
  expect(title).toBe('Who reports to whom (only what concerns Service)')
})

it('declares only what is left', () => {
  const { attributes } = see('org', { customer: 'ours' })
  expect(attributes.nodes.map(({ key }) => key)).not.toContain('siloIndex')
})

describe('what cannot be narrowed so', () => {
  it.each([
    ['decision:price', { unit: 'a' }, /takes no unit and no customer/],
    ['decision:price', { customer: 'ours' }, /takes no unit and no customer/],
    ['coordination', { customer: 'nobodys' }, /nothing in the view 'coordination' concerns nobodys/],
  ])('%s %o', (view, scope, message) => {
    expect(() => see(view, scope)).toThrow(UnfitScope)
    expect(() => see(view, scope)).toThrow(message)
  })

  it.each([{ unit: 'x' }, { customer: 'x' }, { unit: 'top' }])('%o, which there is not', (scope) => {
    expect(() => see('org', scope)).toThrow(UnknownId)
  })
})
