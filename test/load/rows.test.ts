import { describe, expect, it } from 'vitest'
import type { Collection } from '../../src/load/kinds.js'
import { readRows } from '../../src/load/rows.js'
import { Source } from '../../src/load/source.js'
import { quoted } from './reading.js'

/** A table's rows as entries of a list, and what is said of them as `code line:column text`. */
function rowsOf(
  collection: Collection,
  text: string,
  columns: { readonly [field: string]: string } = {},
  delimiter: string | null = null,
) {
  const spec = { file: 'table.csv', columns, delimiter, locate: () => null }
  const { draft, diagnostics } = readRows(new Source('table.csv', text), collection, spec)
  return {
    entries: draft?.draft[collection] ?? null,
    problems: diagnostics.map(({ code, span }) => `${code} ${quoted(span, text)}`),
    messages: diagnostics.map(({ message, help }) => `${message} (${help ?? ''})`),
    place: (...path: (string | number)[]) => quoted(draft!.locate([collection, ...path], 'value'), text),
  }
}

describe('the rows of every list', () => {
  it.each<[Collection, string, object]>([
    [
      'customers',
      'id,name,tags\nhospitals,Hospital groups,big;public\n',
      { id: 'hospitals', name: 'Hospital groups', tags: ['big', 'public'] },
    ],
    [
      'teams',
      'id,parent,type,unit,lead,reports_to,headcount,serves,measures\nsales,top,division,yes,head,ceo,60,a b,m\n',
      {
        id: 'sales',
        parent: 'top',
        type: 'division',
        unit: true,
        lead: 'head',
        reports_to: 'ceo',
        headcount: 60,
        serves: ['a', 'b'],
        measures: ['m'],
      },
    ],
    [
      'roles',
      'id,team,title,headcount,held_by,reports_to,dotted,serves,spans,previously\n' +
        'rep,sales,Rep,140,"Ann Lee; Bob",head,x|y,a,t,old\n',
      {
        id: 'rep',
        team: 'sales',
        title: 'Rep',
        headcount: 140,
        held_by: ['Ann Lee', 'Bob'],
        reports_to: 'head',
        dotted: ['x', 'y'],
        serves: ['a'],
        spans: ['t'],
        previously: ['old'],
      },
    ],
    [
      'decisions',
      'id,customers,frequency,key,recommend,agree,perform,input,decide,inform,depends_on\n' +
        'price,a,40/month,true,r,g,p,i,d,f,other\n',
      {
        id: 'price',
        customers: ['a'],
        frequency: '40/month',
        key: true,
        recommend: ['r'],
        agree: ['g'],
        perform: ['p'],
        input: ['i'],
        decide: ['d'],
        inform: ['f'],
        depends_on: ['other'],
      },
    ],
    [
      'needs',
      'from,to,type,why\nsales,service,pooled,One offer\n',
      { between: ['sales', 'service'], type: 'pooled', why: 'One offer' },
    ],
    [
      'links',
      'between,shares,mechanism,cadence\nsales;service,information;people,liaison,monthly\n',
      {
        between: ['sales', 'service'],
        shares: ['information', 'people'],
        mechanism: 'liaison',
        cadence: 'monthly',
      },
    ],
    ['forums', 'id,members,what\ncouncil,a;b,Plans\n', { id: 'council', members: ['a', 'b'], what: 'Plans' }],
    [
      'measures',
      'id,focus,rewarded\norders,product,no\n',
      { id: 'orders', focus: 'product', rewarded: false },
    ],
    [
      'programs',
      'id,builds,units\nrotation,capability;connection,a;b\n',
      { id: 'rotation', builds: ['capability', 'connection'], units: ['a', 'b'] },
    ],
    [
      'ties',
      'from,to,kind,weight,date\na,b,advice,2.5,2026-03-01\n',
      { from: 'a', to: 'b', kind: 'advice', weight: 2.5, date: '2026-03-01' },
    ],
  ])('%s', (collection, text, entry) => {
    const { entries, problems } = rowsOf(collection, text)
    expect(problems).toEqual([])
    expect(entries).toEqual([entry])
  })

  it('leave out what their cells leave empty', () =>
    expect(rowsOf('teams', 'id,parent,headcount\ntop, ,\n').entries).toEqual([{ id: 'top' }]))
})

