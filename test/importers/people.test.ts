import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import people from '../../src/importers/people.js'
import { writeModel } from '../../src/load/write.js'
import { organisationIn, quoted } from '../load/reading.js'
import { drawn, importPeople, organisationOf, roleOf, saidBy } from './importing.js'
import { PYTHON, workbookBy } from './workbooks.js'

const fixture = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const table = (...rows: readonly string[]) => `${rows.join('\n')}\n`

const CLEAN = table(
  'Employee ID,Full name,Job title,Manager ID,Organisation path,FTE,Location,Cost,Country',
  'e1,Ada,Chief executive,,Northwind,1,Leeds,"100.50",UK',
  'e2,Ben,Head of sales,e1,Northwind > Sales,1,Leeds,,UK',
  'e3,Cleo,Head of care,e1,Northwind > Care,80%,Leeds,,UK',
  'e4,Dan,Lead,e2,Northwind > Sales > Support,"0,5",,,UK',
  'e5,Eve,Agent,e4,Northwind > Sales > Support,1,,,UK',
  'e6,Fay,Lead,e3,Northwind > Care > Support,1,,,UK',
  'e7,Gus,Agent,e6,Northwind > Care > Support,1,,,UK',
)

describe('an extract of people', () => {
  it('becomes teams with their leads, and a role for each person', () => {
    const result = importPeople(CLEAN, { unitLevel: 1 }, 'data/march.csv')
    expect(drawn(result)).toEqual([
      'northwind: Northwind, led by e1 [e1]',
      '  care: Care, led by e3, a unit [e3]',
      '    care-support: Support, led by e6 [e6 e7]',
      '  sales: Sales, led by e2, a unit [e2]',
      '    sales-support: Support, led by e4 [e4 e5]',
    ])
    expect(result.draft).toMatchObject({ name: 'Northwind', source: 'march.csv' })
    expect(roleOf(result, 'e1')).toEqual({
      id: 'e1',
      title: 'Chief executive',
      name: 'Ada',
      team: 'northwind',
      held_by: 'e1',
      'x-location': 'Leeds',
      'x-fte': 1,
      'x-cost': 100.5,
      source: 'march.csv',
    })
    expect(roleOf(result, 'e4')).toMatchObject({ reports_to: 'e2', 'x-fte': 0.5 })
    expect(roleOf(result, 'e3')).toMatchObject({ 'x-fte': 0.8 })
    expect(result.diagnostics).toEqual([])
    organisationOf(result)
  })

  it('says what it read', () =>
    expect(importPeople(CLEAN).summary).toEqual([
      "columns: id = 'Employee ID', name = 'Full name', title = 'Job title', manager = 'Manager ID', location = 'Location', fte = 'FTE', cost = 'Cost', teams = 'Organisation path'; not read: 'Country'",
      'read: CSV, separated by commas, UTF-8',
      'read: 7 rows: 7 people in 7 roles, with 6 reporting lines',
      'read: 4 teams below the root, 2 deep, from paths',
      'read: 5 teams with a lead, 0 without one',
    ]))

  it('reads back from YAML as it was', async () => {
    const result = importPeople(CLEAN)
    const { roles, teams } = await organisationIn({ 'org.yaml': writeModel(result.draft) })
    expect([roles.size, teams.size]).toEqual([7, 5])
  })

  it('knows its files by their titles, and workbooks by their names', () => {
    expect(people.detect('any.csv', CLEAN)).toBe(true)
    expect(people.detect('any.csv', CLEAN.slice(0, 150))).toBe(true)
    expect(people.detect('any.csv', 'id,from,to\n1,a,b\n')).toBe(false)
    expect(people.detect('any.csv', 'date,amount\n2020-01-01,1\n')).toBe(false)
    expect(people.detect('any.yaml', CLEAN)).toBe(false)
    expect(people.detect('HR extract.xlsx', 'PK')).toBe(true)
    expect(people.detect('rights.xlsx', 'PK')).toBe(false)
  })
})

