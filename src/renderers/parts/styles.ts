import type { Tone } from '../../report/document.js'
import type { Style } from './sheet.js'
import { borderXml, differentialXml, fillXml, fontXml } from './style-parts.js'
import { TONES } from './tone-looks.js'
import { element, xmlDocument } from './xml.js'

/** Numbers below are taken by formats that every spreadsheet has. */
const FIRST_OWN_FORMAT = 164

export type StyleBook = {
  /** The number by which a cell names its style. */
  idOf(style: Style): number
  /** The number by which a condition names its tone. */
  toneId(tone: Tone): number
  xml(): string
}

/** Things in the order in which they are first asked for, each once. */
function interned(...first: readonly string[]) {
  const ids = new Map(first.map((xml, id) => [xml, id]))
  return {
    ids,
    idOf(xml: string): number {
      const id = ids.get(xml) ?? ids.size
      ids.set(xml, id)
      return id
    },
    written: (name: string) => element(name, { count: ids.size }, [...ids.keys()]),
  }
}

/** All styles of a workbook, numbered as they are used. */
export function styleBook(): StyleBook {
  const fonts = interned(fontXml({}))
  const fills = interned(fillXml(undefined), '<fill><patternFill patternType="gray125"/></fill>')
  const borders = interned(borderXml(undefined))
  const formats = interned()
  const cells = interned(element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }))
  const differences = interned()
  const known = new Map<Style, number>()

  const cellXml = (style: Style) => {
    const { format, align, middle, wrap, indent, literal } = style
    const alignment = element('alignment', {
      horizontal: align ?? (indent ? 'left' : undefined),
      vertical: middle ? 'center' : 'top',
      wrapText: wrap,
      indent: indent ? 1 : undefined,
    })
    const attributes = {
      numFmtId: format === undefined ? 0 : FIRST_OWN_FORMAT + formats.idOf(format),
      fontId: fonts.idOf(fontXml(style)),
      fillId: fills.idOf(fillXml(style.fill)),
      borderId: borders.idOf(borderXml(style.line)),
      xfId: 0,
      quotePrefix: literal,
      applyNumberFormat: format === undefined ? undefined : true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
      applyAlignment: true,
    }
    return element('xf', attributes, alignment)
  }

  return {
    idOf(style) {
      const id = known.get(style) ?? cells.idOf(cellXml(style))
      known.set(style, id)
      return id
    },
    toneId: (tone) => differences.idOf(differentialXml(TONES[tone])),
    xml() {
      const numbers = [...formats.ids].map(([formatCode, id]) =>
        element('numFmt', { numFmtId: FIRST_OWN_FORMAT + id, formatCode }),
      )
      return xmlDocument(
        element('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
          numbers.length === 0 ? '' : element('numFmts', { count: numbers.length }, numbers),
          fonts.written('fonts'),
          fills.written('fills'),
          borders.written('borders'),
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
          cells.written('cellXfs'),
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
          differences.written('dxfs'),
        ]),
      )
    },
  }
}
