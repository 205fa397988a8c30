import { tidy } from '../../util/tidy.js'
import { barsXml, conditionsXml } from './conditions.js'
import { columnName, rangeName, type Sheet, type SheetCell, type Style } from './sheet.js'
import type { StringBook } from './strings.js'
import type { StyleBook } from './styles.js'
import { looksObeyed } from './text.js'
import { linksXml, mergedXml, viewXml } from './view.js'
import { element, escaped, xmlDocument } from './xml.js'

/** What the sheets of one workbook share. */
export type Books = { readonly styles: StyleBook; readonly strings: StringBook }

/** The sheet as its part of the package; the first is the one that is shown when the workbook is opened. */
export function worksheetXml(sheet: Sheet, books: Books, isFirst: boolean): string {
  const { rows, filter, conditions } = sheet
  const lastColumn = Math.max(0, sheet.widths.length - 1)
  const all = { row: 0, column: 0, lastRow: Math.max(0, rows.length - 1), lastColumn }
  const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  // The order is that of the format: any other is refused.
  return xmlDocument(
    element('worksheet', { xmlns }, [
      element('sheetPr', {}, [
        element('tabColor', { rgb: `FF${sheet.tab}` }),
        element('pageSetUpPr', { fitToPage: true }),
      ]),
      element('dimension', { ref: rangeName(all) }),
      element('sheetViews', {}, viewXml(sheet, isFirst)),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      sheet.widths.length === 0 ? '' : element('cols', {}, sheet.widths.map(columnXml)),
      element(
        'sheetData',
        {},
        rows.map((_, row) => rowXml(sheet, row, literalIn(books))),
      ),
      filter === null ? '' : element('autoFilter', { ref: rangeName(filter) }),
      mergedXml(sheet),
      conditionsXml(conditions, books.styles),
      linksXml(sheet),
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
      element('headerFooter', {}, element('oddFooter', {}, escaped('&L&A&R&P / &N'))),
      // Names such as 007 are meant as they are.
      element(
        'ignoredErrors',
        {},
        element('ignoredError', { sqref: rangeName(all), numberStoredAsText: true }),
      ),
      barsXml(conditions),
    ]),
  )
}

const columnXml = (width: number, i: number) =>
  element('col', { min: i + 1, max: i + 1, width, customWidth: true })

type Written = { readonly strings: StringBook; idOf(style: Style, literal: boolean): number }

/** Styles by whether the text in them begins as a formula does. */
function literalIn({ styles, strings }: Books): Written {
  const literals = new Map<Style, Style>()
  return {
    strings,
    idOf(style, literal) {
      if (!literal) return styles.idOf(style)
      const guarded = literals.get(style) ?? { ...style, literal: true }
      literals.set(style, guarded)
      return styles.idOf(guarded)
    },
  }
}

function rowXml({ rows }: Sheet, row: number, written: Written): string {
  const { cells, height } = rows[row]!
  const inner = cells.map((cell, column) => (cell === null ? '' : cellXml(cell, row, column, written)))
  return element(
    'row',
    { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true },
    inner,
  )
}

function cellXml({ value, style }: SheetCell, row: number, column: number, written: Written): string {
  const place = `<c r="${columnName(column)}${row + 1}" s="${written.idOf(style, typeof value === 'string' && looksObeyed(value))}"`
  if (value === null || value === '') return `${place}/>`
  if (typeof value === 'number') return `${place}><v>${tidy(value)}</v></c>`
  return `${place} t="s"><v>${written.strings.idOf(value)}</v></c>`
}
