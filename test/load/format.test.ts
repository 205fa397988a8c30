import { describe, expect, it } from 'vitest'
import { type Files, model, organisationIn, read, said, told } from './reading.js'

const NESTED = model(
  'customers: [{ id: hospitals }, { id: clinics }]',
  'measures: [{ id: orders, focus: product, rewarded: true }, { id: loyalty, focus: customer }]',
  'teams:',
  '  - id: northwind',
  '    lead: ceo',
  '    roles: [{ id: ceo }]',
  '    teams:',
  '      - id: equipment',
  '        type: division',
  '        unit: true',
  '        lead: vp-equipment',
  '        measures: [loyalty, orders]',
  '        roles: [{ id: vp-equipment, reports_to: ceo }]',
  '        teams:',
  '          - id: equipment-sales',
  '            serves: [hospitals]',
  '            roles:',
  '              - { id: sales-lead }',
  '              - { id: rep, headcount: 140, reports_to: sales-lead, serves: hospitals, held_by: [ann, bob] }',
  '      - id: consulting',
  '        unit: true',
  '        headcount: 40',
  '        serves: [clinics, hospitals]',
  'decisions:',
  '  - id: price',
  '    customers: [hospitals]',
  '    frequency: 40/month',
  '    key: true',
  '    recommend: [rep]',
  '    input: [consulting]',
  '    decide: vp-equipment',
  '    perform: [rep]',
  '  - { id: discount, depends_on: [price], decide: [council] }',
  'needs: [{ between: [consulting, equipment-sales], type: reciprocal, why: One offer }]',
  'links: [{ between: [rep, consulting], shares: information, mechanism: liaison, cadence: monthly }]',
  'forums: [{ id: council, members: [vp-equipment, consulting], shares: decisions }]',
  'programs: [{ id: rotation, builds: capability, units: [equipment, consulting] }]',
  'ties: [{ from: ann, to: ceo, kind: advice, weight: 3 }]',
)

const FLAT = model(
  'ties: [{ weight: 3, kind: advice, to: ceo, from: ann }]',
  'roles:',
  '  - { id: rep, team: equipment-sales, headcount: 140, reports_to: sales-lead, serves: [hospitals], held_by: [ann, bob] }',
  '  - { id: sales-lead, team: equipment-sales }',
  '  - { id: vp-equipment, team: equipment, reports_to: ceo }',
  '  - { id: ceo, team: northwind }',
  'teams:',
  '  - { id: consulting, parent: northwind, unit: true, headcount: 40, serves: [hospitals, clinics] }',
  '  - { id: equipment-sales, parent: equipment, serves: hospitals }',
  '  - { id: equipment, parent: northwind, type: division, unit: true, lead: vp-equipment, measures: [orders, loyalty] }',
  '  - { id: northwind, lead: ceo }',
  'programs: [{ id: rotation, builds: [capability], units: [consulting, equipment] }]',
  'forums: [{ id: council, members: [consulting, vp-equipment], shares: [decisions] }]',
  'links: [{ between: [consulting, rep], shares: [information], mechanism: liaison, cadence: monthly }]',
  'needs: [{ between: [equipment-sales, consulting], type: reciprocal, why: One offer }]',
  'decisions:',
  '  - { id: discount, depends_on: price, raci: { A: council } }',
  '  - { id: price, customers: hospitals, frequency: 40/month, key: true, raci: { A: vp-equipment, R: rep, C: consulting } }',
  'measures: [{ id: loyalty, focus: customer, rewarded: false }, { id: orders, focus: product, rewarded: true }]',
  'customers: [{ id: clinics }, { id: hospitals }]',
)

