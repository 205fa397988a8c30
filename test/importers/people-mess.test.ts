import { describe, expect, it } from 'vitest'
import { writeModel } from '../../src/load/write.js'
import { drawn, importPeople, organisationOf, roleOf, saidBy } from './importing.js'

/** What becomes of a table whose cells are parted by semicolons. */
const read = (rows: readonly string[], options = {}) => {
  const result = importPeople(`${rows.join('\n')}\n`, options)
  organisationOf(result)
  return result
}

describe('a row of totals', () => {
  const HEADER = 'Personalnummer;Name;Titel;Vorgesetzter;Abteilung;FTE;Kosten'
  const PEOPLE = ['1;Ann;;;X;1;10', '2;Bo;;1;X;1;20']

  it.each([
    'Summe;;;;;8,8;890.000,50 €',
    'Gesamt;;;;X;8,8;',
    ';Total;;;;8,8;',
    'Total:;;;;;;30',
    'Suma;;;;;;30',
    'RAZEM;;;;;;30',
    ';Total général;;;;2;30',
    'Grand Total (2);;;;;2;30',
    'Zwischensumme;;;;X;2;30',
    'Total;;;;;;',
  ])('is no person: %s', (row) => {
    const result = read([HEADER, ...PEOPLE, row])
    expect(result.draft.roles!.map(({ id }) => id)).toEqual(['1', '2'])
    expect(saidBy(result)).toEqual([
      'warning import/totals 4:1 this is a row of totals, and no person: it is left out',
    ])
    expect(result.summary).toContain('left: 1 row of totals')
  })

  it.each([
    ['someone of that name', '7;Suma;;1;X;1;20'],
    ['someone with that id and a team', 'suma;;;;X;;'],
    ['someone with that id and a manager', 'suma;;;1;;1;20'],
  ])('is not %s', (_, row) => {
    const result = read([HEADER, ...PEOPLE, row])
    expect(result.draft.roles).toHaveLength(3)
    expect(result.summary.join()).not.toContain('totals')
  })

  it('is not someone whom others name as their manager', () =>
    expect(read(['id;manager', 'suma;', 'bo;suma']).draft.roles).toHaveLength(2))
})

describe('--on-dangling drop', () => {
  it('is refused where it leaves no one, with what to do instead', () => {
    const { draft, diagnostics, summary } = importPeople('id,manager,team\n1,9,X\n2,1,X\n', {
      onDangling: 'drop',
    })
    expect([draft, summary]).toEqual([{}, []])
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'import/none-left',
      severity: 'error',
      message: '--on-dangling drop leaves none of 2 people: all are below managers who are not in people.csv',
      help: '--on-dangling keep has a vacant seat for each such manager, root has their reports at the top',
    })
  })

  it('warns where it leaves out more than half', () => {
    const rows = ['id;manager;team', '1;;X', '2;9;X', '3;2;X']
    expect(saidBy(read(rows, { onDangling: 'drop' }))).toContain(
      'warning import/most-dropped - --on-dangling drop leaves out 2 of 3 people, who are below managers who are not in the extract',
    )
    const half = [...rows, '4;1;X']
    expect(saidBy(read(half, { onDangling: 'drop' })).join()).not.toContain('most-dropped')
  })
})

it('an extract in which no row is about anyone is refused', () => {
  const { draft, diagnostics } = importPeople('id,name,team\n,,X\nTotal,,\n')
  expect(draft).toEqual({})
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/nobody', 'import/totals', 'import/no-people'])
})

