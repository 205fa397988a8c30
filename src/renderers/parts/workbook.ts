import { contentTypesXml, documentParts, linksXml, OFFICE, type Part, packageBytes } from './package.js'
import { rangeName, type Sheet } from './sheet.js'
import { stringBook } from './strings.js'
import { styleBook } from './styles.js'
import { quoted } from './view.js'
import { worksheetXml } from './worksheet.js'
import { element, escaped, xmlDocument } from './xml.js'

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The sheets as the bytes of a workbook: no dates, no paths, so that the same sheets give the same bytes. */
export function workbookBytes(title: string, sheets: readonly Sheet[]): Uint8Array {
  const books = { styles: styleBook(), strings: stringBook() }
  const parts: Part[] = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    worksheetXml(sheet, books, i === 0),
  ])
  return packageBytes([
    contentTypesXml(
      [],
      [
        ['xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
        ...parts.map(([path]) => [path, `${CONTENT}.worksheet+xml`] as const),
        ['xl/styles.xml', `${CONTENT}.styles+xml`],
        ['xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`],
      ],
    ),
    ...documentParts(title, 'xl/workbook.xml'),
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookLinks(sheets.length)],
    ['xl/styles.xml', books.styles.xml()],
    ['xl/sharedStrings.xml', books.strings.xml()],
    ...parts,
  ])
}

const workbookLinks = (sheets: number) =>
  linksXml([
    ...Array.from({ length: sheets }, (_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ])

function workbookXml(sheets: readonly Sheet[]): string {
  const listed = sheets.map(({ name }, i) =>
    element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }),
  )
  const names = sheets.flatMap(({ name, filter, frozen }, localSheetId) => {
    const heads = `${quoted(name)}!$1:$${frozen.rows}`
    return [
      ...(filter === null
        ? []
        : [
            element(
              'definedName',
              { name: '_xlnm._FilterDatabase', localSheetId, hidden: true },
              escaped(`${quoted(name)}!${rangeName(filter, '$')}`),
            ),
          ]),
      // Heads come again on each printed page.
      ...(frozen.rows === 0
        ? []
        : [element('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escaped(heads))]),
    ]
  })
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'xmlns:r': OFFICE,
  }
  return xmlDocument(
    element('workbook', namespaces, [
      element(
        'bookViews',
        {},
        element('workbookView', { windowWidth: 28800, windowHeight: 16000, tabRatio: 850 }),
      ),
      element('sheets', {}, listed),
      names.length === 0 ? '' : element('definedNames', {}, names),
    ]),
  )
}
