import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { uniqueIds } from '../../src/importers/parts/ids.js'
import { decimalOf, readNumber } from '../../src/importers/parts/numbers.js'
import { readRecords } from '../../src/importers/parts/records.js'
import { quoted } from '../load/reading.js'
import { PYTHON, workbookBy } from './workbooks.js'

const records = (content: string | Uint8Array, sheet: string | null = null, file = 'people.csv') =>
  readRecords({ file, bytes: typeof content === 'string' ? Buffer.from(content) : content }, { sheet })
const toldOf = ({ diagnostics }: ReturnType<typeof records>) =>
  diagnostics.map(
    ({ severity, code, message, span }) => `${severity} ${code} ${span?.start.line ?? '-'} ${message}`,
  )

describe('the separator', () => {
  it.each([
    ['commas', 'id,name\n1,"Lee, Ann"\n', 'CSV, separated by commas, UTF-8'],
    [
      'semicolons, with commas in numbers',
      'id;name;fte\n1;Ann;0,5\n2;Bob;0,8\n',
      "CSV, separated by ';', UTF-8",
    ],
    ['tabs', 'id\tname\n1\tLee, Ann\n2\tRay; Bob\n', 'TSV, separated by tabs, UTF-8'],
    ['bars', 'id|name\n1|Ann\n', "CSV, separated by '|', UTF-8"],
    [
      'commas, with lists of semicolons',
      'id,teams\n1,A; B; C; D\n2,A; B; C; E\n',
      'CSV, separated by commas, UTF-8',
    ],
    [
      'what Excel is told',
      'sep=;\nid;name\n1;Ann\n',
      "CSV, separated by ';', UTF-8, with its header in line 2 below 1 line of title",
    ],
    [
      'semicolons below a title with a comma',
      'Staff, all\n\nid;name\n1;Ann\n',
      "CSV, separated by ';', UTF-8, with its header in line 3 below 1 line of title",
    ],
    ['nothing but one column', 'id\n1\n2\n', 'CSV, separated by commas, UTF-8'],
  ])('is recognised: %s', (_, text, read) => {
    const found = records(text)
    expect(found.read).toBe(read)
    expect(found.header[0]).toBe('id')
    expect(found.rows[0]![0]).toBe('1')
    expect(toldOf(found)).toEqual([])
  })
})

describe('the encoding', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
  const text = 'id,name\n1,Żółć Łęcka 😀\n'
  it.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'UTF-8'],
    ['UTF-16', utf16(text), 'UTF-16 (little endian)'],
    ['UTF-16 the other way', utf16(text).swap16(), 'UTF-16 (big endian)'],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'UTF-16 (little endian)'],
  ])('is recognised: %s', (_, bytes, name) => {
    const found = records(bytes)
    expect(found).toMatchObject({ header: ['id', 'name'], rows: [['1', 'Żółć Łęcka 😀']] })
    expect(found.read).toBe(`CSV, separated by commas, ${name}`)
    expect(
      quoted(
        found.locate(0, 1),
        new TextDecoder(
          name.startsWith('UTF-8') ? 'utf-8' : name.includes('little') ? 'utf-16le' : 'utf-16be',
        ).decode(bytes),
      ),
    ).toBe('2:3 Żółć Łęcka 😀')
  })

  it.each([
    ['Western', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80], 'Müller €', 'Windows-1252 (a guess)'],
    [
      'Polish of Windows',
      [0x57, 0x61, 0xb3, 0xea, 0x73, 0x61, 0x20, 0x9c],
      'Wałęsa ś',
      'Windows-1250 (a guess)',
    ],
    ['Polish of Unix', [0x57, 0x61, 0xb3, 0xea, 0x73, 0x61, 0x20, 0xb6], 'Wałęsa ś', 'ISO-8859-2 (a guess)'],
    ['a power in a Western text', [0x6d, 0xb3, 0x20, 0xe9], 'm³ é', 'Windows-1252 (a guess)'],
  ])('is guessed: %s', (_, name, decoded, encoding) => {
    const found = records(Buffer.concat([Buffer.from('id,name\n1,'), Buffer.from(name), Buffer.from('\n')]))
    expect(found.rows).toEqual([['1', decoded]])
    expect(found.read).toBe(`CSV, separated by commas, ${encoding}`)
  })
})

describe('the header', () => {
  it('may stand below titles, and columns without one keep their place', () => {
    const found = records('Report;;\nExported by;ann@example.com;\n;;\nID;;Name;FTE\n1;x;Ann;1\n')
    expect(found.header).toEqual(['ID', '', 'Name', 'FTE'])
    expect(found.where(0, 2)).toBe("line 5, column 'Name'")
    expect(found.where(0, 1)).toBe('line 5, column 2')
    expect(found.where(-1)).toBe('line 4')
    expect(found.read).toContain('with its header in line 4 below 2 lines of title')
  })

  it('is not a row of figures', () => expect(records('1,2\nid,name\n3,Ann\n').header).toEqual(['id', 'name']))
})

