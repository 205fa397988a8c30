import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTerm } from '../../src/app/explain.js'
import { presentReport } from '../../src/app/present.js'
import { analyse, loadOrganisation } from '../../src/index.js'
import xlsx from '../../src/renderers/xlsx.js'
import type { Block, Cell, Report } from '../../src/report/document.js'
import type { Json } from '../../src/util/json.js'
import { plain } from '../../src/util/text.js'
import { tidy } from '../../src/util/tidy.js'
import { anyReport } from './random-report.js'
import { sampleReport } from './sample-report.js'
import { partsOf, type ReadSheet, readWorkbook } from './xlsx/read-workbook.js'

const draw = (report: Report<Json>) => xlsx.render(report, { colour: false, width: 80 }) as Uint8Array
const read = (report: Report<Json>) => readWorkbook(draw(report))
const sheetOf = (sheets: readonly ReadSheet[], name: string) => sheets.find((sheet) => sheet.name === name)!

/** What a cell shows of a text. */
const shown = (text: string) => plain(text).replace(/[\ufffe\uffff]/g, '\ufffd')

/** The order in which the format wants the parts of a sheet. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'ignoredErrors',
  'extLst',
]

/** A report of one section with these blocks. */
const reportOf = (...blocks: readonly Block[]): Report<Json> => ({
  title: 'x',
  headline: [],
  sections: [{ id: 's', title: 'S', answer: '', blocks }],
  data: null,
  top: 1,
})

/** A table of one column of these cells. */
const tableOf = (title: string, ...cells: readonly Cell[]): Block => ({
  type: 'table',
  id: 't',
  title,
  columns: [{ key: 'k', title: 'Column', align: 'left', priority: 1 }],
  rows: cells.map((cell) => ({ subject: '', cells: [cell] })),
  whenEmpty: '',
})
const text = (value: string): Cell => ({ text: value, value })
const columnOf = (report: Report<Json>, column = 0) =>
  read(report)
    .at(-1)!
    .rows.slice(2)
    .map((row) => row[column] ?? null)

describe('the sample', () => {
  const sheets = read(sampleReport)

  it('has a first sheet, a sheet for each section, and one for each table, walk and matrix', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Silos',
      'Decisions',
      'Each decision',
      'Paths',
      'Boundaries',
      'Requirement by pair of units',
    ])
  })

  it('has the headline, the figures and the list of sheets in front', () => {
    const texts = sheets[0]!.rows.flat()
    for (const line of sampleReport.headline) expect(texts).toContain(line)
    expect(texts).toContain(1.83)
    for (const { name } of sheets.slice(1)) expect(texts).toContain(name)
  })

  it('has all rows, also beyond the top ones, with a filter on their heads', () => {
    const { rows, filter } = sheetOf(sheets, 'Each decision')
    expect(rows.slice(2).map((row) => row.at(-1))).toEqual(['solution-price', 'loan', 'staffing', 'discount'])
    expect(rows[2]!.slice(1, 4)).toEqual([3, 2, 4])
    expect(rows[3]![2]).toBe('not assessed')
    expect(filter).toBe('A2:G6')
  })

  it('has walks step by step', () => {
    const { rows } = sheetOf(sheets, 'Paths')
    expect(rows[1]).toEqual(['Path', 'Step', 'Seat', 'Unit', 'Reached by', 'Direction', 'Source'])
    expect(rows.slice(2).map((row) => row[1])).toEqual([1, 2, 3])
    expect(rows[3]!.slice(2)).toEqual([
      'Equipment sales lead',
      'Equipment',
      'reporting line',
      'up',
      'org.yaml:26:15',
    ])
  })

  it('colours by rules that name values', () => {
    expect(sheetOf(sheets, 'Each decision').formulas).toEqual([
      'AND(ISNUMBER(B3),B3>=1,B3<=1)',
      'AND(ISNUMBER(B3),B3>=2,B3<=3)',
    ])
  })
})