describe('whoever is above all teams', () => {
  const FRENCH = 'Matricule\tNom\tResponsable\tDirection\tService'

  it('is in a root above the only one at the top', () =>
    expect(
      drawn(read([FRENCH, '1\tPDG\t\t\t', '2\tLou\t1\tCommerce\t', '3\tZoé\t2\tCommerce\tVentes'])),
    ).toEqual([
      'people: people, led by 1 [1]',
      '  commerce: Commerce, led by 2 [2]',
      '    ventes: Ventes [3]',
    ]))

  it('is not someone without a team to whom nobody in one reports', () =>
    expect(drawn(read([FRENCH, '1\tPDG\t\tAcme\t', '2\tLou\t1\tAcme\tVentes', '3\tSolo\t\t\t']))).toEqual([
      'acme: Acme, led by 1 [1 3]',
      '  ventes: Ventes [2]',
    ]))

  it('is in the root that --name gives, where that is what all paths begin with', () =>
    expect(drawn(read([FRENCH, '1\tPDG\t\t\t', '2\tLou\t1\tAcme\tVentes'], { name: 'Acme' }))).toEqual([
      'acme: Acme, led by 1 [1]',
      '  ventes: Ventes [2]',
    ]))
})

describe('several managers in a cell', () => {
  it('of whom one is the person themselves: the line goes to the other', () => {
    const result = read(['id;name;manager;team', '1;Ann;;X', '10;Jo;"10;1";X', '11;Al;"1;11;10";X'])
    expect(roleOf(result, '10')).toMatchObject({ reports_to: '1' })
    expect(roleOf(result, '10')).not.toHaveProperty('dotted')
    expect(roleOf(result, '11')).toMatchObject({ reports_to: '1', dotted: ['10'] })
    expect(saidBy(result)).toEqual([
      "warning import/several-managers 3:7 '10;1' names 2 managers of 'Jo' (10), themselves among them: the line goes to 'Ann' (1)",
      "warning import/several-managers 4:7 '1;11;10' names 3 managers of 'Al' (11), themselves among them: the line goes to 'Ann' (1), a dotted one to 'Jo' (10)",
    ])
  })

  it('of whom all are the person themselves are told as that', () =>
    expect(saidBy(read(['id;manager;team', '1;;X', '2;"2;2";X']))).toEqual([
      "warning import/manager-self 3:3 '2' is named as their own manager: the line is left out",
    ]))
})

describe('the help about numbers', () => {
  it('says what would be one', () => {
    const result = read(['id;team;headcount;fte;cost', '1;X;2.5;much;lots'])
    expect(result.diagnostics.map(({ message, help }) => `${message.split(' (')[0]}: ${help}`)).toEqual([
      "'2.5' is no number of people: write it as a whole number, such as 12",
      "'much' is no share of full time: write it as 1 or 0.8",
      "'lots' is no number: write it as 1200 or 0.8",
    ])
  })
})

describe('paths that are written in several ways', () => {
  it('are one, and each way is told once', () => {
    const result = read([
      'id;path',
      '1;Acme / Sales',
      '2;Acme / / Sales',
      '3;Acme/Sales',
      '4;Acme / Sales /',
      '5;Acme / Care',
      '6;Acme / / Care',
      '7;acme/Care',
    ])
    expect(drawn(result)).toEqual(['acme: Acme []', '  care: Care [5 6 7]', '  sales: Sales [1 2 3 4]'])
    expect(saidBy(result)).toEqual([
      "warning import/path-empty 3:3 the path 'Acme / / Sales' has an empty step, and so in 1 other row: read without it",
      "warning import/path-tight 4:3 the path 'Acme/Sales' has no spaces around its '/', as others have, and so in 1 other row: read as if it had them",
    ])
  })

  it('keep a slash in a name', () =>
    expect(drawn(read(['id;path', '1;Acme / R/D', '2;Acme / Care', '3;IT/OT']))).toEqual([
      'people: people []',
      '  acme: Acme []',
      '    care: Care [2]',
      '    r-d: R/D [1]',
      '  it-ot: IT/OT [3]',
    ]))

  it('of other signs are told where a step is empty', () =>
    expect(saidBy(read(['id;path', '1;A > > B', '2;A > B']))).toEqual([
      "warning import/path-empty 2:3 the path 'A > > B' has an empty step: read without it",
    ]))

  it('in capitals or not are one team, with a plain id', () => {
    const result = read(['id;path', '1;Acme / SALES', '2;Acme / Sales'])
    expect(drawn(result)).toEqual(['acme: Acme []', '  sales: Sales [1 2]'])
    expect(saidBy(result)).toEqual([
      "warning import/team-spelling 2:3 the team 'SALES' is written 'Sales' in as many rows: they are one",
    ])
  })
})

