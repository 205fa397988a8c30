import { describe, expect, it } from 'vitest'
import { Source } from '../../src/load/source.js'
import { parseTable } from '../../src/load/table.js'
import { quoted } from './reading.js'

/** The table of a text, and its cells as `line:column text`, row by row under the header. */
function table(text: string, delimiter: string | null = null) {
  const { header, rows, diagnostics, locate } = parseTable(new Source('people.csv', text), delimiter)
  const cells = [header, ...rows].map((row, i) => row.map((_, column) => quoted(locate(i - 1, column), text)))
  const problems = diagnostics.map(({ code, span }) => `${code} ${quoted(span, text)}`)
  return { header, rows, cells, problems, place: (row: number) => quoted(locate(row), text) }
}

describe('a table', () => {
  it('is a header and rows, with the place of each cell and row', () => {
    const { header, rows, cells, place } = table('id,team\nrep,sales\nfitter,service\n')
    expect(header).toEqual(['id', 'team'])
    expect(rows).toEqual([
      ['rep', 'sales'],
      ['fitter', 'service'],
    ])
    expect(cells).toEqual([
      ['1:1 id', '1:4 team'],
      ['2:1 rep', '2:5 sales'],
      ['3:1 fitter', '3:8 service'],
    ])
    expect([place(-1), place(1)]).toEqual(['1:1 id,team', '3:1 fitter,service'])
  })

  it.each([
    ['no line break at its end', 'id,team\na,b'],
    ['carriage returns too', 'id,team\r\na,b\r\n'],
    ['carriage returns in the header only', 'id,team\r\na,b\n'],
    ['carriage returns below the header only', 'id,team\na,b\r\n'],
    ['carriage returns alone, from old spreadsheets', 'id,team\ra,b\r'],
    ['blank lines before it', '\n \nid,team\na,b\n'],
    ['blank lines after it', 'id,team\na,b\n\n \n'],
    ['rows of separators, which spreadsheets leave', 'id,team\na,b\n,\n , \n'],
    ['spaces around its titles', ' id , team \na,b\n'],
  ])('may have %s', (_, text) => {
    const { header, rows, problems } = table(text)
    expect({ header, rows, problems }).toEqual({ header: ['id', 'team'], rows: [['a', 'b']], problems: [] })
  })

  it('keeps its places where some lines end with a carriage return and others do not', () =>
    expect(table('id,team\r\na,b\n"c","d"\r\n').cells).toEqual([
      ['1:1 id', '1:4 team'],
      ['2:1 a', '2:3 b'],
      ['3:1 "c"', '3:5 "d"'],
    ]))

  it('has quoted cells with separators, line breaks and quotes in them', () => {
    const { rows, cells } = table('id,name\n"a","Sales, ""EMEA"""\nb,"two\nlines"\nc,last')
    expect(rows).toEqual([
      ['a', 'Sales, "EMEA"'],
      ['b', 'two\nlines'],
      ['c', 'last'],
    ])
    expect(cells.slice(1)).toEqual([
      ['2:1 "a"', '2:5 "Sales, ""EMEA"""'],
      ['3:1 b', '3:3 "two\nlines"'],
      ['5:1 c', '5:3 last'],
    ])
  })

  it('has quotes that are part of a text: inches need none around them', () =>
    expect(table('id,title,team\na,5" pipe fitter,b\nc,the "real" one,d\n').cells.slice(1)).toEqual([
      ['2:1 a', '2:3 5" pipe fitter', '2:18 b'],
      ['3:1 c', '3:3 the "real" one', '3:18 d'],
    ]))

  it('counts UTF-16 code units', () =>
    expect(table('id,team\n機器𠮷,販売\n').cells[1]).toEqual(['2:1 機器𠮷', '2:6 販売']))
})

describe('the separator', () => {
  it.each([
    ['a tab', '\t'],
    ['a semicolon', ';'],
    ['a bar', '|'],
    ['a comma', ','],
  ])('is %s where the header says so', (_, sign) => {
    const { rows, cells } = table(`id${sign}name\na${sign}Ann\n`)
    expect(rows).toEqual([['a', 'Ann']])
    expect(cells[1]).toEqual(['2:1 a', '2:3 Ann'])
  })

  it('is no comma of a decimal or of a name', () =>
    expect(table('from;to;weight\na;b;1,5\nc;d;2,5\n').rows).toEqual([
      ['a', 'b', '1,5'],
      ['c', 'd', '2,5'],
    ]))

  it('is no sign within a quoted title', () =>
    expect(table('"id;a;b","name"\na,b\n').header).toEqual(['id;a;b', 'name']))

  it('is another sign before a comma of equal number', () =>
    expect(table('Name, first;Team\nAnn, B.;Sales\n').rows).toEqual([['Ann, B.', 'Sales']]))

  it('is the comma in a table of one column', () => expect(table('id\na\nb\n').rows).toEqual([['a'], ['b']]))

  it('is what is stated', () =>
    expect(table('id,x;team\na,y;b\n', ';').cells).toEqual([
      ['1:1 id,x', '1:6 team'],
      ['2:1 a,y', '2:5 b'],
    ]))
})

describe('what is wrong with a table', () => {
  it.each([
    ['it is empty', '', ['table/empty null']],
    ['it is blank', '\n \n', ['table/empty null']],
    ['a column is there twice', 'id,team,id\na,b,c\n', ['table/duplicate-column 1:1 id,team,id']],
    ['a row is too short', 'id,team\na\n', ['table/row-length 2:1 a']],
    ['a row is too long', 'id,team\na,b\nc,d,e\n', ['table/row-length 3:1 c,d,e']],
    ['a quote never ends', 'id,name\na,"open\nb,c\n', ['table/quotes 2:1 a,"open\nb,c\n']],
    ['a quote ends too early', 'id,name\na,"x" y\nb,c\n', ['table/quotes 2:1 a,"x" y']],
    ['a quote opens at the very end', 'id\na\n"', ['table/quotes 3:1 "']],
  ])('is told once, with its row: %s', (_, text, problems) => expect(table(text).problems).toEqual(problems))

  it('is nothing where columns have no title: they are not read', () =>
    expect(table('id,,\na,b,c\n').problems).toEqual([]))
})
