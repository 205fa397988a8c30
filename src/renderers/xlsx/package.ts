import { strToU8, zipSync } from 'fflate'
import { rangeName, type Sheet } from './sheet.js'
import { stringBook } from './strings.js'
import { styleBook } from './styles.js'
import { quoted } from './view.js'
import { worksheetXml } from './worksheet.js'
import { element, escaped, xmlDocument } from './xml.js'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The sheets as the bytes of a workbook: no dates, no paths, so that the same sheets give the same bytes. */
export function workbookBytes(title: string, sheets: readonly Sheet[]): Uint8Array {
  const books = { styles: styleBook(), strings: stringBook() }
  const parts: [string, string][] = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${i + 1}.xml`,
    worksheetXml(sheet, books, i === 0),
  ])
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageLinks()],
    ['docProps/core.xml', coreXml(title)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookLinks(sheets.length)],
    ['xl/styles.xml', books.styles.xml()],
    ['xl/sharedStrings.xml', books.strings.xml()],
    ...parts,
  ]
  // The earliest time that an entry can have, and in the zone at hand: entries are written in local time.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])), { mtime })
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => element('Override', { PartName: part, ContentType: type })
  const type = (extension: string, contentType: string) =>
    element('Default', { Extension: extension, ContentType: contentType })
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    override(`/xl/worksheets/sheet${i + 1}.xml`, `${CONTENT}.worksheet+xml`),
  )
  return xmlDocument(
    element('Types', { xmlns: `${PACKAGE}/content-types` }, [
      type('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      type('xml', 'application/xml'),
      override('/xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
      ...worksheets,
      override('/xl/styles.xml', `${CONTENT}.styles+xml`),
      override('/xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ]),
  )
}

function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(([Type, Target], i) =>
    element('Relationship', { Id: `rId${i + 1}`, Type, Target }),
  )
  return xmlDocument(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, written))
}

const packageLinks = () =>
  links([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ])

const workbookLinks = (sheets: number) =>
  links([
    ...Array.from(
      { length: sheets },
      (_, i) => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
    ),
    [`${OFFICE}/styles`, 'styles.xml'],
    [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ])

function coreXml(title: string): string {
  const namespaces = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }
  const facts = [element('dc:title', {}, escaped(title)), element('dc:creator', {}, 'unsilo')]
  return xmlDocument(element('cp:coreProperties', namespaces, facts))
}

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
