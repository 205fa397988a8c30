import { posix } from 'node:path'
import type { Span } from '../../diagnostic/diagnostic.js'
import { didYouMean } from '../../util/nearest.js'
import type { ForeignSource } from '../importer.js'
import { type Blank, type Grid, noGrid } from './grid.js'
import { readSheet, readStrings, type Shared, type Sheet } from './workbook/sheet.js'
import { readStyles } from './workbook/styles.js'
import { readXml } from './workbook/xml.js'
import { openZip, type Zip, ZipProblem } from './workbook/zip.js'

type Listed = { readonly name: string; readonly part: string; readonly hidden: boolean }

/** A sheet of an Excel workbook: the one that is named, else the first visible one with rows. */
export function readWorkbook(source: ForeignSource, wanted: string | null): Grid {
  const { file } = source
  try {
    const zip = openZip(source.bytes)
    const foreign = otherKind(zip)
    if (foreign !== null) return noGrid(file, 'table/workbook', foreign, 'save it as .xlsx or as CSV')
    const { sheets, since1904 } = listed(zip)
    const names = sheets.map(({ name }) => name)
    const named =
      sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => sameName(name, wanted))
    if (wanted !== null && named === undefined) {
      const help = didYouMean(wanted, names, `its sheets: ${names.map((name) => `'${name}'`).join(', ')}`)
      return noGrid(file, 'table/no-sheet', `has no sheet '${wanted}'`, help!)
    }
    const shared: Shared = {
      strings: readStrings(zip.read('xl/sharedStrings.xml')),
      styles: readStyles(zip.read('xl/styles.xml')),
      since1904,
    }
    const candidates = named ? [named] : [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden))
    for (const { name, part } of candidates) {
      const bytes = zip.read(part)
      const sheet = bytes === null ? null : readSheet(part, bytes, shared)
      if (sheet !== null && sheet.rows.length > 0) return gridOf(file, sheet, name, names)
    }
    const empty = wanted === null ? 'is a workbook without rows' : `: its sheet '${wanted}' has no rows`
    return noGrid(file, 'table/empty', empty, 'a table starts with a row of column names')
  } catch (error) {
    if (!(error instanceof ZipProblem)) throw error
    return noGrid(file, 'table/workbook', error.message, 'save it again as .xlsx, or as CSV')
  }
}

const sameName = (name: string, wanted: string | null) =>
  wanted !== null && name.trim().toLowerCase() === wanted.trim().toLowerCase()

function otherKind(zip: Zip): string | null {
  if (zip.names.includes('xl/workbook.bin')) return 'is a binary workbook (.xlsb)'
  if (zip.names.includes('content.xml')) return 'is an OpenDocument file'
  return zip.names.includes('xl/workbook.xml') ? null : 'is a zip, and no workbook in it'
}

/** The sheets in their order, each with the part that holds it. */
function listed(zip: Zip): { readonly sheets: readonly Listed[]; readonly since1904: boolean } {
  const found: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = []
  let since1904 = false
  readXml('xl/workbook.xml', zip.read('xl/workbook.xml')!, {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') since1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      const [name, id] = [attribute('name'), attribute('r:id') ?? attribute('d3p1:id') ?? attribute('id')]
      if (tag === 'sheet' && name !== undefined && id !== undefined)
        found.push({ name, id, hidden: /hidden/i.test(attribute('state') ?? '') })
    },
  })
  const parts = new Map<string, string>()
  const relations = zip.read('xl/_rels/workbook.xml.rels')
  if (relations)
    readXml('xl/_rels/workbook.xml.rels', relations, {
      open: (tag, attribute) => {
        if (tag === 'Relationship') parts.set(attribute('Id') ?? '', attribute('Target') ?? '')
      },
    })
  const sheets = found.flatMap(({ name, id, hidden }) => {
    const target = parts.get(id)
    if (target === undefined || !/sheet/i.test(target) || /chartsheet/i.test(target)) return []
    return [{ name, hidden, part: target.startsWith('/') ? target.slice(1) : posix.join('xl', target) }]
  })
  return { sheets, since1904 }
}

/** Excel's numbers of rows and columns are the places; the offset counts cells, so that places sort as they lie. */
function gridOf(
  file: string,
  { rows, numbers, merged, lost }: Sheet,
  name: string,
  names: readonly string[],
): Grid {
  const place = (row: number, column: number) => {
    const line = numbers[row] ?? 1
    return { line, column: column + 1, offset: (line - 1) * 20_000 + column }
  }
  const locate = (row: number, column?: number): Span => ({
    file,
    start: place(row, column ?? 0),
    end: place(row, column === undefined ? Math.max(1, rows[row]?.length ?? 1) : column + 1),
  })
  const others = names.filter((other) => other !== name)
  const rest = others.length === 0 ? '' : ` (not read: ${others.map((other) => `'${other}'`).join(', ')})`
  return {
    rows,
    locate,
    line: (row) => numbers[row] ?? 1,
    unit: 'row',
    isMerged: (row) => merged.has(numbers[row] ?? 0),
    blanks: (from) => {
      const found: Blank[] = []
      // A sheet may be a million rows high with a word at its end.
      for (let row = from; row < rows.length - 1 && found.length < 100_000; row++)
        for (let number = numbers[row]! + 1; number < numbers[row + 1]!; number++)
          found.push({ number, next: row + 1 })
      return found
    },
    unread: lost.map(({ row, column, error, others }) => {
      const at = (i: number) => ({ line: row, column: i + 1, offset: (row - 1) * 20_000 + i })
      const what = error === null ? 'a formula without a value' : `the error ${error}`
      return { span: { file, start: at(column), end: at(column + 1) }, line: row, column, what, others }
    }),
    others,
    read: `sheet '${name}' of a workbook${rest}`,
    diagnostics: [],
  }
}