describe('numbers', () => {
  it('are numbers with all their digits where the text says the number', () => {
    const cells = [
      { text: '2.67', value: 8 / 3 },
      { text: '67 %', value: 2 / 3 },
      { text: '–', value: null },
    ]
    expect(columnOf(reportOf(tableOf('', ...cells)))).toEqual([8 / 3, 2 / 3, '–'])
  })

  it('stand beside their texts where these say more', () => {
    const report = reportOf(tableOf('', { text: '3 → 1', value: -2 }, { text: '–', value: null }))
    expect(read(report).at(-1)!.rows[1]).toEqual(['Column', 'Column (number)'])
    expect(columnOf(report)).toEqual(['3 → 1', '–'])
    expect(columnOf(report, 1)).toEqual([-2, null])
  })

  it('of a matrix keep their marks in the way they look', () => {
    const cells = [
      [
        { text: '', level: 0 },
        { text: '3.5!', value: 3.52, level: 4, tone: 'bad' as const },
      ],
      [
        { text: '0', value: 0, level: 0, more: { sign: '+', below: '', words: '' } },
        { text: '', level: 0 },
      ],
    ]
    const bytes = draw(reportOf({ type: 'matrix', title: 'M', labels: ['a', 'b'], cells, legend: '' }))
    expect(sheetOf(readWorkbook(bytes), 'M').rows.slice(2)).toEqual([
      ['orange: missing'],
      [null, 'a', 'b'],
      ['a', null, 3.52],
      ['b', 0, null],
    ])
    expect(partsOf(bytes)['xl/styles.xml']).toContain('&quot;+&quot;')
    expect(partsOf(bytes)['xl/styles.xml']).toContain('#,##0.00&quot;!&quot;')
  })
})

describe('a text of the model', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(1)', '＝1', ' =1', '=HYPERLINK("http://x.y","z")'])(
    '%j is a text, and stays one when it is edited',
    (hostile) => {
      const sheet = read(reportOf(tableOf('', text(hostile)))).at(-1)!
      expect(sheet.rows[2]![0]).toBe(hostile)
      expect(sheet.computed).toBe(0)
      expect(sheet.literal).toContain(hostile)
    },
  )

  it('holds no controls, and what looks like an escape is none', () => {
    const cells = ['\tx', 'a\u0000b\u001b', 'x\ufffey', '\ud800', '_x0041_', '_X000a_'].map(text)
    expect(columnOf(reportOf(tableOf('', ...cells)))).toEqual([
      ' x',
      'a␀b␛',
      'x\ufffdy',
      '\ufffd',
      '_x0041_',
      '_X000a_',
    ])
  })

  it('that is longer than a cell says that it is cut', () => {
    const [cut] = columnOf(reportOf(tableOf('', text('👩'.repeat(20_000))))) as [string]
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/👩 … \[cut: a cell holds no more of these 40000 characters\]$/u)
  })

  it('never stands in a formula of a condition, but for plain words', () => {
    const toned = (value: string): Cell => ({ ...text(value), tone: 'bad' })
    const sheet = read(reportOf(tableOf('', toned('sealed'), toned('"&A1')))).at(-1)!
    expect(sheet.formulas).toEqual([])
    expect(read(reportOf(tableOf('', toned('Sealed'))))[1]!.formulas).toEqual(['A3="sealed"'])
  })
})

it('names sheets within what the format allows, each once', () => {
  const titles = [
    '[a]:*?/\\',
    'x'.repeat(40),
    'x'.repeat(50),
    'History',
    "'q'",
    '',
    '👩'.repeat(20),
    'A',
    'a',
    'Summary',
  ]
  const names = read(reportOf(...titles.map((title) => tableOf(title, text('1'))))).map(({ name }) => name)
  expect(names).toHaveLength(titles.length + 2)
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/)
    expect(name.toLowerCase()).not.toBe('history')
    expect(name).not.toMatch(/\p{Surrogate}/u)
  }
})

