import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import github from '../../src/importers/github.js'
import { organisationIn } from '../load/reading.js'
import { changed, changes, expectSound, fixture, importing, organisationOf, told } from './reading.js'

const TEAMS = { 'teams.json': fixture('github/teams.json'), 'members.json': fixture('github/members.json') }
const OWNERS = fixture('github/CODEOWNERS')
const ALL = { ...TEAMS, CODEOWNERS: OWNERS }

/** Decisions as `name: right of whom, source`. */
const decisionsOf = (files: { readonly [file: string]: string }, ...rest: unknown[]) =>
  (importing(github, files, ...(rest as [])).draft.decisions ?? []).map(
    ({ name, decide, input, source }) =>
      `${name}: ${decide ? 'decide' : 'input'} ${decide ?? input}, ${source}`,
  )

describe("the import of GitHub's teams", () => {
  it('nests teams by their parents; the only maintainer leads', async () => {
    const result = importing(github, TEAMS)
    expect(result.diagnostics).toEqual([])
    const { name, teams } = await organisationOf(result.draft)
    expect(name).toBe('lanternpay')
    expect(
      [...teams.values()].map(({ id, parent, lead, leadIs }) => [
        id,
        parent,
        leadIs === 'stated' ? lead : leadIs,
      ]),
    ).toEqual([
      ['card-processing', 'payments', 'card-processing-jkowalski'],
      ['docs', 'lanternpay', 'none'],
      ['lanternpay', null, 'none'],
      ['payments', 'lanternpay', 'payments-hana-ito'],
      ['risk', 'lanternpay', 'risk-sofia-reyes'],
    ])
    expect(teams.get('risk')).toMatchObject({
      name: 'Risk & fraud',
      note: 'Says no',
      source: 'teams.json risk',
    })
  })

  it('takes members of a team below from the one above, where GitHub lists them again', async () => {
    const { roles } = await organisationOf(importing(github, TEAMS).draft)
    expect([...roles.values()].map(({ id, title }) => [id, title])).toEqual([
      ['card-processing-jkowalski', 'Maintainer'],
      ['card-processing-mbeki', 'Member'],
      ['docs-ola', null],
      ['docs-wren', null],
      ['payments-hana-ito', 'Maintainer'],
      ['risk-hana-ito', 'Member'],
      ['risk-sofia-reyes', 'Maintainer'],
    ])
    expect(importing(github, TEAMS).summary).toEqual([
      'read: 4 teams, 1 of them secret, 6 people in 7 seats',
      'left out: 2 memberships of people who are in a team below, whom GitHub lists above too',
    ])
  })

  it('reads GraphQL, pages of both, and one object with teams and members', async () => {
    const graphql = importing(github, { 'g.json': fixture('github/graphql.json') })
    expect(graphql.draft.name).toBe('Lantern Pay')
    expect(graphql.draft.roles).toHaveLength(2)
    const rest = JSON.parse(TEAMS['teams.json']) as object[]
    const pages = importing(github, { 't.json': JSON.stringify([rest.slice(0, 2), rest.slice(2)]) })
    expect(pages.draft.teams![0]!.teams).toHaveLength(3)
    const both = importing(github, {
      't.json': JSON.stringify({ teams: rest, members: { docs: ['wren', { login: 'ola' }] } }),
    })
    expect(both.draft.roles!.filter(({ team }) => team === 'docs').map(({ held_by }) => held_by)).toEqual([
      'ola',
      'wren',
    ])
    const twoPages = [
      fixture('github/graphql.json').replace('"hana-ito"', '"third"'),
      fixture('github/graphql.json'),
    ].map((text) => JSON.parse(text))
    expect(importing(github, { 'g.json': JSON.stringify(twoPages) }).draft.roles).toHaveLength(3)
  })

  it('heeds the name and the level of units', () => {
    const { name, teams } = importing(github, TEAMS, { name: 'Lantern', unitLevel: 1 }).draft
    expect([name, teams![0]!.id, teams![0]!.teams!.every(({ unit }) => unit)]).toEqual([
      'Lantern',
      'lantern',
      true,
    ])
  })
})