describe('every kind of mess', () => {
  const text = fixture('people/messy.csv')
  const result = importPeople(text, { unitLevel: 1 }, 'messy.csv')

  it('is told once, in the order of the rows', () => {
    expect(saidBy(result)).toMatchSnapshot()
    for (const { span } of result.diagnostics) quoted(span, text)
    for (const { help } of result.diagnostics) expect(help).toMatch(/\S/)
  })

  it('is counted', () => expect(result.summary).toMatchSnapshot())

  it('is mended into a model without a mistake', () => {
    expect(drawn(result)).toMatchSnapshot()
    organisationOf(result)
    expect(roleOf(result, 'n99')).toEqual({
      id: 'n99',
      team: 'sales',
      headcount: 0,
      tags: ['vacant', 'not-in-extract'],
      source: 'messy.csv',
    })
    expect(roleOf(result, 'n25')).toMatchObject({ title: 'Engineer to be hired', tags: ['vacant'] })
    expect(roleOf(result, 'n25')).not.toHaveProperty('held_by')
    expect(roleOf(result, 'n21')).toMatchObject({ headcount: 12 })
    expect(roleOf(result, 'n18')).toMatchObject({ title: 'Engineer', held_by: 'n18' })
    expect(roleOf(result, 'n18-job-2')).toMatchObject({ title: 'Trainer', held_by: 'n18', team: 'inside' })
    expect(roleOf(result, 'n01-2')).toMatchObject({ held_by: 'N01' })
    expect(roleOf(result, 'n26')).toMatchObject({ reports_to: 'n03' })
    expect(roleOf(result, 'uma-without-an-id')).toMatchObject({ held_by: 'Uma Without an id' })
  })

  it.each(['keep', 'root', 'drop'] as const)(
    'leaves a model without a mistake with --on-dangling %s',
    (onDangling) => {
      for (const hierarchy of ['levels', 'managers', 'list', 'path'] as const)
        organisationOf(importPeople(text, { onDangling, hierarchy, map: { team: 'Department' } }))
    },
  )
})

describe('managers who are in no row', () => {
  const text = table(
    'id,title,manager,team',
    'a,Chief,,Top',
    'b,,a,X',
    'c,,gone,X',
    'd,,gone,X',
    'e,,gone,Y',
    'f,,e,Y',
  )
  const of = (onDangling: 'keep' | 'root' | 'drop') => {
    const result = importPeople(text, { onDangling })
    organisationOf(result)
    return {
      roles: result.draft.roles!.map(
        ({ id, team, reports_to }) => `${id} in ${team} to ${reports_to ?? '-'}`,
      ),
      last: result.summary.filter((line) => line.startsWith('mended')),
    }
  }

  it('keep a vacant seat, where most who report to it are', () =>
    expect(of('keep')).toEqual({
      roles: [
        'a in top to -',
        'b in x to a',
        'c in x to gone',
        'd in x to gone',
        'e in y to gone',
        'f in y to e',
        'gone in x to -',
      ],
      last: [
        'mended: 3 people name 1 manager who is not in the extract: a vacant seat is kept for them (--on-dangling keep)',
      ],
    }))

  it('or send those to the head of all', () =>
    expect(of('root')).toEqual({
      roles: ['a in top to -', 'b in x to a', 'c in x to a', 'd in x to a', 'e in y to a', 'f in y to e'],
      last: [
        "mended: 3 people name 1 manager who is not in the extract: they report to the head of all, 'a' (--on-dangling root)",
      ],
    }))

  it('or leave those out, and all below them', () =>
    expect(of('drop')).toEqual({
      roles: ['a in top to -', 'b in x to a'],
      last: [
        'mended: 3 people name 1 manager who is not in the extract: they and all below them are left out, 4 people in all (--on-dangling drop)',
      ],
    }))
})

