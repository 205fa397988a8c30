import { describe, expect, it } from 'vitest'
import rights from '../../src/importers/rights.js'
import { importing as importingFiles } from './reading.js'
import { workbookOf } from './rights/workbook.js'

const DEFAULTS = { notation: 'rapid' } as const

const importing = (text: string) => importingFiles(rights, { 'm.csv': text }, DEFAULTS)

/** Each decision with its tag. */
const decisionsOf = ({ draft }: ReturnType<typeof importing>) =>
  draft.decisions?.map(({ name, tags }) => (tags === undefined ? name : `${name}: ${tags}`))

const headingsOf = ({ summary }: ReturnType<typeof importing>) =>
  summary.find((line) => line.startsWith('read as'))

describe('a row without letters', () => {
  it('is a decision that nobody holds, and told', () => {
    const result = importing('Decision,Sales lead,Fay Okoro\nOne,D,\nTwo,,\nThree,D,\n')
    expect(decisionsOf(result)).toEqual(['One', 'Two', 'Three'])
    expect(result.diagnostics).toMatchObject([
      {
        code: 'import/no-decider',
        message: "nobody holds a right in 'Two' (line 3, column 'Decision'): no letter stands beside it",
        help: "give it letters; a heading of decisions belongs into a column 'Area'",
        span: { start: { line: 3, column: 1 } },
      },
    ])
    expect(headingsOf(result)).toBeUndefined()
  })

  it('is a heading where the table starts with such a row and has another one, and is told', () => {
    const result = importing('Decision,A,B\nPeople,,\nHire,D,\nMoney,,\nBudget,D,\nPrice,,D\n')
    expect(decisionsOf(result)).toEqual(['Hire: People', 'Budget: Money', 'Price: Money'])
    expect(headingsOf(result)).toBe(
      "read as headings of m.csv, no decisions, but tags of those below: 'People' (line 2), 'Money' (line 4)",
    )
  })

  it('that follows a heading is a decision', () => {
    const result = importing('Decision,A,B\nPeople,,\nHire,,\nFire,D,\nMoney,,\nBudget,D,\n')
    expect(decisionsOf(result)).toEqual(['Hire: People', 'Fire: People', 'Budget: Money'])
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      "nobody holds a right in 'Hire' (line 3, column 'Decision'): no letter stands beside it",
    ])
  })

  it.each([
    ['the only one, at the top', 'Decision,A,B\nPeople,,\nHire,D,\nFire,D,\n', ['People', 'Hire', 'Fire']],
    ['at the end', 'Decision,A,B\nHire,D,\nFire,,\n', ['Hire', 'Fire']],
    [
      'a column of a turned table',
      'Role,Hire,Fire,Price,Budget\nCEO,,D,,D\n',
      ['Hire', 'Fire', 'Price', 'Budget'],
    ],
  ])('is a decision where it is %s', (_, text, names) => expect(decisionsOf(importing(text))).toEqual(names))

  it('is a decision of the area that a column says, filled down or not', () => {
    const result = importing('Area,Decision,A\nPeople,Hire,D\n,Nothing yet,\n,Fire,D\nMoney,Budget,D\n')
    expect(decisionsOf(result)).toEqual([
      'Hire: People',
      'Nothing yet: People',
      'Fire: People',
      'Budget: Money',
    ])
  })

  it('is a heading where it stands beside the column of decisions, unless it is a mere number', () => {
    const result = importing('Nr,Decision,A\nI. People,,\n1,Hire,D\n2,,\n3,Fire,D\n')
    expect(decisionsOf(result)).toEqual(['Hire: I. People', 'Fire: I. People'])
    expect(headingsOf(result)).toBe(
      "read as a heading of m.csv, no decisions, but tags of those below: 'I. People' (line 2)",
    )
  })
})

describe('in a workbook', () => {
  const reading = (rows: readonly (readonly string[])[], merged: readonly string[]) =>
    rights.read([{ file: 'm.xlsx', bytes: workbookOf(rows, 'Rights', merged) }], {
      options: { map: {}, sheet: null, notation: 'rapid' } as never,
      organisation: null,
      people: null,
    })

  it('a heading is a row whose cell is merged over several columns, one alone too', () => {
    const rows = [['Decision', 'A', 'B'], ['Hire', 'D'], ['Nobody knows'], ['Money'], ['Budget', 'D']]
    expect(decisionsOf(reading(rows, ['A4:C4']))).toEqual(['Hire', 'Nobody knows', 'Budget: Money'])
  })

  it('a row below a merged cell of the area is a decision of it', () => {
    const rows = [
      ['Area', 'Decision', 'A'],
      ['People', 'Hire', 'D'],
      ['', 'Nothing yet', ''],
      ['', 'Fire', 'D'],
    ]
    expect(decisionsOf(reading(rows, ['A2:A4']))).toEqual([
      'Hire: People',
      'Nothing yet: People',
      'Fire: People',
    ])
  })
})