it('is the same bytes on every day and in every time zone', () => {
  const zone = process.env.TZ
  const drawn = ['Asia/Tokyo', 'America/New_York', 'UTC'].map((name) => {
    process.env.TZ = name
    return Buffer.from(draw(sampleReport)).toString('base64')
  })
  process.env.TZ = zone
  if (zone === undefined) delete process.env.TZ
  expect(new Set(drawn).size).toBe(1)
})

it('explains every column and figure of a report that has a term', async () => {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const { organisation, origins } = await loadOrganisation(['examples/ge-medical/2005.yaml'], { cwd })
  const report = presentReport(analyse({ organisation: organisation!, origins }))
  const { rows } = sheetOf(read(report), 'Words')
  expect(rows[1]).toEqual(['Word', 'Meaning', 'Computed as', 'Range', 'Source', 'What to do'])
  const words = new Set(rows.slice(2).map((row) => row[0]))
  const keys = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'figures') return block.items.map(({ key }) => key)
      return block.type === 'table' ? block.columns.map(({ key }) => key) : []
    }),
  )
  for (const key of keys) {
    const found = findTerm(key)
    if ('term' in found) expect(words, key).toContain(found.term.word)
  }
  for (const word of ['sealed', 'line distance', 'gap', 'congruence']) expect(words).toContain(word)
})

describe('whatever a report holds', () => {
  it('is a workbook that readers accept, with every cell of every table', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const sheets = read(report)
        for (const { parts, computed, formulas } of sheets) {
          const places = parts.map((part) => ORDER.indexOf(part))
          expect(places).toEqual([...places].sort((a, b) => a - b))
          expect(places).not.toContain(-1)
          expect(computed).toBe(0)
          for (const formula of formulas)
            expect(formula).toMatch(/^([A-Z]+3="[a-z ]+"|AND\(ISNUMBER\([A-Z]+3\),[A-Z0-9>=<.,+-]+\))$/)
        }
        // Sheets with rows stand in the order of their tables; walks come after the tables of their section.
        const tables = report.sections.flatMap(({ blocks }) =>
          blocks.filter(
            (block) =>
              block.type === 'table' &&
              block.rows.length > 0 &&
              (block.columns.length > 0 || block.rows.some(({ subject }) => shown(subject) !== '')),
          ),
        ) as Extract<Block, { type: 'table' }>[]
        const filtered = sheets.filter(({ filter, rows }) => filter !== null && rows[1]?.[0] !== 'Path')
        expect(filtered.length).toBe(tables.length)
        for (const [i, { rows }] of tables.entries())
          for (const [j, { cells, subject }] of rows.entries()) {
            const written = filtered[i]!.rows[j + 2] ?? []
            for (const { value, text: said } of cells) {
              if (typeof value === 'number') expect(written).toContain(value === 0 ? 0 : tidy(value))
              else if (shown(said) !== '') expect(written).toContain(shown(said))
            }
            if (shown(subject) !== '') expect(written).toContain(shown(subject))
          }
      }),
      { numRuns: 150 },
    )
  })

  it('leads nowhere outside the workbook, and runs nothing', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const parts = partsOf(draw(report))
        expect(
          Object.keys(parts).filter((path) => !/^(\[Content_Types\]|_rels\/|docProps\/core|xl\/)/.test(path)),
        ).toEqual([])
        expect(Object.keys(parts).join(' ')).not.toMatch(/vba|external|activeX|embed/i)
        const links = Object.entries(parts).filter(([path]) => path.endsWith('.rels'))
        for (const [, rels] of links) expect(rels).not.toContain('TargetMode')
        for (const [, sheet] of Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/')))
          expect(sheet).not.toMatch(/<hyperlink [^>]*r:id/)
      }),
      { numRuns: 60 },
    )
  })
})