describe('what is odd about a table', () => {
  it('is told in its place, and read over', () => {
    const text = 'id,name,name\n1,"An\nn",x\n\n2,Bob\n,,\n3,Cem,y,z\n4,Dee,y,\n5\n'
    const found = records(text)
    expect(found.rows).toEqual([
      ['1', 'An\nn', 'x'],
      ['2', 'Bob', ''],
      ['3', 'Cem', 'y'],
      ['4', 'Dee', 'y'],
      ['5', '', ''],
    ])
    expect(toldOf(found)).toEqual([
      "warning table/duplicate-column 1 the column 'name' is here twice: the first is used",
      'warning table/row-length 7 this row has 4 cells and the header 3: the last are left out',
      'warning table/row-length 5 this row has fewer cells than the header: the others are read as empty, and so has 1 other row',
      'warning table/blank-row 5 2 blank lines above this row: they are left out (4, 6)',
    ])
    for (const { span } of found.diagnostics) quoted(span, text)
    expect(found.where(1, 0)).toBe("line 5, column 'id'")
    expect(found.blanks).toBe(2)
  })

  it.each([
    ['nothing', '', 'error table/empty - people.csv is empty; a table starts with a row of column names'],
    [
      'spaces',
      ' \n,\n',
      'error table/empty - people.csv is empty; a table starts with a row of column names',
    ],
    ['a quote that never ends', 'id,name\n1,"Ann\n2,Bob\n', 'error table/quotes 2 quoted field unterminated'],
    [
      'zero bytes',
      'id,name\n1,A\0\0\0\0\n',
      'error file/encoding - people.csv holds zero bytes, so it is no text file',
    ],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'error file/encoding - people.csv is an old workbook (.xls), or one with a password',
    ],
    [
      'a zip',
      zipSync({ 'a.txt': strToU8('a') }),
      'error table/workbook - people.csv is a zip, and no workbook in it',
    ],
    [
      'OpenDocument',
      zipSync({ 'content.xml': strToU8('a') }),
      'error table/workbook - people.csv is an OpenDocument file',
    ],
    [
      'half a zip',
      zipSync({ 'xl/workbook.xml': strToU8('<a/>') }).subarray(0, 40),
      'error table/workbook - people.csv is a broken workbook: the list of its parts cannot be read',
    ],
    [
      'XML that is none',
      zipSync({ 'xl/workbook.xml': strToU8('<a><b') }),
      'error table/workbook - people.csv is a broken workbook: its part xl/workbook.xml is no sound XML',
    ],
    [
      'a workbook without sheets',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
      'error table/empty - people.csv is a workbook without rows',
    ],
  ])('is an error where nothing can be read: %s', (_, content, told) => {
    const found = records(content)
    expect(toldOf(found)).toEqual([told])
    expect(found.rows.length === 0 || told.includes('quotes')).toBe(true)
  })
})

/** A workbook of bare parts, for what no program would write. */
const bare = (sheet: string | Uint8Array, more: { readonly [part: string]: Uint8Array } = {}) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="m"><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...more,
  })