describe('cells', () => {
  it.each([
    ['true', true],
    ['Yes', true],
    ['x', true],
    ['1', true],
    ['FALSE', false],
    ['n', false],
    ['0', false],
  ])('say yes or no: %s', (cell, unit) =>
    expect(rowsOf('teams', `id,unit\na,${cell}\n`).entries).toEqual([{ id: 'a', unit }]),
  )

  it.each([
    ['3', 3],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['1,000', '1,000'],
    ['12.000', '12.000'],
    ['1.234.567', '1.234.567'],
    ['007', 7],
  ])('say numbers: %s', (cell, weight) =>
    expect(rowsOf('ties', `from;to;weight\na;b;${cell}\n`).entries).toEqual([{ from: 'a', to: 'b', weight }]),
  )

  it('list ids with blanks, commas, semicolons or bars between, and texts with semicolons or bars alone', () => {
    expect(rowsOf('roles', 'id,team,serves\na,t,"b, c;d|e f"\n').entries).toMatchObject([
      { serves: ['b', 'c', 'd', 'e', 'f'] },
    ])
    expect(rowsOf('roles', 'id,team,tags\na,t,"far east, north; new|old"\n').entries).toMatchObject([
      { tags: ['far east, north', 'new', 'old'] },
    ])
  })
})

describe('columns', () => {
  it('are known by their titles in any case, with blanks or dashes for lines', () =>
    expect(rowsOf('roles', 'ID,Team,Reports To,Held-By\na,t,b,p\n').entries).toEqual([
      { id: 'a', team: 't', reports_to: 'b', held_by: ['p'] },
    ]))

  it('are mapped from our field to their title, and then their title says nothing by itself', () => {
    const { entries, messages } = rowsOf('roles', 'Employee ID,Department,Team\na,sales,Red team\n', {
      id: 'Employee ID',
      team: 'Department',
    })
    expect(entries).toEqual([{ id: 'a', team: 'sales' }])
    expect(messages).toEqual([
      "table.csv: not read: 'Team' (map a column to a field under columns:, or name it x-… to keep it)",
    ])
  })

  it('may be mapped to several fields each', () =>
    expect(rowsOf('teams', 'Dept\nsales\n', { id: 'Dept', name: 'Dept' }).entries).toEqual([
      { id: 'sales', name: 'sales' },
    ]))

  it('hold the two ends of a pair under any titles', () =>
    expect(rowsOf('links', 'A,B,shares\na,b,people\n', { from: 'A', to: 'B' }).entries).toEqual([
      { between: ['a', 'b'], shares: ['people'] },
    ]))

  it('are kept where they start with x-, by title or by mapping', () =>
    expect(rowsOf('teams', 'id,X-Cost,Region\na,12,EMEA\n', { 'x-region': 'Region' }).entries).toEqual([
      { id: 'a', 'x-cost': '12', 'x-region': 'EMEA' },
    ]))

  it('that are not read are noted once, at the first, with the nearest field', () => {
    const { entries, problems, messages } = rowsOf('teams', 'id,Salary,Parnet\na,1,b\n')
    expect(entries).toEqual([{ id: 'a' }])
    expect(problems).toEqual(['table/unread-column 1:4 Salary'])
    expect(messages).toEqual(["table.csv: not read: 'Salary', 'Parnet' (did you mean 'parent'?)"])
  })

  it('that both hold one field are refused', () =>
    expect(rowsOf('teams', 'id,Team,team,ID\na,,,b\n').problems).toEqual([
      'table/duplicate-column 1:14 ID',
      'table/unread-column 1:4 Team',
    ]))

  it.each<[string, Collection, string, { [field: string]: string }, string[]]>([
    ['is not there', 'teams', 'id\na\n', { parent: 'Above' }, ['table/missing-column 1:1 id']],
    ['is mapped to no field', 'teams', 'id,x\na,b\n', { prent: 'x' }, ['table/unknown-field null']],
    ['is needed', 'teams', 'name\na\n', {}, ['table/missing-column 1:1 name']],
    ['is needed for flat roles', 'roles', 'id\na\n', {}, ['table/missing-column 1:1 id']],
    [
      'is needed for the other end',
      'links',
      'from,shares\na,people\n',
      {},
      ['table/missing-column 1:1 from,shares'],
    ],
    ['is __proto__', 'teams', 'id,x\na,b\n', { ['__proto__']: 'x' }, ['table/unknown-field null']],
  ])('are refused where one %s', (_, collection, text, columns, problems) => {
    const read = rowsOf(collection, text, columns)
    expect(read.entries).toBeNull()
    expect(read.problems.filter((line) => !line.startsWith('table/unread'))).toEqual(problems)
  })
})

