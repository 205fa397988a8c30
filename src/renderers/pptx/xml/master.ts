import { element, xmlDocument } from '../../parts/xml.js'
import { ACCENT, HEIGHT, INK, LINE, PAPER, PLACES, SOFT, WIDTH } from '../look.js'
import type { Colour, Placeholder } from '../shape.js'
import { boxXml, emu, fillXml, lineXml, NAMESPACES, placeholderXml, treeXml } from './drawing.js'

type Level = {
  readonly size: number
  readonly colour?: Colour
  readonly bold?: boolean
  readonly align?: 'l' | 'r'
  readonly bullet?: boolean
}

/** How a level of text looks: of a placeholder, or of all of its kind. */
function levelXml(
  { size, colour = INK, bold = false, align = 'l', bullet = false }: Level,
  level: number,
): string {
  const indent = bullet ? 14 : 0
  const start = bullet ? 14 + (level - 1) * 18 : 0
  return element(
    `a:lvl${level}pPr`,
    {
      marL: emu(start),
      indent: -emu(indent),
      algn: align,
      defTabSz: 914_400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    [
      element('a:spcBef', {}, element('a:spcPts', { val: bullet ? 600 : 0 })),
      bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>',
      element('a:defRPr', { sz: size * 100, b: bold, kern: 1200 }, [
        fillXml(colour),
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
      ]),
    ],
  )
}

/** A place that slides fill. */
export type Holder = {
  readonly name: string
  readonly placeholder: Placeholder
  readonly box: (typeof PLACES)[keyof typeof PLACES] | { x: number; y: number; width: number; height: number }
  readonly prompt: string
  readonly level: Level
  readonly anchor?: 't' | 'ctr' | 'b'
}

/** A placeholder of a master or layout, with the place and look that slides take from it. */
export function holderXml(
  { name, placeholder, box, prompt, level, anchor = 't' }: Holder,
  id: number,
): string {
  const isNumber = placeholder.type === 'sldNum'
  const text = isNumber
    ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    : prompt === ''
      ? ''
      : element('a:r', {}, ['<a:rPr lang="en-GB"/>', element('a:t', {}, prompt)])
  const inset = { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      placeholderXml(placeholder),
    ]),
    element('p:spPr', {}, [boxXml(box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>']),
    element('p:txBody', {}, [
      element('a:bodyPr', inset, '<a:normAutofit/>'),
      element('a:lstStyle', {}, levelXml(level, 1)),
      element('a:p', {}, [text, '<a:endParaRPr lang="en-GB"/>']),
    ]),
  ])
}

/** The answer of the slide. */
export const TITLE: Holder = {
  name: 'Title',
  placeholder: { type: 'title' },
  box: PLACES.title,
  prompt: 'The answer, in a sentence',
  level: { size: 26, bold: true },
}
const BODY: Holder = {
  name: 'Text',
  placeholder: { type: 'body', index: 1 },
  box: PLACES.content,
  prompt: 'Text',
  level: { size: 18, bullet: true },
}
/** The organisation, at the foot of every slide. */
export const FOOTER: Holder = {
  name: 'Footer',
  placeholder: { type: 'ftr', index: 11 },
  box: PLACES.footer,
  prompt: 'The organisation',
  level: { size: 10, colour: SOFT },
  anchor: 'ctr',
}
/** The number of the slide, beside it. */
export const NUMBER: Holder = {
  name: 'Slide number',
  placeholder: { type: 'sldNum', index: 12 },
  box: PLACES.number,
  prompt: '',
  level: { size: 10, colour: SOFT, align: 'r' },
  anchor: 'ctr',
}

/** A shape of the master itself, which slides show and nobody edits there. */
export function stripXml(id: number, name: string, box: Holder['box'], colour: Colour): string {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [element('p:cNvPr', { id, name }), '<p:cNvSpPr/>', '<p:nvPr userDrawn="1"/>']),
    element('p:spPr', {}, [
      boxXml(box),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
      fillXml(colour),
      lineXml(undefined),
    ]),
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>',
  ])
}

/** What all slides have in common; `layouts` is how many kinds of slide there are. */
export function masterXml(layouts: number): string {
  const shapes = [
    stripXml(2, 'Edge', { x: 0, y: 0, width: 10, height: HEIGHT }, ACCENT),
    stripXml(3, 'Line', { x: 40, y: 507, width: WIDTH - 80, height: 0.75 }, LINE),
    ...[TITLE, BODY, FOOTER, NUMBER].map((holder, i) => holderXml(holder, i + 4)),
  ]
  const listed = Array.from({ length: layouts }, (_, i) =>
    element('p:sldLayoutId', { id: 2_147_483_649 + i, 'r:id': `rId${i + 1}` }),
  )
  const levels = (level: Level, count: number) =>
    Array.from({ length: count }, (_, i) =>
      levelXml({ ...level, size: Math.max(12, level.size - 2 * i) }, i + 1),
    )
  return xmlDocument(
    element('p:sldMaster', NAMESPACES, [
      element('p:cSld', {}, [
        element('p:bg', {}, element('p:bgPr', {}, [fillXml(PAPER), '<a:effectLst/>'])),
        treeXml(shapes),
      ]),
      '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
      element('p:sldLayoutIdLst', {}, listed),
      '<p:hf hdr="0" dt="0"/>',
      element('p:txStyles', {}, [
        element('p:titleStyle', {}, levelXml({ size: 26, bold: true }, 1)),
        element('p:bodyStyle', {}, levels({ size: 18, bullet: true }, 9)),
        element('p:otherStyle', {}, levels({ size: 12 }, 9)),
      ]),
    ]),
  )
}