describe('a workbook', () => {
  it('is read by its cells alone, with prefixes and without references', () => {
    const sheet =
      '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>i</x:t></x:r><x:r><x:t>d</x:t></x:r><x:rPh><x:t>kana</x:t></x:rPh></x:is></x:c><x:c t="str"><x:v>n&#97;me &#128512; _x0041_ &lt;</x:v></x:c></x:row>' +
      '<x:row><x:c><x:v>123456789012345678</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row><x:row><x:c r="B9"><x:v>0.30000000000000004</x:v></x:c></x:row></x:sheetData>'
    const found = records(bare(sheet))
    expect(found.header).toEqual(['id', 'name 😀 A <'])
    expect(found.rows).toEqual([
      ['123456789012345678', ''],
      ['', '0.3'],
    ])
  })

  it('that would fill the memory is refused, not unpacked', () => {
    expect(toldOf(records(bare(new Uint8Array(30_000_000).fill(32))))).toEqual([
      'error table/workbook - people.csv is no workbook to be read: its part xl/worksheets/sheet1.xml would fill 30000000 bytes',
    ])
    const lying = Buffer.from(bare('<a/>'.repeat(1000)))
    const at = lying.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    lying.writeUInt32LE(10, at + 24)
    expect(toldOf(records(lying))).toEqual([
      'error table/workbook - people.csv is a broken workbook: its part xl/worksheets/sheet1.xml cannot be unpacked',
    ])
    const far = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    )
    expect(toldOf(records(bare(`<sheetData>${far.join('')}</sheetData>`)))[0]).toContain(
      'spreads over too many cells',
    )
    expect(toldOf(records(bare('<sheetData><row><c r="ZZZZ1"><v>1</v></c></row></sheetData>')))[0]).toContain(
      'lies beyond any column',
    )
  })

  it.skipIf(PYTHON === null)(
    'of openpyxl is read as text: dates, numbers, formulas, zeros, titles and blanks',
    () => {
      const book = workbookBy(
        "book.active.title = 'Notes'",
        "p = book.create_sheet('People')",
        "p.append(['Headcount report'])",
        'p.append([])',
        "p.append(['Employee ID', 'Name', 'Start', 'FTE', 'Badge', 'Left'])",
        'p.append([1, \'Łódź <b> & "q" 😀\', datetime.date(2020, 2, 29), 12.0, 7, True])',
        "p['E4'].number_format = '00000'",
        "p.append([2, ' Bob\\nLee ', datetime.datetime(2020, 2, 29, 13, 5), 0.8, None, False])",
        'p.append([])',
        "p.append([3, None, datetime.time(9, 30), 1e-3, 12345.5, '=1+1'])",
        "p['E7'].number_format = '#,##0.00 \"days\"'",
      )
      const found = records(book, null, 'staff.xlsx')
      expect(found.header).toEqual(['Employee ID', 'Name', 'Start', 'FTE', 'Badge', 'Left'])
      expect(found.rows).toEqual([
        ['1', 'Łódź <b> & "q" 😀', '2020-02-29', '12', '00007', 'TRUE'],
        ['2', ' Bob\nLee ', '2020-02-29T13:05:00', '0.8', '', 'FALSE'],
        ['3', '', '09:30:00', '0.001', '12345.5', ''],
      ])
      expect(found.read).toBe(
        "sheet 'People' of a workbook (not read: 'Notes'), with its header in row 3 below 1 line of title",
      )
      expect(found.where(2, 0)).toBe("row 7, column 'Employee ID'")
      expect(found.locate(2, 1)).toMatchObject({
        file: 'staff.xlsx',
        start: { line: 7, column: 2 },
        end: { line: 7, column: 3 },
      })
      expect(found.locate(2, 1).start.offset).toBeGreaterThan(found.locate(2, 0).start.offset)
      expect(toldOf(found)).toEqual([
        "warning table/no-value 7 a formula without a value is read as empty (row 7, column 'Left')",
        'warning table/blank-row 7 1 blank row above this row: it is left out (6)',
      ])
    },
  )

  it.skipIf(PYTHON === null)('gives the sheet that is asked for, and names the others', () => {
    const book = workbookBy(
      "book.active.append(['id', 'name'])",
      "book.active.title = 'Old'",
      "book.active.sheet_state = 'hidden'",
      "book.create_sheet('New').append(['id', 'title'])",
    )
    expect(records(book).header).toEqual(['id', 'title'])
    expect(records(book, 'old').header).toEqual(['id', 'name'])
    const missing = records(book, 'Nem')
    expect(toldOf(missing)).toEqual(["error table/no-sheet - people.csv has no sheet 'Nem'"])
    expect(missing.diagnostics[0]!.help).toBe("did you mean 'New'?")
  })
})

describe('numbers as people write them', () => {
  it.each([
    ['12', 12],
    ['0,8', 0.8],
    ['.5', null],
    ['80 %', 0.8],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1 200', 1200],
    ["1'200", 1200],
    ['1.000.000', 1_000_000],
    ['€ 90', 90],
    ['-3', -3],
    ['1,000', null],
    ['1.2.3', null],
    ['1,2,3.4', null],
    ['12a', null],
    ['', null],
    ['Infinity', null],
    ['0,125', 0.125],
  ])('%s', (text, number) => expect(readNumber(text)).toBe(number))

  it.each([
    ['1.000', ',', 1000],
    ['1.000', '.', 1],
    ['80,5', '.', 80.5],
  ] as const)('%s where the column has %s before decimals', (text, decimal, number) =>
    expect(readNumber(text, decimal)).toBe(number),
  )

  it.each([
    [['120.000,50', '80.000'], ','],
    [['1.000.000'], ','],
    [['0.5', '1'], '.'],
    [['0.5', '0,5'], null],
    [['1.000', 'x'], null],
  ])('%j have their sign', (texts, decimal) => expect(decimalOf(texts)).toBe(decimal))
})

describe('ids', () => {
  it('are readable, and the same in any order', () => {
    const texts = [
      'P 1',
      'p-1',
      'p.1',
      'Zażółć & Co.',
      '漢字',
      '__proto__',
      'P-1',
      'ß',
      '-',
      '---',
      'a'.repeat(300),
    ]
    const ids = uniqueIds(texts)
    expect(uniqueIds([...texts].reverse())).toEqual(new Map([...ids].reverse()))
    expect(texts.slice(0, 4).map((text) => ids.get(text))).toEqual(['p-1-2', 'p-1', 'p.1', 'zazolc-co'])
    expect(new Set(ids.values()).size).toBe(texts.length)
    for (const id of ids.values()) expect(id).toMatch(/^[a-z0-9][a-z0-9._-]{0,120}$/)
  })
})
