import { describe, expect, it } from 'vitest'
import { importPeople, organisationOf } from './importing.js'
import { PYTHON, workbookBy } from './workbooks.js'

const INFO = [
  "book.active.title = 'Info'",
  "book.active.append(['HR extract 2024'])",
  "book.active.append(['as of', '1 March'])",
]
const sheet = (name: string) => [
  `sheet = book.create_sheet('${name}')`,
  "sheet.append(['ID', 'Name', 'Manager ID', 'Department'])",
  "sheet.append([1, 'Ann', None, 'Sales'])",
  "sheet.append([2, 'Bob', 1, 'Sales'])",
]

describe.skipIf(PYTHON === null)('a workbook whose first sheet holds no people', () => {
  it('is read from the only sheet that does, and that is said', () => {
    const result = importPeople(workbookBy(...INFO, ...sheet('People')), {}, 'book.xlsx')
    expect(organisationOf(result).roles.size).toBe(2)
    expect(result.diagnostics).toEqual([])
    expect(result.summary[1]).toBe(
      "read: sheet 'People' of a workbook (not read: 'Info'): 'People' alone has columns of people",
    )
  })

  it('with a column that --map names is read by it', () => {
    const result = importPeople(
      workbookBy(...INFO, ...sheet('People')),
      { map: { id: 'ID', 'x-called': 'Name' } },
      'book.xlsx',
    )
    expect(organisationOf(result).roles.size).toBe(2)
  })

  it.each([
    ['several do', [...sheet('March'), ...sheet('April')], "'March', 'April'"],
    ['none does', ["book.create_sheet('Notes').append(['what', 'why'])"], "'Notes'"],
  ])('is refused with the names of the others where %s', (_, lines, names) => {
    const { draft, diagnostics } = importPeople(workbookBy(...INFO, ...lines), {}, 'book.xlsx')
    expect(draft).toEqual({})
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/no-id-column'])
    expect(diagnostics[0]!.help).toMatch(new RegExp(`; or choose another sheet with --sheet: ${names}$`))
  })

  it('is read as it is where that sheet is named', () => {
    const book = workbookBy(...INFO, ...sheet('People'))
    const { diagnostics } = importPeople(book, { sheet: 'Info' }, 'book.xlsx')
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/no-id-column'])
    expect(organisationOf(importPeople(book, { sheet: 'People' }, 'book.xlsx')).roles.size).toBe(2)
  })
})
