import { expect, it } from 'vitest'
import forums from '../../src/importers/forums.js'
import { DEFAULT_IMPORT_OPTIONS } from '../../src/importers/options.js'
import { validators } from '../../src/load/validators.generated.js'
import type { Organisation } from '../../src/model/organisation.js'
import { organisationOf } from '../organisation-builder.js'

const MODEL = organisationOf({
  teams: { firm: {}, sales: { parent: 'firm' }, council: { parent: 'firm' } },
  roles: {
    boss: { team: 'firm' },
    seller: { team: 'sales', held_by: ['P 7'], name: 'Bo Lind' },
    'seller-2': { team: 'sales', held_by: ['P 7', 'P8'] },
  },
})

const importing = (text: string, model: Organisation | null = MODEL, map = {}) =>
  forums.read([{ file: 'x/who.csv', bytes: Buffer.from(text) }], {
    options: { ...DEFAULT_IMPORT_OPTIONS, map },
    organisation: model,
    people: null,
  })

it('gathers the members of each forum, by role, team or person, once each', () => {
  const { draft, diagnostics, summary } = importing(
    'Committee,Member,Purpose,Cadence\nbuying_group,boss,What we buy,monthly\nbuying_group,P 7,,\nbuying_group,seller,,\nPrice board,sales,,\nPrice board,boss,,\n',
  )
  expect(diagnostics).toEqual([])
  expect(draft).toEqual({
    forums: [
      {
        id: 'buying_group',
        name: 'Buying group',
        members: ['boss', 'seller'],
        what: 'What we buy',
        cadence: 'monthly',
        source: 'who.csv',
      },
      { id: 'price-board', name: 'Price board', members: ['boss', 'sales'], source: 'who.csv' },
    ],
  })
  expect(summary).toContain('read: 2 forums with 4 seats taken')
})

it('takes members by name, as a matrix of rights does', () => {
  const { draft, diagnostics, summary } = importing('forum,member\nA,boss\nA,Bo Lind\nB,bo lind\nB,P8\n')
  expect(diagnostics).toEqual([])
  expect(draft.forums?.map(({ members }) => members)).toEqual([
    ['boss', 'seller'],
    ['seller', 'seller-2'],
  ])
  expect(summary).toContain("'bo lind' is taken as seller (Bo Lind)")
})

it('writes cadences as the format takes them, and leaves out what tells none, once for a forum', () => {
  const rows = ['Weekly', 'fortnightly', 'monatlich', 'now and then'].flatMap((text, i) => [
    `F${i},boss,${text}`,
    `F${i},seller,${text}`,
  ])
  const { draft, diagnostics } = importing(`forum,member,cadence\n${rows.join('\n')}\n`)
  expect(draft.forums?.map(({ cadence }) => cadence)).toEqual(['weekly', 'biweekly', 'monthly', undefined])
  expect(validators.file({ unsilo: 1, ...draft })).toBe(true)
  expect(diagnostics).toMatchObject([
    {
      code: 'import/cadence',
      severity: 'warning',
      message: "'now and then' tells no cadence: left out (line 8, column 'cadence')",
      help: 'write how often, such as weekly, every 2 weeks or 4/year',
      span: { start: { line: 8, column: 9 } },
    },
  ])
})

it('tells a purpose or cadence that contradicts what was said of the forum before', () => {
  const { draft, diagnostics } = importing(
    'Gremium;Mitglied;Zweck;Turnus\nRat;boss;Preise;wöchentlich\nRat;seller;Mengen;monatlich\nRat;P8;preise;weekly\n',
  )
  expect(draft.forums).toMatchObject([{ what: 'Preise', cadence: 'weekly' }])
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "the purpose of 'Rat' is 'Mengen' (line 3, column 'Zweck'), and 'Preise' in line 2, column 'Zweck': the first counts",
    "the cadence of 'Rat' is 'monatlich' (line 3, column 'Turnus'), and 'wöchentlich' in line 2, column 'Turnus': the first counts",
  ])
})

it('gives no forum the id of a team or role', () =>
  expect(importing('forum,member\ncouncil,boss\ncouncil,P8\n').draft.forums).toMatchObject([
    { id: 'council-2' },
  ]))

it('leaves out forums of one, and says so', () => {
  const { draft, summary } = importing('forum,member\nalone,boss\nboard,boss\nboard,P8\n')
  expect(draft.forums).toMatchObject([{ id: 'board' }])
  expect(summary).toContain('left: 1 forum with fewer than two members')
})

it('is an error where no forum has two members of the model', () => {
  const { draft, diagnostics } = importing('forum,member\nboard,nobody\nboard,no one\n')
  expect(draft).toEqual({})
  expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`).join('\n')).toMatch(
    /^error: there is no forum in \S+ with two members of the model$/m,
  )
})

it('tells each unknown member once, with a near one, and rows that name half of it', () => {
  const { diagnostics } = importing('forum,member\na,bos\nb,bos\na,boss\na,P8\nb,\n,boss\n')
  expect(
    diagnostics.map(
      ({ message, help, span }) => `${span?.start.line}:${span?.start.column} ${message}; ${help}`,
    ),
  ).toEqual([
    "2:3 'bos' is no role of the model and holds none: left out of 2 forums (line 2, column 'member'); did you mean 'boss'?",
    '6:3 line 6 names no member: it is left out; fill the cell',
    '7:1 line 7 names no forum: it is left out; fill the cell',
  ])
})

it('asks for the columns that it cannot tell, and takes those that are named', () => {
  const text = 'Runde,Wer\nA,boss\nA,seller\n'
  const { draft, diagnostics } = importing(text)
  expect(draft).toEqual({})
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'x/who.csv has no column that names the forum',
    'x/who.csv has no column that names the member',
  ])
  expect(importing(text, MODEL, { forum: 'Runde', member: 'Wer' }).draft.forums).toHaveLength(1)
})

it('takes members for roles where no model is given', () =>
  expect(importing('forum,member\nA,Boss\nA,Dr. Ann\n', null).draft.forums).toMatchObject([
    { members: ['boss', 'dr.-ann'] },
  ]))

it('is told from tables of people and ties', () => {
  expect(forums.detect('a.csv', 'Section,Stage,Group,Counterpart,Employee ID\n')).toBe(true)
  expect(forums.detect('a.csv', 'Employee ID,Job Title,Manager ID,Group\n')).toBe(false)
  expect(forums.detect('a.csv', 'from,to\n')).toBe(false)
})
