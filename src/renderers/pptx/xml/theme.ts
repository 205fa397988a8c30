import { element, xmlDocument } from '../../parts/xml.js'

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** The colours of the deck, in one place: blue, teal, amber and vermilion stay apart for every eye. */
const COLOURS = {
  dk1: '18202C',
  lt1: 'FFFFFF',
  dk2: '143764',
  lt2: 'F4F6F8',
  accent1: '1D4F91',
  accent2: '0B655C',
  accent3: 'E0A02E',
  accent4: 'B0321A',
  accent5: '566072',
  accent6: '4A7FC1',
  hlink: '1D4F91',
  folHlink: '566072',
} as const

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const lines = [6350, 12_700, 19_050].map((w) =>
  element('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, `${solid}<a:prstDash val="solid"/>`),
)

/** Colours and fonts by their names in the deck: who changes them here changes every slide. */
export function themeXml(name: string): string {
  const colours = Object.entries(COLOURS).map(([key, val]) =>
    element(`a:${key}`, {}, element('a:srgbClr', { val })),
  )
  const font = (kind: string) =>
    element(
      `a:${kind}Font`,
      {},
      // Wherever it is missing there is one with letters of the same widths: Liberation Sans, Arimo or Helvetica.
      '<a:latin typeface="Arial" panose="020B0604020202020204"/><a:ea typeface=""/><a:cs typeface=""/>',
    )
  return xmlDocument(
    element('a:theme', { 'xmlns:a': A, name }, [
      element('a:themeElements', {}, [
        element('a:clrScheme', { name }, colours),
        element('a:fontScheme', { name }, [font('major'), font('minor')]),
        element('a:fmtScheme', { name }, [
          element('a:fillStyleLst', {}, solid.repeat(3)),
          element('a:lnStyleLst', {}, lines),
          element('a:effectStyleLst', {}, '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)),
          element('a:bgFillStyleLst', {}, solid.repeat(3)),
        ]),
      ]),
      '<a:objectDefaults/>',
      '<a:extraClrSchemeLst/>',
    ]),
  )
}