describe('columns', () => {
  const columns = (header: string, ...cells: readonly string[]) => read([header, ...cells]).summary[0]

  it.each([
    [
      'employeeNumber;displayName;jobTitle;supervisorId;businessUnit;workEmail',
      "id = 'employeeNumber', name = 'displayName', email = 'workEmail', title = 'jobTitle', manager = 'supervisorId', teams = 'businessUnit'",
    ],
    [
      'Employee Number;First Name;Last Name;Reporting to;Department',
      "id = 'Employee Number', first-name = 'First Name', last-name = 'Last Name', manager = 'Reporting to', teams = 'Department'",
    ],
    [
      'Código;Nombre completo;Jefe;Departamento;Salario anual',
      "id = 'Código', name = 'Nombre completo', manager = 'Jefe', cost = 'Salario anual', teams = 'Departamento'",
    ],
    [
      'Personalnummer;Planstelle;Vorgesetzter;Abteilung',
      "id = 'Personalnummer', title = 'Planstelle', manager = 'Vorgesetzter', teams = 'Abteilung'",
    ],
  ])('are known by %s', (header, known) => {
    const row = header.replace(/[^;]+/g, '1')
    expect(columns(header, row)).toBe(`columns: ${known}`)
  })

  it.each(['vakant', 'Vacante', 'wakat', 'VACANT', 'open'])('of a status tell vacancies by %s', (word) => {
    const result = read([
      'id;title;manager;team;Status',
      '1;Chief;;X;active',
      `2;Rep;1;X;${word}`,
      '3;Rep;1;X;on leave',
    ])
    expect(result.draft.roles!.map(({ tags }) => tags)).toEqual([undefined, ['vacant'], undefined])
    expect(result.summary[0]).toContain("vacancy = 'Status'")
    expect(result.diagnostics).toEqual([])
  })

  it('of a status that names no vacancy are not read', () =>
    expect(columns('id;team;Status', '1;X;active', '2;X;on leave')).toContain("not read: 'Status'"))
})

describe('teams of managers', () => {
  it('are below the one at the top, whoever else is in no row', () =>
    expect(
      drawn(
        read(
          ['id;title;manager', '1;CEO;', '2;VP Sales;1', '3;VP Tech;1', '4;Rep;2', '5;Dev;3', '6;Dev;99'],
          { hierarchy: 'managers', unitLevel: 1 },
        ),
      ),
    ).toEqual([
      'people: people, led by 1 [1]',
      '  99-team: 99, led by 99, a unit [6 99]',
      '  vp-sales: VP Sales, led by 2, a unit [2 4]',
      '  vp-tech: VP Tech, led by 3, a unit [3 5]',
    ]))
})

describe('names', () => {
  it('of what comes from standard input are no signs', () => {
    const text = 'id,team\n1,X\n'
    expect(drawn(importPeople(text, {}, '<stdin>'))[0]).toBe('organisation: Organisation []')
    expect(drawn(importPeople(text, { name: 'Acme' }, '<stdin>'))[0]).toBe('acme: Acme []')
  })

  it('with line breaks stand on one line, and find their manager', () => {
    const result = read([
      'id;name;title;manager;team',
      '1;"Ann\n\n Top";"Chief\r\nexecutive";;X',
      '2;Bo;;"Ann\n\n Top";"X\n"',
    ])
    expect(roleOf(result, '1')).toMatchObject({ name: 'Ann Top', title: 'Chief executive' })
    expect(roleOf(result, '2')).toMatchObject({ reports_to: '1', team: 'x' })
    expect(writeModel(result.draft)).toContain('{ id: "1", title: Chief executive, name: Ann Top,')
  })
})