describe('the head of a team', () => {
  const leads = (...rows: readonly string[]) => {
    const result = importPeople(table('id,name,title,manager,team', ...rows))
    organisationOf(result)
    return { drawn: drawn(result), said: saidBy(result) }
  }

  it('is contested by no manager who is in no row', () =>
    expect(
      leads(
        '1,Ann,CEO,,Board',
        '2,Bob,VP Sales,1,Sales',
        '3,Cy,Rep,2,Sales',
        '4,Di,Rep,2,Sales',
        '5,Ed,Rep,77,Sales',
      ),
    ).toEqual({
      drawn: ['people: people, led by 1 []', '  board: Board [1]', '  sales: Sales, led by 2 [2 3 4 5 77]'],
      said: [
        "warning import/manager-unknown 6:10 the manager of 'Ed' (5), '77', is not in the extract: a vacant seat is kept for them",
      ],
    }))

  it('is whom most report to, by way of others, and who else heads some is told', () =>
    expect(leads('1,A,,,Top', '2,B,,1,S', '3,C,,2,S', '4,D,,3,S', '5,E,,1,S', '6,F,,5,S')).toEqual({
      drawn: ['people: people, led by 1 []', '  s: S, led by 2 [2 3 4 5 6]', '  top: Top [1]'],
      said: [
        "warning import/head-of-several 3:1 the team 'S' has 2 heads: 'B' (2), 'E' (5); most report to 'B' (2), who leads it",
      ],
    }))

  it('is nobody where two are equal, or two have the title and no reports', () => {
    expect(leads('1,A,,,Top', '2,B,,1,S', '3,C,,2,S', '4,D,,1,S', '5,E,,4,S').said).toEqual([
      "warning import/several-heads 3:1 the team 'S' has 2 heads: 'B' (2), 'D' (4); it gets no lead",
    ])
    expect(leads('1,A,,,Top', '2,B,Head of Finance,1,Finance', '3,C,Head of Finance,1,Finance').said).toEqual(
      [
        "warning import/several-heads 3:1 the team 'Finance' has 2 heads by title, without reports: 'B' (2), 'C' (3); it gets no lead",
      ],
    )
  })

  it('is no junior who is alone in a team with others below it', () => {
    // The analyst reports to a head below the division; the assistant to nobody, and to someone elsewhere.
    const result = importPeople(
      table(
        'id,title,manager,path',
        'ceo,Chief,,Co',
        'q,Director,ceo,Co > Eng > Quality',
        'r,Tester,q,Co > Eng > Quality',
        's,Head,gone,Co > Eng > Safety',
        't,Officer,s,Co > Eng > Safety',
        'analyst,Analyst,q,Co > Eng',
        'assistant,Assistant,ceo,Co > Sales',
        'v,Rep,away,Co > Sales > North',
      ),
    )
    const { teams, roles } = organisationOf(result)
    expect(teams.get('eng')!.lead).toBe('eng')
    expect(teams.get('sales')!.lead).toBe('ceo')
    expect(roles.get('away')!.reportsTo).toBe('ceo')
    expect(
      [...roles.values()].filter(({ reportsTo }) => reportsTo === 'analyst' || reportsTo === 'assistant'),
    ).toEqual([])
  })

  it('is above those who head departments, also where no row is about them', () => {
    const { drawn: teams } = leads(
      '1,M,CMO,99,Marketing',
      '2,L,CLO,99,Legal',
      '3,N,Rep,1,Marketing',
      '4,O,Rep,2,Legal',
    )
    expect(teams[0]).toBe('people: people, led by 99 [99]')
  })
})

describe('cells that say several things, or half of one', () => {
  const said = (...rows: readonly string[]) => {
    const result = importPeople(table(...rows))
    organisationOf(result)
    return { result, said: saidBy(result) }
  }

  it('of managers make a line to the first and dotted ones to the others', () => {
    const { result, said: told } = said('id,manager,team', '1,,X', '2,1,X', '3,2;1,X')
    expect(roleOf(result, '3')).toMatchObject({ reports_to: '2', dotted: ['1'] })
    expect(result.draft.roles).toHaveLength(3)
    expect(told).toEqual([
      "warning import/several-managers 4:3 '2;1' names 2 managers of '3': the line goes to '2', a dotted one to '1'",
    ])
  })

  it('of dotted lines are read, and whoever is not in the extract is told', () => {
    const { result, said: told } = said('id,manager,Matrix Manager,team', '1,,,X', '2,1,,X', '3,2,1; 9,X')
    expect(roleOf(result, '3')).toMatchObject({ reports_to: '2', dotted: ['1'] })
    expect(told).toEqual([
      "warning import/dotted-unknown 4:5 '9', to whom a dotted line of '3' leads, is not in the extract: the line is left out",
    ])
  })

  it('of vacancies are told, and vacant seats count no person', () => {
    const { result, said: told } = said(
      'id,title,manager,team,Position Status,Headcount',
      '1,Chief,,X,Filled,1',
      '2,Rep,1,X,maybe,2',
      '3,Rep,1,X,Open,3',
    )
    expect(result.draft.roles!.map(({ headcount }) => headcount)).toEqual([undefined, 2, 0])
    expect(roleOf(result, '3')).toMatchObject({ tags: ['vacant'], 'x-openings': 3 })
    expect(told).toEqual([
      "warning import/vacancy 3:11 'maybe' does not say whether the seat of '2' is vacant: read as taken",
    ])
  })

  it('of levels tell a gap once', () =>
    expect(
      said('id,Company,Division,Department', '1,Corp,Sales,EMEA', '2,Corp,,EMEA', '3,Corp,,EMEA', '4,Corp,,')
        .said,
    ).toEqual([
      "warning import/level-gap 3:8 the level 'Division' is empty between 'Corp' and 'EMEA', and so in 1 other row: 'EMEA' is put right below 'Corp', apart from any of that name elsewhere",
    ]))

  it('of teams make no lists of a whole column', () => {
    const { result, said: told } = said('id,Department', '1,Sales', '2,Sales;', '3,Sales; EMEA', '4,Care')
    expect(drawn(result).slice(1)).toEqual([
      '  care: Care [4]',
      '  sales: Sales [1 2]',
      '  sales-emea: Sales; EMEA [3]',
    ])
    expect(told).toEqual([
      "warning import/list-in-cell 4:3 'Sales; EMEA', the team of '3', may be several: it is read as one name",
    ])
  })

  it('of numbers are read as their column is', () => {
    const { result, said: told } = said(
      'id;Department;Kosten;FTE',
      '1;X;120.000,50;0.5',
      '2;X;80.000;1,000',
      '3;X;;',
    )
    expect(roleOf(result, '2')).toMatchObject({ 'x-cost': 80_000 })
    expect(told).toEqual([expect.stringContaining("'1,000' is no share of full time")])
    expect(said('id;Department;Kosten', '1;X;80.000').said).toEqual([
      "warning import/number 2:5 '80.000' may be 80 or 80000 (cost of '1'), and the column does not tell which: left out",
    ])
  })

  it('name the head of all where the line goes to them', () =>
    expect(
      saidBy(importPeople(table('id,manager,team', '1,,X', '2,1,X', '3,9,X'), { onDangling: 'root' })),
    ).toEqual([
      "warning import/manager-unknown 4:3 the manager of '3', '9', is not in the extract: the line goes to the head of all, '1'",
    ]))
})

