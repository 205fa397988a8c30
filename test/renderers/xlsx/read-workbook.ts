import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NAMESPACES = { s: SPREADSHEET }

export type ReadSheet = {
  readonly name: string
  /** Rows of cells from the first column on; `null` where nothing is. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly filter: string | null
  /** Names of the elements of the sheet, in their order. */
  readonly parts: readonly string[]
  /** Formulas of conditions. */
  readonly formulas: readonly string[]
  /** Cells that hold a formula. */
  readonly computed: number
  /** Texts in cells that stay texts when they are edited. */
  readonly literal: ReadonlySet<string>
}

/** The parts of a workbook, each parsed, which throws where one is not well formed. */
export function partsOf(bytes: Uint8Array): { readonly [path: string]: string } {
  const files = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const)
  for (const [, text] of files) XmlDocument.fromString(text).dispose()
  return Object.fromEntries(files)
}

const found = (root: XmlElement, path: string) => root.find(path, NAMESPACES) as XmlElement[]
const attribute = (node: XmlElement, name: string) => node.attr(name)?.value ?? null

/** As the format says of strings: `_x0041_` is a character. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function rooted<T>(text: string, read: (root: XmlElement) => T): T {
  const document = XmlDocument.fromString(text)
  const result = read(document.root)
  document.dispose()
  return result
}

function columnOf(ref: string): number {
  const letters = /^[A-Z]+/.exec(ref)![0]
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The workbook as another program reads it: by the format, and not by what wrote it. */
export function readWorkbook(bytes: Uint8Array): readonly ReadSheet[] {
  const parts = partsOf(bytes)
  const strings = rooted(parts['xl/sharedStrings.xml']!, (root) =>
    found(root, 's:si').map((item) => unescaped(item.content)),
  )
  const literals = rooted(parts['xl/styles.xml']!, (root) =>
    found(root, 's:cellXfs/s:xf').map((style) => attribute(style, 'quotePrefix') === '1'),
  )
  const names = rooted(parts['xl/workbook.xml']!, (root) =>
    found(root, 's:sheets/s:sheet').map((sheet) => attribute(sheet, 'name')!),
  )
  return names.map((name, i) =>
    rooted(parts[`xl/worksheets/sheet${i + 1}.xml`]!, (root) => {
      const literal = new Set<string>()
      const rows = found(root, 's:sheetData/s:row').map((row) => {
        const cells: (string | number | null)[] = []
        for (const cell of found(row, 's:c')) {
          const value = found(cell, 's:v')[0]?.content
          const column = columnOf(attribute(cell, 'r')!)
          while (cells.length < column) cells.push(null)
          const isText = attribute(cell, 't') === 's'
          cells.push(value === undefined ? null : isText ? strings[Number(value)]! : Number(value))
          if (isText && literals[Number(attribute(cell, 's'))]) literal.add(strings[Number(value)]!)
        }
        return cells
      })
      const filter = found(root, 's:autoFilter')[0]
      return {
        name,
        rows,
        filter: filter === undefined ? null : attribute(filter, 'ref'),
        parts: found(root, '*').map((node) => node.name),
        formulas: found(root, '//s:cfRule/s:formula').map((node) => node.content),
        computed: found(root, '//s:f').length,
        literal,
      }
    }),
  )
}