describe('the import of CODEOWNERS', () => {
  it('lets owners decide on changes, and the owners of an optional section be heard', () => {
    expect(decisionsOf(ALL)).toEqual([
      'Changes to /cards/**: decide card-processing, CODEOWNERS:5',
      'Changes to docs/: decide docs, CODEOWNERS:7',
      'Changes to *: decide payments, CODEOWNERS:2',
      'Changes to /fraud rules/: decide risk-sofia-reyes, CODEOWNERS:6',
      'Changes to /kyc/: decide payments-hana-ito,risk, CODEOWNERS:13',
      'Changes to /ledger/: decide payments,risk, CODEOWNERS:4',
      'Changes to *.md: input docs-wren, CODEOWNERS:17',
      'Changes to /sanctions/: decide payments-hana-ito,risk-sofia-reyes, CODEOWNERS:14',
    ])
    expect(importing(github, ALL).summary.slice(2)).toEqual([
      'read: 8 patterns of CODEOWNERS as decisions, which the owners take by approving',
      'of these, 1 may be approved by any one of several owners, who each decide',
      'no one owns: /generated/',
      'left out: 1 pattern of unknown owners alone',
      'left: who proposes and who makes a change, which CODEOWNERS does not say',
    ])
  })

  it('says in a note whose approval is enough', () => {
    const notes = Object.fromEntries(
      importing(github, ALL).draft.decisions!.map(({ id, note }) => [id, note]),
    )
    expect(notes).toMatchObject({
      'changes-to-ledger': 'any one of the owners may approve',
      'changes-to-kyc': "section 'Compliance'; 2 approvals are required",
      'changes-to-md': "section 'Wording'; approval is asked for, not required",
      'changes-to-docs': undefined,
    })
  })

  it('resolves with the teams that it names', async () => {
    const { decisions } = await organisationOf(importing(github, ALL).draft)
    expect(decisions.size).toBe(8)
  })

  it('tells each unknown owner once, and lines that count for nothing', () => {
    const files = {
      ...TEAMS,
      CODEOWNERS: '/a @lanternpay/risc\n/b @lanternpay/risc x@y.example\n/c @other/risk\n/d @wren\n/d @ola\n',
    }
    expect(told(importing(github, files), files)).toEqual([
      "import/unknown-owner CODEOWNERS:1:4 «@lanternpay/risc» '@lanternpay/risc' owns code, here and in 1 other line, and is no team or member that was read (did you mean '@lanternpay/risk'?)",
      "import/unknown-owner CODEOWNERS:2:21 «x@y.example» 'x@y.example' owns code, and is no team or member that was read (give the export of the teams and their members, or correct the owner)",
      "import/unknown-owner CODEOWNERS:3:4 «@other/risk» '@other/risk' owns code, and is no team or member that was read (give the export of the teams and their members, or correct the owner)",
      "import/pattern-twice CODEOWNERS:4:1 «/d» the owners of '/d' here count for nothing (remove this line: the last one of a pattern counts)",
    ])
    expect(decisionsOf(files)).toEqual(['Changes to /d: decide docs-ola, CODEOWNERS:5'])
  })

  it('alone makes teams and people of the owners', async () => {
    const { teams, roles, decisions } = await organisationOf(importing(github, { CODEOWNERS: OWNERS }).draft)
    expect([...teams.keys()]).toEqual(['card-processing', 'docs', 'lanternpay', 'payments', 'risc', 'risk'])
    expect([...roles.values()].map(({ team, heldBy }) => `${heldBy} in ${team}`)).toEqual([
      'hana-ito in lanternpay',
      'sofia-reyes in lanternpay',
      'wren in lanternpay',
      'wren@lantern.example in lanternpay',
    ])
    expect(decisions.size).toBe(9)
  })

  it('alone with a model gives decisions of its teams and people', async () => {
    const organisation = await organisationIn({
      'org.yaml':
        'unsilo: 1\nname: L\nteams:\n  - id: pay\n    name: Payments\n    roles: [{ id: boss, held_by: wren }]\n  - id: risk\n',
    })
    const result = importing(github, { CODEOWNERS: OWNERS }, {}, { organisation })
    expect(Object.keys(result.draft)).toEqual(['source', 'decisions'])
    expect(result.draft.decisions!.map(({ id, decide, input }) => [id, decide ?? input])).toEqual([
      ['changes-to-everything', 'pay'],
      ['changes-to-kyc', 'risk'],
      ['changes-to-ledger', ['pay', 'risk']],
      ['changes-to-md', 'boss'],
    ])
  })

  it('of several repositories names the repository', () => {
    const files = {
      'api/.github/CODEOWNERS': '* @a/one\n',
      'web/CODEOWNERS': '* @a/two\n/x/ @a/one\nx @a/two\n',
    }
    expect(decisionsOf(files)).toEqual(
      [
        'Changes to * in api: decide one, api/CODEOWNERS:1',
        'Changes to * in web: decide two, web/CODEOWNERS:1',
        'Changes to /x/ in web: decide one, web/CODEOWNERS:2',
        'Changes to x in web: decide two, web/CODEOWNERS:3',
      ].sort((a, b) => Number(a > b) - 0.5),
    )
  })
})