describe('what a manager may be named by', () => {
  it.each([
    ['id', 'A7'],
    ['id in another case', 'a7'],
    ['name', 'Łucja Nowak-Kos'],
    ['name without accents', 'lucja nowak kos'],
    ['last name first', 'Nowak-Kos, Łucja'],
    ['e-mail', 'LUCJA@EXAMPLE.COM'],
    ['name and id, as Workday does', 'Łucja Nowak-Kos (A7)'],
    ['id and name', 'A7 - Łucja Nowak-Kos'],
  ])('%s', (_, written) => {
    const result = importPeople(
      table(
        'id;name;email;manager;department',
        'A7;Łucja Nowak-Kos;lucja@example.com;;X',
        `B;Bo;;${written};X`,
      ),
    )
    expect(roleOf(result, 'b')).toMatchObject({ reports_to: 'a7' })
    expect(result.summary.at(-1)).toBe('left: e-mail addresses, which only served to find managers')
  })

  it('a number that lost its zeros', () => {
    const result = importPeople(
      table(
        'id,manager,department',
        '00012,,X',
        '00013,12,X',
        '00014,12.0,X',
        '00015,-,X',
        '00016,NO_MANAGER,X',
      ),
    )
    expect(result.draft.roles!.map(({ reports_to }) => reports_to)).toEqual([
      undefined,
      '00012',
      '00012',
      undefined,
      undefined,
    ])
    expect(result.diagnostics).toEqual([])
  })
})

