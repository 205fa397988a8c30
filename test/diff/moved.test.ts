import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchThings } from '../../src/diff/match.js'
import { movedOf } from '../../src/diff/moved.js'
import type { Organisation } from '../../src/model/organisation.js'
import { model, organisationIn } from '../load/reading.js'
import { drafts, organisationOfDrafts, renamed } from '../properties/organisations.js'

const moved = (base: Organisation, head: Organisation) => movedOf(base, head, matchThings(base, head))
const read = (...lines: readonly string[]) => organisationIn({ 'org.yaml': model(...lines) })

/** Two divisions below the top; sales, with a team of its own, in the first. */
const DIVISIONS = [
  'teams:',
  '  - { id: top, roles: [{ id: ceo }] }',
  '  - { id: first, parent: top, roles: [{ id: head-1 }] }',
  '  - { id: second, parent: top, roles: [{ id: head-2 }] }',
  '  - { id: sales, parent: first, roles: [{ id: lead }, { id: rep, headcount: 7, reports_to: lead }] }',
  '  - { id: desk, parent: sales, headcount: 5 }',
]
const changed = (...swaps: readonly (readonly [string, string])[]) =>
  read(...swaps.reduce((lines, [from, to]) => lines.map((line) => line.replace(from, to)), DIVISIONS))

describe('what moved', () => {
  it('is nothing where nothing did', async () => {
    const base = await read(...DIVISIONS)
    expect(moved(base, base)).toEqual({ roles: [], people: 0, share: 0 })
  })

  it('is a role in another team, or gone', async () => {
    const base = await read(...DIVISIONS)
    const away = await changed(
      [', { id: rep, headcount: 7, reports_to: lead }', ''],
      ['{ id: head-2 }', '{ id: head-2 }, { id: rep, headcount: 3 }'],
    )
    expect(moved(base, away)).toEqual({ roles: ['rep'], people: 7, share: 7 / 16 })
    const gone = await changed([', { id: rep, headcount: 7, reports_to: lead }', ''])
    expect(moved(base, gone)).toEqual({ roles: ['rep'], people: 7, share: 7 / 16 })
  })

  it('is a team below another one, with all that is in it', async () => {
    const base = await read(...DIVISIONS)
    const sales = await changed(['id: sales, parent: first', 'id: sales, parent: second'])
    expect(moved(base, sales)).toEqual({ roles: ['lead', 'rep'], people: 13, share: 13 / 16 })
    const division = await changed(['id: first, parent: top', 'id: first, parent: second'])
    expect(moved(base, division)).toEqual({ roles: ['head-1', 'lead', 'rep'], people: 14, share: 14 / 16 })
  })

  it('is a role whose team is gone, wherever it is now', async () => {
    const base = await read(...DIVISIONS)
    const head = await read(
      ...DIVISIONS.slice(0, 4).map((line) =>
        line.replace('{ id: head-1 }', '{ id: head-1 }, { id: lead }, { id: rep, headcount: 7 }'),
      ),
    )
    expect(moved(base, head)).toEqual({ roles: ['lead', 'rep'], people: 13, share: 13 / 16 })
  })

  it('is what has a new team above it', async () => {
    const base = await read(...DIVISIONS)
    const head = await changed(
      ['id: sales, parent: first', 'id: sales, parent: region'],
      ['  - { id: second', '  - { id: region, parent: first }\n  - { id: second'],
    )
    expect(moved(base, head).roles).toEqual(['lead', 'rep'])
  })

  it('is not what has another name, superior, customer or headcount', async () => {
    const base = await read(...DIVISIONS)
    const head = await changed(
      ['id: sales, parent: first', 'id: selling, previously: sales, parent: first'],
      ['parent: sales', 'parent: selling'],
      [
        'id: rep, headcount: 7, reports_to: lead',
        'id: seller, previously: rep, headcount: 70, reports_to: ceo',
      ],
    )
    expect(moved(base, head)).toEqual({ roles: [], people: 0, share: 0 })
  })

  it('counts people as a report does: who holds several roles once, and a team that says nothing as its lead', async () => {
    const lines = [
      'teams:',
      '  - { id: top, roles: [{ id: ceo, held_by: [ada] }] }',
      '  - { id: first, parent: top, roles: [{ id: lead, held_by: [bo] }, { id: clerk, held_by: [bo, cy] }] }',
      '  - { id: second, parent: top }',
      '  - { id: desk, parent: first }',
    ]
    const base = await read(...lines)
    const desk = lines.map((line) => line.replace('id: desk, parent: first', 'id: desk, parent: second'))
    // Ada, Bo, Cy and the leads of two teams that say nothing else.
    expect(moved(base, await read(...desk))).toEqual({ roles: [], people: 1, share: 1 / 5 })
    const first = lines.map((line) => line.replace('id: first, parent: top', 'id: first, parent: second'))
    expect(moved(base, await read(...first))).toEqual({ roles: ['clerk', 'lead'], people: 3, share: 3 / 5 })
  })

  it('has no share of an organisation without people', async () => {
    const empty = await read('teams: [{ id: a, roles: [{ id: b, headcount: 0 }] }]')
    const gone = await read('teams: [{ id: a }]')
    expect(moved(empty, gone)).toEqual({ roles: ['b'], people: 0, share: 0 })
  })

  it('is nothing of any organisation beside itself, and all of it beside another', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const base = organisationOfDrafts([draft])
        expect(moved(base, base)).toEqual({ roles: [], people: 0, share: 0 })
        const other = organisationOfDrafts([renamed(draft, (id) => `x-${id}`)])
        const { roles, share } = moved(base, other)
        expect(roles).toEqual([...base.roles.keys()].sort())
        expect(share === 1 || share === 0).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
