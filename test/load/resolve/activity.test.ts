import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../../src/model/organisation.js'
import { tieAt } from '../../../src/model/tie-columns.js'
import { model, organisationIn, read, said, told } from '../reading.js'

describe('needs and links without an id', () => {
  const lines = [
    '  - { between: [b, a], shares: people }',
    '  - { between: [a, b], shares: information }',
    '  - { between: [a, b], shares: information, what: Plans }',
    '  - { id: own, between: [b, a], shares: decisions }',
    '  - { between: [c, a], shares: people }',
  ]
  const linksOf = async (order: readonly number[]): Promise<Organisation['links']> =>
    (
      await organisationIn({
        'org.yaml': model(
          'teams: [{ id: a }, { id: b }, { id: c }]',
          'links:',
          ...order.map((i) => lines[i]!),
        ),
      })
    ).links

  it('are called by their ends, and numbered by what they say', async () => {
    const links = await linksOf([0, 1, 2, 3, 4])
    expect(links.map(({ id, shares, what }) => [id, ...shares, what])).toEqual([
      ['a~b', 'information', 'Plans'],
      ['a~b#2', 'information', null],
      ['a~b#3', 'people', null],
      ['a~c', 'people', null],
      ['own', 'decisions', null],
    ])
  })

  it('keep these ids wherever they stand', async () => {
    const links = await linksOf([0, 1, 2, 3, 4])
    expect(await linksOf([4, 3, 2, 1, 0])).toEqual(links)
    expect(await linksOf([2, 0, 4, 1, 3])).toEqual(links)
  })

  it('are found again where they are written', async () => {
    const { origins } = await read({
      'org.yaml': model('teams: [{ id: a }, { id: b }]', 'needs:', '  - { between: [b, a], type: pooled }'),
    })
    expect(origins.of('need', 'a~b')?.span(['type'])?.start).toMatchObject({ line: 5, column: 30 })
  })
})

describe('rights', () => {
  it('are kept in the order written, and RACI reads as RAPID', async () => {
    const { decisions } = await organisationIn({
      'org.yaml': model(
        'teams: [{ id: a }, { id: b }, { id: c }]',
        'decisions: [{ id: d, raci: { A: c, R: [b, a], C: [a], I: [c, b] } }, { id: e, agree: [c, a, b] }]',
      ),
    })
    expect(decisions.get('d')?.rights).toEqual({
      recommend: ['b', 'a'],
      agree: [],
      decide: ['c'],
      perform: ['b', 'a'],
      input: ['a'],
      inform: ['c', 'b'],
    })
    expect(decisions.get('e')?.rights.agree).toEqual(['c', 'a', 'b'])
  })

  it.each([
    ['40/month', 480],
    ['1/day', 365],
    ['2/week', 104],
    ['3/quarter', 12],
    ['0.5/year', 0.5],
  ])('are exercised %s: %f times a year', async (frequency, perYear) => {
    const { decisions } = await organisationIn({
      'org.yaml': model('teams: [{ id: a }]', `decisions: [{ id: d, frequency: ${frequency} }]`),
    })
    expect(decisions.get('d')).toMatchObject({ frequency, perYear, key: false })
  })
})

describe('what is shared', () => {
  it('is read in the order information, people, decisions; information in a forum that does not say', async () => {
    const { links, forums } = await organisationIn({
      'org.yaml': model(
        'teams: [{ id: a }, { id: b }]',
        'links: [{ between: [a, b], shares: [decisions, information] }]',
        'forums: [{ id: f, members: [a, b] }, { id: g, members: [a], shares: [people, information] }]',
      ),
    })
    expect(links[0]?.shares).toEqual(['information', 'decisions'])
    expect(forums.get('f')?.shares).toEqual(['information'])
    expect(forums.get('g')?.shares).toEqual(['information', 'people'])
  })
})

describe('ties', () => {
  it('are between roles and people who hold one, kind contact and weight 1 unless stated', async () => {
    const { ties } = await organisationIn({
      'org.yaml': model(
        'teams: [{ id: a, roles: [{ id: r, held_by: ["Ann Lee", p-2] }, { id: s }] }]',
        'ties: [{ from: Ann Lee, to: s }, { from: s, to: p-2, kind: advice, weight: 0.5 }]',
      ),
    })
    expect(ties.count).toBe(2)
    expect([tieAt(ties, 0), tieAt(ties, 1)]).toEqual([
      { from: 'Ann Lee', to: 's', kind: 'contact', weight: 1 },
      { from: 's', to: 'p-2', kind: 'advice', weight: 0.5 },
    ])
  })

  it('may be between people of any name, and of any kind', async () => {
    const words = ['__proto__', 'constructor', 'toString', '12', ' ', '機']
    const list = words.map((word) => JSON.stringify(word)).join(', ')
    const { ties, roles } = await organisationIn({
      'org.yaml': model(
        `teams: [{ id: a, roles: [{ id: r, held_by: [${list}] }] }]`,
        'tables: { ties: t.csv }',
      ),
      't.csv': 'from,to,kind\n__proto__,constructor,__proto__\ntoString,12,toString\n',
    })
    expect(roles.get('r')?.heldBy).toEqual(words)
    expect([tieAt(ties, 0), tieAt(ties, 1)]).toEqual([
      { from: '__proto__', to: 'constructor', kind: '__proto__', weight: 1 },
      { from: 'toString', to: '12', kind: 'toString', weight: 1 },
    ])
  })

  it('are refused once where they have an empty end', async () =>
    expect(
      told(
        await read({
          'org.yaml': model('teams: [{ id: a, roles: [{ id: r }] }]', 'ties: [{ from: r, to: "" }]'),
        }),
      ),
    ).toEqual(['model/bad-value org.yaml:4:23']))

  it('are refused for teams, and for people who hold nothing', async () => {
    const loaded = await read({
      'org.yaml': model(
        'teams: [{ id: a, roles: [{ id: r }] }]',
        'ties: [{ from: a, to: Bob }, { from: r, to: r }]',
      ),
    })
    expect(said(loaded)).toEqual([
      "error model/wrong-kind org.yaml:4:16 from of a tie names 'a', which is a team; a role or person is expected",
      "error model/unknown-id org.yaml:4:23 to of a tie names 'Bob', and there is no role or person of that id",
    ])
  })
})