describe('teams', () => {
  const of = (...rows: readonly string[]) => drawn(importPeople(table(...rows)))

  it('of columns of levels, whatever order they stand in', () =>
    expect(
      of('id,Team,Division,Department', '1,A,Sales,North', '2,,Sales,', '3,A,Care,North', '4,,Care,Care'),
    ).toEqual([
      'people: people []',
      '  care: Care [4]',
      '    care-north: North []',
      '      care-north-a: A [3]',
      '  sales: Sales [2]',
      '    sales-north: North []',
      '      sales-north-a: A [1]',
    ]))

  it('of numbered levels', () =>
    expect(of('id,Org Level 2,Org Level 1,Department', '1,B,A,x', '2,C,A,y')).toEqual([
      'a: A []',
      '  b: B [1]',
      '  c: C [2]',
    ]))

  it.each(['A > B', 'A / B', 'A\\B', 'A » B', 'A/B'])('of paths such as %s', (path) =>
    expect(of('id,Department', `1,${path}`, '2,C', `3,${path}`)).toEqual([
      'people: people []',
      '  a: A []',
      '    b: B [1 3]',
      '  c: C [2]',
    ]),
  )

  it('of lists from broad to narrow, each below the one that most lists name before it, within one top team', () => {
    const result = importPeople(
      table(
        'id,Departments',
        '1,A; B; C',
        '2,A; B',
        '3,B; A',
        '4,A',
        '5,A; B; X',
        '6,X; C',
        '7,A; B; C',
        '8,Q; C',
        '9,',
      ),
    )
    expect(drawn(result)).toEqual([
      'people: people [9]',
      '  a: A [4]',
      '    b: B [2 3]',
      '      b-c: C [1 6 7]',
      '      x: X [5]',
      '  q: Q []',
      '    q-c: C [8]',
    ])
    expect(saidBy(result)).toMatchSnapshot()
    expect(roleOf(result, '6')).toMatchObject({ 'x-also-in': 'x' })
  })

  it('of who manages whom', () =>
    expect(
      of(
        'id,name,title,manager',
        '1,Ada,Chief,',
        '2,Ben,Head,1',
        '3,Cy,Head,1',
        '4,Di,Agent,2',
        '5,Ed,Agent,3',
        '6,Flo,Agent,1',
      ),
    ).toEqual([
      'people: people, led by 1 [1 6]',
      '  head-ben: Head: Ben, led by 2 [2 4]',
      '  head-cy: Head: Cy, led by 3 [3 5]',
    ]))

  it('keep clear of the ids of people', () =>
    expect(of('id,Department', 'it,IT', 'sales,Sales', 'people,IT')).toEqual([
      'people-team: people []',
      '  it-team: IT [it people]',
      '  sales-team: Sales [sales]',
    ]))

  it('are below the root that all paths begin with, unless it is named otherwise', () => {
    const text = table('id,path', '1,Acme > A', '2,ACME > B', '3,Acme > B')
    expect(drawn(importPeople(text))[0]).toBe('acme: ACME []')
    expect(drawn(importPeople(text, { name: 'acme' }))).toHaveLength(3)
    expect(drawn(importPeople(text, { name: 'Acme Group' })).slice(0, 2)).toEqual([
      'acme-group: Acme Group []',
      '  acme: Acme []',
    ])
  })

  it('say so where none is as deep as the units', () =>
    expect(saidBy(importPeople(CLEAN, { unitLevel: 7 }))).toEqual([
      'warning import/no-units - no team is at depth 7, so that none is marked as a unit',
    ]))

  it('have no lead who is below another seat of theirs by way of other teams', () => {
    // Ada has no manager and no reports in her team; its head is below her through another team.
    const result = importPeople(
      table('id,manager,team', 'ada,,Top', 'bo,cy,Top', 'di,bo,Top', 'cy,ada,Other', 'ed,cy,Other'),
    )
    organisationOf(result)
  })
})

