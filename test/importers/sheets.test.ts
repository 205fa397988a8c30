import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import forums from '../../src/importers/forums.js'
import type { Importer } from '../../src/importers/importer.js'
import { DEFAULT_IMPORT_OPTIONS } from '../../src/importers/options.js'
import rights from '../../src/importers/rights.js'
import ties from '../../src/importers/ties.js'
import { workbookOf } from './rights/workbook.js'

const SHEET = 'xl/worksheets/sheet1.xml'

/** A workbook with cells replaced by what they are in XML. */
function holding(rows: readonly (readonly string[])[], cells: { readonly [at: string]: string }): Uint8Array {
  const parts = unzipSync(workbookOf(rows))
  let xml = new TextDecoder().decode(parts[SHEET])
  for (const [at, cell] of Object.entries(cells))
    xml = xml.replace(new RegExp(`<c r="${at}".*?</c>`), cell.replace('<c', `<c r="${at}"`))
  return zipSync({ ...parts, [SHEET]: strToU8(xml) })
}

/** The workbook with a second sheet. */
function withNotes(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook)
  const text = (part: string) => new TextDecoder().decode(parts[part])
  const sheets = text('xl/workbook.xml').replace(
    '</sheets>',
    '<sheet name="Data" sheetId="2" r:id="r2"/></sheets>',
  )
  const relations = text('xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="r2" Type="x" Target="worksheets/sheet2.xml"/></Relationships>',
  )
  return zipSync({
    ...parts,
    'xl/workbook.xml': strToU8(sheets),
    'xl/_rels/workbook.xml.rels': strToU8(relations),
    'xl/worksheets/sheet2.xml': parts[SHEET]!,
  })
}

const reading = (importer: Importer, bytes: Uint8Array) =>
  importer.read([{ file: 'a.xlsx', bytes }], {
    options: DEFAULT_IMPORT_OPTIONS,
    organisation: null,
    people: null,
  })

const FORMULA = '<c><f>A1</f><v></v></c>'
const ERROR = '<c t="e"><f>1/0</f><v>#N/A</v></c>'

describe('a cell without a value is told', () => {
  it.each([
    ['rights', rights, 'Decision,A,B;Price,D,R;Hire,D,R'],
    ['forums', forums, 'Forum,Member,Purpose;F,a,x;F,b,y'],
    ['ties', ties, 'from,to,weight;a,b,1;b,c,2'],
  ] as const)('of %s, with row and column', (_, importer, table) => {
    const rows = table.split(';').map((line) => line.split(','))
    const { diagnostics } = reading(importer, holding(rows, { C2: FORMULA, C3: ERROR }))
    const told = diagnostics.filter(({ code }) => code === 'table/no-value')
    const column = rows[0]![2]
    expect(told.map(({ message, span }) => [message, span!.start.line, span!.start.column])).toEqual([
      [`a formula without a value is read as empty (row 2, column '${column}')`, 2, 3],
      [`the error #N/A is read as empty (row 3, column '${column}')`, 3, 3],
    ])
  })

  it('once for a column, with how many are like it', () => {
    const rows = [['from', 'to', 'weight'], ...Array.from({ length: 9 }, () => ['a', 'b', '1'])]
    const cells = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`C${i + 2}`, FORMULA]))
    expect(reading(ties, holding(rows, cells)).diagnostics.map(({ message }) => message)).toContain(
      "a formula without a value is read as empty (row 2, column 'weight', and 8 others of the column)",
    )
  })

  it('but not a formula that comes to an empty text', () => {
    const cells = { C2: '<c t="str"><f>""</f><v></v></c>' }
    const rows = [
      ['from', 'to', 'weight'],
      ['a', 'b', '1'],
    ]
    expect(reading(ties, holding(rows, cells)).diagnostics).toEqual([])
  })
})

it.each([
  ['rights', rights],
  ['forums', forums],
  ['ties', ties],
] as const)('a sheet that holds no %s names the others', (_, importer) => {
  const rows = [
    ['Note', 'Said by'],
    ['Read this first', 'HR office'],
  ]
  const { diagnostics } = reading(importer, withNotes(workbookOf(rows, 'Cover')))
  const [first] = diagnostics.filter(({ severity }) => severity === 'error')
  expect(first!.help).toContain("; the workbook has other sheets, which --sheet reads: 'Data'")
})
