import { element, xmlDocument } from '../../parts/xml.js'
import { HEIGHT, WIDTH } from '../look.js'
import { emu, NAMESPACES } from './drawing.js'

/** Relationships of the presentation before those of its slides: master, master of notes, theme and styles of tables. */
const BEFORE = 4

/** The list of slides, and their size. */
export function presentationXml(slides: number): string {
  const listed = Array.from({ length: slides }, (_, i) =>
    element('p:sldId', { id: 256 + i, 'r:id': `rId${BEFORE + i + 1}` }),
  )
  const levels = Array.from({ length: 9 }, (_, i) =>
    element(
      `a:lvl${i + 1}pPr`,
      {
        marL: i * 457_200,
        algn: 'l',
        defTabSz: 914_400,
        rtl: false,
        eaLnBrk: true,
        latinLnBrk: false,
        hangingPunct: true,
      },
      '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>',
    ),
  )
  return xmlDocument(
    element('p:presentation', { ...NAMESPACES, saveSubsetFonts: true }, [
      element('p:sldMasterIdLst', {}, '<p:sldMasterId id="2147483648" r:id="rId1"/>'),
      element('p:notesMasterIdLst', {}, '<p:notesMasterId r:id="rId2"/>'),
      listed.length === 0 ? '' : element('p:sldIdLst', {}, listed),
      element('p:sldSz', { cx: emu(WIDTH), cy: emu(HEIGHT) }),
      '<p:notesSz cx="6858000" cy="9144000"/>',
      element('p:defaultTextStyle', {}, ['<a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>', ...levels]),
    ]),
  )
}