describe('the columns', () => {
  const columns = (header: string, separator = ',') =>
    importPeople(
      `${header}\n${header
        .split(separator)
        .map((_, i) => `v${i}`)
        .join(separator)}\n`,
    ).summary[0]

  it.each([
    [
      'Workday',
      "Employee ID,Worker,Business Title,Worker's Manager,Manager - Employee ID,Supervisory Organization,Location,FTE,Cost Center,Job Profile",
    ],
    [
      'SuccessFactors',
      'STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,GENDER,EMAIL,MANAGER,HR,DEPARTMENT,DIVISION,LOCATION,TITLE',
    ],
    [
      'SuccessFactors, by its labels',
      'User Sys ID,First Name,Last Name,Position Title,Manager User Sys ID,Business Unit,Division,Department,Location',
    ],
    [
      'BambooHR',
      'Employee #,"Last Name, First Name",Job Title,Reporting to,Supervisor EID,Department,Division,Location,Work Email',
    ],
    ['Personio', 'ID,First name,Last name,Email,Position,Supervisor,Department,Team,Office,Weekly hours,FTE'],
  ])('of %s', (_, header) => expect(columns(header)).toMatchSnapshot())

  it.each([
    [
      'German',
      'Personalnummer;Vorname;Name;Stellenbezeichnung;Personalnummer Vorgesetzte/r;Vorgesetzte/r;Bereich;Abteilung;Standort;Beschäftigungsgrad;Kosten',
    ],
    [
      'Polish',
      'Numer pracownika;Imię i nazwisko;Stanowisko;Bezpośredni przełożony;Pion;Departament;Zespół;Lokalizacja;Wymiar etatu',
    ],
    [
      'French',
      'Matricule;Nom;Prénom;Intitulé du poste;Responsable hiérarchique;Direction;Département;Équipe;Lieu de travail;ETP',
    ],
    [
      'Spanish',
      'Número de empleado;Nombre y apellidos;Puesto;Jefe directo;Dirección;Departamento;Equipo;Ubicación',
    ],
  ])('in %s', (_, header) => expect(columns(header, ';')).toMatchSnapshot())

  it.each([
    [
      'Pernr;Name;Vorgesetzter (Pernr);OrgEinheit;Vergütung',
      "manager = 'Vorgesetzter (Pernr)', cost = 'Vergütung', teams = 'OrgEinheit'",
    ],
    ['ID;Organisationseinheit Ebene 2', "teams = 'Organisationseinheit Ebene 2'"],
    [
      'ID;Department;Compensation;Jornada;matrix manager;Position Status',
      "dotted = 'matrix manager', fte = 'Jornada', cost = 'Compensation', vacancy = 'Position Status', teams = 'Department'",
    ],
    [
      'Email;Manager Email;Department',
      "id = 'Email', email = 'Email', manager = 'Manager Email', teams = 'Department'",
    ],
  ])('of %s', (header, found) => expect(columns(header, ';')).toContain(found))

  it('hold e-mail addresses as ids where there are no others', () => {
    const result = importPeople(table('Email,Manager Email,Department', 'a@x.com,,X', 'b@x.com,A@x.com,X'))
    expect(roleOf(result, 'b-x.com')).toMatchObject({ reports_to: 'a-x.com', held_by: 'b@x.com' })
    expect(result.summary.join()).not.toContain('left: e-mail')
  })

  it('are what --map says, and x-… keeps any other', () => {
    const text = table('Nr,Boss,Wo,Grade,id', '1,,X,7,z1', '2,1,X,8,z2')
    const result = importPeople(text, { map: { id: 'nr', manager: 'Boss', team: 'Wo', 'x-grade': 'Grade' } })
    expect(result.summary[0]).toBe(
      "columns: id = 'Nr', manager = 'Boss', x-grade = 'Grade', teams = 'Wo'; not read: 'id' (another id)",
    )
    expect(roleOf(result, '2')).toMatchObject({ reports_to: '1', team: 'x', 'x-grade': '8' })
    const levels = importPeople(text, { map: { 'level-1': 'Wo', 'level-2': 'Grade' } })
    expect(drawn(levels)[1]).toBe('  7: 7 [z1]')
  })

  it('and the errors in it are told, with what was meant', () => {
    const { diagnostics, draft } = importPeople(CLEAN, {
      map: { manger: 'Manager ID', title: 'Job titel', __proto__x: 'FTE' },
    })
    expect(draft).toEqual({})
    expect(diagnostics.map(({ message, help }) => `${message}: ${help}`)).toEqual([
      "--map manger=…: there is no field 'manger': did you mean 'manager'?",
      "--map title=Job titel: people.csv has no column 'Job titel': did you mean 'Job title'?",
      expect.stringContaining("--map __proto__x=…: there is no field '__proto__x'"),
    ])
  })

  it.each([
    ['no id', 'Name,Manager\nAnn,Bob\n', {}, 'import/no-id-column'],
    ['no rows', 'id,manager\n', {}, 'import/no-rows'],
    ['neither managers nor teams', 'id,name\n1,Ann\n', {}, 'import/no-structure'],
    ['no lists', 'id,manager\n1,\n', { hierarchy: 'list' }, 'import/no-hierarchy'],
    ['nothing', '', {}, 'table/empty'],
  ] as const)('make an error where nothing can be read: %s', (_, text, options, code) => {
    const { diagnostics, draft, summary } = importPeople(text, options)
    expect(diagnostics.map((d) => [d.severity, d.code])).toEqual([['error', code]])
    expect([draft, summary]).toEqual([{}, []])
  })

  it('may be repeated among the rows, as SuccessFactors does', () => {
    const result = importPeople(
      table(
        'USERID,USERNAME,MANAGER,TITLE,DEPARTMENT',
        'User ID,Username,Manager,Title,Department',
        'u1,ann,,Chief,X',
      ),
    )
    expect(result.draft.roles!.map(({ id }) => id)).toEqual(['u1'])
    expect(result.summary).toContain('left: 1 row with titles of columns')
  })
})