describe('the places of rows', () => {
  it('are their cells, else their ids, else the rows', () => {
    const { place } = rowsOf('roles', 'id,team\nrep,sales\n')
    expect(place(0, 'team')).toBe('2:5 sales')
    expect(place(0, 'reports_to')).toBe('2:1 rep')
    expect(place(0)).toBe('2:1 rep')
    expect(rowsOf('ties', 'from,to\na,b\n').place(0)).toBe('2:1 a,b')
  })

  it('tell the two ends of a pair apart, in two columns or in one', () => {
    const two = rowsOf('links', 'shares,to,from\npeople,b,a\n')
    expect([two.place(0, 'between'), two.place(0, 'between', 0), two.place(0, 'between', 1)]).toEqual([
      '2:10 a',
      '2:10 a',
      '2:8 b',
    ])
    const one = rowsOf('links', 'shares,between\npeople,a;b\n')
    expect(one.place(0, 'between', 1)).toBe('2:8 a;b')
  })

  it('are right below cells with line breaks, and for columns in any order', () => {
    const { problems } = rowsOf('teams', 'name,headcount,id\n"two\nlines",3,a\nx,many,b c\n')
    expect(problems.sort()).toEqual(['table/bad-value 4:8 b c', 'table/wrong-type 4:3 many'])
  })
})

describe('what is wrong with a row', () => {
  it.each<[string, Collection, string, string[]]>([
    ['no id', 'teams', 'id,name\n,Sales\n', ['table/missing-key 2:1 ']],
    ['a word for a number', 'teams', 'id,headcount\na,many\n', ['table/wrong-type 2:3 many']],
    ['neither yes nor no', 'teams', 'id,unit\na,maybe\n', ['table/wrong-type 2:3 maybe']],
    ['no such kind', 'needs', 'from,to,type\na,b,strong\n', ['table/bad-value 2:5 strong']],
    ['only one end', 'needs', 'from,to,type\na,,pooled\n', ['table/bad-value 2:1 a']],
    ['only the other end', 'needs', 'from,to,type\n,b,pooled\n', ['table/bad-value 2:1 ']],
    ['neither end', 'links', 'from,to,shares\n,,people\n', ['table/bad-value 2:1 ']],
    [
      'a way that is none',
      'links',
      'from,to,shares\na,b,people;money\n',
      ['table/bad-value 2:5 people;money'],
    ],
  ])('is told in its cell: %s', (_, collection, text, problems) =>
    expect(rowsOf(collection, text).problems).toEqual(problems),
  )

  it('leaves the other rows to be read, and is told of every row', () => {
    const { entries, problems } = rowsOf('teams', 'id,headcount\na,x\nb,2\nc,y\n')
    expect(entries).toHaveLength(3)
    expect(problems).toEqual(['table/wrong-type 2:3 x', 'table/wrong-type 4:3 y'])
  })
})