describe('an export that does not hold together', () => {
  it('is told in its places', () => {
    const team = (slug: unknown, parent: unknown, more: object = {}) => ({
      slug,
      name: slug,
      parent,
      ...more,
    })
    const data = [
      team('a', { slug: 'b' }),
      team('b', { slug: 'a' }),
      team('c', { slug: 'nowhere' }),
      team('c', null),
      team(null, null),
      team('d', 'a', { members: [{ id: 1 }, 7] }),
    ]
    const files = { 't.json': JSON.stringify(data, null, 1), 'm.json': '{ "e": [{ "login": "x" }] }' }
    expect(told(importing(github, files), files).map((line) => line.replace(/ \(.*$/, ''))).toEqual([
      'import/unknown-team m.json:1:8 «[{ "login": "x" }]» \'e\' has members here, and there is no such team',
      'import/parent-cycle t.json:6:12 «"b"» teams are each other\'s parents in a circle: a → b → a',
      "import/unknown-team t.json:20:12 «\"nowhere\"» the parent of 'c' is 'nowhere', and there is no such team",
      'import/duplicate t.json:24:11 «"c"» the team \'c\' is here twice',
      "import/no-team t.json:28:2 «{» this team has no 'slug'",
      'import/wrong-type t.json:36:13 «"a"» \'[5].parent\' must be a map of keys, and is a text',
      "import/no-login t.json:38:4 «{» a member of 'd' has no login",
      "import/wrong-type t.json:41:4 «7» '[5].members[1]' must be a map of keys, and is a number",
    ])
  })

  it('is refused where it holds no team', () => {
    const result = importing(github, { 't.json': '[]' })
    expect([result.draft, result.diagnostics[0]!.code]).toEqual([{}, 'import/nothing'])
    expect(importing(github, { 't.json': '[{"slug": "a"' }).draft).toEqual({})
  })
})

describe('whatever stands in an export', () => {
  it('changes nothing by its order', () => {
    const teams = JSON.parse(TEAMS['teams.json']) as object[]
    const draft = (list: readonly object[]) =>
      importing(github, { 't.json': JSON.stringify(list), CODEOWNERS: OWNERS }).draft
    fc.assert(
      fc.property(fc.shuffledSubarray(teams, { minLength: teams.length }), (list) => {
        expect(draft(list)).toEqual(draft(teams))
      }),
      { numRuns: 20 },
    )
  })

  it.each(['teams.json', 'graphql.json'])('becomes a model without a mistake, or is refused: %s', (file) => {
    const base = JSON.parse(fixture(`github/${file}`))
    const own = [
      'payments',
      'risk',
      'hana-ito',
      'MAINTAINER',
      { slug: 'risk' },
      { login: 'x' },
      [{ login: 'y' }],
      { edges: [{ node: {} }] },
    ]
    fc.assert(
      fc.property(changes(own), (list) => {
        expectSound(
          importing(github, { [file]: JSON.stringify(changed(base, list)) ?? 'null', CODEOWNERS: OWNERS }),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('becomes decisions without a mistake: lines of CODEOWNERS', () => {
    const word = fc.constantFrom(
      '*',
      '/a/',
      'a',
      '@o/t',
      '@o/t/u',
      '@me',
      'me@x.example',
      '#',
      '\\#x',
      'a\\ b',
      '[S]',
      '^[S][2]',
      '[',
      '!x',
      '@',
      '@/',
      '@@maintainer',
      '\\',
      '漢',
      '\u001b[0m',
      '__proto__',
      '@__proto__',
      '@o/__proto__',
    )
    const line = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, end, alone) => {
          const CODEOWNERS = lines.join(end)
          expectSound(importing(github, alone ? { CODEOWNERS } : { ...TEAMS, CODEOWNERS }))
        },
      ),
      { numRuns: 250 },
    )
  })
})

it.each([
  ['.github/CODEOWNERS', '* @a', true],
  ['teams.json', TEAMS['teams.json'], true],
  ['members.json', TEAMS['members.json'], true],
  ['g.json', fixture('github/graphql.json'), true],
  ['CODEOWNERS.md', '* @a', false],
  ['users.json', fixture('scim/users.json'), false],
  ['package.json', '{ "name": "x", "slug": "y" }', false],
])('GitHub is known by %s and its head', (file, head, known) =>
  expect(github.detect(file, head.slice(0, 4096))).toBe(known),
)