describe("GitLab's people of 2022", () => {
  const text = readFileSync(new URL('../../examples/gitlab/people.csv', import.meta.url), 'utf8')
  // A short way of its own to read this file: cells with commas stand in quotes, and none holds a quote.
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!.replaceAll('"', '')))
  const ids = new Set(rows.map(([id]) => id))
  const dangling = rows.filter(([, , manager]) => !ids.has(manager))
  const managers = new Set(dangling.map(([, , manager]) => manager))
  const above = new Map<string, Map<string, number>>()
  for (const [, , , list] of rows) {
    const names = [
      ...new Set(
        list!
          .toLowerCase()
          .split(';')
          .map((name) => name.trim()),
      ),
    ].filter((name) => name !== '')
    names.forEach((name, i) => {
      const counts = above.get(name) ?? new Map()
      above.set(name, counts.set(names[i - 1] ?? '', (counts.get(names[i - 1] ?? '') ?? 0) + 1))
    })
  }
  const result = importPeople(text)
  const counted = (code: string) => result.diagnostics.filter((d) => d.code === `import/${code}`).length

  it('are as many as the file has rows', () => {
    expect([rows.length, dangling.length, managers.size, above.size]).toEqual([1368, 450, 139, 329])
    expect(result.draft.roles).toHaveLength(1368 + 139)
    expect(result.draft.roles!.filter(({ held_by }) => held_by !== undefined)).toHaveLength(1368)
    expect(result.draft.roles!.filter(({ reports_to }) => reports_to !== undefined)).toHaveLength(1368)
    expect(counted('manager-unknown')).toBe(450)
    expect(result.summary).toContain(
      'mended: 450 people name 139 managers who are not in the extract: a vacant seat is kept for each (--on-dangling keep)',
    )
    expect(result.summary.slice(0, 4)).toEqual([
      "columns: id = 'Employee ID', title = 'Job Title', manager = 'Manager ID', teams = 'Departments'; not read: 'Country'",
      'read: CSV, separated by commas, UTF-8',
      'read: 1368 rows: 1368 people in 1368 roles, with 1368 reporting lines',
      'read: 381 teams below the root, 8 deep, from lists, each team below the one that most lists name before it',
    ])
  })

  it('are in teams as most lists have them', () => {
    const { teams, roles } = organisationOf(result)
    expect(new Set([...teams.values()].map(({ name }) => name!.toLowerCase())).size).toBe(1 + 329)
    expect(counted('no-team')).toBe(rows.filter(([, , , list]) => list === '').length)
    // Where one place has more votes than all others together there is nothing to decide, for one team of that name.
    for (const [name, counts] of above) {
      const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
      const [parent] = [...counts].find(([, n]) => 2 * n > total) ?? []
      if (parent === undefined) continue
      const places = [...teams.values()].filter((team) => team.name!.toLowerCase() === name)
      const parents = places.map((team) => teams.get(team.parent!)!)
      expect(
        parents.some((is) => (parent === '' ? is.parent === null : is.name!.toLowerCase() === parent)),
        name,
      ).toBe(true)
    }
    // Nobody is read in a department that their list does not name, where it begins with one that is at the top.
    const tops = new Set(
      [...teams.values()].filter(({ parent }) => parent === 'people').map(({ name }) => name!.toLowerCase()),
    )
    for (const [id, , , list] of rows) {
      const names = list!.split(';').map((name) => name.trim().toLowerCase())
      if (!tops.has(names[0]!)) continue
      let team = teams.get(roles.get(id!)!.team)!
      while (teams.get(team.parent!)!.parent !== null) team = teams.get(team.parent!)!
      expect(names, `${id} in ${team.id}`).toContain(team.name!.toLowerCase())
    }
  })

  it('make a model in every other way too', () => {
    for (const hierarchy of ['managers', 'path', 'levels'] as const)
      for (const onDangling of ['keep', 'root'] as const)
        organisationOf(importPeople(text, { hierarchy, onDangling }))
    const tops = importPeople(text, { hierarchy: 'managers' }).draft.teams![0]!.teams!
    expect(tops.length).toBeGreaterThan(0)
  })

  it('are the same in any order of rows', () => {
    const [header, ...lines] = text.trim().split('\n')
    const turned = importPeople([header, ...lines.reverse()].join('\n'))
    expect(turned.draft).toEqual(result.draft)
    expect(turned.summary).toEqual(result.summary)
  })
})

const TEAMS = ['A', 'B', 'A > C', 'A > D > C', 'B > C', 'b > e', '']