const SEVERAL: Files = {
  'org/a.yaml':
    'unsilo: 1\nteams:\n  - { id: equipment, parent: northwind, type: division, unit: true, lead: vp-equipment, measures: [loyalty, orders], roles: [{ id: vp-equipment, reports_to: ceo }] }\n',
  'org/deep/er/b.yml':
    'unsilo: 1\nroles: [{ id: ceo, team: northwind }]\nteams:\n  - { id: consulting, parent: northwind, unit: true, headcount: 40, serves: [clinics, hospitals] }\n',
  'org/company.yaml': model(
    'teams: [{ id: northwind, lead: ceo, teams: [] }]',
    'tables:',
    '  customers: tables/customers.csv',
    '  teams: { file: tables/teams.tsv }',
    '  roles: { file: tables/people.csv, columns: { id: Employee, team: Department, held_by: Names } }',
    '  decisions: tables/rights.csv',
    '  needs: { file: tables/needs.txt, delimiter: "|" }',
    '  links: [tables/links.csv]',
    '  forums: tables/forums.csv',
    '  measures: tables/measures.csv',
    '  programs: tables/programs.csv',
    '  ties: [{ file: tables/survey.csv }, tables/none.csv]',
  ),
  'org/tables/customers.csv': 'id\nhospitals\nclinics\n',
  'org/tables/teams.tsv': 'id\tparent\tserves\nequipment-sales\tequipment\thospitals\n',
  'org/tables/people.csv':
    'Employee;Department;Reports to;Headcount;Serves;Names\nsales-lead;equipment-sales;;;;\nrep;equipment-sales;sales-lead;140;hospitals;ann|bob\n',
  'org/tables/rights.csv':
    'id,customers,frequency,key,recommend,input,decide,perform,depends_on\nprice,hospitals,40/month,yes,rep,consulting,vp-equipment,rep,\ndiscount,,,,,,council,,price\n',
  'org/tables/needs.txt': 'from|to|type|why\nequipment-sales|consulting|reciprocal|One offer\n',
  'org/tables/links.csv': 'between,shares,mechanism,cadence\nrep consulting,information,liaison,monthly\n',
  'org/tables/forums.csv': 'id,members,shares\ncouncil,vp-equipment consulting,decisions\n',
  'org/tables/measures.csv': 'id,focus,rewarded\norders,product,true\nloyalty,customer,\n',
  'org/tables/programs.csv': 'id,builds,units\nrotation,capability,equipment;consulting\n',
  'org/tables/survey.csv': 'from,to,kind,weight\nann,ceo,advice,"3"\n',
  'org/tables/none.csv': 'from,to\n',
}

describe('one organisation', () => {
  it('is the same nested, flat, with RACI for RAPID, and in any order', async () => {
    expect(await organisationIn({ 'org.yaml': FLAT })).toEqual(await organisationIn({ 'org.yaml': NESTED }))
  })

  it('is the same in a folder of several files and tables', async () => {
    const nested = await organisationIn({ 'org.yaml': NESTED })
    expect(await organisationIn(SEVERAL, ['org'])).toEqual(nested)
    expect(await organisationIn(SEVERAL, ['org/**/*.{yml,yaml}'])).toEqual(nested)
    expect(await organisationIn(SEVERAL, ['org/deep/', 'org/company.yaml', 'org/a.yaml'])).toEqual(nested)
  })

  it('keeps its maps and lists in the order of ids', async () => {
    const { teams, roles, decisions, customers } = await organisationIn({ 'org.yaml': FLAT })
    expect([...teams.keys()]).toEqual(['consulting', 'equipment', 'equipment-sales', 'northwind'])
    expect([...roles.keys()]).toEqual(['ceo', 'rep', 'sales-lead', 'vp-equipment'])
    expect([...decisions.keys()]).toEqual(['discount', 'price'])
    expect([...customers.keys()]).toEqual(['clinics', 'hospitals'])
    expect(teams.get('northwind')?.teams).toEqual(['consulting', 'equipment'])
    expect(teams.get('equipment-sales')?.roles).toEqual(['rep', 'sales-lead'])
  })
})

describe('a small model', () => {
  it('is a name and a team', async () => {
    const { name, teams, roles, ties } = await organisationIn({ 'org.yaml': model('teams: [{ id: all }]') })
    expect([name, [...teams.keys()], roles.size, ties.count]).toEqual(['Northwind', ['all'], 0, 0])
  })

  it('needs a name, but in one file only', async () => {
    const files = { 'a.yaml': 'unsilo: 1\nteams: [{ id: a }]\n', 'b.yaml': 'unsilo: 1\nname: N\n' }
    expect((await organisationIn(files, ['a.yaml', 'b.yaml'])).name).toBe('N')
    expect(said(await read(files, ['a.yaml']))).toEqual([
      'error model/no-name a.yaml no file says the name of the organisation',
    ])
  })

  it('may say its name twice, if it is the same', async () => {
    const files = { 'a.yaml': model('teams: [{ id: a }]'), 'b.yaml': model() }
    expect((await organisationIn(files, ['.'])).name).toBe('Northwind')
  })
})

