import { describe, expect, it } from 'vitest'
import { compared } from './compared.js'
import { WORKS, works } from './works.js'

const renamedTo = (id: string, previously: string) =>
  WORKS.replaceAll(/\bservice\b(?!-)/g, id).replace(`- id: ${id}\n`, `- id: ${id}\n        ${previously}\n`)

describe('a rename', () => {
  it('that previously settles is no other team, and alone does not matter', () => {
    const data = compared(WORKS, renamedTo('aftercare', 'previously: [service]'))
    expect(data.structure).toEqual([
      {
        kind: 'team',
        id: 'aftercare',
        change: 'renamed',
        before: 'service',
        after: 'aftercare',
        follows: null,
      },
    ])
    expect(data.same).toBe(true)
    expect(data.summary[0]).toContain('1 id changed')
    expect([data.boundaries, data.silos, data.decisions, data.others, data.likelyRenames]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })

  it('is listed, of things of every kind', () => {
    const more = (id: string, forum: string, said = '') =>
      `${WORKS}forums: [{ id: ${forum}, ${said}members: [chief] }]\nlinks: [{ between: [${id}, sales], shares: people }]\n`
    const head = more('store', 'council', 'previously: board, ').replace(
      'id: price\n',
      'id: pump-price\n    previously: price\n',
    )
    const data = compared(more('store', 'board'), head)
    expect(data.renames).toEqual([
      { kind: 'forum', from: 'board', to: 'council' },
      { kind: 'decision', from: 'price', to: 'pump-price' },
    ])
    expect(data.same).toBe(true)
    const ends = more('depot', 'board').replace('- id: store\n', '- id: depot\n        previously: store\n')
    expect(compared(more('store', 'board'), ends).renames).toEqual([
      { kind: 'team', from: 'store', to: 'depot' },
      { kind: 'link', from: 'sales~store', to: 'depot~sales' },
    ])
  })

  it('that nothing settles is proposed with its evidence, and not assumed', () => {
    const data = compared(WORKS, renamedTo('aftercare', 'note: it was service'))
    expect(data.likelyRenames).toEqual([
      {
        kind: 'team',
        from: 'service',
        to: 'aftercare',
        evidence: ['the same name and parent', 'the same members', 'the same lead'],
      },
    ])
    expect(data.same).toBe(false)
    expect(
      data.structure.filter(({ kind }) => kind === 'team').map(({ id, change }) => [id, change]),
    ).toEqual([
      ['aftercare', 'created'],
      ['service', 'removed'],
    ])
  })

  it('of a role is likely by its title in the same team; of a decision by its name', () => {
    const data = compared(
      WORKS,
      WORKS.replaceAll('fitter', 'mechanic').replace('id: price', 'id: pump-price'),
    )
    expect(data.likelyRenames).toEqual([
      { kind: 'role', from: 'fitter', to: 'mechanic', evidence: ['the same title and team'] },
      { kind: 'decision', from: 'price', to: 'pump-price', evidence: ['the same name', 'the same rights'] },
    ])
  })

  it('is not likely where two fit as well', () => {
    const two = works([
      '- { id: fitter, title: Fitter, headcount: 20 }',
      '- { id: a, title: Fitter, headcount: 10 }\n          - { id: b, title: Fitter, headcount: 10 }',
    ])
    expect(compared(WORKS, two).likelyRenames).toEqual([])
  })

  it('keeps a decision, its path and its rights in place', () => {
    const head = WORKS.replaceAll('seller', 'account-manager')
      .replace('title: Seller', 'title: Seller, previously: [seller]')
      .replace('id: price', 'id: pump-price\n    previously: price')
    const data = compared(WORKS, head)
    expect(data.decisions).toEqual([])
    expect(data.same).toBe(true)
  })
})
