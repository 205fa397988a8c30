import { element, xmlDocument } from '../../parts/xml.js'
import { emu, NAMESPACES, paragraphsXml, treeXml } from './drawing.js'

const IMAGE = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
const TEXT = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'

function holder(
  id: number,
  name: string,
  kind: string,
  locks: string,
  box: string,
  text: string | null,
): string {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      locks,
      element('p:nvPr', {}, kind === 'sldImg' ? '<p:ph type="sldImg"/>' : '<p:ph type="body" idx="1"/>'),
    ]),
    box,
    text === null ? '' : element('p:txBody', {}, ['<a:bodyPr/>', '<a:lstStyle/>', text]),
  ])
}

const place = (x: number, y: number, width: number, height: number, look: string) =>
  element('p:spPr', {}, [
    element('a:xfrm', {}, [
      element('a:off', { x: emu(x), y: emu(y) }),
      element('a:ext', { cx: emu(width), cy: emu(height) }),
    ]),
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    look,
  ])

/** What all pages of notes have in common: the slide, and below it what there is to say. */
export function notesMasterXml(): string {
  const image = place(
    54,
    68,
    432,
    243,
    '<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>',
  )
  const body = place(54, 330, 432, 360, '')
  const text = '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p>'
  const level =
    '<a:lvl1pPr marL="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1100" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>'
  return xmlDocument(
    element('p:notesMaster', NAMESPACES, [
      element('p:cSld', {}, [
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
        treeXml([
          holder(2, 'Slide', 'sldImg', IMAGE, image, null),
          holder(3, 'Notes', 'body', TEXT, body, text),
        ]),
      ]),
      '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
      element('p:notesStyle', {}, level),
    ]),
  )
}

/** The notes of one slide. */
export function notesXml(paragraphs: readonly string[]): string {
  const text = paragraphsXml(paragraphs.map((one) => ({ runs: [{ text: one }] })))
  return xmlDocument(
    element('p:notes', NAMESPACES, [
      element(
        'p:cSld',
        {},
        treeXml([
          holder(2, 'Slide', 'sldImg', IMAGE, '<p:spPr/>', null),
          holder(3, 'Notes', 'body', TEXT, '<p:spPr/>', text),
        ]),
      ),
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    ]),
  )
}