describe('where an id is expected', () => {
  it('a list of ids may be one id', async () => {
    const one = (write: (id: string) => string) =>
      organisationIn({
        'org.yaml': model(
          'customers: [{ id: c }]',
          'measures: [{ id: m, focus: internal }]',
          'teams:',
          `  - { id: a, serves: ${write('c')}, measures: ${write('m')}, tags: ${write('t')}, previously: ${write('z')} }`,
          `  - { id: b, roles: [{ id: r, dotted: ${write('a')}, spans: ${write('a')}, held_by: ${write('p')} }] }`,
          `decisions: [{ id: d, customers: ${write('c')}, agree: ${write('a')}, decide: ${write('a')} }]`,
          `forums: [{ id: f, members: ${write('a')}, shares: ${write('people')} }]`,
          `programs: [{ id: p, builds: ${write('connection')}, units: ${write('a')} }]`,
        ),
      })
    expect(await one((id) => id)).toEqual(await one((id) => `[${id}]`))
  })

  it('a repetition in a list counts once', async () => {
    const { decisions, forums } = await organisationIn({
      'org.yaml': model(
        'teams: [{ id: a }, { id: b }]',
        'decisions: [{ id: d, agree: [b, a, b] }]',
        'forums: [{ id: f, members: [b, a, b] }]',
      ),
    })
    expect(decisions.get('d')?.rights.agree).toEqual(['b', 'a'])
    expect(forums.get('f')?.members).toEqual(['a', 'b'])
  })
})

describe('what every thing may carry', () => {
  it('is kept: names, notes, tags, owners, sources, earlier ids and keys of your own', async () => {
    const common =
      'name: N, note: why, tags: [b, a], owner: office, source: interview, previously: [old], x-cost: { eur: [1, 2] }, x-a: null'
    const { customers, teams, roles, decisions, needs, links, forums, measures, programs } =
      await organisationIn({
        'org.yaml': model(
          `customers: [{ id: c, ${common} }]`,
          `teams: [{ id: t, ${common}, roles: [{ id: r, ${common} }] }, { id: u }]`,
          `decisions: [{ id: d, ${common} }]`,
          `needs: [{ id: n, between: [t, u], type: pooled, ${common} }]`,
          `links: [{ id: l, between: [t, u], shares: people, ${common} }]`,
          `forums: [{ id: f, members: [t, u], ${common} }]`,
          `measures: [{ id: m, focus: internal, ${common} }]`,
          `programs: [{ id: p, builds: connection, units: [t, u], ${common} }]`,
        ),
      })
    const things = [
      customers.get('c'),
      teams.get('t'),
      roles.get('r'),
      decisions.get('d'),
      needs[0],
      links[0],
      forums.get('f'),
      measures.get('m'),
      programs.get('p'),
    ]
    for (const thing of things)
      expect(thing).toMatchObject({
        name: 'N',
        note: 'why',
        tags: ['b', 'a'],
        owner: 'office',
        source: 'interview',
        previous: ['old'],
        extras: { 'x-a': null, 'x-cost': { eur: [1, 2] } },
      })
  })

  it('is nothing where nothing is written', async () => {
    const { teams } = await organisationIn({ 'org.yaml': model('teams: [{ id: t }]') })
    expect(teams.get('t')).toMatchObject({
      name: null,
      note: null,
      tags: [],
      owner: null,
      source: null,
      previous: [],
      extras: {},
    })
  })

  it('is kept at the top too, from all files together', async () => {
    const { note, source, extras } = await organisationIn(
      {
        'a.yaml': model('note: one', 'x-b: 1', 'teams: [{ id: a }]'),
        'b.yaml': model('note: two', 'source: HR', 'x-a: [2]'),
      },
      ['.'],
    )
    expect(Object.keys(extras)).toEqual(['x-a', 'x-b'])
    expect({ note, source, extras }).toEqual({
      note: 'one\ntwo',
      source: 'HR',
      extras: { 'x-a': [2], 'x-b': 1 },
    })
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasownproperty'])(
    'may be called %s where that is an id, and is a mistake as a key',
    async (word) => {
      const id = word.toLowerCase().replace(/^_+/, '')
      const org = await organisationIn({
        'org.yaml': model(
          `customers: [{ id: ${id} }]`,
          `teams: [{ id: ${id}, serves: ${id}, x-${word}: { ${word}: 1 } }, { id: other }]`,
          `decisions: [{ id: ${id}, decide: ${id} }]`,
          `links: [{ id: ${id}, between: [other, ${id}], shares: people }]`,
        ),
      })
      expect(org.teams.get(id)?.serves).toEqual([id])
      const wrong = await read({ 'org.yaml': model(`teams: [{ id: a, ${word}: { b: 1 } }]`, `${word}: 2`) })
      expect(told(wrong)).toEqual(['model/unknown-key org.yaml:3:18', 'model/unknown-key org.yaml:4:1'])
      expect(Object.keys({})).toEqual([])
      expect(({} as { b?: number }).b).toBeUndefined()
    },
  )
})