describe('whatever an extract says', () => {
  const rowsOf = (clean: boolean) =>
    fc
      .array(
        fc.record({
          manager: fc.nat(14),
          team: fc.constantFrom(...TEAMS),
          title: fc.constantFrom('X', 'Y', ''),
        }),
        { minLength: 1, maxLength: 14 },
      )
      .map((rows) =>
        rows.map(({ manager, team, title }, i) => {
          // Who is clean reports to someone above them in a row that is there.
          const above = clean ? (i === 0 ? '' : `p${manager % i}`) : `p${manager}`
          return `p${i},${title},${above},${team}`
        }),
      )
  const read = (rows: readonly string[], options = {}) =>
    importPeople(['id,title,manager,path', ...rows].join('\n'), options)
  const option = fc.record({
    hierarchy: fc.constantFrom('path', 'levels', 'list', 'managers', null),
    onDangling: fc.constantFrom('keep', 'root', 'drop'),
  })

  it('it is the same in any order of rows', () =>
    fc.assert(
      fc.property(
        rowsOf(true).chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        option,
        ([rows, shuffled], options) => {
          const [one, other] = [read(rows, options), read(shuffled, options)]
          expect(other.draft).toEqual(one.draft)
          expect(other.summary).toEqual(one.summary)
        },
      ),
      { numRuns: 200 },
    ))

  it('it becomes a model without a mistake', () =>
    fc.assert(
      fc.property(rowsOf(false), option, (rows, options) => {
        const result = read(rows, options)
        // Where no one is left, that is told instead.
        if (result.diagnostics.some(({ code }) => code === 'import/none-left'))
          expect(result.draft).toEqual({})
        else organisationOf(result)
      }),
      { numRuns: 400 },
    ))

  it('names are no commands, no keys and no length', () => {
    const nasty = [
      '=HYPERLINK("http://x")',
      '<script>alert(1)</script>',
      '\u001b[31mred\u0007',
      '__proto__',
      'constructor',
      'toString',
      'a'.repeat(10_000),
      '漢字',
      '...',
      '😀',
      '\u202eevil',
      '""',
      '#REF!',
      '../../etc/passwd',
      '%s',
    ]
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    const rows = nasty.map((text, i) =>
      [text, text, text, nasty[(i + 1) % nasty.length]!, `${text};Shared`].map(quote).join(','),
    )
    for (const hierarchy of ['list', 'managers', 'levels', 'path'] as const) {
      const result = importPeople(table('id,name,title,manager,department', ...rows), { hierarchy })
      const { roles } = organisationOf(result)
      expect(roles.size).toBeGreaterThanOrEqual(nasty.length)
      for (const { message } of result.diagnostics) expect(message.length).toBeLessThan(2500)
      expect([...roles.values()].map(({ name }) => name)).toContain('__proto__')
    }
  })

  it('is read in time that grows with its rows', () => {
    const count = 100_000
    const rows = Array.from(
      { length: count },
      (_, i) =>
        `P${i},"Żó, ${i}",T${i % 50},${i === 0 ? '' : `P${Math.floor((i - 1) / 9)}`},Co > D${i % 10} > E${i % 200} > F${i % 6000}`,
    )
    const before = process.cpuUsage()
    const result = importPeople(`id,name,title,manager,path\n${rows.join('\n')}\n`)
    expect(result.draft.roles).toHaveLength(count)
    // Of the processor, not of the clock: others may be at work. Two seconds where it was written.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20)
  })
})

describe('a workbook of people', () => {
  it.skipIf(PYTHON === null)('is read as a text is, with the numbers of its rows', () => {
    const book = workbookBy(
      "book.active.append(['Headcount'])",
      'book.active.append([])',
      "book.active.append(['Employee ID', 'Name', 'Manager ID', 'Department', 'FTE'])",
      "book.active.append([1, 'Ann', None, 'Sales', 1.0])",
      "book.active.append([2, 'Bob', 1, 'Sales', 0.5])",
      "book.active.append([3, 'Cem', 9, 'Sales', 'half'])",
    )
    const result = importPeople(book, {}, 'people.xlsx')
    expect(saidBy(result)).toEqual([
      "warning import/manager-unknown 6:3 the manager of 'Cem' (3), '9', is not in the extract: a vacant seat is kept for them",
      "warning import/number 6:5 'half' is no share of full time (fte of 'Cem' (3)): left out",
    ])
    expect(roleOf(result, '2')).toMatchObject({ reports_to: '1', 'x-fte': 0.5, held_by: '2' })
    organisationOf(result)
  })
})
